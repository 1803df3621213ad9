#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "bursar/base/table.hpp"
#include "bursar/safety/schedules/records.hpp"

namespace bursar::safety {

/// What is to be done how often, and when it was done 计划与完成情况.
class Schedules {
 public:
  /// Every schedule, ended ones too.
  const Table<ScheduleId, Schedule>& all() const { return all_; }
  /// When a schedule was done for a target, by days and numbers.
  const std::vector<Done>& done(ScheduleId schedule, Target target) const {
    static const std::vector<Done> never;
    const auto found = done_.find({schedule, target});
    return found == done_.end() ? never : found->second;
  }
  /// How often that was from a day to another, both counted.
  std::int64_t times_done(ScheduleId schedule, Target target, Date from, Date until) const {
    const auto& days = done(schedule, target);
    const auto first = std::partition_point(
        days.begin(), days.end(), [&](const Done& one) { return one.on < PackedDate(from); });
    const auto last = std::partition_point(
        first, days.end(), [&](const Done& one) { return one.on <= PackedDate(until); });
    return std::max<std::int64_t>(0, last - first);
  }
  /// How an asset was looked at around its use on a day, or null.
  const UseLooks* use(ScheduleId schedule, AssetId asset, Date day) const {
    const auto found = uses_.find({schedule, asset, day});
    return found == uses_.end() ? nullptr : &found->second;
  }
  /// The days on which an asset was looked at before its use under a schedule, in their order.
  const std::map<UseDay, UseLooks>& uses() const { return uses_; }
  /// Those of them with no look after the use yet, by days.
  const std::set<std::tuple<PackedDate, ScheduleId, AssetId>>& in_use() const { return in_use_; }

  // What posting does; only rules and effects call these.
  /// A schedule, or its next version.
  ScheduleId add(const ScheduleCode& code, Task task, ScheduleVersion version) {
    auto id = all_.id(code);
    if (id == ScheduleId{}) id = all_.add(Schedule{code, task, {}, {}, {}});
    all_[id].versions.push_back(std::move(version));
    return id;
  }
  /// A schedule asks nothing from a day on.
  void end(ScheduleId id, Date first_day_free, const Remark& reason) {
    all_[id].ended = first_day_free, all_[id].reason = reason;
  }
  /// A schedule was done for a target; a drill may be written up after a later one.
  void note_done(ScheduleId schedule, Target target, Done done) {
    auto& days = done_[{schedule, target}];
    days.insert(std::upper_bound(days.begin(), days.end(), done), done);
  }
  /// An asset is looked at before its use.
  void begin_use(const UseDay& day, InspectionId look, PersonId by) {
    const bool added = uses_.emplace(day, UseLooks{look, {}, by}).second;
    BURSAR_ASSERT(added);
    in_use_.emplace(day.on, day.schedule, day.asset);
  }
  /// And after it.
  void end_use(const UseDay& day, InspectionId look) {
    uses_.find(day)->second.after = look;
    in_use_.erase({day.on, day.schedule, day.asset});
  }

 private:
  Table<ScheduleId, Schedule> all_;
  std::map<std::pair<ScheduleId, Target>, std::vector<Done>> done_;
  std::map<UseDay, UseLooks> uses_;
  std::set<std::tuple<PackedDate, ScheduleId, AssetId>> in_use_;
};

}  // namespace bursar::safety
