#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "bursar/base/table.hpp"
#include "bursar/safety/duty/records.hpp"

namespace bursar::safety {

/// Rosters and duties, routes and patrols, the guards' book 值班、巡查与安保日志.
class DutyBook {
 public:
  /// Every roster.
  const Table<RosterId, Roster>& rosters() const { return rosters_; }
  /// The duties of a roster on a day, or null where nobody has any.
  const DutyDay* day(RosterId roster, Date day) const {
    const auto found = days_.find({roster, day});
    return found == days_.end() ? nullptr : &found->second;
  }
  /// Calls `f(day, duties)` for the days of a roster from one to another, both counted, that have
  /// duties.
  template <class F>
  void each_day(RosterId roster, Date from, Date until, F f) const {
    const std::pair last(roster, PackedDate(until));
    for (auto at = days_.lower_bound({roster, from}); at != days_.end() && at->first <= last; ++at)
      f(*at->first.second.date(), at->second);
  }
  /// A slot of a roster on a day, by the place of the slot.
  using SlotDay = std::tuple<PackedDate, RosterId, std::uint16_t>;
  /// The slots that somebody is planned for and nobody was recorded for, by days.
  const std::set<SlotDay>& unrecorded() const { return unrecorded_; }
  /// Every route.
  const Table<RouteId, Route>& routes() const { return routes_; }
  /// Every patrol, in the order they were recorded.
  const Table<PatrolId, Patrol>& patrols() const { return patrols_; }
  /// The version of its route that a patrol went by.
  const RouteVersion& route_of(const Patrol& patrol) const {
    return routes_[patrol.route].versions[patrol.version];
  }
  /// The guards' book.
  const Table<GuardLogId, GuardLine>& log() const { return log_; }

  // What posting does; only rules call these.
  /// A roster, or its next version.
  RosterId add(const RosterCode& code, RosterVersion version) {
    auto id = rosters_.id(code);
    if (id == RosterId{}) id = rosters_.add(Roster{code, {}, {}});
    rosters_[id].versions.push_back(std::move(version));
    return id;
  }
  /// Somebody is on duty; duties of a day are kept by slots.
  void add(RosterId roster, Date day, DutyRecord duty) {
    auto& planned = days_[{roster, day}];
    if (!planned.attended(duty.slot)) unrecorded_.emplace(day, roster, duty.slot);
    auto& duties = planned.duties;
    const auto after =
        std::upper_bound(duties.begin(), duties.end(), duty.slot,
                         [](std::uint16_t slot, const DutyRecord& one) { return slot < one.slot; });
    duties.insert(after, std::move(duty));
  }
  /// Duties are published to a day.
  void publish(RosterId roster, Date until) { rosters_[roster].published = until; }
  /// A duty goes from one to another. It must be there.
  void hand_over(RosterId roster, Date day, std::uint16_t slot, const Stander& from, Stander to) {
    auto& duties = days_.find({roster, day})->second.duties;
    const auto found = std::find_if(duties.begin(), duties.end(), [&](const DutyRecord& one) {
      return one.slot == slot && one.who == from;
    });
    BURSAR_ASSERT(found != duties.end());
    found->was.push_back(std::exchange(found->who, std::move(to)));
  }
  /// Who was on duty in a slot of a day that has duties.
  void add(RosterId roster, Date day, Attendance attendance) {
    unrecorded_.erase({day, roster, attendance.slot});
    days_.find({roster, day})->second.attendance.push_back(std::move(attendance));
  }
  /// A route, or its next version.
  RouteId add(const RouteCode& code, RouteVersion version) {
    auto id = routes_.id(code);
    if (id == RouteId{}) id = routes_.add(Route{code, {}});
    routes_[id].versions.push_back(std::move(version));
    return id;
  }
  /// A patrol.
  PatrolId add(Patrol patrol) { return patrols_.add(std::move(patrol)); }
  /// A line of the guards' book.
  GuardLogId add(GuardLine line) { return log_.add(std::move(line)); }

 private:
  Table<RosterId, Roster> rosters_;
  std::map<std::pair<RosterId, PackedDate>, DutyDay> days_;
  std::set<SlotDay> unrecorded_;
  Table<RouteId, Route> routes_;
  Table<PatrolId, Patrol> patrols_;
  Table<GuardLogId, GuardLine> log_;
};

}  // namespace bursar::safety
