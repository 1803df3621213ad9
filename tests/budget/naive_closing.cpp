#include <algorithm>

#include "budget/naive_books.hpp"

/// The closing of a year: its months, and what its accounts come to.
namespace bursar::test::plain {

/// Whether a step takes an account's balance; accounts may have been added since it was set.
bool Model::closes(const Step& step, const std::string& code) const {
  const auto &from = accounts.at(code), &to = accounts.at(step.to);
  return code != step.to && is_under(step.from, code) && from.role != "cost" &&
         from.role != "depreciation" && from.budgetary() == to.budgetary() &&
         (from.role == "money") == (to.role == "money");
}

/// The only money account that is open and books there, or "".
std::string Model::only_money(const std::string& ledger, const std::string& account) const {
  std::string found;
  for (const auto& [code, one] : money) {
    if (one.ledger != ledger || one.account != account || one.closed != kNever) continue;
    if (!found.empty()) return {};
    found = code;
  }
  return found;
}

std::vector<Entry> Model::close_step(const Step& step, const std::string& ledger,
                                     std::map<Holding, Fen>& left) const {
  std::vector<std::pair<Holding, Fen>> taken;
  for (const auto& [held, balance] : left) {
    const bool fits = step.origins.empty() ||
                      (!held.fund.empty() && among(step.origins, funds.at(held.fund).origin));
    if (held.ledger == ledger && balance != 0 && fits && closes(step, held.account))
      taken.emplace_back(held, balance);
  }
  if (taken.empty()) return {};
  const bool of_money = accounts.at(step.to).role == "money";
  const auto into = of_money ? only_money(ledger, step.to) : "";
  no(of_money && into.empty(), "money_missing");
  std::vector<Entry> entries;
  for (const auto& [held, balance] : taken) {
    const auto size = std::max(balance, -balance);
    entries.push_back({ledger, held.account, held.fund, held.who, held.money, balance < 0, size});
    entries.push_back({ledger, step.to, held.fund, held.who, into, balance > 0, size});
    left[held] -= balance;
    left[{ledger, step.to, held.fund, held.who, into}] += balance;
  }
  return entries;
}

void Model::close_accounts(const std::string& ledger, int year) {
  const auto regime = ledgers.at(ledger).years.at(year).regime;
  std::map<Holding, Fen> left;  // when the year ended: papers of the next may be there already
  for (const auto& [booked, sums] : of_year)
    for (const auto& [held, sum] : sums)
      if (booked <= year) left[held] += sum;
  std::vector<std::vector<Entry>> steps;
  std::vector<Entry> all;
  for (const auto& [place, step] : closings) {
    if (place.first != regime) continue;
    steps.push_back(close_step(step, ledger, left));
    all.insert(all.end(), steps.back().begin(), steps.back().end());
  }
  std::map<std::string, Fen> nominal;
  for (const auto& [held, balance] : left)
    if (held.ledger == ledger && accounts.at(held.account).nominal())
      nominal[held.account] += balance;
  for (const auto& [code, balance] : nominal) no(balance != 0, "balance_left");
  std::map<std::string, Fen> moved;
  for (const auto& entry : all)
    if (!entry.money.empty()) moved[entry.money] += entry.sign();
  for (const auto& [code, by] : moved) no(money.at(code).balance + by < 0, "money_short");
  check_turnover(all, last_of(year));
  for (const auto& step : steps) {
    write(step, last_of(year));
    for (const auto& entry : step)
      if (!entry.money.empty()) money.at(entry.money).balance += entry.sign();
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
    for (const auto at : claim.parts) {
      const auto& part = parts[static_cast<std::size_t>(at)];
      no(part.open > 0 && ours(part.line), "claims_open");  // what it held was carried over
    }
    if (claim.state == "requested") no(ours(claim.asked.front().line), "claims_open");
  }
  if (!year.regime.empty()) close_accounts(act.ledger, act.year);
  year.closed = true;
  year.closed_months = 12;
}

}  // namespace bursar::test::plain
