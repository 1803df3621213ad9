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
  for (const auto& part : claim.parts) out << " [" << part << ']';
}
void put(std::ostream& out, plain::Fen fen) { out << fen; }
void put(std::ostream& out, int count) { out << count; }
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
        differing("money", real.money, naive.money), differing("closed", real.closed, naive.closed),
        differing("fund", real.funds, naive.funds), differing("due", real.dues, naive.dues),
        differing("paper", real.papers, naive.papers),
        differing("invoice", real.invoices, naive.invoices),
        differing("year", real.years, naive.years),
        differing("standard", real.standards, naive.standards),
        differing("account", real.accounts, naive.accounts),
        differing("vouchers of", real.vouchers, naive.vouchers)})
    if (!why.empty()) return why;
  return {};
}

std::string part_text(const std::string& line, int cell, plain::Fen amount, plain::Fen open,
                      const std::string& from) {
  return line + " cell " + std::to_string(cell) + " amount " + std::to_string(amount) + " open " +
         std::to_string(open) + (from.empty() ? "" : " from " + from);
}

std::string fund_text(plain::Fen balance, int until, const plain::YearSums& sums) {
  auto text = std::to_string(balance) + " until " + std::to_string(until);
  for (const auto& [year, one] : sums)
    if (one.first != 0 || one.second != 0)
      text += "; " + std::to_string(year) + ": " + std::to_string(one.first) + " in, " +
              std::to_string(one.second) + " out";
  return text;
}

std::string due_text(const std::string& kind, plain::Fen amount, plain::Fen open, int due) {
  return kind + ' ' + std::to_string(open) + " of " + std::to_string(amount) + " due " +
         std::to_string(due);
}

std::string paper_text(const std::string& kind, int on, std::size_t vouchers,
                       const std::string& reversed) {
  return kind + ' ' + std::to_string(on) + ' ' + std::to_string(vouchers) + " vouchers" +
         (reversed.empty() ? "" : " reversed by " + reversed);
}

std::string year_text(int months, bool carried, std::uint32_t version, plain::Fen turnover) {
  return std::to_string(months) + (carried ? " carried" : "") + " version " +
         std::to_string(version) + " debits " + std::to_string(turnover);
}

namespace {
std::vector<std::string> parts_of(const plain::Model& model, const plain::Claim& claim) {
  std::vector<std::string> texts;
  for (const auto at : claim.parts) {
    const auto& part = model.parts[static_cast<std::size_t>(at)];
    const auto from = part.from < 0 ? "" : model.parts[static_cast<std::size_t>(part.from)].claim;
    texts.push_back(part_text(part.line, part.cell, part.amount, part.open, from));
  }
  if (!claim.parts.empty()) return texts;
  for (const auto& item : claim.asked) {
    const auto cell = model.lines.at(item.line).cell_of(plain::month_of(claim.on));
    texts.push_back(part_text(item.line, cell, item.amount, 0, ""));
  }
  return texts;
}

void look_at_plan(const plain::Model& model, Look& look) {
  for (const auto& [code, line] : model.lines) {
    look.lines[code] = {line.adopted,   line.budget, line.used,   line.reserved,
                        line.committed, line.done,   line.overrun};
    if (line.income) look.lines[code].used.clear();
  }
  for (const auto& [code, claim] : model.claims)
    look.claims[code] = {claim.state, claim.until, claim.advanced, parts_of(model, claim)};
  for (const auto& [code, days] : model.standards)
    for (const auto& [from, amount] : days)
      look.standards[code + ' ' + std::to_string(from)] = std::to_string(amount);
}

void look_at_money(const plain::Model& model, Look& look) {
  for (const auto& [code, one] : model.money) {
    look.money[code] = one.balance;
    if (one.closed != plain::kNever) look.closed[code] = std::to_string(one.closed);
  }
  for (const auto& [code, one] : model.funds) {
    plain::YearSums sums;
    for (const auto& [year, amount] : one.received) sums[year].first = amount;
    for (const auto& [year, amount] : one.paid) sums[year].second = amount;
    look.funds[code] = fund_text(one.balance, one.until, sums);
  }
  for (const auto& [code, one] : model.dues)
    look.dues[code] = due_text(one.kind, one.amount, one.open, one.due);
}

void look_at_papers(const plain::Model& model, Look& look) {
  for (const auto& [code, one] : model.papers) {
    std::set<std::string> ledgers;
    for (const auto& entry : one.entries) ledgers.insert(entry.ledger);
    look.papers[code] = paper_text(one.kind, one.on, ledgers.size(), one.reversed_by);
  }
  look.invoices = model.invoices;
}
}  // namespace

Look look(const plain::Model& model) {
  Look look;
  look_at_plan(model, look);
  look_at_money(model, look);
  look_at_papers(model, look);
  for (const auto& [held, balance] : model.balances) {
    auto where = held.ledger + ' ' + held.account;
    for (const auto* word : {&held.fund, &held.who, &held.money})
      if (!word->empty()) where += ' ' + *word;
    if (balance != 0) look.accounts[where] = balance;
  }
  for (const auto& [place, count] : model.vouchers)
    look.vouchers[place.first + ' ' + std::to_string(place.second)] = count;
  for (const auto& [code, ledger] : model.ledgers)
    for (const auto& [year, one] : ledger.years)
      look.years[code + ' ' + std::to_string(year)] = year_text(
          one.closed_months, one.carried, static_cast<std::uint32_t>(one.version), one.turnover);
  return look;
}

}  // namespace bursar::test
