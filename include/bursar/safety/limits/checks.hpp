#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>

#include "bursar/base/expression/decimal.hpp"
#include "bursar/books.hpp"
#include "bursar/people/checks.hpp"
#include "bursar/safety/reasons.hpp"

/// What a limit comes to on a day, and direct items in force.
namespace bursar::safety {

/// The pupils of the school on a day, as they were counted for the use per head; none before.
inline std::optional<std::int32_t> pupils_on(const Books& books, Date day) {
  const auto* count = books.budget.use.headcount(day);
  return count ? std::optional(count->pupils) : std::nullopt;
}

/// The figure of a limit on a day; none where none is in force, or where it goes by pupils and
/// they were not counted or are too few.
inline std::optional<expression::Decimal> limit(const Books& books, std::string_view code,
                                                Date day) {
  const auto* version = books.safety.limits.limit(code, day);
  if (!version) return {};
  const auto value = version->value(pupils_on(books, day));
  return value ? expression::Decimal::of_millionths(*value) : std::nullopt;
}

/// The same in whole days, months or minutes, rounded down.
inline std::optional<int> limit_whole(const Books& books, std::string_view code, Date day) {
  constexpr std::int64_t most = 1'000'000;  // more than any time that the books can have
  const auto value = limit(books, code, day);
  if (!value) return {};
  return static_cast<int>(std::min(value->millionths() / expression::Decimal::kOne, most));
}

/// A direct item is in force on a day, where the form names one.
inline Verdict check_major(const Books& books, std::string_view field,
                           const std::optional<MajorCode>& major, Date day) {
  if (!major) return {};
  const auto* found = books.safety.limits.majors().find(*major);
  if (found && found->on(day)) return {};
  return refuse(major_unknown, field, {{"major", major->value}});
}

}  // namespace bursar::safety
