#include <algorithm>

#include "budget/naive_books.hpp"

/// The items of a paper: lines, and claims that they come out of.
namespace bursar::test::plain {

Fen Model::open_of(const Claim& claim) const {
  Fen open = 0;
  for (const auto part : claim.parts) open += parts[static_cast<std::size_t>(part)].open;
  return open;
}

/// What cases hold of a part; a case that is decided has let go before.
Fen Model::held(int part) const {
  Fen sum = 0;
  for (const auto& [code, one] : cases)
    for (const auto& hold : one.holds)
      if (hold.part == part) sum += hold.amount;
  return sum;
}

std::string Model::ledger_of_items(const std::vector<Item>& items) const {
  const auto found = lines.find(items.front().line);
  return found == lines.end() ? main : ledger_of(found->second);
}

void Model::check_date(const std::string& ledger, Day on, bool months) const {
  no(on > today, "date_in_future");
  const auto& years = ledgers.at(ledger).years;
  const auto year = years.find(year_of(on));
  no(year == years.end(), "year_unopened");
  no(year->second.closed, "year_closed");
  no(months && month_of(on) <= year->second.closed_months, "month_closed");
}

void Model::check_mixed(const std::vector<Item>& items) const {
  const auto ledger = ledger_of_items(items);
  for (const auto& item : items)
    no(lines.contains(item.line) && ledger_of(lines.at(item.line)) != ledger, "ledger_mixed");
}

void Model::check_amount(const std::vector<Item>& items, std::size_t at) const {
  no(items[at].amount <= 0, "amount_not_positive");
  for (std::size_t i = 0; i < at; ++i)
    no(items[i].line == items[at].line && items[i].claim == items[at].claim, "item_repeated");
}

void Model::check_line(const std::string& code, Day on, bool income) const {
  no(!lines.contains(code), "line_unknown");
  const auto& line = lines.at(code);
  no(!line.adopted, "line_draft");
  no(line.income != income, "line_side");
  no(line.year != year_of(on), "year_differs");
  no(!funds.at(line.fund).open_on(on), "fund_not_open");
}

/// The part of a claim that is of a line: of two the one that has something open.
int Model::part_of(const std::string& claim, const std::string& line) const {
  int found = -1;
  for (const auto at : claims.at(claim).parts) {
    const auto& part = parts[static_cast<std::size_t>(at)];
    if (part.line != line) continue;
    if (part.open > 0) return at;
    if (found < 0) found = at;
  }
  return found;
}

int Model::check_claim(const Item& item, Day on, const std::string&) const {
  const auto found = claims.find(item.claim);
  no(found == claims.end(), "claim_unknown");
  const auto& claim = found->second;
  no(claim.ended(), "claim_ended");
  no(claim.state == "requested", "claim_waits");
  no(claim.until < on, "claim_lapsed");
  const auto at = part_of(item.claim, item.line);
  if (at >= 0) {
    const auto open = parts[static_cast<std::size_t>(at)].open;
    no(open >= item.amount && open - held(at) < item.amount, "claim_held");
    no(open >= item.amount && item.last && held(at) > 0, "claim_held");
  }
  no(at < 0, "claim_line");
  no(parts[static_cast<std::size_t>(at)].open < item.amount, "claim_short");
  return at;
}

void Model::check_advanced(const std::string& code) const {
  const auto& claim = claims.at(code);
  no(open_of(claim) < claim.advanced, "claim_advanced");
}

Fen& Model::phase_of(Line& line, const std::string& phase) const {
  return phase == "reserved" ? line.reserved : line.committed;
}

/// Takes an item out of a part; with `last` the rest of it is free.
void Model::take(int at, const Item& item, bool spent) {
  auto& part = parts[static_cast<std::size_t>(at)];
  auto& line = lines.at(part.line);
  part.open -= item.amount;
  claims.at(part.claim).drawn = true;
  (spent ? part.spent : part.moved) += item.amount;
  phase_of(line, claims.at(part.claim).phase) -= item.amount;
  (spent ? line.done : line.committed) += item.amount;
  if (item.last) free_part(at, part.open);
}

bool Model::cash_planned(int at) const {
  if (at < 0) return false;
  const auto& part = parts[static_cast<std::size_t>(at)];
  return claims.at(part.claim).cash || cash_planned(part.from);
}

/// Spends the items on their lines, each after the ones before it.
std::vector<Move> Model::spend(const Act& act, Day on, const std::string& under) {
  std::vector<Move> moves;
  for (std::size_t i = 0; i < act.items.size(); ++i) {
    const auto& item = act.items[i];
    check_amount(act.items, i);
    check_line(item.line, on, false);
    auto& line = lines.at(item.line);
    Move move{item.line, line.cell_of(month_of(on)), item.amount, -1};
    if (!item.claim.empty()) {
      move.part = check_claim(item, on, under);
      move.cell = parts[static_cast<std::size_t>(move.part)].cell;
      take(move.part, item, true);
      check_advanced(item.claim);
    } else {
      check_control(item.line, move.cell, item.amount);
      line.done += item.amount;
      line.used[static_cast<std::size_t>(move.cell)] += item.amount;
    }
    moves.push_back(move);
  }
  return moves;
}

}  // namespace bursar::test::plain
