#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bursar/safety/schedules/checks.hpp"
#include "bursar/safety/views.hpp"

/// What schedules and what was done under them look like from outside.
namespace bursar::safety {

/// How a window stands 完成状态.
enum class RoundState : std::uint8_t { done, open, coming, missed };
constexpr auto names(RoundState) {
  return std::array<EnumName, 4>{
      {{"done", "已完成"}, {"open", "进行中"}, {"coming", "未到"}, {"missed", "漏做"}}};
}

/// A schedule 计划.
struct ScheduleRow {
  ScheduleCode schedule;
  std::string name;
  Task task{};
  Every every{};
  Days days{};
  std::int64_t times = 1;
  std::optional<TemplateCode> checklist;
  std::optional<Level> level;
  std::optional<ScheduleCode> after;
  std::optional<PostCode> post;
  std::vector<std::string> targets;
  Date from;
  std::string source;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = ScheduleRow;
    v("schedule", &T::schedule, "its code", "计划编号");
    v("name", &T::name, "its name", "名称");
    v("task", &T::task, "what is done", "任务");
    v("every", &T::every, "in which periods", "周期");
    v("days", &T::days, "which days count", "计入的日子");
    v("times", &T::times, "how often in each", "每期次数");
    v("template", &T::checklist, "by which checklist", "检查表编号");
    v("level", &T::level, "on which level", "检查层级");
    v("after", &T::after, "what must be done first", "在何计划之后");
    v("post", &T::post, "whose holders do it", "责任岗位");
    v("targets", &T::targets, "of what", "对象");
    v("from", &T::from, "first day of this version", "起始日期");
    v("source", &T::source, "the rule it rests on", "依据");
  }
};

/// A version of a schedule as a row.
inline ScheduleRow schedule_row(const Books& books, const Schedule& one,
                                const ScheduleVersion& version) {
  ScheduleRow row;
  row.schedule = one.code, row.name = version.name.value, row.task = one.task;
  row.every = version.every, row.days = version.days, row.times = version.times;
  row.checklist = code_or_none(books.safety.checklists.templates(), version.checklist);
  row.level = version.level, row.after = code_or_none(books.safety.schedules.all(), version.after);
  row.post = code_or_none(books.people.posts(), version.post);
  for (const auto target : version.targets) row.targets.push_back(target_text(books, target));
  row.from = version.from, row.source = version.source.value;
  return row;
}

/// What was asked of one target in one window, and what was done 应做与已做.
struct Asking {
  ScheduleId schedule{};
  const ScheduleVersion* version = nullptr;
  Target target;
  Date begins, due;
  std::int64_t demanded = 1, done = 0;

  RoundState state(Date day) const {
    if (done >= demanded) return RoundState::done;
    if (day < begins) return RoundState::coming;
    return day <= due ? RoundState::open : RoundState::missed;
  }
};

namespace detail {
/// The days around a use: it is to be looked at before and after it.
template <class F>
void each_use(const Books& books, ScheduleId id, const Span& span, F f) {
  const auto& schedule = books.safety.schedules.all()[id];
  const UseDay first{id, AssetId{}, PackedDate()};
  const auto& uses = books.safety.schedules.uses();
  for (auto at = uses.lower_bound(first); at != uses.end() && at->first.schedule == id; ++at) {
    const auto on = *at->first.on.date();
    const auto* version = version_on(schedule.versions, on);
    if (!version) version = &schedule.versions.front();
    if (!span.holds(on) || !demanded(schedule, {on, on, 1})) continue;
    f(Asking{id, version, target_of(at->first.asset), on, on, 2,
             at->second.after == InspectionId{} ? 1 : 2});
  }
}
}  // namespace detail

/// Calls `f(asking)` for what a schedule demands in windows whose last day is of a span, window by
/// window and in each by targets; around use, by assets and days.
template <class F>
void each_asking(const Books& books, ScheduleId id, const Span& span, F f) {
  const auto& schedule = books.safety.schedules.all()[id];
  each_window(books, schedule, span.from, span.until,
              [&](const ScheduleVersion& version, const Window& window) {
                if (!span.holds(window.due) || !demanded(schedule, window)) return;
                for (const auto target : version.targets)
                  if (asks_for(books, window, target))
                    f(Asking{id, &version, target, window.begins, window.due, window.times,
                             times_done(books, id, target, window)});
              });
  detail::each_use(books, id, span, f);
}

