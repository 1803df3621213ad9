#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <optional>
#include <vector>

#include "bursar/base/date.hpp"
#include "bursar/base/text.hpp"
#include "bursar/safety/records.hpp"
#include "bursar/safety/schedules/terms.hpp"

/// What is to be done how often, and when it was done.
namespace bursar::safety {

/// A day of any year 月日.
struct MonthDay {
  std::uint8_t month = 0, day = 0;  ///< no month: no day
};

/// A schedule as it is from a day on 计划版本.
struct ScheduleVersion {
  Date from;
  Name name;
  Every every{};
  Days days = Days::every;
  std::int32_t times = 1, least_days = 1;
  TemplateId checklist{};
  std::optional<DrillKind> drill;
  std::optional<SessionKind> session;
  RouteId route{};
  std::optional<Level> level;
  ScheduleId after{};
  PostId post{};
  std::vector<Target> targets;  ///< sorted; at least one
  MonthDay season_from, season_until;
  std::optional<Edge> edge;
  std::int32_t before = 0, within = 0;
  std::optional<Date> until;  ///< the last day of a campaign
  Name directive, jurisdiction;
  Remark source;

  /// Whether it is asked of a target.
  bool asks_of(Target target) const {
    return std::binary_search(targets.begin(), targets.end(), target);
  }
};

/// What is to be done how often 计划.
struct Schedule {
  ScheduleCode code;
  Task task{};
  std::vector<ScheduleVersion> versions;  ///< the earliest first
  std::optional<Date> ended;              ///< the first day on which it asks nothing
  Remark reason;                          ///< of its end
};

/// That a schedule was done for a target on a day.
struct Done {
  PackedDate on;
  std::uint32_t number = 0;  ///< of the inspection, drill, session or patrol

  friend auto operator<=>(const Done&, const Done&) = default;
};

/// An asset that is looked at before and after its use on a day.
struct UseDay {
  ScheduleId schedule{};
  AssetId asset{};
  PackedDate on;

  friend auto operator<=>(const UseDay&, const UseDay&) = default;
};

/// How it was looked at, and who had it in between.
struct UseLooks {
  InspectionId before{}, after{};
  PersonId by{};  ///< of the look before
};

}  // namespace bursar::safety
