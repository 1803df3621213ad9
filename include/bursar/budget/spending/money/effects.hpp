#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "bursar/budget/chart/terms.hpp"
#include "bursar/budget/checks.hpp"

/// What papers ask of money accounts and funds, and what they do to both.
namespace bursar::budget {

/// What a paper does with a money account: each goes by some kinds of them. `spend` settles a
/// payable or a tax too; the treasury is paid, and proceeds come in, as `advance` goes.
enum class MoneyUse { spend, advance, advance_back, receive, move };

/// The money account is there on a day.
inline Verdict check_money_known(const Books& books, std::string_view field, const MoneyCode& code,
                                 Date on) {
  const auto* money = books.budget.funds.money().find(code);
  if (money && money->from <= on) return {};
  return refuse(money_unknown, field, {{"money", code.value}});
}
/// It takes and gives something still, whatever the day of the paper.
inline Verdict check_money_open(const Books& books, std::string_view field, MoneyId id) {
  const auto& money = books.budget.funds.money()[id];
  if (!money.closed) return {};
  return refuse(money_closed, field,
                {{"money", money.code.value}, {"date", date_text(*money.closed)}});
}
/// It is of the set of accounts.
inline Verdict check_money_ledger(const Books& books, std::string_view field, MoneyId id,
                                  LedgerId ledger) {
  const auto& money = books.budget.funds.money()[id];
  if (money.ledger == ledger) return {};
  return refuse(money_ledger, field,
                {{"money", money.code.value},
                 {"ledger", ledger_text(books, money.ledger)},
                 {"other", ledger_text(books, ledger)}});
}
/// The money account is there on a day, is not closed, and is of the set of accounts.
inline Verdict check_money(const Books& books, std::string_view field, const MoneyCode& code,
                           LedgerId ledger, Date on) {
  if (auto verdict = check_money_known(books, field, code, on); !verdict) return verdict;
  const auto id = books.budget.funds.money().id(code);
  if (auto verdict = check_money_open(books, field, id); !verdict) return verdict;
  return check_money_ledger(books, field, id, ledger);
}

namespace detail {
/// Whether a use goes by a kind of money account.
constexpr bool goes_by(MoneyUse use, MoneyKind kind) {
  const bool lies_here = kind == MoneyKind::cash || kind == MoneyKind::bank;
  switch (use) {
    case MoneyUse::spend:
      return true;
    case MoneyUse::advance:
      return lies_here;
    case MoneyUse::advance_back:
      return lies_here || kind == MoneyKind::quota;
    case MoneyUse::receive:
    case MoneyUse::move:
      return has_balance(kind);
  }
  return false;
}
/// Whether money of a fund may lie in a kind of money account: quotas are the treasury's.
constexpr bool lies_in(FundKind fund, MoneyKind kind) {
  if (kind == MoneyKind::cash || kind == MoneyKind::bank) return true;
  return fund == FundKind::appropriation || fund == FundKind::grant;
}
}  // namespace detail

/// A paper of an event may go by the kind of the money account, and so may its fund where it has
/// one.
inline Verdict check_means(const Books& books, std::string_view field, MoneyId money,
                           std::optional<FundId> fund, MoneyUse use, Event event) {
  const auto& funds = books.budget.funds;
  const auto kind = funds.money()[money].kind;
  const bool fits = !fund || detail::lies_in(funds.funds()[*fund].kind, kind);
  if (fits && detail::goes_by(use, kind)) return {};
  return refuse(kind_unfit, field, {word("event", event), word("kind", kind)});
}

/// The money account has so much. The treasury's own is not asked.
inline Verdict check_balance(const Books& books, std::string_view field, MoneyId id, Money needed) {
  const auto& money = books.budget.funds.money()[id];
  if (!has_balance(money.kind) || money.balance >= needed) return {};
  return refuse(
      money_short, field,
      {{"money", money.code.value}, {"balance", money.balance.text()}, {"amount", needed.text()}});
}
/// The fund has so much.
inline Verdict check_fund_balance(const Books& books, std::string_view field, FundId id,
                                  Money needed) {
  const auto& fund = books.budget.funds.funds()[id];
  if (fund.balance >= needed) return {};
  return refuse(
      fund_short, field,
      {{"fund", fund.code.value}, {"balance", fund.balance.text()}, {"amount", needed.text()}});
}

/// Changes what lies in a money account. In the treasury's own nothing does.
inline void move_balance(Books& books, MoneyId id, Money by) {
  auto& money = books.budget.funds.change(id);
  if (!has_balance(money.kind)) return;
  money.balance += by;
  BURSAR_ASSERT(money.balance >= Money());
}

namespace detail {
/// Changes what lies in a money account, and what a fund has, together.
inline void change_balances(Books& books, MoneyId money, FundId id, Money by) {
  move_balance(books, money, by);
  auto& fund = books.budget.funds.change(id);
  fund.balance += by;
  BURSAR_ASSERT(fund.balance >= Money());
}
}  // namespace detail

/// Pays money of a fund; below zero, a payment is undone or comes back. What the treasury pays
/// itself comes in and goes out at once.
inline void pay_out(Books& books, MoneyId money, FundId fund, Date on, Money amount) {
  auto& funds = books.budget.funds;
  auto& year = funds.change(fund, year_of(on));
  year.paid += amount;
  if (has_balance(funds.money()[money].kind))
    detail::change_balances(books, money, fund, Money() - amount);
  else
    year.received += amount;
  funds.touch(fund, on);
}
/// Takes in money of a fund; below zero, a receipt is undone.
inline void take_in(Books& books, MoneyId money, FundId fund, Date on, Money amount) {
  auto& funds = books.budget.funds;
  BURSAR_ASSERT(has_balance(funds.money()[money].kind));
  funds.change(fund, year_of(on)).received += amount;
  detail::change_balances(books, money, fund, amount);
  funds.touch(fund, on);
}

}  // namespace bursar::budget
