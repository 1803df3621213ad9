#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "bursar/base/date.hpp"
#include "bursar/base/text.hpp"
#include "bursar/safety/limits/terms.hpp"
#include "bursar/safety/records.hpp"

/// Rules as dated data.
namespace bursar::safety {

/// A decimal of the books: a count of millionths.
using Millionths = std::int64_t;

/// From so many pupils on 分档.
struct LimitStep {
  std::int32_t heads = 0;
  Millionths number = 0;
  std::int32_t per = 0;  ///< 0: it does not grow within the step
  Millionths more = 0;
};

/// A limit as it is from a day on 限值版本.
struct LimitVersion {
  Date from;
  Name name, unit;
  std::optional<Millionths> number;  ///< none: it has steps
  std::vector<LimitStep> steps;      ///< by rising heads
  Name jurisdiction;
  bool checked = true;
  Remark source;

  /// The figure for so many pupils; none where it has steps and they were not counted, or are
  /// fewer than the first step asks for, or where it would pass what a decimal can be.
  std::optional<Millionths> value(std::optional<std::int32_t> heads) const {
    if (number) return number;
    const LimitStep* step = nullptr;
    for (const auto& one : steps)
      if (heads && one.heads <= *heads) step = &one;
    if (!step) return {};
    if (step->per == 0) return step->number;
    __extension__ using Wide = __int128;
    constexpr Wide beyond = Wide(1'000'000'000'000) * 1'000'000;
    const Wide sum = step->number + Wide((*heads - step->heads) / step->per) * step->more;
    return sum < beyond ? std::optional(static_cast<Millionths>(sum)) : std::nullopt;
  }
};

/// A dated figure of a law or a rule 限值.
struct Limit {
  LimitCode code;
  std::vector<LimitVersion> versions;  ///< the earliest first
};

/// A term of the school 学期.
struct Term {
  TermCode code;
  Name name;
  Date from, until;  ///< both are of it
  Remark source;

  /// Whether a day is of it.
  bool holds(Date day) const { return from <= day && day <= until; }
};

/// A direct item as it is from a day on 判定项版本.
struct MajorVersion {
  Date from;
  std::optional<Date> until;  ///< its last day
  Remark name;
  Field field{};
  Remark source;
};

/// What alone makes a hazard major 直接判定项.
struct Major {
  MajorCode code;
  std::vector<MajorVersion> versions;  ///< the earliest first

  /// As it is on a day, or null where it is not in force.
  const MajorVersion* on(Date day) const {
    const auto* found = version_on(versions, day);
    return found && (!found->until || day <= *found->until) ? found : nullptr;
  }
};

/// A measure as it is from a day on 指标版本. Exactly one of the four is counted.
struct MeasureVersion {
  Date from;
  Name name;
  Category category{};
  PostId post{};
  CategoryCode things;  ///< how the codes of the categories begin
  Text<64> inspection;
  bool spots = false;
  LimitId limit{};
  std::int32_t least = 0;  ///< 0: the limit says it, or it follows from the books
  Remark source;
};

/// What readiness is counted by 三防指标.
struct Measure {
  MeasureCode code;
  std::vector<MeasureVersion> versions;  ///< the earliest first
};

}  // namespace bursar::safety