/// Who did something under a schedule: by its number among inspections, drills, sessions, patrols.
inline PersonId done_by(const Books& books, Task task, std::uint32_t number) {
  const auto& safety = books.safety;
  switch (task) {
    case Task::inspection:
      return safety.checklists[InspectionId(number)].by;
    case Task::drill:
      return safety.ready.drills()[DrillId(number)].by;
    case Task::session:
      return safety.ready.sessions()[SessionId(number)].by;
    case Task::patrol:
      return safety.duty.patrols()[PatrolId(number)].by;
  }
  return {};
}
/// Calls `f(number)` for what was done of an asking.
template <class F>
void each_done(const Books& books, const Asking& asking, F f) {
  const auto& days = books.safety.schedules.done(asking.schedule, asking.target);
  const auto first = std::lower_bound(days.begin(), days.end(), Done{asking.begins, 0});
  for (auto at = first; at != days.end() && at->on <= PackedDate(asking.due); ++at) f(at->number);
}

/// A round: what was asked of a target in a window, what was done and found 检查轮次.
struct RoundRow {
  ScheduleCode schedule;
  std::string target;
  Date begins, due;
  std::int64_t demanded = 1, done = 0, inspections = 0, findings = 0;
  bool clean = false;
  RoundState state{};
  std::vector<PersonCode> by;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = RoundRow;
    v("schedule", &T::schedule, "under which schedule", "计划编号");
    v("target", &T::target, "of what", "对象");
    v("begins", &T::begins, "first day that it can be done", "起");
    v("due", &T::due, "last day", "止");
    v("demanded", &T::demanded, "how often", "应做次数");
    v("done", &T::done, "how often it was", "已做次数");
    v("inspections", &T::inspections, "inspections of them", "检查次数");
    v("findings", &T::findings, "what they found", "发现问题数");
    v("clean", &T::clean, "inspected, and nothing found", "无问题");
    v("state", &T::state, "how it stands on the day", "状态");
    v("by", &T::by, "who did it", "办理人");
  }
};

/// An asking as a row.
inline RoundRow round_row(const Books& books, const Asking& asking, Date day) {
  const auto& schedule = books.safety.schedules.all()[asking.schedule];
  const bool inspected = schedule.task == Task::inspection;
  RoundRow row;
  row.schedule = schedule.code, row.target = target_text(books, asking.target);
  row.begins = asking.begins, row.due = asking.due;
  row.demanded = asking.demanded, row.done = asking.done, row.state = asking.state(day);
  std::vector<PersonId> by;
  each_done(books, asking, [&](std::uint32_t number) {
    const auto person = done_by(books, schedule.task, number);
    if (!people::among(by, person)) by.push_back(person);
    if (!inspected) return;
    ++row.inspections;
    row.findings += books.safety.checklists[InspectionId(number)].findings;
  });
  row.clean = inspected && row.state == RoundState::done && row.findings == 0;
  row.by = person_codes(books, by);
  return row;
}

namespace detail {
/// Calls `f(schedule, asking)` for what a question asks for, schedules in the order they were set.
template <class Question, class F>
void each_asked(const Question& q, const Books& books, const Span& span, F f) {
  const auto& all = books.safety.schedules.all();
  for (std::uint32_t i = 1; i <= all.size(); ++i) {
    const auto& schedule = all[ScheduleId(i)];
    if (q.task && schedule.task != *q.task) continue;
    if (q.schedule && schedule.code != *q.schedule) continue;
    each_asking(books, ScheduleId(i), span, [&](const Asking& asking) {
      if (asks_for(books, q.unit, asking.target)) f(schedule, asking);
    });
  }
}
}  // namespace detail

}  // namespace bursar::safety
