#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/safety/ledger/effects.hpp"
#include "bursar/safety/schedules/checks.hpp"
#include "bursar/safety/schedules/forms.hpp"

/// What is to be done how often is set, and ended.
namespace bursar::safety {

namespace detail {
/// Reads "06-01"; the last of February is the 28th in every year.
inline std::optional<MonthDay> parse_month_day(std::string_view text) {
  if (text.size() != 5 || text[2] != '-') return {};
  const auto day = parse_date("2000-" + std::string(text));
  if (!day) return {};
  const auto month = static_cast<std::uint8_t>(day->month().as_number());
  const auto number = static_cast<std::uint8_t>(day->day().as_number());
  return MonthDay{month, month == 2 && number == 29 ? std::uint8_t(28) : number};
}
template <class Codes>
std::size_t count_of(const std::optional<Codes>& codes) {
  return codes ? codes->size() : 0;
}

/// Why a schedule does not hang together, in both languages; nothing where it does.
struct UnfitSchedule {
  std::string_view field, why, why_zh;
};
inline bool task_fits(const SetSchedule& form, const Schedule* known) {
  const bool inspected = form.task == Task::inspection, patrolled = form.task == Task::patrol;
  return form.checklist.has_value() == inspected && form.route.has_value() == patrolled &&
         (!form.drill || form.task == Task::drill) &&
         (!form.session || form.task == Task::session) && (!known || known->task == form.task);
}
/// What is not inspected is done by the whole school, or by units: nothing else can be filed.
inline bool targets_fit(const SetSchedule& form) {
  if (form.task == Task::inspection) return true;
  if (form.task == Task::patrol && count_of(form.units) > 0) return false;
  return count_of(form.rooms) + count_of(form.assets) == 0;
}
inline bool campaign_fits(const SetSchedule& form, Date from) {
  const bool campaign = form.every == Every::campaign;
  if (form.until.has_value() != campaign) return false;
  if (campaign && (*form.until < from || form.task != Task::inspection)) return false;
  const bool once = campaign || form.every == Every::use;
  return !once || !form.times || form.times->value == 1;
}
inline bool season_fits(const SetSchedule& form) {
  if (form.season_from.has_value() != form.season_until.has_value()) return false;
  if (!form.season_from) return form.every != Every::season;
  return parse_month_day(*form.season_from) && parse_month_day(*form.season_until);
}
inline bool edge_fits(const SetSchedule& form) {
  const bool around = form.before || form.within;
  return form.edge ? form.every == Every::term : !around;
}
inline bool use_fits(const SetSchedule& form) {
  if (form.every != Every::use) return true;
  return form.task == Task::inspection && form.assets && !form.units && !form.rooms;
}
inline std::optional<UnfitSchedule> unfit(const SetSchedule& form, const Schedule* known,
                                          Date from) {
  if (!task_fits(form, known))
    return UnfitSchedule{"task", "the task says what is named with it, and stays",
                         "所填内容与任务不符，任务不得变更"};
  if (!campaign_fits(form, from))
    return UnfitSchedule{"until", "a campaign is one inspection from a day to a day",
                         "专项检查为起止日之间的一次检查"};
  if (!season_fits(form))
    return UnfitSchedule{"season_from", "a season is two days as 06-01", "季节须写起止，如 06-01"};
  if (!edge_fits(form))
    return UnfitSchedule{"edge", "days around an edge belong to a term", "前后天数只用于学期两端"};
  if (!use_fits(form))
    return UnfitSchedule{"every", "before and after use is inspected of assets",
                         "使用前后检查的对象为资产"};
  if ((form.level || form.after) && form.task != Task::inspection)
    return UnfitSchedule{"level", "levels are those of inspections", "层级只用于检查"};
  return {};
}

inline Verdict check_version(const SetSchedule& form, const Books& books, const Context& context) {
  const auto from = day_of(form.from, context);
  const auto* known = books.safety.schedules.all().find(form.schedule);
  const bool campaign = form.every == Every::campaign;
  const auto taken = [&](std::string_view field) {
    return refuse(
        schedule_taken, field,
        {{"schedule", form.schedule.value}, {"from", date_text(known->versions.back().from)}});
  };
  if (known && form.first.value_or(false)) return taken("schedule");
  if (known && known->ended)
    return refuse(schedule_ended, "schedule", {{"schedule", form.schedule.value}});
  if (known && (campaign || known->versions.back().every == Every::campaign ||
                from <= known->versions.back().from))
    return taken("from");
  const auto latest = campaign ? form.until.value_or(from) : from;
  if (latest < context.today)
    return refuse(schedule_past, campaign ? "until" : "from",
                  {{"date", date_text(latest)}, {"today", date_text(context.today)}});
  if (const auto wrong = unfit(form, known, from))
    return refuse(schedule_unfit, wrong->field,
                  {{"schedule", form.schedule.value},
                   {"why", std::string(wrong->why)},
                   {"why_zh", std::string(wrong->why_zh)}});
  return {};
}
inline Verdict check_named(const SetSchedule& form, const Books& books) {
  if (form.checklist && !books.safety.checklists.templates().has(*form.checklist))
    return refuse(template_unknown, "template", {{"template", form.checklist->value}});
  if (form.route && !books.safety.duty.routes().has(*form.route))
    return refuse(route_unknown, "route", {{"route", form.route->value}});
  return check_post(books, "post", form.post);
}
/// Every target is in the books.
inline Verdict check_targets(const SetSchedule& form, const Books& books) {
  for (const auto& unit : form.units.value_or(std::vector<UnitCode>()))
    if (auto v = people::check_unit(books.people, "units", unit); !v) return v;
  for (const auto& room : form.rooms.value_or(std::vector<RoomCode>()))
    if (auto v = safety::check_room(books, "rooms", room); !v) return v;
  for (const auto& asset : form.assets.value_or(std::vector<AssetCode>())) {
    if (auto v = safety::check_asset(books, "assets", asset); !v) return v;
    if (books.assets.ending(books.assets.id(asset)))
      return refuse(asset_disposed, "assets", {{"asset", asset.value}});
  }
  return {};
}
inline Verdict check_targets_fit(const SetSchedule& form) {
  if (targets_fit(form)) return {};
  return refuse(schedule_unfit, "rooms",
                {{"schedule", form.schedule.value},
                 {"why", "a patrol is of the whole school, a drill or a session of it or of units"},
                 {"why_zh", "巡查面向全校，演练与教育活动面向全校或部门"}});
}
/// The targets of a schedule in the order of the form; the whole school where it names none.
inline std::vector<Target> targets_of(const SetSchedule& form, const Books& books) {
  std::vector<Target> targets;
  for (const auto& unit : form.units.value_or(std::vector<UnitCode>()))
    targets.push_back(target_of(books.people.units().id(unit)));
  for (const auto& room : form.rooms.value_or(std::vector<RoomCode>()))
    targets.push_back(target_of(books.assets.rooms().id(room)));
  for (const auto& asset : form.assets.value_or(std::vector<AssetCode>()))
    targets.push_back(target_of(books.assets.id(asset)));
  if (targets.empty()) targets.push_back({});
  return targets;
}
inline Verdict check_repeated(const SetSchedule& form, const Books& books) {
  std::set<Target> seen;
  for (const auto target : targets_of(form, books)) {
    if (seen.insert(target).second) continue;
    const auto* field = target.kind == TargetKind::unit   ? "units"
                        : target.kind == TargetKind::room ? "rooms"
                                                          : "assets";
    return refuse(target_repeated, field, {{"target", target_text(books, target)}});
  }
  return {};
}
/// What comes after it stays on a higher level.
inline Verdict check_before(const SetSchedule& form, const Books& books) {
  const auto id = books.safety.schedules.all().id(form.schedule);
  if (id == ScheduleId{}) return {};
  for (const auto& other : books.safety.schedules.all()) {
    const auto& upper = other.versions.back();
    if (upper.after != id || other.ended) continue;
    if (form.level && upper.level && *form.level < *upper.level) continue;
    return refuse(order_unfit, "level",
                  {{"schedule", other.code.value}, {"after", form.schedule.value}});
  }
  return {};
}
/// What comes before it is on a lower level.
inline Verdict check_after(const SetSchedule& form, const Books& books) {
  if (auto v = check_before(form, books); !v) return v;
  if (!form.after) return {};
  if (auto v = check_schedule_known(books, "after", *form.after); !v) return v;
  const auto& lower = books.safety.schedules.all().find(*form.after)->versions.back().level;
  if (*form.after != form.schedule && form.level && lower && *lower < *form.level) return {};
  return refuse(order_unfit, "after",
                {{"schedule", form.schedule.value}, {"after", form.after->value}});
}
inline ScheduleVersion version_of(const SetSchedule& form, const Books& books,
                                  const Context& context) {
  ScheduleVersion version;
  version.from = day_of(form.from, context), version.name = form.name;
  version.every = form.every, version.days = form.days.value_or(Days::every);
  if (form.times) version.times = *form.times;
  if (form.least_days) version.least_days = *form.least_days;
  if (form.checklist) version.checklist = books.safety.checklists.templates().id(*form.checklist);
  if (form.route) version.route = books.safety.duty.routes().id(*form.route);
  if (form.after) version.after = books.safety.schedules.all().id(*form.after);
  if (form.post) version.post = books.people.posts().id(*form.post);
  version.drill = form.drill, version.session = form.session, version.level = form.level;
  version.targets = targets_of(form, books);
  std::sort(version.targets.begin(), version.targets.end());
  if (form.season_from) version.season_from = *parse_month_day(*form.season_from);
  if (form.season_until) version.season_until = *parse_month_day(*form.season_until);
  version.edge = form.edge, version.until = form.until;
  if (form.before) version.before = *form.before;
  if (form.within) version.within = *form.within;
  version.directive = or_none(form.directive), version.jurisdiction = or_none(form.jurisdiction);
  version.source = form.source;
  return version;
}
}  // namespace detail

inline void complete(SetSchedule& form, const Books&, const Context& context) {
  complete_day(form.from, context);
}

inline Verdict decide(const SetSchedule& form, const Books& books, const Context& context) {
  const auto count =
      detail::count_of(form.units) + detail::count_of(form.rooms) + detail::count_of(form.assets);
  if (auto v = check_count("units", count, kTargetLimit); !v) return v;
  if (auto v = detail::check_version(form, books, context); !v) return v;
  if (auto v = detail::check_named(form, books); !v) return v;
  if (auto v = detail::check_targets(form, books); !v) return v;
  if (auto v = detail::check_targets_fit(form); !v) return v;
  if (auto v = detail::check_repeated(form, books); !v) return v;
  return detail::check_after(form, books);
}

inline void post(const SetSchedule& form, Books& books, const Context& context) {
  auto version = detail::version_of(form, books, context);
  const auto id = books.safety.schedules.add(form.schedule, form.task, std::move(version));
  happened(books, LedgerKind::set_schedule, id, context);
}

inline void complete(EndSchedule& form, const Books&, const Context& context) {
  complete_day(form.until, context);
}

inline Verdict decide(const EndSchedule& form, const Books& books, const Context& context) {
  if (auto v = check_schedule_known(books, "schedule", form.schedule); !v) return v;
  if (books.safety.schedules.all().find(form.schedule)->ended)
    return refuse(schedule_ended, "schedule", {{"schedule", form.schedule.value}});
  const auto until = day_of(form.until, context);
  if (until >= context.today) return {};
  return refuse(schedule_past, "until",
                {{"date", date_text(until)}, {"today", date_text(context.today)}});
}

inline void post(const EndSchedule& form, Books& books, const Context& context) {
  const auto id = books.safety.schedules.all().id(form.schedule);
  books.safety.schedules.end(id, day_of(form.until, context), form.reason);
  happened(books, LedgerKind::end_schedule, id, context);
}

}  // namespace bursar::safety
