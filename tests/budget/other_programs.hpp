#pragma once

#include <array>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/base/date.hpp"
#include "bursar/budget/vouchers/balances/views.hpp"

/// hledger and ledger, asked for the balances of a file in their format.
namespace bursar::test {

/// A program for accounts that is packaged under its own name.
enum class Program { hledger, ledger };

inline std::string name_of(Program program) {
  return program == Program::hledger ? "hledger" : "ledger";
}
inline bool installed(Program program) {
  return std::system(("command -v " + name_of(program) + " >/dev/null 2>&1").c_str()) == 0;
}
/// What to say where it is not.
inline std::string not_compared(Program program) {
  const auto name = name_of(program);
  return "not compared: " + name + " is not installed (apt-get install " + name + ")";
}

/// Balances by account as a program gives them, those of zero perhaps left out.
using Balances = std::map<std::string, Money, std::less<>>;

/// What a command prints; it must succeed.
inline std::string output_of(const std::string& command) {
  const auto closed = [](std::FILE* pipe) { pclose(pipe); };
  std::unique_ptr<std::FILE, decltype(closed)> pipe(popen(command.c_str(), "r"), closed);
  if (!pipe) throw std::runtime_error("cannot run: " + command);
  std::string out;
  std::array<char, 4096> buffer;
  while (const auto size = std::fread(buffer.data(), 1, buffer.size(), pipe.get()))
    out.append(buffer.data(), size);
  if (pclose(pipe.release()) != 0) throw std::runtime_error("failed: " + command);
  return out;
}

/// Asks a program for the balance of every account of a file, of all days before one; a line each:
/// "financial:asset:1002 银行存款|CNY 12.00", from ledger without the CNY.
inline std::string balance_report(Program program, const std::string& file, Date before) {
  // Neither looks at what its user has set.
  const std::string with =
      program == Program::hledger
          ? "LC_ALL=C.UTF-8 hledger balance -N --flat --format '%(account)|%(total)'"
          : "LC_ALL=C.UTF-8 ledger --args-only balance --no-total --flat --balance-format "
            "'%(account)|%(quantity(scrub(display_total)))\\n'";
  return output_of(with + " -e " + date_text(before) + " -f '" + file + "'");
}

/// A report by the codes of its accounts.
inline Balances balances_of(const std::string& report) {
  Balances balances;
  std::istringstream lines(report);
  for (std::string line; std::getline(lines, line);) {
    const auto bar = line.find('|');
    auto account = std::string_view(line).substr(0, bar);
    auto amount = bar == line.npos ? "" : std::string_view(line).substr(bar + 1);
    if (amount.starts_with("CNY ")) amount.remove_prefix(4);
    const auto money = Money::parse(amount);
    if (!money) throw std::runtime_error("not a balance: " + line);
    account.remove_prefix(account.rfind(':') + 1);
    balances[std::string(account.substr(0, account.find(' ')))] += *money;
  }
  return balances;
}

/// Where a trial balance is another than theirs: "" where each account is the same to the fen.
/// Accounts above others are compared with the sum of those below.
inline std::string difference(const std::vector<budget::AccountBalanceRow>& ours,
                              const Balances& theirs) {
  std::set<std::string_view> seen;
  for (const auto& row : ours) {
    Money sum;
    for (const auto& [code, balance] : theirs) {
      if (!budget::at_or_below(code, row.account)) continue;
      sum += balance;
      seen.insert(code);
    }
    const auto closing = row.closing_debit - row.closing_credit;
    if (closing != sum) return row.account.value + ": " + closing.text() + " or " + sum.text();
  }
  for (const auto& [code, balance] : theirs)
    if (!seen.contains(code) && balance != Money()) return code + ": none or " + balance.text();
  return {};
}

}  // namespace bursar::test
