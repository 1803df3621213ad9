#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "bursar/base/types.hpp"
#include "bursar/safety/hazards/rate/questions.hpp"
#include "bursar/safety/hazards/views.hpp"

/// What may be asked about hazards.
namespace bursar::safety {

/// The hazards.
struct HazardList {
  static constexpr std::string_view kind = "safety.hazards";
  static constexpr std::string_view about =
      "hazards that were found in a time; without one also whatever is open, whenever it was found";
  static constexpr std::string_view about_zh = "隐患";
  std::optional<HazardState> state;
  std::optional<Grade> grade;
  std::optional<Field> field;
  std::optional<bool> late;
  std::optional<MajorCode> major;
  std::optional<Date> from, until;
  std::optional<UnitCode> unit;
  template <class V>
  static constexpr void fields(V&& v) {
    using T = HazardList;
    v("state", &T::state, "only those that stand so", "状态");
    v("grade", &T::grade, "only of this grade", "隐患等级");
    v("field", &T::field, "only of this", "类别");
    v("late", &T::late, "true: only those that are late; false: only the others", "逾期");
    v("major", &T::major, "only of this direct item", "直接判定项");
    v("from", &T::from, "found from this day on; left out, from 1 January", "起");
    v("until", &T::until, "found until this day; left out, until the day asked for", "止");
    v("unit", &T::unit, "only of this unit and those below", "部门");
  }
};
namespace detail {
inline bool fits(const HazardList& q, const Books& books, HazardId id, Date day) {
  const auto& hazard = books.safety.hazards[id];
  if (q.state && hazard.state != *q.state) return false;
  if (q.grade && hazard.grade != *q.grade) return false;
  if (q.field && hazard.field != *q.field) return false;
  if (q.late && *q.late != (days_late(books, id, day) > 0)) return false;
  if (q.major &&
      (hazard.major == MajorId{} || books.safety.limits.majors()[hazard.major].code != *q.major))
    return false;
  const bool any_time = !q.from && !q.until && open(hazard.state);
  if (!any_time && !span_of(q.from, q.until, day).holds(hazard.found)) return false;
  return asks_for(books, q.unit, hazard.target);
}
}  // namespace detail
inline std::vector<HazardRow> answer(const HazardList& q, const Books& books, Date day) {
  std::vector<HazardRow> rows;
  for (std::uint32_t i = 1; i <= books.safety.hazards.all().size(); ++i)
    if (detail::fits(q, books, HazardId(i), day))
      rows.push_back(hazard_row(books, HazardId(i), day));
  sort_by(rows, &HazardRow::hazard);
  return rows;
}

/// What happened to a hazard.
struct HazardTrail {
  static constexpr std::string_view kind = "safety.hazard_trail";
  static constexpr std::string_view about = "everything that happened to one hazard, in its order";
  static constexpr std::string_view about_zh = "隐患经过";
  HazardCode hazard;
  template <class V>
  static constexpr void fields(V&& v) {
    v("hazard", &HazardTrail::hazard, "which hazard", "隐患编号");
  }
};
inline std::vector<TrailRow> answer(const HazardTrail& q, const Books& books, Date) {
  std::vector<TrailRow> rows;
  const auto* hazard = books.safety.hazards.all().find(q.hazard);
  if (!hazard) return rows;
  for (const auto& step : hazard->trail)
    rows.push_back({step.on, step.what, books.people.persons()[step.by].code, step.text.value,
                    step.due, step.files});
  return rows;
}

/// Hazards that repeat others.
struct RepeatList {
  static constexpr std::string_view kind = "safety.repeats";
  static constexpr std::string_view about =
      "hazards found in a time that repeat one that was closed before";
  static constexpr std::string_view about_zh = "重复隐患";
  std::optional<Date> from, until;
  std::optional<UnitCode> unit;
  template <class V>
  static constexpr void fields(V&& v) {
    v("from", &RepeatList::from, "found from this day on; left out, from 1 January", "起");
    v("until", &RepeatList::until, "found until this day; left out, until the day asked for", "止");
    v("unit", &RepeatList::unit, "only of this unit and those below", "部门");
  }
};
namespace detail {
/// When a hazard had been closed last by a day; what it repeats was closed then.
inline Date closed_by(const Hazard& hazard, Date day) {
  Date closed = hazard.found;
  for (const auto& step : hazard.trail)
    if (step.on <= day && !open(step.state)) closed = step.on;
  return closed;
}
}  // namespace detail
inline std::vector<RepeatRow> answer(const RepeatList& q, const Books& books, Date day) {
  std::vector<RepeatRow> rows;
  const auto span = span_of(q.from, q.until, day);
  const auto& hazards = books.safety.hazards;
  for (const auto& one : hazards.all()) {
    if (one.repeats == HazardId{} || !span.holds(one.found)) continue;
    if (!asks_for(books, q.unit, one.target)) continue;
    const auto& before = hazards[one.repeats];
    RepeatRow row{one.code, before.code, one.chain, {}, target_text(books, one.target), 0};
    if (one.key) row.item = one.key->item.value;
    row.days = (one.found - detail::closed_by(before, one.found)).days();
    rows.push_back(std::move(row));
  }
  sort_by(rows, &RepeatRow::hazard);
  return rows;
}

/// Major hazards on the list above.
struct ListedList {
  static constexpr std::string_view kind = "safety.listed";
  static constexpr std::string_view about =
      "major hazards that were listed above in a time; without one also whatever still is";
  static constexpr std::string_view about_zh = "重大隐患挂牌督办";
  std::optional<Date> from, until;
  std::optional<UnitCode> unit;
  template <class V>
  static constexpr void fields(V&& v) {
    v("from", &ListedList::from, "listed from this day on; left out, from 1 January", "起");
    v("until", &ListedList::until, "listed until this day; left out, until the day asked for",
      "止");
    v("unit", &ListedList::unit, "only of this unit and those below", "部门");
  }
};
namespace detail {
inline ListedRow listed_row(const Hazard& hazard, const Listing& one, Date day) {
  return {hazard.code, one.authority.value, one.document.value,
          one.on,      one.struck_off,      (one.struck_off.value_or(day) - one.on).days()};
}
}  // namespace detail
inline std::vector<ListedRow> answer(const ListedList& q, const Books& books, Date day) {
  std::vector<ListedRow> rows;
  const auto span = span_of(q.from, q.until, day);
  for (const auto& hazard : books.safety.hazards.all()) {
    if (!asks_for(books, q.unit, hazard.target)) continue;
    for (std::size_t i = 0; i < hazard.listings.size(); ++i) {
      const auto& one = hazard.listings[i];
      const bool still = hazard.listed && i + 1 == hazard.listings.size() && !one.struck_off;
      if (span.holds(one.on) || (still && !q.from && !q.until))
        rows.push_back(detail::listed_row(hazard, one, day));
    }
  }
  std::stable_sort(rows.begin(), rows.end(), [](const ListedRow& a, const ListedRow& b) {
    return std::tie(a.hazard, a.listed) < std::tie(b.hazard, b.listed);
  });
  return rows;
}

/// Every question of this subject: a new one is added here.
using HazardsQuestions =
    Joined<Types<HazardList, HazardTrail, RepeatList, ListedList>, RateQuestions>;

}  // namespace bursar::safety
