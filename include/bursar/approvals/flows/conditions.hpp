#pragma once

#include <algorithm>
#include <compare>
#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/approvals/expressions.hpp"
#include "bursar/approvals/reasons.hpp"
#include "bursar/approvals/terms.hpp"
#include "bursar/base/date.hpp"
#include "bursar/base/money.hpp"
#include "bursar/base/papers.hpp"
#include "bursar/base/result.hpp"

/// What flows and policies ask of a form's fields.
namespace bursar::approvals {

namespace detail {
/// Numbers as numbers, of at most two places; all else as text, and so days too.
inline std::partial_ordering compare(std::string_view a, std::string_view b,
                                     std::optional<FieldType> type) {
  if (!type || *type == FieldType::number) {
    const auto x = Money::parse(a), y = Money::parse(b);
    if (x && y) return *x <=> *y;
    if (type) return std::partial_ordering::unordered;
  }
  return a <=> b;
}

/// Whether one value is as the condition says; for not_equal, whether it equals.
inline bool fits(const Condition& condition, std::string_view has, std::optional<FieldType> type) {
  const auto is_it = [&](std::string_view other) { return compare(has, other, type) == 0; };
  if (condition.is == Is::one_of)
    return condition.values &&
           std::any_of(condition.values->begin(), condition.values->end(), is_it);
  if (!condition.value) return false;
  const auto order = compare(has, *condition.value, type);
  switch (condition.is) {
    case Is::at_least:
      return order >= 0;
    case Is::more_than:
      return order > 0;
    case Is::at_most:
      return order <= 0;
    case Is::less_than:
      return order < 0;
    case Is::begins:
      return has.starts_with(std::string_view(*condition.value));
    default:
      return order == 0;
  }
}
}  // namespace detail

/// Whether a condition holds of a field that has these values. Of several it holds where it holds
/// of one; `not_equal` where it holds of all, and so of none at all. An expression needs more than
/// one field's values: ask it of a look-up.
inline bool holds(const Condition& condition, const Values& has) {
  if (condition.is == Is::absent) return has.texts.empty();
  const bool any = std::any_of(has.texts.begin(), has.texts.end(), [&](const auto& one) {
    return detail::fits(condition, one, has.type);
  });
  return any != (condition.is == Is::not_equal);
}
inline bool holds(const Condition& condition, const std::vector<std::string>& values) {
  return holds(condition, Values(values));
}

/// Whether a condition holds of a form: `fields(path)` gives the values of its field, and
/// `fields.met(condition)` what an expression comes to, as FormFields does. Where a look-up has no
/// `met`, no expression is met.
template <class Fields>
requires std::invocable<const Fields&, std::string_view>
bool holds(const Condition& condition, const Fields& fields) {
  if (condition.is != Is::holds) {
    const Values& has = fields(condition.field);
    return holds(condition, has);
  }
  if constexpr (requires { fields.met(condition); }) return fields.met(condition);
  return false;
}

namespace detail {
inline Verdict unfit(const Condition& condition, std::string_view at) {
  std::string value = condition.value ? condition.value->value : "";
  if (condition.values)
    for (const auto& one : *condition.values) value += (value.empty() ? "" : ", ") + one.value;
  return refuse(condition_unfit, at,
                {{"field", condition.field.value}, word("is", condition.is), {"value", value}});
}

inline bool value_of(FieldType type, std::string_view value) {
  switch (type) {
    case FieldType::number:
      return Money::parse(value).has_value();
    case FieldType::date:
      return parse_date(value).has_value();
    case FieldType::boolean:
      return value == "true" || value == "false";
    case FieldType::text:
      break;
  }
  return true;
}

inline bool comparison_of(FieldType type, Is is) {
  if (is <= Is::less_than) return type == FieldType::number || type == FieldType::date;
  return is != Is::begins || type == FieldType::text;
}
}  // namespace detail

/// The condition has what its comparison needs: one value, several, or none; an expression reads
/// as one. `at` is where it stands in the form that it came with.
inline Verdict check_condition(const Condition& condition, std::string_view at) {
  const bool several = condition.is == Is::one_of, none = condition.is == Is::absent;
  const bool ordered = condition.is <= Is::less_than;
  if (condition.values.has_value() != several || condition.value.has_value() == (several || none))
    return detail::unfit(condition, at);
  if (condition.is == Is::holds) return check_expression(condition, FormScope(), at);
  const bool comparable = !ordered || detail::value_of(FieldType::number, *condition.value) ||
                          detail::value_of(FieldType::date, *condition.value);
  return comparable ? Verdict() : detail::unfit(condition, at);
}

/// The same, and the form has the field, and the field such values; an expression fits the types
/// of the fields that it names.
inline Verdict check_condition(const Condition& condition, std::string_view kind,
                               const Papers& papers, std::string_view at) {
  if (auto verdict = check_condition(condition, at); !verdict) return verdict;
  const auto type = papers.field(kind, condition.field);
  if (!type)
    return refuse(field_unknown, at,
                  {{"form", std::string(kind)}, {"field", condition.field.value}});
  if (condition.is == Is::holds)
    return check_expression(condition, FormScope(papers, kind, condition.field), at);
  const auto fit = [&](std::string_view value) { return detail::value_of(*type, value); };
  const bool values_fit =
      !condition.values || std::all_of(condition.values->begin(), condition.values->end(), fit);
  if (detail::comparison_of(*type, condition.is) && values_fit &&
      (!condition.value || fit(*condition.value)))
    return {};
  return detail::unfit(condition, at);
}

}  // namespace bursar::approvals
