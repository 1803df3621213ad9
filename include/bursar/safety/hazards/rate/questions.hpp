#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/base/types.hpp"
#include "bursar/safety/hazards/views.hpp"

/// What of the hazards due in a time was put right 整改率.
namespace bursar::safety {

/// What the rate is grouped by 汇总方式.
enum class RateGroup : std::uint8_t { unit, field, grade, month };
constexpr auto names(RateGroup) {
  return std::array<EnumName, 4>{
      {{"unit", "部门"}, {"field", "类别"}, {"grade", "隐患等级"}, {"month", "到期月份"}}};
}
/// A rate with its numerator and denominator 整改率.
struct RateRow {
  std::string key;
  std::int64_t due = 0, closed = 0, in_time = 0, late = 0, open = 0, unverified = 0;
  std::optional<std::int64_t> per_mille;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = RateRow;
    v("key", &T::key, "of which group; empty for all", "分组");
    v("due", &T::due, "hazards that were due in the time: the denominator", "到期隐患数");
    v("closed", &T::closed, "those closed at its end: the numerator", "已销案数");
    v("in_time", &T::in_time, "of them, closed by the day they were due", "按期销案");
    v("late", &T::late, "and those closed later", "逾期销案");
    v("open", &T::open, "those that were not closed", "未销案");
    v("unverified", &T::unverified, "of them, put right and not verified", "已整改未验收");
    v("per_mille", &T::per_mille, "closed of due, in thousandths", "整改率（千分比）");
  }
};
/// The rate of hazards put right.
struct RectificationRate {
  static constexpr std::string_view kind = "safety.rectification";
  static constexpr std::string_view about =
      "of the hazards due in a time, how many were closed at its end or, before that, on the day "
      "asked for; always with numerator and denominator";
  static constexpr std::string_view about_zh = "隐患整改率";
  std::optional<RateGroup> by;
  std::optional<Date> from, until;
  std::optional<UnitCode> unit;
  std::optional<Field> field;
  std::optional<Grade> grade;
  std::optional<Source> source;
  template <class V>
  static constexpr void fields(V&& v) {
    using T = RectificationRate;
    v("by", &T::by, "grouped by what; left out, one row", "汇总方式");
    v("from", &T::from, "due from this day on; left out, from 1 January", "起");
    v("until", &T::until, "due until this day; left out, until the day asked for", "止");
    v("unit", &T::unit, "only of this unit and those below", "部门");
    v("field", &T::field, "only of this", "类别");
    v("grade", &T::grade, "only of this grade", "隐患等级");
    v("source", &T::source, "only those that came from there", "隐患来源");
  }
};
namespace detail {
/// A hazard as it stood at the end of a day: its last step by then, the day it is counted by, and
/// when it was closed last. One that was closed late counts by the day that it missed for ever:
/// opened again until a later day, it would be in time.
struct Standing {
  const HazardStep* last = nullptr;  ///< none: it was not found yet
  Date due;
  std::optional<Date> closed;  ///< none: it was open
  bool missed = false;
};
inline Standing standing(const Hazard& hazard, Date day) {
  Standing then;
  for (const auto& step : hazard.trail) {
    if (step.on > day) break;
    const bool was_open = !then.last || open(then.last->state);
    if (open(step.state)) then.closed.reset();
    if (!then.missed) then.due = step.due;
    if (!open(step.state) && was_open) {
      then.closed = step.on;
      then.missed = then.missed || step.on > then.due;
    }
    then.last = &step;
  }
  return then;
}
inline bool fits(const RectificationRate& q, const Books& books, const Hazard& hazard) {
  if (q.field && hazard.field != *q.field) return false;
  if (q.grade && hazard.grade != *q.grade) return false;
  if (q.source && hazard.source != *q.source) return false;
  return asks_for(books, q.unit, hazard.target);
}
inline std::string rate_key(const std::optional<RateGroup>& by, const Books& books,
                            const Hazard& hazard, Date due) {
  if (!by) return {};
  switch (*by) {
    case RateGroup::unit:
      return books.people.units()[unit_of(books, hazard.target)].code.value;
    case RateGroup::field:
      return std::string(enum_name(hazard.field));
    case RateGroup::grade:
      return std::string(enum_name(hazard.grade));
    case RateGroup::month:
      return month_text(due);
  }
  return {};
}
inline void add_rate(RateRow& row, const Standing& then) {
  ++row.due, row.closed += then.closed.has_value();
  row.in_time += then.closed && *then.closed <= then.due;
  row.late += then.closed && *then.closed > then.due;
  row.open += !then.closed;
  row.unverified += then.last->state == HazardState::rectified;
}
}  // namespace detail
inline std::vector<RateRow> answer(const RectificationRate& q, const Books& books, Date day) {
  std::map<std::string, RateRow> groups;
  if (!q.by) groups[""];
  const auto span = span_of(q.from, q.until, day);
  for (const auto& hazard : books.safety.hazards.all()) {
    if (!detail::fits(q, books, hazard)) continue;
    const auto then = detail::standing(hazard, std::min(span.until, day));
    if (!then.last || !span.holds(then.due)) continue;
    detail::add_rate(groups[detail::rate_key(q.by, books, hazard, then.due)], then);
  }
  std::vector<RateRow> rows;
  for (auto& [key, row] : groups) {
    row.key = key, row.per_mille = per_mille(row.closed, row.due);
    rows.push_back(row);
  }
  return rows;
}

/// Every question about the rate: a new one is added here.
using RateQuestions = Types<RectificationRate>;

}  // namespace bursar::safety
