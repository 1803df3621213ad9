#include "budget/budget_look.hpp"

#include <sstream>

namespace bursar::test {

namespace {
void put(std::ostream& out, const Look::Line& line) {
  out << (line.adopted ? "adopted" : "draft") << " budget";
  for (const auto part : line.budget) out << ' ' << part;
  out << " used";
  for (const auto part : line.used) out << ' ' << part;
  out << " reserved " << line.reserved << " committed " << line.committed << " done " << line.done
      << " overrun " << line.overrun;
}
void put(std::ostream& out, const Look::Claim& claim) {
  out << claim.state << " until " << claim.until << " advanced " << claim.advanced;
  for (const auto& [line, open] : claim.open) out << ' ' << line << '=' << open;
}
void put(std::ostream& out, plain::Fen fen) { out << fen; }
void put(std::ostream& out, const std::string& text) { out << text; }

template <class T>
std::string differing(const char* what, const std::map<std::string, T>& real,
                      const std::map<std::string, T>& naive) {
  std::ostringstream out;
  for (const auto& [code, one] : naive) {
    const auto found = real.find(code);
    if (found != real.end() && found->second == one) continue;
    out << what << ' ' << code << ": the books have ";
    if (found == real.end())
      out << "none";
    else
      put(out, found->second);
    out << "; the naive ones ";
    put(out, one);
    return out.str();
  }
  for (const auto& [code, one] : real)
    if (!naive.contains(code)) return std::string(what) + ' ' + code + " is in the books alone";
  return {};
}
}  // namespace

std::string difference(const Look& real, const Look& naive) {
  for (const auto& why :
       {differing("line", real.lines, naive.lines), differing("claim", real.claims, naive.claims),
        differing("money", real.money, naive.money), differing("fund", real.funds, naive.funds),
        differing("due", real.dues, naive.dues),
        differing("invoice", real.invoices, naive.invoices),
        differing("year", real.years, naive.years),
        differing("account", real.accounts, naive.accounts)})
    if (!why.empty()) return why;
  return {};
}

Look look(const plain::Model& model) {
  Look look;
  for (const auto& [code, line] : model.lines)
    look.lines[code] = {line.adopted,   line.budget, line.used,   line.reserved,
                        line.committed, line.done,   line.overrun};
  for (auto& [code, line] : look.lines)
    if (model.lines.at(code).income) line.used.clear();
  for (const auto& [code, claim] : model.claims) {
    auto& one = look.claims[code];
    one.state = claim.state;
    one.until = claim.until;
    one.advanced = claim.advanced;
    for (const auto at : claim.parts) {
      const auto& part = model.parts[static_cast<std::size_t>(at)];
      if (part.open > 0) one.open[part.line] += part.open;
    }
  }
  for (const auto& [code, one] : model.money) look.money[code] = one.balance;
  for (const auto& [code, one] : model.funds) look.funds[code] = one.balance;
  for (const auto& [code, one] : model.dues) look.dues[code] = one.open;
  look.invoices = model.invoices;
  for (const auto& [where, balance] : model.balances)
    if (balance != 0) look.accounts[where.first + ' ' + where.second] = balance;
  for (const auto& [code, ledger] : model.ledgers)
    for (const auto& [year, one] : ledger.years)
      look.years[code + ' ' + std::to_string(year)] =
          std::to_string(one.closed_months) + (one.carried ? " carried" : "") +
          (one.closed ? " closed" : "") + " version " + std::to_string(one.version);
  return look;
}

}  // namespace bursar::test
