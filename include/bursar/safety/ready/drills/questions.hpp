#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/base/types.hpp"
#include "bursar/safety/limits/checks.hpp"
#include "bursar/safety/ready/drills/forms.hpp"
#include "bursar/safety/views.hpp"

/// What may be asked of drills.
namespace bursar::safety {

/// A drill 演练.
struct DrillRow {
  DrillCode drill;
  DrillKind kind{};
  Date on;
  std::string target;
  std::optional<PlanCode> plan;
  std::optional<ScheduleCode> schedule;
  std::int64_t headcount = 0;
  std::optional<std::int64_t> seconds, limit;
  std::optional<bool> within;
  std::vector<std::string> issues;
  std::vector<HazardCode> hazards;
  PersonCode lead;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = DrillRow;
    v("drill", &T::drill, "number of the drill", "演练编号");
    v("kind", &T::kind, "what was practised", "演练种类");
    v("on", &T::on, "on which day", "日期");
    v("target", &T::target, "of which unit; - of the whole school", "对象");
    v("plan", &T::plan, "by which emergency plan", "预案编号");
    v("schedule", &T::schedule, "under which schedule", "计划编号");
    v("headcount", &T::headcount, "how many took part", "参加人数");
    v("seconds", &T::seconds, "how long it took", "用时（秒）");
    v("limit", &T::limit, "how long an evacuation may take, by the limit of that day",
      "限时（秒）");
    v("within", &T::within, "whether it was as quick as that; none where nothing says it",
      "限时内");
    v("issues", &T::issues, "what was not right", "存在问题");
    v("hazards", &T::hazards, "hazards that it showed", "隐患编号");
    v("lead", &T::lead, "who led it", "总指挥");
  }
};

/// The drills.
struct DrillList {
  static constexpr std::string_view kind = "safety.drills";
  static constexpr std::string_view about = "drills by day, an evacuation with its limit";
  static constexpr std::string_view about_zh = "演练记录";
  std::optional<DrillKind> what;
  std::optional<UnitCode> unit;
  std::optional<Date> from;
  std::optional<Date> until;
  template <class V>
  static constexpr void fields(V&& v) {
    v("kind", &DrillList::what, "only of this kind", "演练种类");
    v("unit", &DrillList::unit, "only of this unit and those below it", "部门");
    v("from", &DrillList::from, "from this day; left out, from 1 January", "起");
    v("until", &DrillList::until, "to this day; left out, to the day asked", "止");
  }
};

namespace detail {
inline DrillRow drill_row(const Books& books, const Drill& one) {
  const auto& safety = books.safety;
  DrillRow row;
  row.drill = one.code, row.kind = one.kind, row.on = one.on;
  row.target = target_text(books, one.target);
  row.plan = code_or_none(safety.ready.plans(), one.plan);
  row.schedule = code_or_none(safety.schedules.all(), one.schedule);
  row.headcount = one.headcount, row.lead = books.people.persons()[one.lead].code;
  if (one.seconds) row.seconds = *one.seconds;
  if (one.kind == DrillKind::evacuation)
    if (const auto limit = limit_whole(books, "evacuation-seconds", one.on)) row.limit = *limit;
  if (row.limit && row.seconds) row.within = *row.seconds <= *row.limit;
  for (const auto& issue : one.issues) row.issues.push_back(issue.value);
  for (const auto id : one.hazards) row.hazards.push_back(safety.hazards.all()[id].code);
  return row;
}
}  // namespace detail

inline std::vector<DrillRow> answer(const DrillList& q, const Books& books, Date day) {
  const auto span = span_of(q.from, q.until, day);
  std::vector<DrillRow> rows;
  for (const auto& one : books.safety.ready.drills())
    if (span.holds(one.on) && (!q.what || one.kind == *q.what) &&
        asks_for(books, q.unit, one.target))
      rows.push_back(detail::drill_row(books, one));
  sort_by(rows, &DrillRow::on);
  return rows;
}

/// Every question of drills: a new one is added here.
using DrillsQuestions = Types<DrillList>;

}  // namespace bursar::safety
