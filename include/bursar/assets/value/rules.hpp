#pragma once

#include <string>
#include <utility>

#include "bursar/assets/acquisition/rules.hpp"
#include "bursar/assets/checks.hpp"
#include "bursar/assets/value/effects.hpp"
#include "bursar/assets/value/forms.hpp"
#include "bursar/assets/value/lives/rules.hpp"

namespace bursar::assets {

namespace detail {
template <class Form>
int month_of(const Form& form) {
  return month_number(form.year, form.month);
}

/// The month has begun.
inline Verdict check_month_begun(int month, const Context& context) {
  if (first_day(month) <= context.today) return {};
  return refuse(run_too_early, "month",
                {{"month", month_text(month)}, {"today", date_text(context.today)}});
}

inline Verdict check_begun(const Books& books) {
  return books.values.begun() ? Verdict{} : Verdict(refuse(depreciation_not_begun, ""));
}
}  // namespace detail

inline Verdict decide(const BeginDepreciation& form, const Books& books, const Context& context) {
  const auto& values = books.values;
  if (!values.month_rule(form.rule))
    return refuse(month_rule_unknown, "rule", {{"rule", form.rule.value}});
  if (values.begun())
    return refuse(depreciation_begun, "month", {{"month", month_text(values.begins())}});
  return detail::check_month_begun(detail::month_of(form), context);
}

inline void post(const BeginDepreciation& form, Books& books, const Context&) {
  books.values.begin(*books.values.month_rule(form.rule), detail::month_of(form));
}

namespace detail {
/// The life that is decided is one that the rules of the class allow.
inline Verdict check_life(const SetDepreciation& form, const Books& books, const Asset& asset,
                          const Context& context) {
  const auto& category = books.assets.categories()[asset.category].code.value;
  const auto* rule = life_rule_of(books, asset.category, form.variant, context.today);
  if (form.variant && !rule)
    return refuse(life_rule_unknown, "variant",
                  {{"variant", form.variant->value},
                   {"category", category},
                   {"date", date_text(context.today)}});
  const auto least = rule ? (rule->depreciated ? std::optional(rule->months) : std::nullopt)
                          : least_life(books, asset.category, context.today);
  if (form.months && least && form.months->value < *least)
    return refuse(life_too_short, "months",
                  {{"months", std::to_string(form.months->value)},
                   {"category", category},
                   {"least", std::to_string(*least)}});
  const bool known = form.months || form.remaining || (rule && rule->depreciated);
  if (known || (form.method && timeless(*form.method))) return {};
  return refuse(life_missing, "months");
}

inline Verdict check_parts(const SetDepreciation& form, const Books& books, AssetId id) {
  const auto method = form.method.value_or(Method::straight_line);
  const auto lacks = [&](const char* field) {
    return refuse(schedule_incomplete, field, {word("method", method), {"field", field}});
  };
  if (method == Method::written_down_value && form.rate.value_or(0).value == 0)
    return lacks("rate");
  if (method == Method::units_of_work && form.total_units.value_or(0).value == 0)
    return lacks("total_units");
  const auto salvage = form.salvage.value_or(Money());
  if (salvage < Money()) return refuse(value_negative, "salvage", {{"amount", salvage.text()}});
  const auto done = form.opening.value_or(books.values.accumulated(id));
  if (done < Money()) return refuse(value_negative, "opening", {{"amount", done.text()}});
  if (done + salvage <= books.assets[id].cost) return {};
  return refuse(below_depreciated, form.opening ? "opening" : "salvage",
                {{"cost", books.assets[id].cost.text()},
                 {"accumulated", done.text()},
                 {"salvage", salvage.text()}});
}
}  // namespace detail

/// A new decision keeps what was depreciated before the books took the asset on.
inline void complete(SetDepreciation& form, const Books& books, const Context&) {
  const auto id = books.assets.id(form.asset);
  if (form.opening || id == AssetId{} || books.values.planned(id)) return;
  if (const auto* choice = books.values.choice(id)) form.opening = choice->opening;
}

inline Verdict decide(const SetDepreciation& form, const Books& books, const Context& context) {
  if (auto verdict = check_asset(books, "asset", form.asset); !verdict) return verdict;
  const auto id = books.assets.id(form.asset);
  if (auto v = check_free(books, "asset", books.assets[id], form.asset); !v) return v;
  if (form.opening && books.values.planned(id))
    return refuse(
        taken_on, "opening",
        {{"asset", form.asset.value}, {"accumulated", books.values.accumulated(id).text()}});
  if (form.depreciated.value_or(true))
    if (auto v = detail::check_life(form, books, books.assets[id], context); !v) return v;
  return detail::check_parts(form, books, id);
}

inline void post(const SetDepreciation& form, Books& books, const Context&) {
  const auto id = books.assets.id(form.asset);
  LifeChoice choice;
  choice.depreciated = form.depreciated.value_or(true);
  choice.variant = form.variant;
  choice.method = form.method;
  if (form.months) choice.months = *form.months;
  if (form.remaining) choice.remaining = *form.remaining;
  choice.opening = form.opening;
  choice.salvage = form.salvage.value_or(Money());
  choice.rate = form.rate.value_or(0);
  choice.total_units = form.total_units.value_or(0);
  choice.every = form.every.value_or(Every::month);
  if (choice.opening || choice.remaining) {
    const auto* said = books.values.choice(id);
    const bool waits = said && said->from > 0 && !books.values.planned(id);
    if (books.values.begun()) choice.from = waits ? said->from : books.values.last_month() + 1;
  }
  books.values.choose(id, std::move(choice));
  replan(books, id, books.assets[id].cost, books.values.accumulated(id), true);
}

namespace detail {
inline DueDepreciation given(const RunDepreciation& form) {
  return {form.count.value_or(0), form.total.value_or(Money()), form.opening.value_or(Money()), 0};
}
}  // namespace detail

inline void complete(RunDepreciation& form, const Books& books, const Context&) {
  const int month = detail::month_of(form);
  if (!books.values.begun() || month != books.values.last_month() + 1) return;
  const bool whole = form.count && form.total && form.opening;
  if (whole) return;
  const auto due = due_depreciation(books);
  if (!form.count) form.count = due.count;
  if (!form.total) form.total = due.total;
  if (!form.opening) form.opening = due.opening;
}

inline Verdict decide(const RunDepreciation& form, const Books& books, const Context& context) {
  if (auto verdict = detail::check_begun(books); !verdict) return verdict;
  const int month = detail::month_of(form), next = books.values.last_month() + 1;
  if (month != next)
    return refuse(run_out_of_turn, "month",
                  {{"next", month_text(next)}, {"month", month_text(month)}});
  if (auto verdict = detail::check_month_begun(month, context); !verdict) return verdict;
  auto due = due_depreciation(books);
  if (due.undecided > 0)
    return refuse(
        life_undecided, "",
        {{"count", std::to_string(due.undecided)},
         {"asset",
          std::string(books.assets.text(books.assets[first_undecided(books, month)].code))}});
  if (due == detail::given(form)) return {};
  return refuse(run_differs, "total",
                {{"month", month_text(month)},
                 {"count", std::to_string(due.count)},
                 {"total", due.total.text()},
                 {"opening", due.opening.text()},
                 {"given", form.total->text()}});
}

inline void post(const RunDepreciation& form, Books& books, const Context&) {
  auto& values = books.values;
  const int month = detail::month_of(form);
  Run run{month, *form.count, *form.total, *form.opening, values.taken_on(), values.changes(),
          false};
  Planner planner(books, month);
  for (auto i = values.taken_on() + 1; i <= books.assets.size(); ++i) {
    auto planned = planner.plan(AssetId(i));
    if (planned.rows) planned.plan.table = values.add_table(std::move(*planned.rows));
    values.take_on(planned.plan);
  }
  values.run(run);
}

inline Verdict decide(const ReverseDepreciation& form, const Books& books, const Context&) {
  if (auto verdict = detail::check_begun(books); !verdict) return verdict;
  const int month = detail::month_of(form);
  const auto* run = books.values.last_run();
  if (!run || run->month != month)
    return refuse(run_unknown, "month", {{"month", month_text(month)}});
  if (run->changes == books.values.changes()) return {};
  return refuse(run_built_on, "month", {{"month", month_text(month)}});
}

inline void post(const ReverseDepreciation&, Books& books, const Context&) {
  books.values.reverse();
}

inline Verdict decide(const Revalue& form, const Books& books, const Context&) {
  if (auto verdict = check_asset(books, "asset", form.asset); !verdict) return verdict;
  const auto id = books.assets.id(form.asset);
  if (auto v = check_free(books, "asset", books.assets[id], form.asset); !v) return v;
  const auto before = books.assets[id].cost;
  if (auto v = detail::check_cost(books, form.cost, before, 1); !v) return v;
  if (form.cost == before) return refuse(nothing_changes, "cost");
  return check_cover(books, "cost", id, form.cost);
}

inline void post(const Revalue& form, Books& books, const Context&) {
  const auto id = books.assets.id(form.asset);
  add_cost(books, id, form.cost - books.assets[id].cost);
}

namespace detail {
/// The asset is depreciated by that method, and the month is not done yet.
template <class Form>
Verdict check_said(const Form& form, Method method, const Books& books, const Context& context) {
  if (auto verdict = check_asset(books, "asset", form.asset); !verdict) return verdict;
  const auto* choice = books.values.choice(books.assets.id(form.asset));
  const auto now = choice && choice->method ? *choice->method : Method::straight_line;
  if (now != method)
    return refuse(method_differs, "asset", {{"asset", form.asset.value}, word("method", now)});
  const int month = month_of(form);
  if (books.values.begun() && month <= books.values.last_month())
    return refuse(month_depreciated, "month", {{"month", month_text(month)}});
  return check_month_begun(month, context);
}

template <class Form>
void say(const Form& form, std::int64_t what, Books& books) {
  auto& values = books.values;
  const auto id = books.assets.id(form.asset);
  values.say(id, {month_of(form), what});
  if (!values.planned(id) || values.plan(id).table == 0) return;
  replan(books, id, books.assets[id].cost, values.accumulated(id));
}
}  // namespace detail

inline Verdict decide(const RecordWork& form, const Books& books, const Context& context) {
  return detail::check_said(form, Method::units_of_work, books, context);
}

inline void post(const RecordWork& form, Books& books, const Context&) {
  detail::say(form, form.units, books);
}

inline Verdict decide(const DepreciateByHand& form, const Books& books, const Context& context) {
  if (auto v = detail::check_said(form, Method::by_hand, books, context); !v) return v;
  if (form.amount < Money())
    return refuse(value_negative, "amount", {{"amount", form.amount.text()}});
  const auto id = books.assets.id(form.asset);
  auto left =
      books.assets[id].cost - books.values.accumulated(id) - books.values.choice(id)->salvage;
  for (const auto& one : books.values.said(id))
    if (one.month > books.values.last_month()) left = left - Money::fen(one.what);
  if (form.amount <= left) return {};
  return refuse(beyond_value, "amount", {{"amount", form.amount.text()}, {"left", left.text()}});
}

inline void post(const DepreciateByHand& form, Books& books, const Context&) {
  detail::say(form, form.amount.fen(), books);
}

}  // namespace bursar::assets
