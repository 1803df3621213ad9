#include <algorithm>

#include "budget/naive_books.hpp"

/// Red entries, and what cases hold.
namespace bursar::test::plain {

void Model::check_reversal(const Act& act, const std::string& ledger) const {
  const auto on = day(act);
  no(papers.contains(act.code), "paper_taken");
  check_cashier(act, on);
  check_date(ledger, on, true);
  const auto found = papers.find(act.ref);
  if (found != papers.end())
    for (const auto& fund : found->second.funds) check_date(funds.at(fund).ledger, on, true);
  no(found == papers.end(), "paper_unknown");
  no(found->second.old, "paper_kind");
  const auto& paper = found->second;
  no(paper.kind == "reversal", "reversal_red");
  no(!paper.reversed_by.empty(), "reversed_already");
  no(year_of(paper.on) != year_of(on) || on < paper.on, "reversal_built_on");
  const auto due = dues.find(act.ref);
  no(due != dues.end() && due->second.open != due->second.amount, "reversal_built_on");
}

/// An advance that is open again needs its claim to hold as much.
void Model::check_advances_after(const Act& act) const {
  Model trial = *this;
  const auto paper = trial.papers.at(act.ref);
  trial.undo_lines(paper, day(act));
  trial.undo_dues(act, paper);
  for (const auto& [code, amount] : paper.settled) {
    const auto& due = dues.at(code);
    if (due.kind != "advance" || due.claim.empty()) continue;
    const auto& claim = trial.claims.at(due.claim);
    no(trial.open_of(claim) < claim.advanced, "reversal_built_on");
  }
}

void Model::undo_lines(const Paper& paper, Day on) {
  for (const auto& move : paper.moves) {
    auto& line = lines.at(move.line);
    line.done -= move.amount;
    if (move.part >= 0) parts[static_cast<std::size_t>(move.part)].spent -= move.amount;
    if (takes_back(move.part, move.line, on)) {
      give_back(move.part, move.amount);
      continue;
    }
    line.used[static_cast<std::size_t>(move.cell)] -= move.amount;
    if (move.part >= 0) parts[static_cast<std::size_t>(move.part)].freed += move.amount;
  }
  for (const auto& [line, amount] : paper.incomes) lines.at(line).done -= amount;
}

void Model::undo_money(const Paper& paper) {
  for (const auto& flow : paper.flows)
    post({flow.money, flow.fund, -flow.balance, -flow.fund_balance, -flow.received, -flow.paid},
         year_of(paper.on));
  for (const auto& flow : paper.flows)
    no(!flow.money.empty() && flow.balance > 0 && money.at(flow.money).balance < 0, "money_short");
  for (const auto& flow : paper.flows)
    no(!flow.fund.empty() && flow.fund_balance > 0 && funds.at(flow.fund).balance < 0,
       "fund_short");
}

void Model::undo_dues(const Act& act, const Paper& paper) {
  const auto own = dues.find(act.ref);
  if (own != dues.end()) {
    auto& due = own->second;
    advance_on(due, -due.amount);
    due.amount = due.open = 0;
  }
  for (const auto& [code, amount] : paper.settled) {
    auto& due = dues.at(code);
    due.open += amount;
    advance_on(due, amount);
  }
}

void Model::reverse(const Act& act) {
  const auto found = papers.find(act.ref);
  const auto ledger = found == papers.end() ? main : found->second.ledger;
  check_reversal(act, ledger);
  check_advances_after(act);
  check_digest(act);
  auto& paper = papers.at(act.ref);
  undo_lines(paper, day(act));
  for (const auto& flow : paper.flows)
    no(flow.balance != 0 && money.at(flow.money).closed != kNever, "money_closed");
  undo_money(paper);
  undo_dues(act, paper);
  paper.reversed_by = act.code;
  const auto some = paper.funds;
  auto entries = paper.entries;
  auto& red = new_paper(act, "reversal", ledger, day(act));
  red.funds = some;
  for (auto& entry : entries) entry.amount = -entry.amount;
  check_turnover(entries, red.on);
  write(entries, red.on);
  red.entries = entries;
}

/// What is taken of a line's cells, or given to them, comes to a hold of what is net, on the last
/// cells first.
void Model::net(std::map<std::string, std::map<int, Fen>>& taken, std::vector<Held>& holds) {
  for (auto& [line, cells] : taken) {
    Fen left = 0;
    for (const auto& [cell, amount] : cells) left += amount;
    for (auto one = cells.rbegin(); one != cells.rend() && left > 0; ++one) {
      const auto amount = std::min(left, one->second);
      if (amount <= 0) continue;
      holds.push_back({line, -1, one->first, amount});
      left -= amount;
    }
  }
}

/// What a document that waits would cut.
std::vector<Held> Model::cuts_of(const Act& act) const {
  std::map<std::string, std::map<int, Fen>> taken;
  std::vector<Held> holds;
  const auto take = [&](const std::string& code, const Item& item, Fen amount) {
    const auto& line = lines.at(code);
    if (!line.income) taken[code][line.cell_of(month_for(line, item))] += amount;
  };
  for (const auto& item : act.items) {
    const bool amends = act.kind == "amend";
    take(item.line, item, amends ? -item.amount : item.amount);
    if (!amends) take(item.to, item, -item.amount);
  }
  net(taken, holds);
  return holds;
}

/// What a form would take that waits for its signatures.
std::vector<Held> Model::holds_of(const Act& act) const {
  const Codes kinds{"reserve", "commit", "pay", "reimburse", "owe_tax", "clear_advance"};
  if (act.kind == "amend" || act.kind == "transfer") return cuts_of(act);
  std::vector<Held> holds;
  if (!among(kinds, act.kind) || act.priority) return holds;
  std::map<std::string, std::map<int, Fen>> taken;
  Fen cleared = act.kind == "clear_advance" ? dues.at(act.ref).open : 0;
  for (const auto& item : act.items) {
    const auto against = std::min(cleared, item.amount);
    cleared -= against;
    const auto amount = item.amount - against;
    if (item.claim.empty()) {
      if (amount > 0) taken[item.line][lines.at(item.line).cell_of(month_of(day(act)))] += amount;
      continue;
    }
    const auto at = part_of(item.claim, item.line);
    const auto& part = parts[static_cast<std::size_t>(at)];
    const auto rest = item.last ? part.open - item.amount : 0;
    if (amount + rest > 0) holds.push_back({item.line, at, 0, amount + rest});
    if (rest > 0) taken[item.line][part.cell] -= rest;
  }
  net(taken, holds);
  return holds;
}

void Model::hold(Case& one) {
  one.holds = holds_of(one.act);
  for (const auto& hold : one.holds) {
    if (hold.part >= 0) continue;
    auto& line = lines.at(hold.line);
    line.reserved += hold.amount;
    line.used[static_cast<std::size_t>(hold.cell)] += hold.amount;
  }
  for (const auto& bill : one.act.bills) one.invoices.push_back(bill.invoice);
}

void Model::let_go(const std::string& code) {
  auto& one = cases.at(code);
  for (const auto& hold : one.holds) {
    if (hold.part >= 0) continue;
    auto& line = lines.at(hold.line);
    line.reserved -= hold.amount;
    line.used[static_cast<std::size_t>(hold.cell)] -= hold.amount;
  }
  cases.erase(code);
}

std::string Model::submit(const std::string& code, const Act& act) {
  Model trial = *this;
  try {
    trial.run(act, code);
  } catch (const No& why) {
    return why.code.starts_with("people.") ? why.code : "budget." + why.code;
  }
  auto& one = cases[code];
  one.act = act;
  hold(one);
  return "waits";
}

/// Tries the form of a case as if it held nothing.
std::string Model::retry(const std::string& code, bool keep) {
  Model trial = *this;
  const auto act = cases.at(code).act;
  trial.let_go(code);
  try {
    trial.run(act, code);
  } catch (const No& why) {
    return why.code.starts_with("people.") ? why.code : "budget." + why.code;
  }
  if (keep) *this = std::move(trial);
  return "posted";
}

/// The last signature: the form is posted, or the case goes stale and holds what it held.
std::string Model::grant(const std::string& code) {
  const auto outcome = retry(code, true);
  if (outcome != "posted") cases.at(code).stale = true;
  return outcome;
}

/// A stale case is handed in again as it was.
std::string Model::resubmit(const std::string& code) {
  const auto outcome = retry(code, false);
  if (outcome != "posted") return outcome;
  cases.at(code).stale = false;
  return "waits";
}

void Model::withdraw(const std::string& code) { let_go(code); }

}  // namespace bursar::test::plain
