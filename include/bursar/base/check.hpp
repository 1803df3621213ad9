#pragma once

#include <cstdint>
#include <string>
#include <type_traits>

#include "bursar/base/date.hpp"
#include "bursar/base/describe.hpp"
#include "bursar/base/money.hpp"
#include "bursar/base/reasons.hpp"
#include "bursar/base/result.hpp"

namespace bursar {

/// The most entries a list in a form may have; a larger job is several forms in one batch.
inline constexpr std::size_t kListLimit = 10'000;

/// Checks each field of a form against the bounds of its type, before any rule sees it.
template <Described T>
Verdict check_bounds(const T& form);

namespace detail {
/// The same verdict, its field named from further out: `first` and `cost` are `first.cost`.
inline Verdict inside(const std::string& outer, Verdict verdict) {
  if (verdict) return verdict;
  auto refusal = std::move(verdict).refusal();
  refusal.field = outer + refusal.field;
  return refusal;
}

template <class T>
Verdict check_value(std::string_view field, const T& value) {
  if constexpr (is_optional<T>) {
    if (value) return check_value(field, *value);
  } else if constexpr (is_list<T>) {
    if (value.empty()) return refuse(base::list_empty, field);
    if (value.size() > kListLimit)
      return refuse(
          base::list_too_long, field,
          {{"count", std::to_string(value.size())}, {"limit", std::to_string(kListLimit)}});
    for (std::size_t i = 0; i < value.size(); ++i)
      if (auto verdict = check_value("", value[i]); !verdict)
        return inside(std::string(field) + "[" + std::to_string(i) + "]", std::move(verdict));
  } else if constexpr (is_code<T>) {
    if (!well_formed_code(value))
      return refuse(base::code_malformed, field, {{"code", value.value}});
  } else if constexpr (is_text<T>) {
    const auto count = character_count(value);
    if (!count) return refuse(base::text_malformed, field);
    if (is_blank(value)) return refuse(base::text_empty, field);
    if (*count > T::max)
      return refuse(base::text_too_long, field,
                    {{"count", std::to_string(*count)}, {"limit", std::to_string(T::max)}});
  } else if constexpr (is_whole<T>) {
    if (!value.in_range())
      return refuse(base::number_out_of_range, field,
                    {{"number", std::to_string(value.value)},
                     {"least", std::to_string(T::least)},
                     {"most", std::to_string(T::most)}});
  } else if constexpr (std::is_same_v<T, Money>) {
    if (!value.in_range())
      return refuse(base::amount_out_of_range, field, {{"amount", value.text()}});
  } else if constexpr (std::is_same_v<T, Date>) {
    if (!in_range(value)) return refuse(base::date_out_of_range, field);
  } else if constexpr (NamedEnum<T>) {
    if (enum_name(value).empty()) return refuse(base::choice_unknown, field);
  } else if constexpr (Described<T>) {
    if (auto verdict = check_bounds(value); !verdict)
      return inside(std::string(field) + ".", std::move(verdict));
  }
  return {};
}
}  // namespace detail

template <Described T>
Verdict check_bounds(const T& form) {
  Verdict verdict;
  T::fields([&](std::string_view name, auto member, std::string_view, std::string_view) {
    if (verdict) verdict = detail::check_value(name, form.*member);
  });
  return verdict;
}

}  // namespace bursar
