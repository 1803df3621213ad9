#include "budget/naive_books.hpp"

/// What the page promises of the books.
namespace bursar::test::plain {

namespace {
std::string of(const std::string& what, const std::string& code, Fen found, Fen wanted) {
  return what + " of " + code + ": " + std::to_string(found) + ", not " + std::to_string(wanted);
}

/// Of a line by itself.
std::string broken(const std::string& code, const Line& line) {
  Fen used = 0;
  for (std::size_t i = 0; i < line.budget.size(); ++i) {
    used += line.used[i];
    if (line.budget[i] < 0) return of("cell budget", code, line.budget[i], 0);
    if (line.used[i] < 0) return of("cell use", code, line.used[i], 0);
  }
  const auto sum = line.reserved + line.committed + line.done;
  if (!line.income && used != sum) return of("use", code, used, sum);
  if (line.reserved < 0) return of("reserved", code, line.reserved, 0);
  if (line.committed < 0) return of("committed", code, line.committed, 0);
  if (line.done < 0) return of("done", code, line.done, 0);
  return {};
}
}  // namespace

std::string Model::broken() const {
  for (const auto& why : {broken_claims(), broken_lines(), broken_money(), broken_accounts()})
    if (!why.empty()) return why;
  for (const auto& [code, paper] : invoices)
    if (!papers.contains(paper)) return code + " has no paper";
  return {};
}

std::string Model::broken_claims() const {
  std::map<std::string, Fen> advanced;
  for (const auto& [code, due] : dues) {
    if (due.open < 0 || due.open > due.amount) return of("open", code, due.open, due.amount);
    if (due.kind == "advance" && !due.claim.empty()) advanced[due.claim] += due.open;
  }
  for (const auto& [code, claim] : claims) {
    if (claim.ended() && open_of(claim) != 0) return of("open", code, open_of(claim), 0);
    for (const auto at : claim.parts) {
      const auto& part = parts[static_cast<std::size_t>(at)];
      const auto sum = part.open + part.moved + part.spent + part.freed;
      if (sum != part.amount) return of("parts", code, sum, part.amount);
      if (part.open < 0 || part.moved < 0 || part.spent < 0 || part.freed < 0)
        return of("a part", code, part.open, part.freed);
    }
    if (claim.advanced != advanced[code])
      return of("advanced", code, claim.advanced, advanced[code]);
    if (open_of(claim) < claim.advanced)
      return of("advanced", code, claim.advanced, open_of(claim));
  }
  return {};
}

std::string Model::broken_lines() const {
  std::map<std::string, Fen> reserved, committed;
  for (const auto& part : parts)
    (claims.at(part.claim).phase == "reserved" ? reserved : committed)[part.line] += part.open;
  for (const auto& [code, one] : cases)
    for (const auto& hold : one.holds)
      if (hold.part < 0) reserved[hold.line] += hold.amount;
  for (const auto& [code, line] : lines) {
    const auto why = plain::broken(code, line);
    if (!why.empty()) return why;
    if (line.reserved != reserved[code]) return of("reserved", code, line.reserved, reserved[code]);
    if (line.committed != committed[code])
      return of("committed", code, line.committed, committed[code]);
    if (line.adopted && !fits_purpose(line)) return code + " does not fit its fund";
  }
  return {};
}

std::string Model::broken_money() const {
  std::map<std::string, Fen> money_of, fund_of;
  for (const auto& [code, one] : money) {
    if (one.balance < 0) return of("money", code, one.balance, 0);
    money_of[one.ledger] += one.balance;
  }
  for (const auto& [code, one] : funds) {
    if (one.balance < 0) return of("fund", code, one.balance, 0);
    fund_of[one.ledger] += one.balance;
  }
  for (const auto& [code, ledger] : ledgers)
    if (money_of[code] != fund_of[code]) return of("money", code, money_of[code], fund_of[code]);
  return {};
}

/// Each book of each set of accounts balances; accounts of money are what lies there; what sets of
/// accounts have with each other comes to nothing.
std::string Model::broken_accounts() const {
  std::map<std::string, Fen> books, kept, dealings;
  for (const auto& [held, balance] : balances) {
    const bool budgetary = accounts.at(held.account).budgetary();
    const std::string book = budgetary ? " budgetary" : " financial";
    books[held.ledger + book] += balance;
    if (!held.money.empty()) kept[held.money] += balance;
    if (is_internal(held.who)) dealings[book] += balance;
    if (accounts.at(held.account).role == "money" && held.money.empty() && balance != 0)
      return held.account + " has money nowhere";
  }
  for (const auto& [code, balance] : books)
    if (balance != 0) return of("book", code, balance, 0);
  for (const auto& [code, balance] : dealings)
    if (balance != 0) return of("dealings", code, balance, 0);
  for (const auto& [code, one] : money)
    if (ledgers.at(one.ledger).opened && one.balance != kept[code])
      return of("entries", code, kept[code], one.balance);
  return {};
}

}  // namespace bursar::test::plain
