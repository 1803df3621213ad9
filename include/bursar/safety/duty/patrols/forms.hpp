#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/base/date.hpp"
#include "bursar/base/text.hpp"
#include "bursar/base/types.hpp"
#include "bursar/safety/duty/reasons.hpp"
#include "bursar/safety/duty/terms.hpp"
#include "bursar/safety/reasons.hpp"
#include "bursar/safety/schedules/reasons.hpp"

/// Patrols 巡查.
namespace bursar::safety {

/// Sets where a patrol goes 设定巡查路线.
struct SetRoute {
  static constexpr std::string_view kind = "safety.set_route";
  static constexpr std::string_view about =
      "says which points a patrol looks at; again, from a later day, others";
  static constexpr std::string_view about_zh = "设定巡查路线";
  static constexpr std::array refusals{&too_many, &route_dates, &point_repeated, &room_unknown};

  RouteCode route;
  Name name;
  std::vector<Point> points;
  std::optional<Date> from;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = SetRoute;
    v("route", &T::route, "code of the route", "巡查路线");
    v("name", &T::name, "its name", "名称");
    v("points", &T::points, "its points in their order, at most 200", "点位");
    v("from", &T::from, "its first day, after that of the version before; left out, today",
      "起始日期");
  }
};

/// Records a patrol 巡查登记.
struct RecordPatrol {
  static constexpr std::string_view kind = "safety.record_patrol";
  static constexpr std::string_view about =
      "records which points of a route a patrol looked at; one that left some out does "
      "not count for its schedule";
  static constexpr std::string_view about_zh = "巡查登记";
  static constexpr std::array refusals{
      &too_many,       &patrol_taken,   &route_unknown, &schedule_unknown, &schedule_ended,
      &schedule_task,  &target_unfit,   &window_none,   &not_assigned,     &point_unknown,
      &point_repeated, &time_malformed, &note_missing,  &sha256_malformed};

  PatrolCode patrol;
  RouteCode route;
  std::optional<ScheduleCode> schedule;
  std::vector<Visit> visits;
  std::optional<std::vector<EvidenceFile>> files;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = RecordPatrol;
    v("patrol", &T::patrol, "number of the patrol", "巡查编号");
    v("route", &T::route, "by which route", "巡查路线");
    v("schedule", &T::schedule, "under which schedule; left out, the first that asks for it today",
      "计划编号");
    v("visits", &T::visits, "what was seen at which point, at most 200", "到点情况");
    v("files", &T::files, "files that show it, at most 50", "附件");
  }
};

/// Every form of patrols: a new one is added here.
using PatrolsForms = Types<SetRoute, RecordPatrol>;

}  // namespace bursar::safety
