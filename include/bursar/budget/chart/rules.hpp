#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/budget/chart/checks.hpp"
#include "bursar/budget/chart/forms.hpp"
#include "bursar/people/checks.hpp"

namespace bursar::budget {

namespace detail {
/// Natures go by the first digit, from 1; another beginning has any.
inline bool of_nature(const AccountCode& code, Nature nature) {
  const char first = code.value.front();
  return first < '1' || first > '8' || first - '1' == static_cast<int>(nature);
}
inline Verdict check_role(const AddAccount& form, const Chart& chart) {
  static constexpr Unfit nature{"its nature does not fit", "用途与性质不符"};
  static constexpr Unfit second{"there is one already", "已有该用途的科目"};
  const auto role = form.role.value_or(Role::plain);
  const auto wanted = role == Role::position ? Nature::budget_balance : Nature::asset;
  if (role != Role::plain && form.nature != wanted)
    return refuse_unfit("role", form.account, role, nature);
  if (chart.of_role(role) != AccountId{}) return refuse_unfit("role", form.account, role, second);
  return {};
}
/// Whether an account takes entries itself: by its role, by a rule, or because some are there.
inline bool takes_entries(const Register& budget, AccountId id) {
  if (budget.chart.accounts()[id].role != Role::plain || budget.chart.named(id)) return true;
  for (const auto& ledger : budget.setup.ledgers())
    if (budget.vouchers.entered(budget.setup.ledgers().id(ledger.code), id)) return true;
  return false;
}
/// None of the accounts above it takes entries, nor would it above others by its role.
inline Verdict check_above(const AddAccount& form, const Register& budget) {
  static constexpr Unfit why{"it takes entries itself", "该科目已直接记账"};
  const auto& accounts = budget.chart.accounts();
  const std::string_view code = form.account.value;
  for (auto dot = code.find('.'); dot != code.npos; dot = code.find('.', dot + 1))
    if (const auto id = accounts.id(code.substr(0, dot));
        id != AccountId{} && takes_entries(budget, id))
      return refuse_unfit("account", accounts[id].code, accounts[id].role, why);
  const auto role = form.role.value_or(Role::plain);
  if (role == Role::plain || !budget.chart.above_others(code)) return {};
  return refuse_unfit("role", form.account, role, why);
}
}  // namespace detail

inline Verdict decide(const AddAccount& form, const Books& books, const Context&) {
  const auto& chart = books.budget.chart;
  if (chart.accounts().has(form.account))
    return refuse(account_taken, "account", {{"account", form.account.value}});
  if (!detail::of_nature(form.account, form.nature))
    return refuse(account_nature, "nature",
                  {{"account", form.account.value}, word("book", form.nature)});
  if (auto verdict = detail::check_role(form, chart); !verdict) return verdict;
  return detail::check_above(form, books.budget);
}

inline void post(const AddAccount& form, Books& books, const Context&) {
  const auto kept_by = [&](Detail detail) {
    return form.by && std::find(form.by->begin(), form.by->end(), detail) != form.by->end();
  };
  Account account;
  account.code = form.account, account.name = form.name;
  account.source = form.source.value_or(Name());
  account.nature = form.nature, account.role = form.role.value_or(Role::plain);
  account.by_who = kept_by(Detail::who), account.by_fund = kept_by(Detail::fund);
  account.regime = form.regime.value_or(RegimeCode());
  books.budget.chart.add(std::move(account));
}

namespace detail {
/// The units of a rule as a set; one that is unknown is `UnitId{}`.
inline std::vector<UnitId> units_of(const SetPosting& form, const Books& books) {
  std::vector<UnitId> ids;
  if (form.units)
    for (const auto& unit : *form.units) ids.push_back(books.people.units().id(unit));
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}
/// The rule that the form sets; accounts that are unknown are none.
inline Posting posting_of(const SetPosting& form, const Books& books) {
  Posting rule;
  rule.regime = form.regime, rule.event = form.event, rule.source = form.source;
  rule.means = form.means, rule.origin = form.origin;
  rule.classes = form.classes.value_or(ClassCode()), rule.detail = form.detail.value_or(Name());
  rule.units = units_of(form, books);
  for (const auto& line : form.lines) {
    const auto& accounts = books.budget.chart.accounts();
    const auto account = line.account ? accounts.id(*line.account) : AccountId{};
    rule.lines.push_back({line.way, account, line.place, line.part});
  }
  return rule;
}
inline bool same_case(const Posting& a, const Posting& b) {
  return a.means == b.means && a.origin == b.origin && a.classes == b.classes &&
         a.detail == b.detail && a.units == b.units;
}

inline Verdict check_lines(const SetPosting& form, const Chart& chart) {
  const std::string event(enum_name(form.event));
  for (const auto& line : form.lines)
    if (line.account.has_value() == line.place.has_value()) return refuse(posting_place, "lines");
  for (const auto& line : form.lines)
    if (line.account)
      if (auto v = check_account(chart, "lines", *line.account); !v) return v;
  for (const auto& line : form.lines)
    if (line.account) {
      const auto& account = *chart.accounts().find(*line.account);
      if (auto v = check_regime(account, "lines", form.regime, event); !v) return v;
    }
  for (const auto& line : form.lines)
    if (!has_part(form.event, line.part))
      return refuse(posting_part, "lines", {word("event", form.event), word("part", line.part)});
  return {};
}
}  // namespace detail

inline Verdict decide(const SetPosting& form, const Books& books, const Context&) {
  const auto& chart = books.budget.chart;
  const auto rule = detail::posting_of(form, books);
  for (const auto& one : chart.postings(form.regime, form.event))
    if (detail::same_case(one, rule))
      return refuse(posting_taken, "event",
                    {{"regime", form.regime.value}, word("event", form.event)});
  if (form.units)
    for (const auto& unit : *form.units)
      if (auto verdict = people::check_unit(books.people, "units", unit); !verdict) return verdict;
  if (auto verdict = detail::check_lines(form, chart); !verdict) return verdict;
  if (auto verdict = check_balanced(chart, rule); !verdict) return verdict;
  return check_true(chart, rule);
}

inline void post(const SetPosting& form, Books& books, const Context&) {
  books.budget.chart.add(detail::posting_of(form, books));
}

namespace detail {
inline ClosingStep step_of(const SetClosing& form, const Chart& chart) {
  return {form.regime,
          form.order.value,
          form.from,
          chart.accounts().id(form.to),
          form.origins.value_or(std::vector<FundKind>()),
          form.source};
}
/// Accounts of money go into such accounts, those of fixed assets are not closed.
inline Verdict check_closable(const ClosingStep& step, const Account& from, const Account& to) {
  static constexpr Unfit assets{"it is as the register of assets", "须与资产登记簿一致"};
  static constexpr Unfit money{"money goes into money accounts alone", "资金只能转入资金科目"};
  const auto of_assets = [](Role role) { return role == Role::cost || role == Role::depreciation; };
  if (!step.covers(from.code) || from.code == to.code) return {};
  if (of_assets(from.role)) return refuse_unfit("from", from.code, from.role, assets);
  if (of_assets(to.role)) return refuse_unfit("to", to.code, to.role, assets);
  const bool fits = (from.role == Role::money) == (to.role == Role::money);
  return fits ? Verdict() : refuse_unfit("from", from.code, from.role, money);
}
}  // namespace detail

inline Verdict decide(const SetClosing& form, const Books& books, const Context&) {
  const auto& chart = books.budget.chart;
  for (const auto& one : chart.steps(form.regime))
    if (one.order == form.order.value)
      return refuse(closing_taken, "order",
                    {{"regime", form.regime.value}, {"order", std::to_string(form.order.value)}});
  if (auto verdict = check_account(chart, "to", form.to); !verdict) return verdict;
  const auto step = detail::step_of(form, chart);
  const auto& all = chart.accounts();
  const auto covered = [&](const Account& one) { return step.covers(one.code); };
  if (std::none_of(all.begin(), all.end(), covered))
    return refuse(account_unknown, "from", {{"account", form.from.value}});
  const auto& to = all[step.to];
  if (auto verdict = check_lowest(chart, "to", to); !verdict) return verdict;
  for (const auto& one : all)
    if (auto verdict = detail::check_closable(step, one, to); !verdict) return verdict;
  const auto* from = all.find(form.from);
  for (const auto* account : {from, &to})
    if (account)
      if (auto v = check_regime(*account, account == &to ? "to" : "from", form.regime, "closing");
          !v)
        return v;
  for (const auto& one : all)
    if (covered(one) && book_of(one.nature) != book_of(to.nature))
      return refuse(closing_crosses, "to", {{"from", one.code.value}, {"to", to.code.value}});
  return {};
}

inline void post(const SetClosing& form, Books& books, const Context&) {
  books.budget.chart.add(detail::step_of(form, books.budget.chart));
}

}  // namespace bursar::budget
