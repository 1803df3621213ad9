#include <algorithm>

#include "budget/naive_books.hpp"

/// Red entries, months and years, and what cases hold.
namespace bursar::test::plain {

void Model::check_reversal(const Act& act, const std::string& ledger) const {
  const auto on = day(act);
  no(papers.contains(act.code), "paper_taken");
  check_cashier(act, on);
  check_date(ledger, on, true);
  const auto found = papers.find(act.ref);
  no(found == papers.end(), "paper_unknown");
  const auto& paper = found->second;
  no(paper.kind == "reversal", "reversal_red");
  no(!paper.reversed_by.empty(), "reversed_already");
  no(year_of(paper.on) != year_of(on), "reversal_built_on");
  const auto due = dues.find(act.ref);
  no(due != dues.end() && due->second.open != due->second.amount, "reversal_built_on");
}

/// An advance that is open again needs its claim to hold as much: the page does not say so.
void Model::check_advances_after(const Act& act) const {
  Model trial = *this;
  const auto paper = trial.papers.at(act.ref);
  trial.undo_lines(paper, day(act));
  trial.undo_dues(act, paper);
  for (const auto& [code, amount] : paper.settled) {
    const auto& due = dues.at(code);
    if (due.kind != "advance") continue;
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
    if (due.kind == "advance") claims.at(due.claim).advanced -= due.amount;
    due.amount = due.open = 0;
  }
  for (const auto& [code, amount] : paper.settled) {
    auto& due = dues.at(code);
    due.open += amount;
    if (due.kind == "advance") claims.at(due.claim).advanced += amount;
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
  undo_money(paper);
  undo_dues(act, paper);
  paper.reversed_by = act.code;
  const auto some = paper.funds;
  const auto entries = paper.entries;
  auto& red = new_paper(act, "reversal", ledger, day(act));
  red.funds = some;
  for (auto entry : entries) {
    entry.amount = -entry.amount;
    enter(entry, red);
  }
}

void Model::close_month(const Act& act) {
  no(!ledgers.contains(act.ledger), "ledger_unknown");
  check_cashier(act, today);
  auto& years = ledgers.at(act.ledger).years;
  no(!years.contains(act.year), "year_unopened");
  auto& year = years.at(act.year);
  no(year.closed, "year_closed");
  no(act.month > 11 || act.month != year.closed_months + 1, "month_out_of_turn");
  no(years.contains(act.year - 1) && !years.at(act.year - 1).closed, "month_out_of_turn");
  no(today <= last_of(act.year, act.month), "month_running");
  year.closed_months = act.month;
}

void Model::reopen_month(const Act& act) {
  no(!ledgers.contains(act.ledger), "ledger_unknown");
  check_cashier(act, today);
  auto& years = ledgers.at(act.ledger).years;
  no(!years.contains(act.year), "year_unopened");
  auto& year = years.at(act.year);
  no(year.closed, "year_closed");
  no(act.month != year.closed_months, "month_not_last");
  year.closed_months = act.month - 1;
}

void Model::close_year(const Act& act) {
  no(!ledgers.contains(act.ledger), "ledger_unknown");
  check_cashier(act, today);
  auto& years = ledgers.at(act.ledger).years;
  no(!years.contains(act.year), "year_unopened");
  no(!years.contains(act.year + 1), "year_unopened");
  auto& year = years.at(act.year);
  no(year.closed, "year_closed");
  no(year.closed_months < 11, "months_open");
  no(today <= last_of(act.year), "month_running");
  no(!year.carried, "carry_missing");
  const auto ours = [&](const std::string& code) {
    const auto& line = lines.at(code);
    return line.year == act.year && ledger_of(line) == act.ledger;
  };
  for (const auto& [code, claim] : claims) {
    if (claim.ended()) continue;
    for (const auto part : claim.parts)
      no(ours(parts[static_cast<std::size_t>(part)].line), "claims_open");
    if (claim.state == "requested") no(ours(claim.asked.front().line), "claims_open");
  }
  if (!year.regime.empty()) close_accounts(act.ledger, year.regime);
  no(!year.regime.empty() && left_over(act.ledger), "balance_left");
  year.closed = true;
  year.closed_months = 12;
}

/// What a form would take that waits for its signatures.
std::vector<Held> Model::holds_of(const Act& act) const {
  const Codes kinds{"reserve", "commit",        "pay",   "reimburse",
                    "owe_tax", "clear_advance", "amend", "transfer"};
  std::vector<Held> holds;
  if (!among(kinds, act.kind) || act.priority) return holds;
  const bool change = act.kind == "amend" || act.kind == "transfer";
  Fen cleared = act.kind == "clear_advance" ? dues.at(act.ref).open : 0;
  for (const auto& item : act.items) {
    const auto& line = lines.at(item.line);
    auto amount = act.kind == "amend" ? -item.amount : item.amount;
    const auto against = std::min(cleared, amount);
    if (act.kind == "clear_advance") cleared -= against, amount -= against;
    if (amount <= 0 || line.income) continue;
    const auto month = change ? month_for(line, item) : month_of(day(act));
    if (item.claim.empty())
      holds.push_back({item.line, -1, line.cell_of(month), amount});
    else
      holds.push_back({item.line, part_of(item.claim, item.line), 0, amount});
  }
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

/// The last signature: the form is posted, or the case goes stale.
std::string Model::grant(const std::string& code) {
  const auto act = cases.at(code).act;
  let_go(code);
  Model trial = *this;
  try {
    trial.run(act, code);
  } catch (const No& why) {
    return why.code.starts_with("people.") ? why.code : "budget." + why.code;
  }
  *this = std::move(trial);
  return "posted";
}

void Model::withdraw(const std::string& code) { let_go(code); }

}  // namespace bursar::test::plain
