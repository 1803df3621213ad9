#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "bursar/base/types.hpp"
#include "bursar/safety/schedules/views.hpp"

/// What was to be done and was not.
namespace bursar::safety {

/// A round that was missed 漏做.
struct MissedRow {
  ScheduleCode schedule;
  Task task{};
  std::string target;
  Date begins, due;
  std::optional<PostCode> post;
  std::vector<PersonCode> persons;
  std::int64_t lacking = 1;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = MissedRow;
    v("schedule", &T::schedule, "under which schedule", "计划编号");
    v("task", &T::task, "what was to be done", "任务");
    v("target", &T::target, "of what", "对象");
    v("begins", &T::begins, "first day of its window", "起");
    v("due", &T::due, "last day of its window", "止");
    v("post", &T::post, "whose holders were to do it", "责任岗位");
    v("persons", &T::persons, "who held that post on the last day", "责任人");
    v("lacking", &T::lacking, "how often it was not done", "缺少次数");
  }
};
/// What was missed.
struct MissedList {
  static constexpr std::string_view kind = "safety.missed";
  static constexpr std::string_view about =
      "what was to be done by a day that is over, and was not; uses of an asset that nobody "
      "looked at before and after them too";
  static constexpr std::string_view about_zh = "漏做清单";
  std::optional<Task> task;
  std::optional<ScheduleCode> schedule;
  std::optional<PersonCode> person;
  std::optional<Date> from, until;
  std::optional<UnitCode> unit;
  template <class V>
  static constexpr void fields(V&& v) {
    using T = MissedList;
    v("task", &T::task, "only of this task", "任务");
    v("schedule", &T::schedule, "only of this schedule", "计划编号");
    v("person", &T::person, "only what this person was to do", "责任人");
    v("from", &T::from, "due from this day on; left out, from 1 January", "起");
    v("until", &T::until, "due until this day; left out, until the day asked for", "止");
    v("unit", &T::unit, "only of this unit and those below", "部门");
  }
};
namespace detail {
inline MissedRow missed_row(const Books& books, const Schedule& schedule, const Asking& asking) {
  MissedRow row{schedule.code,
                schedule.task,
                target_text(books, asking.target),
                asking.begins,
                asking.due,
                code_or_none(books.people.posts(), asking.version->post),
                {},
                asking.demanded - asking.done};
  if (row.post)
    row.persons =
        person_codes(books, holders_for(books, asking.version->post, asking.target, asking.due));
  return row;
}
/// Calls `f(asking)` for the days of a span on which an asset was used, by its log, and nobody
/// looked at it before or after.
template <class F>
void each_unseen_use(const Books& books, ScheduleId id, const Span& span, F f) {
  constexpr int whole_day = 24 * 60 + 1;
  const auto& schedule = books.safety.schedules.all()[id];
  const auto first = std::max(span.from, schedule.versions.front().from);
  for (auto day = first; day <= span.until; day += boost::gregorian::days(1)) {
    const auto* version = version_on(schedule.versions, day);
    if (!version || version->every != Every::use || !demanded(schedule, {day, day, 1})) continue;
    for (const auto target : version->targets) {
      const AssetId asset{target.number};
      if (!books.upkeep.usage.overlapping(asset, day, -1, whole_day)) continue;
      if (!books.safety.schedules.use(id, asset, day)) f(Asking{id, version, target, day, day, 2});
    }
  }
}
}  // namespace detail
inline std::vector<MissedRow> answer(const MissedList& q, const Books& books, Date day) {
  std::vector<MissedRow> rows;
  const auto span = span_of(q.from, q.until, day);
  const auto add = [&](const Schedule& schedule, const Asking& asking) {
    if (asking.state(day) != RoundState::missed) return;
    auto row = detail::missed_row(books, schedule, asking);
    const auto& persons = row.persons;
    const bool named =
        !q.person || std::find(persons.begin(), persons.end(), *q.person) != persons.end();
    if (named) rows.push_back(std::move(row));
  };
  detail::each_asked(q, books, span, add);
  const auto& all = books.safety.schedules.all();
  for (std::uint32_t i = 1; i <= all.size(); ++i) {
    const auto& schedule = all[ScheduleId(i)];
    if ((q.task && schedule.task != *q.task) || (q.schedule && schedule.code != *q.schedule))
      continue;
    const Span over{span.from, std::min(span.until, day)};
    detail::each_unseen_use(books, ScheduleId(i), over, [&](const Asking& asking) {
      if (asks_for(books, q.unit, asking.target)) add(schedule, asking);
    });
  }
  std::stable_sort(rows.begin(), rows.end(), [](const MissedRow& a, const MissedRow& b) {
    return std::tie(a.due, a.schedule, a.target) < std::tie(b.due, b.schedule, b.target);
  });
  return rows;
}

/// Every question about what was missed: a new one is added here.
using MissedQuestions = Types<MissedList>;

}  // namespace bursar::safety
