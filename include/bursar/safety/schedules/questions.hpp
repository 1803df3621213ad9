#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "bursar/base/types.hpp"
#include "bursar/safety/schedules/campaigns/questions.hpp"
#include "bursar/safety/schedules/missed/questions.hpp"
#include "bursar/safety/schedules/views.hpp"

/// What may be asked about schedules, what was done under them and what was missed.
namespace bursar::safety {

/// The schedules.
struct ScheduleList {
  static constexpr std::string_view kind = "safety.schedules";
  static constexpr std::string_view about =
      "what is to be done how often, each as it is on the day; before its first day, as it will be";
  static constexpr std::string_view about_zh = "计划";
  std::optional<Task> task;
  std::optional<bool> ended;
  template <class V>
  static constexpr void fields(V&& v) {
    v("task", &ScheduleList::task, "only of this task", "任务");
    v("ended", &ScheduleList::ended, "true: only those that have ended; false: only the others",
      "已终止");
  }
};
inline std::vector<ScheduleRow> answer(const ScheduleList& q, const Books& books, Date day) {
  std::vector<ScheduleRow> rows;
  for (const auto& one : books.safety.schedules.all()) {
    if (q.task && one.task != *q.task) continue;
    if (q.ended && *q.ended != (one.ended && *one.ended <= day)) continue;
    const auto* version = version_on(one.versions, day);
    rows.push_back(schedule_row(books, one, version ? *version : one.versions.front()));
  }
  sort_by(rows, &ScheduleRow::schedule);
  return rows;
}

/// The rounds.
struct RoundList {
  static constexpr std::string_view kind = "safety.rounds";
  static constexpr std::string_view about =
      "what schedules ask of each target in each period that ends in a time, what was done and "
      "found; a day without findings and a day without inspection never look alike";
  static constexpr std::string_view about_zh = "检查轮次与完成情况";
  std::optional<Task> task;
  std::optional<ScheduleCode> schedule;
  std::optional<Level> level;
  std::optional<RoundState> state;
  std::optional<Date> from, until;
  std::optional<UnitCode> unit;
  template <class V>
  static constexpr void fields(V&& v) {
    using T = RoundList;
    v("task", &T::task, "only of this task", "任务");
    v("schedule", &T::schedule, "only of this schedule", "计划编号");
    v("level", &T::level, "only on this level", "检查层级");
    v("state", &T::state, "only those that stand so", "状态");
    v("from", &T::from, "due from this day on; left out, from 1 January", "起");
    v("until", &T::until, "due until this day; left out, until the day asked for", "止");
    v("unit", &T::unit, "only of this unit and those below", "部门");
  }
};
inline std::vector<RoundRow> answer(const RoundList& q, const Books& books, Date day) {
  std::vector<RoundRow> rows;
  const auto span = span_of(q.from, q.until, day);
  detail::each_asked(q, books, span, [&](const Schedule&, const Asking& asking) {
    if (q.level && asking.version->level != q.level) return;
    if (!q.state || asking.state(day) == *q.state) rows.push_back(round_row(books, asking, day));
  });
  std::stable_sort(rows.begin(), rows.end(), [](const RoundRow& a, const RoundRow& b) {
    return std::tie(a.due, a.schedule, a.target) < std::tie(b.due, b.schedule, b.target);
  });
  return rows;
}

/// What figures of rounds are grouped by 汇总方式.
enum class RoundGroup : std::uint8_t { schedule, task, level, unit, month };
constexpr auto names(RoundGroup) {
  return std::array<EnumName, 5>{{{"schedule", "计划"},
                                  {"task", "任务"},
                                  {"level", "层级"},
                                  {"unit", "部门"},
                                  {"month", "月份"}}};
}
/// How many rounds were done and missed 完成率.
struct RoundFigure {
  std::string key;
  std::int64_t windows = 0, done = 0, missed = 0, open = 0, clean = 0;
  std::optional<std::int64_t> per_mille;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = RoundFigure;
    v("key", &T::key, "of which group; - has none", "分组");
    v("windows", &T::windows, "rounds, those to come too", "应做");
    v("done", &T::done, "done", "已完成");
    v("missed", &T::missed, "missed", "漏做");
    v("open", &T::open, "still to be done", "进行中");
    v("clean", &T::clean, "inspected, and nothing found", "无问题");
    v("per_mille", &T::per_mille, "done of done and missed, in thousandths", "完成率（千分比）");
  }
};
/// Figures of rounds.
struct RoundFigures {
  static constexpr std::string_view kind = "safety.round_figures";
  static constexpr std::string_view about = "how many rounds were done and missed, by groups";
  static constexpr std::string_view about_zh = "检查轮次完成率";
  RoundGroup by{};
  std::optional<Task> task;
  std::optional<ScheduleCode> schedule;
  std::optional<Date> from, until;
  std::optional<UnitCode> unit;
  template <class V>
  static constexpr void fields(V&& v) {
    using T = RoundFigures;
    v("by", &T::by, "grouped by what", "汇总方式");
    v("task", &T::task, "only of this task", "任务");
    v("schedule", &T::schedule, "only of this schedule", "计划编号");
    v("from", &T::from, "due from this day on; left out, from 1 January", "起");
    v("until", &T::until, "due until this day; left out, until the day asked for", "止");
    v("unit", &T::unit, "only of this unit and those below", "部门");
  }
};
namespace detail {
inline std::string round_key(RoundGroup by, const Books& books, const Schedule& schedule,
                             const Asking& asking) {
  switch (by) {
    case RoundGroup::schedule:
      return schedule.code.value;
    case RoundGroup::task:
      return std::string(enum_name(schedule.task));
    case RoundGroup::level:
      return asking.version->level ? std::string(enum_name(*asking.version->level)) : "-";
    case RoundGroup::unit:
      return books.people.units()[unit_of(books, asking.target)].code.value;
    case RoundGroup::month:
      return month_text(asking.due);
  }
  return {};
}
}  // namespace detail
inline std::vector<RoundFigure> answer(const RoundFigures& q, const Books& books, Date day) {
  std::map<std::string, RoundFigure> groups;
  const auto span = span_of(q.from, q.until, day);
  detail::each_asked(q, books, span, [&](const Schedule& schedule, const Asking& asking) {
    auto& sum = groups[detail::round_key(q.by, books, schedule, asking)];
    const auto row = round_row(books, asking, day);
    ++sum.windows, sum.clean += row.clean;
    sum.done += row.state == RoundState::done, sum.missed += row.state == RoundState::missed;
    sum.open += row.state == RoundState::open;
  });
  std::vector<RoundFigure> rows;
  for (auto& [key, sum] : groups) {
    sum.key = key, sum.per_mille = per_mille(sum.done, sum.done + sum.missed);
    rows.push_back(sum);
  }
  return rows;
}

/// Every question of this subject: a new one is added here.
using SchedulesQuestions =
    Joined<Types<ScheduleList, RoundList, RoundFigures>, MissedQuestions, CampaignsQuestions>;

}  // namespace bursar::safety
