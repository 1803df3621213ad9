#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string_view>
#include <utility>

#include "bursar/safety/duty/patrols/forms.hpp"
#include "bursar/safety/ledger/effects.hpp"
#include "bursar/safety/ready/checks.hpp"
#include "bursar/safety/schedules/effects.hpp"

/// Routes are set, and patrols recorded.
namespace bursar::safety {

inline void complete(SetRoute& form, const Books&, const Context& context) {
  complete_day(form.from, context);
}

inline Verdict decide(const SetRoute& form, const Books& books, const Context& context) {
  if (auto v = check_count("points", form.points.size(), kPointLimit); !v) return v;
  const auto* known = books.safety.duty.routes().find(form.route);
  if (known && day_of(form.from, context) <= known->versions.back().from)
    return refuse(route_dates, "from", {{"from", date_text(known->versions.back().from)}});
  std::set<std::string_view> seen;
  for (const auto& one : form.points)
    if (!seen.insert(one.point).second)
      return refuse(point_repeated, "points", {{"point", one.point.value}});
  for (const auto& one : form.points)
    if (auto v = safety::check_room(books, "points", one.room); !v) return v;
  return {};
}

inline void post(const SetRoute& form, Books& books, const Context& context) {
  RouteVersion version;
  version.from = day_of(form.from, context), version.name = form.name;
  for (const auto& one : form.points)
    version.points.push_back(
        {one.point, one.name, one.room ? books.assets.rooms().id(*one.room) : RoomId{}});
  const auto id = books.safety.duty.add(form.route, std::move(version));
  happened(books, LedgerKind::set_route, id, context);
}

namespace detail {
/// What a patrol says of its schedule: it goes round for the whole school.
inline Asked asked(const RecordPatrol& form, const Books& books, const Context& context) {
  Asked one;
  one.schedule = or_none(form.schedule), one.task = Task::patrol;
  one.route = books.safety.duty.routes().id(form.route);
  one.target = Target{}, one.on = context.today;
  return one;
}
/// A route as it is on a day, or null.
inline const RouteVersion* route_on(const Books& books, const RouteCode& code, Date day) {
  const auto* route = books.safety.duty.routes().find(code);
  return route ? version_on(route->versions, day) : nullptr;
}
}  // namespace detail

inline void complete(RecordPatrol& form, const Books& books, const Context& context) {
  const auto asked = detail::asked(form, books, context);
  if (!form.schedule && asked.route != RouteId{}) form.schedule = schedule_for(books, asked);
}

namespace detail {
/// The points are of the route, each is there once, and what was wrong is said.
inline Verdict check_visits(const RecordPatrol& form, const RouteVersion& route) {
  for (const auto& one : form.visits)
    if (!route.point(one.point))
      return refuse(point_unknown, "visits", {{"point", one.point.value}});
  std::set<std::string_view> seen;
  for (const auto& one : form.visits)
    if (!seen.insert(one.point).second)
      return refuse(point_repeated, "visits", {{"point", one.point.value}});
  for (const auto& one : form.visits)
    if (auto v = check_time("visits", one.time); !v) return v;
  for (const auto& one : form.visits)
    if (!one.fine && !one.note) return refuse(note_missing, "visits", {{"point", one.point.value}});
  return {};
}
}  // namespace detail

inline Verdict decide(const RecordPatrol& form, const Books& books, const Context& context) {
  if (auto v = check_count("visits", form.visits.size(), kPointLimit); !v) return v;
  if (books.safety.duty.patrols().has(form.patrol))
    return refuse(patrol_taken, "patrol", {{"patrol", form.patrol.value}});
  const auto* route = detail::route_on(books, form.route, context.today);
  if (!route) return refuse(route_unknown, "route", {{"route", form.route.value}});
  if (form.schedule)
    if (auto v = check_schedule(books, detail::asked(form, books, context), context); !v) return v;
  if (auto v = detail::check_visits(form, *route); !v) return v;
  return check_evidence(form.files);
}

inline void post(const RecordPatrol& form, Books& books, const Context& context) {
  auto& safety = books.safety;
  const auto& route = *detail::route_on(books, form.route, context.today);
  Patrol patrol;
  patrol.code = form.patrol, patrol.route = safety.duty.routes().id(form.route);
  patrol.version =
      static_cast<std::uint32_t>(&route - safety.duty.routes()[patrol.route].versions.data());
  if (form.schedule) patrol.schedule = safety.schedules.all().id(*form.schedule);
  patrol.on = context.today, patrol.at = context.at, patrol.by = filer(books, context);
  for (const auto& one : form.visits)
    patrol.visits.push_back({*route.point(one.point),
                             one.time ? parse_time(*one.time) : std::nullopt, one.fine,
                             or_none(one.note)});
  patrol.whole = patrol.visits.size() == route.points.size();
  patrol.files = or_none(form.files);
  const auto id = safety.duty.add(std::move(patrol));
  const auto& kept = safety.duty.patrols()[id];
  if (form.schedule && kept.whole) note_done(books, kept.schedule, Target{}, kept.on, id);
  happened(books, LedgerKind::record_patrol, id, context);
}

}  // namespace bursar::safety
