#pragma once

#include <optional>

#include "bursar/safety/checks.hpp"
#include "bursar/safety/ready/forms.hpp"
#include "bursar/safety/schedules/checks.hpp"

/// What drills, sessions and patrols ask of the schedules that they are done under.
namespace bursar::safety {

/// Whether a schedule demands something on the day that is asked; what ended demands nothing.
inline bool demands(const Schedule& schedule, const Round& round) {
  return round.window && demanded(schedule, *round.window);
}

/// The first schedule that asks for just this of that target on that day, or none.
inline std::optional<ScheduleCode> schedule_for(const Books& books, const Asked& asked) {
  if (!asked.target) return {};
  for (const auto& schedule : books.safety.schedules.all()) {
    if (schedule.task != asked.task) continue;
    const auto round = round_on(books, schedule, asked.on);
    if (demands(schedule, round) && round.version->asks_of(*asked.target) &&
        check_schedule_task(schedule, *round.version, asked))
      return schedule.code;
  }
  return {};
}

/// A drill or a session may be done under the schedule that it names, on its own day: it is written
/// up afterwards, so the schedule may have ended since.
inline Verdict check_practised(const Books& books, const Asked& asked) {
  if (auto v = check_schedule_known(books, "schedule", asked.schedule); !v) return v;
  const auto& schedule = *books.safety.schedules.all().find(asked.schedule);
  const auto round = round_on(books, schedule, asked.on);
  if (auto v = check_schedule_task(schedule, *round.version, asked); !v) return v;
  if (demands(schedule, round)) return {};
  return check_schedule_window(schedule, {round.version, {}}, asked.on);
}

/// The unit of a drill or a session is there, and its schedule asks it of that one.
inline Verdict check_practised_by(const Books& books, const std::optional<UnitCode>& unit,
                                  const Asked& asked) {
  if (auto v = people::check_unit(books.people, "unit", unit); !v) return v;
  if (asked.schedule.value.empty()) return {};
  const auto& schedule = *books.safety.schedules.all().find(asked.schedule);
  const auto& version = *round_on(books, schedule, asked.on).version;
  return check_schedule_target(books, schedule, version, asked);
}

/// The plan is in force on a day, where a form names one.
inline Verdict check_plan(const Books& books, const std::optional<PlanCode>& plan, Date day) {
  if (!plan || books.safety.ready.plan(*plan, day)) return {};
  return refuse(plan_unknown, "plan", {{"plan", plan->value}});
}

}  // namespace bursar::safety
