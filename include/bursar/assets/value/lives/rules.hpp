#pragma once

#include <string>

#include "bursar/assets/checks.hpp"
#include "bursar/assets/value/forms.hpp"

/// The dated rules of how long things last, and when depreciation begins and stops.
namespace bursar::assets {

namespace detail {
/// Done by work or by hand: no life in months is needed.
inline bool timeless(Method method) {
  return method == Method::units_of_work || method == Method::by_hand;
}
}  // namespace detail

inline Verdict decide(const SetLife& form, const Books& books, const Context&) {
  if (!books.assets.schemes().has(form.scheme))
    return refuse(scheme_unknown, "scheme", {{"scheme", form.scheme.value}});
  if (form.depreciated.value_or(true) && !form.months) return refuse(life_missing, "months");
  if (form.method && (detail::timeless(*form.method) || *form.method == Method::written_down_value))
    return refuse(schedule_incomplete, "method",  // a class has no rate and does no work
                  {word("method", *form.method), {"field", "assets.set_depreciation"}});
  for (const auto& rule : books.values.life_rules())
    if (rule.scheme == form.scheme && rule.classes == form.classes &&
        rule.variant == form.variant && rule.from == form.from)
      return refuse(life_rule_taken, "from",
                    {{"classes", form.classes.value},
                     {"scheme", form.scheme.value},
                     {"from", date_text(form.from)}});
  return {};
}

inline void post(const SetLife& form, Books& books, const Context&) {
  books.values.add(LifeRule{form.scheme, form.classes, form.variant, form.name, form.from,
                            form.depreciated.value_or(true), form.months ? form.months->value : 0,
                            form.method.value_or(Method::straight_line),
                            form.jurisdiction.value_or(Name()), form.source});
}

inline Verdict decide(const AddMonthRule& form, const Books& books, const Context&) {
  if (books.values.month_rule(form.rule))
    return refuse(month_rule_taken, "rule", {{"rule", form.rule.value}});
  if (form.nominal && *form.nominal < Money())
    return refuse(value_negative, "nominal", {{"amount", form.nominal->text()}});
  return {};
}

inline void post(const AddMonthRule& form, Books& books, const Context&) {
  books.values.add(MonthRule{form.rule, form.starts, form.stops, form.nominal.value_or(Money()),
                             form.jurisdiction.value_or(Name()), form.source});
}

}  // namespace bursar::assets
