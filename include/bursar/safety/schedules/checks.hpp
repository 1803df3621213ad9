#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/approvals/calendar/days.hpp"
#include "bursar/people/heads.hpp"
#include "bursar/safety/checks.hpp"
#include "bursar/safety/schedules/windows.hpp"

/// What a schedule asks on which days, and what a form that names one is refused for.
namespace bursar::safety {

namespace detail {
/// Calls `f(window)` for the windows of one version of a schedule: those that begin while it is in
/// force.
template <class F>
void each_window_of(const Books& books, const Schedule& schedule, std::size_t at, Date from,
                    Date until, F f) {
  const auto works = [&](Date day) { return approvals::works(books.approvals.years(), day); };
  const auto& version = schedule.versions[at];
  const bool last = at + 1 == schedule.versions.size();
  const auto before = last ? until : schedule.versions[at + 1].from - boost::gregorian::days(1);
  each_window(version, books.safety.limits, works, std::max(from, version.from),
              std::min(until, before), [&](const Window& window) {
                if (window.begins >= version.from) f(window);
              });
}
/// Whether a window of a later version begins before one of an earlier version is over.
inline bool overtaken(const Books& books, const Schedule& schedule, std::size_t at,
                      const Window& window) {
  bool found = false;
  for (++at; at < schedule.versions.size() && schedule.versions[at].from <= window.due; ++at)
    each_window_of(books, schedule, at, schedule.versions[at].from, window.due,
                   [&](const Window&) { found = true; });
  return found;
}
}  // namespace detail

/// Calls `f(version, window)` for the windows of a schedule that begin by `until` and are not over
/// before `from`, in their order; no two have a day in common. A window belongs to the version that
/// is in force on its first day, so that a change leaves no hole; but where a window of the next
/// version begins before it is over, that one is asked in its place. A campaign's is asked whenever
/// the campaign was set.
template <class F>
void each_window(const Books& books, const Schedule& schedule, Date from, Date until, F f) {
  for (std::size_t i = 0; i < schedule.versions.size(); ++i)
    detail::each_window_of(books, schedule, i, from, until, [&](const Window& window) {
      if (!detail::overtaken(books, schedule, i, window)) f(schedule.versions[i], window);
    });
}
/// Whether a window is demanded: the schedule goes on, or ended after it.
inline bool demanded(const Schedule& schedule, const Window& window) {
  return !schedule.ended || window.due < *schedule.ended;
}
/// Whether a window asks for a target: of an asset, only where it is on the books until its end.
inline bool asks_for(const Books& books, const Window& window, Target target) {
  if (target.kind != TargetKind::asset) return true;
  const auto* ending = books.assets.ending(AssetId(target.number));
  return !ending || ending->on > window.due;
}
/// How often it was done in a window, for a target.
inline std::int64_t times_done(const Books& books, ScheduleId schedule, Target target,
                               const Window& window) {
  return books.safety.schedules.times_done(schedule, target, window.begins, window.due);
}

/// What a schedule asks on a day.
struct Round {
  const ScheduleVersion* version = nullptr;  ///< of the window; without one, as the day has it
  std::optional<Window> window;
};
/// The window that holds a day. Where there is none the version is that of the day, before
/// the first one the first.
inline Round round_on(const Books& books, const Schedule& schedule, Date day) {
  Round round;
  each_window(books, schedule, day, day, [&](const auto& version, const Window& window) {
    if (!round.window) round = {&version, window};
  });
  if (!round.version) round.version = version_on(schedule.versions, day);
  if (!round.version) round.version = &schedule.versions.front();
  return round;
}

/// Who holds a post for a target on a day: of a unit those who hold it there, if anybody does, else
/// whoever holds it.
inline std::vector<PersonId> holders_for(const Books& books, PostId post, Target target, Date day) {
  std::vector<PersonId> there, all;
  for (const auto& one : books.people.appointments()) {
    if (one.post != post || !one.period.holds(day)) continue;
    if (!books.people.persons()[one.person].here(day)) continue;
    if (!people::among(all, one.person)) all.push_back(one.person);
    if (target == target_of(one.unit) && !people::among(there, one.person))
      there.push_back(one.person);
  }
  return there.empty() ? all : there;
}

/// What a form says of the schedule that it names.
struct Asked {
  ScheduleCode schedule;
  Task task{};
  TemplateId checklist{};              ///< of an inspection
  RouteId route{};                     ///< of a patrol
  std::optional<DrillKind> drill;      ///< of a drill
  std::optional<SessionKind> session;  ///< of a session
  std::optional<Target> target;        ///< none: it is not in the books …
  std::string_view written;            ///< … and this is its code
  std::optional<UseMoment> use;
  Date on;
};

/// The schedule is there.
inline Verdict check_schedule_known(const Books& books, std::string_view field,
                                    const ScheduleCode& code) {
  if (books.safety.schedules.all().has(code)) return {};
  return refuse(schedule_unknown, field, {{"schedule", code.value}});
}
/// It asks for what was done: the task, and what is named with it.
inline Verdict check_schedule_task(const Schedule& schedule, const ScheduleVersion& version,
                                   const Asked& asked) {
  const bool same = schedule.task == asked.task && version.checklist == asked.checklist &&
                    version.route == asked.route &&
                    (!version.drill || version.drill == asked.drill) &&
                    (!version.session || version.session == asked.session);
  if (same) return {};
  return refuse(schedule_task, "schedule",
                {{"schedule", schedule.code.value}, word("task", schedule.task)});
}
/// It asks it of that target.
inline Verdict check_schedule_target(const Books& books, const Schedule& schedule,
                                     const ScheduleVersion& version, const Asked& asked) {
  if (asked.target && version.asks_of(*asked.target)) return {};
  const auto text = asked.target ? target_text(books, *asked.target) : std::string(asked.written);
  return refuse(target_unfit, "schedule", {{"schedule", schedule.code.value}, {"target", text}});
}
/// It asks it on that day; around use, on any.
inline Verdict check_schedule_window(const Schedule& schedule, const Round& round, Date on) {
  if (round.window || round.version->every == Every::use) return {};
  return refuse(window_none, "schedule",
                {{"schedule", schedule.code.value}, {"date", date_text(on)}});
}

namespace detail {
/// Around use an asset is looked at before it, then after it, each once a day.
inline bool use_fits(const Books& books, const ScheduleVersion& version, const Asked& asked) {
  if ((version.every == Every::use) != asked.use.has_value()) return false;
  if (!asked.use) return true;
  const auto& schedules = books.safety.schedules;
  const auto* looks =
      schedules.use(schedules.all().id(asked.schedule), AssetId(asked.target->number), asked.on);
  if (*asked.use == UseMoment::before) return !looks;
  return looks && looks->after == InspectionId{};
}
/// Whether what a lower level does for one target comes before what is done for another.
inline bool lies_in(const Books& books, Target lower, Target upper) {
  if (lower == upper || upper.kind == TargetKind::whole) return true;
  if (upper.kind != TargetKind::unit || lower.kind == TargetKind::whole) return false;
  return within(books, unit_of(books, lower), UnitId(upper.number));
}
inline Verdict check_use(const Books& books, const Schedule& schedule,
                         const ScheduleVersion& version, const Asked& asked) {
  if (use_fits(books, version, asked)) return {};
  return refuse(use_unfit, "use", {{"schedule", schedule.code.value}});
}
}  // namespace detail

/// Who files holds the post that the schedule names.
inline Verdict check_assigned(const Books& books, const ScheduleVersion& version, Target target,
                              const Context& context) {
  if (version.post == PostId{}) return {};
  const auto holders = holders_for(books, version.post, target, context.today);
  if (people::among(holders, filer(books, context))) return {};
  return refuse(
      not_assigned, "schedule",
      {{"person", context.by.value}, {"post", books.people.posts()[version.post].code.value}});
}

/// The level below was done where its window runs. One that was missed does not stop the next
/// level: that it was is a fact of its own.
inline Verdict check_order(const Books& books, const Schedule& schedule,
                           const ScheduleVersion& version, Target target, Date day) {
  if (version.after == ScheduleId{}) return {};
  const auto& lower = books.safety.schedules.all()[version.after];
  const auto round = round_on(books, lower, day);
  if (!round.window || !demanded(lower, *round.window)) return {};
  for (const auto one : round.version->targets) {
    if (!detail::lies_in(books, one, target) || !asks_for(books, *round.window, one)) continue;
    if (times_done(books, version.after, one, *round.window) >= round.window->times) continue;
    return refuse(order_first, "schedule",
                  {{"after", lower.code.value},
                   {"target", target_text(books, one)},
                   {"due", date_text(round.window->due)},
                   {"schedule", schedule.code.value}});
  }
  return {};
}

/// Whether something may be done under the schedule that its form names, today.
inline Verdict check_schedule(const Books& books, const Asked& asked, const Context& context) {
  if (auto v = check_schedule_known(books, "schedule", asked.schedule); !v) return v;
  const auto& schedule = *books.safety.schedules.all().find(asked.schedule);
  if (schedule.ended && *schedule.ended <= context.today)
    return refuse(schedule_ended, "schedule", {{"schedule", asked.schedule.value}});
  const auto round = round_on(books, schedule, asked.on);
  const auto& version = *round.version;
  if (auto v = check_schedule_task(schedule, version, asked); !v) return v;
  if (auto v = check_schedule_target(books, schedule, version, asked); !v) return v;
  if (auto v = check_schedule_window(schedule, round, asked.on); !v) return v;
  if (auto v = detail::check_use(books, schedule, version, asked); !v) return v;
  if (auto v = check_assigned(books, version, *asked.target, context); !v) return v;
  return check_order(books, schedule, version, *asked.target, asked.on);
}

}  // namespace bursar::safety
