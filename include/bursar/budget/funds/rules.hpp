#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/budget/funds/forms.hpp"
#include "bursar/budget/setup/checks.hpp"

/// Funds and money accounts are registered, entrusted and ended.
namespace bursar::budget {

namespace detail {
/// What becomes of a fund's rest, where the form does not say.
inline Carry carry_of(FundKind kind) {
  const bool kept = kind == FundKind::grant || kind == FundKind::donation || kind == FundKind::held;
  return kept ? Carry::roll : Carry::give_back;
}
/// Fills in the main set of accounts, where there is one.
inline void complete_ledger(std::optional<LedgerCode>& ledger, const Books& books) {
  const auto& setup = books.budget.setup;
  if (!ledger && setup.main() != LedgerId{}) ledger = setup.ledgers()[setup.main()].code;
}
}  // namespace detail

inline void complete(AddFund& form, const Books& books, const Context&) {
  detail::complete_ledger(form.ledger, books);
  if (!form.carry) form.carry = detail::carry_of(form.origin);
}

inline Verdict decide(const AddFund& form, const Books& books, const Context&) {
  if (books.budget.funds.funds().has(form.fund))
    return refuse(fund_taken, "fund", {{"fund", form.fund.value}});
  if (auto verdict = check_ledger(books, form.ledger); !verdict) return verdict;
  if (form.until && *form.until < form.from)
    return refuse(fund_dates, "until",
                  {{"until", date_text(*form.until)}, {"from", date_text(form.from)}});
  if (form.projects)
    for (const auto& project : *form.projects)
      if (auto v = check_class(books, "projects", Dimension::project, project); !v) return v;
  if (form.units)
    for (const auto& unit : *form.units)
      if (!books.people.units().has(unit))
        return refuse(people::unit_unknown, "units", {{"unit", unit.value}});
  return {};
}

inline void post(const AddFund& form, Books& books, const Context&) {
  const auto& setup = books.budget.setup;
  Fund fund;
  fund.code = form.fund, fund.name = form.name, fund.source = form.source;
  fund.purpose = form.purpose, fund.kind = form.origin;
  fund.ledger = setup.ledgers().id(*form.ledger);
  fund.from = form.from, fund.until = form.until, fund.carry = *form.carry;
  if (form.classes) fund.classes = *form.classes;
  if (form.barred) fund.barred = *form.barred;
  if (form.projects)
    for (const auto& project : *form.projects)
      fund.projects.push_back(setup.class_of(Dimension::project, project));
  if (form.units)
    for (const auto& unit : *form.units) fund.units.push_back(books.people.units().id(unit));
  books.budget.funds.add(std::move(fund));
}

inline void complete(EndFund& form, const Books& books, const Context& context) {
  complete_day(form.until, context);
  if (const auto* fund = books.budget.funds.funds().find(form.fund))
    complete_figure(form.balance, fund->balance);
}

inline Verdict decide(const EndFund& form, const Books& books, const Context& context) {
  if (auto verdict = check_fund(books, form.fund); !verdict) return verdict;
  const auto& fund = *books.budget.funds.funds().find(form.fund);
  const auto until = day_of(form.until, context);
  if (fund.until && *fund.until < context.today)
    return refuse(fund_unknown, "fund", {{"fund", form.fund.value}});
  if (until < fund.from)
    return refuse(fund_dates, "until",
                  {{"until", date_text(until)}, {"from", date_text(fund.from)}});
  if (fund.last && *fund.last > until)
    return refuse(
        fund_used, "until",
        {{"fund", form.fund.value}, {"last", date_text(*fund.last)}, {"until", date_text(until)}});
  return check_figure("balance", fund.balance, form.balance);
}

inline void post(const EndFund& form, Books& books, const Context& context) {
  auto& funds = books.budget.funds;
  funds.change(funds.funds().id(form.fund)).until = day_of(form.until, context);
}

inline void complete(RegisterMoney& form, const Books& books, const Context& context) {
  detail::complete_ledger(form.ledger, books);
  complete_day(form.from, context);
}

namespace detail {
/// The accounts that a money account books on are in the chart, and have the roles for it.
template <class B>
Verdict check_accounts(const RegisterMoney& form, const B& books) {
  if constexpr (!HasChart<B>) {
    return {};
  } else {
    if (auto v = check_account_known(books, "account", form.account); !v) return v;
    if (auto v = check_account_known(books, "position", form.position); !v) return v;
    if (auto v = check_account(books, "account", form.money, form.account, Role::money); !v)
      return v;
    return check_account(books, "position", form.money, form.position, Role::position);
  }
}
}  // namespace detail

inline Verdict decide(const RegisterMoney& form, const Books& books, const Context& context) {
  if (books.budget.funds.money().has(form.money))
    return refuse(money_taken, "money", {{"money", form.money.value}});
  if (auto verdict = check_ledger(books, form.ledger); !verdict) return verdict;
  if (auto verdict = detail::check_accounts(form, books); !verdict) return verdict;
  if (form.means == MoneyKind::cash && !form.custodian)
    return refuse(custodian_missing, "custodian", {{"money", form.money.value}});
  return check_present(books.people, "custodian", form.custodian, day_of(form.from, context));
}

namespace detail {
template <class B>
void set_accounts(const RegisterMoney& form, const B& books, MoneyAccount& money) {
  if constexpr (HasChart<B>) {
    const auto& accounts = books.budget.chart.accounts();
    if (form.account) money.account = accounts.id(*form.account);
    if (form.position) money.position = accounts.id(*form.position);
  }
}
}  // namespace detail

inline void post(const RegisterMoney& form, Books& books, const Context& context) {
  MoneyAccount money;
  money.code = form.money, money.name = form.name;
  money.bank = form.bank.value_or(Name()), money.number = form.number.value_or(Name());
  money.kind = form.means, money.ledger = books.budget.setup.ledgers().id(*form.ledger);
  money.from = day_of(form.from, context);
  detail::set_accounts(form, books, money);
  if (form.custodian)
    money.keepers.push_back({books.people.persons().id(*form.custodian), money.from});
  books.budget.funds.add(std::move(money));
}

namespace detail {
/// The money account is there, and open.
inline Verdict check_money(const Books& books, const MoneyCode& code) {
  const auto* money = books.budget.funds.money().find(code);
  if (!money) return refuse(money_unknown, "money", {{"money", code.value}});
  if (!money->closed) return {};
  return refuse(money_closed, "money",
                {{"money", code.value}, {"date", date_text(*money->closed)}});
}
}  // namespace detail

inline void complete(EntrustMoney& form, const Books&, const Context& context) {
  complete_day(form.from, context);
}

inline Verdict decide(const EntrustMoney& form, const Books& books, const Context& context) {
  if (auto verdict = detail::check_money(books, form.money); !verdict) return verdict;
  const auto& keepers = books.budget.funds.money().find(form.money)->keepers;
  const auto from = day_of(form.from, context);
  if (!keepers.empty() && from <= keepers.back().from)
    return refuse(custody_earlier, "from",
                  {{"money", form.money.value},
                   {"person", person_text(books, keepers.back().person)},
                   {"from", date_text(keepers.back().from)}});
  return check_present(books.people, "custodian", form.custodian, from);
}

inline void post(const EntrustMoney& form, Books& books, const Context& context) {
  auto& funds = books.budget.funds;
  const auto person = books.people.persons().id(form.custodian);
  funds.change(funds.money().id(form.money))
      .keepers.push_back({person, day_of(form.from, context)});
}

inline Verdict decide(const CloseMoney& form, const Books& books, const Context&) {
  if (auto verdict = detail::check_money(books, form.money); !verdict) return verdict;
  const auto& money = *books.budget.funds.money().find(form.money);
  if (money.balance == Money()) return {};
  return refuse(money_not_empty, "money",
                {{"money", form.money.value}, {"balance", money.balance.text()}});
}

inline void post(const CloseMoney& form, Books& books, const Context& context) {
  auto& funds = books.budget.funds;
  funds.change(funds.money().id(form.money)).closed = context.today;
}

}  // namespace bursar::budget
