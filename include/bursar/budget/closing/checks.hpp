#pragma once

#include <algorithm>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/budget/chart/booking.hpp"
#include "bursar/budget/checks.hpp"

/// Which days are open, who keeps the books, and what the closing of a year books.
namespace bursar::budget {

/// A month as "2026-03".
inline std::string month_text(int year, int month) {
  char buffer[8] = {'0', '0', '0', '0', '-'};
  bursar::detail::two_digits(bursar::detail::two_digits(buffer, year / 100), year % 100);
  return std::string(buffer, bursar::detail::two_digits(buffer + 5, month));
}

/// Who keeps the cash on a day keeps no ledger of income, expense or debts.
inline Verdict check_no_cashier(const Books& books, Date on, const Context& context) {
  const auto person = books.people.persons().id(context.by);
  for (const auto& money : books.budget.funds.money()) {
    if (money.kind != MoneyKind::cash || money.closed) continue;
    PersonId keeper{};
    for (const auto& keeping : money.keepers)
      if (keeping.from <= on) keeper = keeping.person;
    if (keeper == person && keeper != PersonId{})
      return refuse(cashier_keeps_books, "",
                    {{"person", context.by.value}, {"money", money.code.value}});
  }
  return {};
}

/// The first year of a set of accounts that is not closed, or null.
inline const FiscalYear* open_year(const Ledger& ledger) {
  const auto found = std::find_if(ledger.years.begin(), ledger.years.end(),
                                  [](const auto& one) { return !one.closed(); });
  return found == ledger.years.end() ? nullptr : &*found;
}

/// The entries that close a year, one voucher a step.
using ClosingEntries = std::vector<std::vector<Entry>>;

namespace detail {
/// The balances of a set of accounts, as closing goes on.
using Holdings = std::map<Holding, Money>;

/// At the end of a day's month: papers of the next year may be booked already.
inline Holdings holdings_of(const Register& budget, LedgerId ledger, Date last) {
  Holdings all;
  const auto& vouchers = budget.vouchers;
  vouchers.each_balance([&](const Holding& holding, Money balance) {
    if (holding.ledger == ledger) all.emplace(holding, balance);
  });
  const int month = month_number(last.year(), last.month().as_number());
  for (auto at = vouchers.months().upper_bound({ledger, month});
       at != vouchers.months().end() && at->first.first == ledger; ++at)
    for (const auto id : at->second.vouchers)
      vouchers.each_entry(vouchers[id], [&](const Entry& one) {
        all[{ledger, one.account, one.fund, one.person, one.party, one.money}] -=
            one.signed_amount();
      });
  return all;
}

/// The only money account of a set of accounts that is open and books there, or none.
inline MoneyId only_money(const Register& budget, LedgerId ledger, AccountId account) {
  MoneyId found{};
  const auto& all = budget.funds.money();
  for (std::size_t i = 1; i <= all.size(); ++i) {
    const auto& money = all[MoneyId(i)];
    if (money.ledger != ledger || money.account != account || money.closed) continue;
    if (found != MoneyId{}) return {};
    found = MoneyId(i);
  }
  return found;
}

inline bool of_origins(const Register& budget, const ClosingStep& step, FundId fund) {
  if (step.origins.empty()) return true;
  if (fund == FundId{}) return false;
  const auto origin = budget.funds.funds()[fund].kind;
  return std::find(step.origins.begin(), step.origins.end(), origin) != step.origins.end();
}

/// An entry that adds so much to what is held; never in red.
inline Entry entry_for(const Holding& held, Money amount) {
  Entry entry;
  entry.way = amount > Money() ? Way::debit : Way::credit;
  entry.amount = std::max(amount, Money() - amount);
  entry.account = held.account, entry.fund = held.fund;
  entry.person = held.person, entry.party = held.party, entry.money = held.money;
  return entry;
}

/// The entries of one step; the holdings go along.
inline Result<std::vector<Entry>> close_step(const Register& budget, const ClosingStep& step,
                                             LedgerId ledger, Holdings& holdings) {
  std::vector<std::pair<Holding, Money>> taken;
  for (const auto& [held, balance] : holdings)
    if (balance != Money() && budget.chart.closes(step, held.account) &&
        of_origins(budget, step, held.fund))
      taken.emplace_back(held, balance);
  const bool of_money = budget.chart.accounts()[step.to].role == Role::money;
  const auto money = of_money ? only_money(budget, ledger, step.to) : MoneyId{};
  if (of_money && money == MoneyId{} && !taken.empty()) return refuse(money_missing, "");
  std::vector<Entry> entries;
  for (const auto& [held, balance] : taken) {
    auto to = held;
    to.account = step.to, to.money = money;
    entries.push_back(entry_for(held, Money() - balance));
    entries.push_back(entry_for(to, balance));
    holdings[held] = Money();
    holdings[to] += balance;
  }
  return entries;
}

/// No account of income or expense has a balance.
inline Verdict check_nothing_left(const Register& budget, const Holdings& holdings) {
  std::map<std::string_view, Money> left;
  for (const auto& [held, balance] : holdings) {
    const auto& account = budget.chart.accounts()[held.account];
    if (nominal(account.nature)) left[account.code] += balance;
  }
  for (const auto& [code, balance] : left)
    if (balance != Money())
      return refuse(balance_left, "",
                    {{"account", std::string(code)}, {"balance", balance.text()}});
  return {};
}
/// What closing moves out of a money account was not spent since the year's end.
inline Verdict check_still_there(const Register& budget, const ClosingEntries& steps) {
  std::map<MoneyId, Money> moved;
  for (const auto& step : steps)
    for (const auto& entry : step)
      if (entry.money != MoneyId{}) moved[entry.money] += entry.signed_amount();
  for (const auto& [id, amount] : moved)
    if (const auto& money = budget.funds.money()[id]; money.balance + amount < Money())
      return refuse(money_short, "",
                    {{"money", money.code.value},
                     {"balance", money.balance.text()},
                     {"amount", (Money() - amount).text()}});
  return {};
}
}  // namespace detail

/// What closing a year of a set of accounts books by the steps of its regime, or what is in the
/// way.
inline Result<ClosingEntries> closing_entries(const Register& budget, LedgerId ledger, Date last) {
  auto holdings = detail::holdings_of(budget, ledger, last);
  ClosingEntries all;
  Money debits;
  for (const auto& step : budget.chart.steps(regime_on(budget, ledger, last))) {
    auto entries = detail::close_step(budget, step, ledger, holdings);
    if (!entries) return std::move(entries).refusal();
    for (const auto& entry : *entries) debits += detail::debit_of(entry);
    all.push_back(*std::move(entries));
  }
  if (auto verdict = detail::check_nothing_left(budget, holdings); !verdict) return verdict;
  if (auto verdict = detail::check_still_there(budget, all); !verdict) return verdict;
  if (auto v = check_turnover(budget, ledger, last, debits); !v) return v;
  return all;
}

}  // namespace bursar::budget
