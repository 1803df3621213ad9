#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "bursar/base/types.hpp"
#include "bursar/safety/duty/patrols/forms.hpp"
#include "bursar/safety/schedules/checks.hpp"
#include "bursar/safety/views.hpp"

/// What may be asked of routes and patrols.
namespace bursar::safety {

/// A point of a version of a route 巡查点位.
struct RouteRow {
  RouteCode route;
  std::string name;
  Date from;
  PointCode point;
  std::string point_name;
  std::optional<RoomCode> room;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = RouteRow;
    v("route", &T::route, "code of the route", "巡查路线");
    v("name", &T::name, "its name", "名称");
    v("from", &T::from, "first day of this version", "起始日期");
    v("point", &T::point, "code of the point", "点位");
    v("point_name", &T::point_name, "its name", "点位名称");
    v("room", &T::room, "the room that it is", "房间");
  }
};

/// Every route.
struct RouteList {
  static constexpr std::string_view kind = "safety.routes";
  static constexpr std::string_view about =
      "routes in all their versions, a row a point, by code and first day";
  static constexpr std::string_view about_zh = "巡查路线";
  std::optional<RouteCode> route;
  template <class V>
  static constexpr void fields(V&& v) {
    v("route", &RouteList::route, "only this one", "巡查路线");
  }
};

inline std::vector<RouteRow> answer(const RouteList& q, const Books& books, Date) {
  std::vector<RouteRow> rows;
  for (const auto& route : books.safety.duty.routes()) {
    if (q.route && route.code != *q.route) continue;
    for (const auto& version : route.versions)
      for (const auto& point : version.points)
        rows.push_back({route.code, version.name.value, version.from, point.code, point.name.value,
                        code_or_none(books.assets.rooms(), point.room)});
  }
  sort_by(rows, &RouteRow::route);
  return rows;
}

/// A patrol 巡查.
struct PatrolRow {
  PatrolCode patrol;
  RouteCode route;
  std::optional<ScheduleCode> schedule;
  Date on;
  std::string at;
  PersonCode by;
  std::int64_t points = 0, visited = 0;
  bool whole = false;
  std::vector<std::string> troubles;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = PatrolRow;
    v("patrol", &T::patrol, "number of the patrol", "巡查编号");
    v("route", &T::route, "by which route", "巡查路线");
    v("schedule", &T::schedule, "under which schedule", "计划编号");
    v("on", &T::on, "on which day", "日期");
    v("at", &T::at, "the moment it was recorded, in UTC", "登记时刻");
    v("by", &T::by, "who went", "巡查人");
    v("points", &T::points, "points of the route", "应到点位数");
    v("visited", &T::visited, "points that were looked at", "实到点位数");
    v("whole", &T::whole, "whether all of them were: only then it counts for its schedule", "全程");
    v("troubles", &T::troubles, "what was not well, as \"point: what\"", "异常");
  }
};

/// The patrols.
struct PatrolList {
  static constexpr std::string_view kind = "safety.patrols";
  static constexpr std::string_view about = "patrols in the order they were recorded";
  static constexpr std::string_view about_zh = "巡查记录";
  std::optional<RouteCode> route;
  std::optional<Date> from;
  std::optional<Date> until;
  template <class V>
  static constexpr void fields(V&& v) {
    v("route", &PatrolList::route, "only by this route", "巡查路线");
    v("from", &PatrolList::from, "from this day; left out, from 1 January", "起");
    v("until", &PatrolList::until, "to this day; left out, to the day asked", "止");
  }
};

namespace detail {
inline PatrolRow patrol_row(const Books& books, const Patrol& one) {
  const auto& route = books.safety.duty.route_of(one);
  PatrolRow row;
  row.patrol = one.code, row.route = books.safety.duty.routes()[one.route].code;
  row.schedule = code_or_none(books.safety.schedules.all(), one.schedule);
  row.on = one.on, row.at = one.at.text(), row.by = books.people.persons()[one.by].code;
  row.points = static_cast<std::int64_t>(route.points.size());
  row.visited = static_cast<std::int64_t>(one.visits.size()), row.whole = one.whole;
  for (const auto& visit : one.visits)
    if (!visit.fine)
      row.troubles.push_back(route.points[visit.point].code.value + ": " + visit.note.value);
  return row;
}
}  // namespace detail

inline std::vector<PatrolRow> answer(const PatrolList& q, const Books& books, Date day) {
  const auto span = span_of(q.from, q.until, day);
  std::vector<PatrolRow> rows;
  for (const auto& one : books.safety.duty.patrols()) {
    const bool asked = !q.route || books.safety.duty.routes()[one.route].code == *q.route;
    if (asked && span.holds(one.on)) rows.push_back(detail::patrol_row(books, one));
  }
  return rows;
}

/// How far the patrols of a schedule looked at what they were to look at 巡查覆盖.
struct CoverageRow {
  ScheduleCode schedule;
  RouteCode route;
  std::int64_t windows = 0, patrols = 0, whole = 0, demanded = 0, visited = 0;
  std::optional<std::int64_t> per_mille;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = CoverageRow;
    v("schedule", &T::schedule, "code of the schedule", "计划编号");
    v("route", &T::route, "its route", "巡查路线");
    v("windows", &T::windows, "periods in which it asked for patrols", "期数");
    v("patrols", &T::patrols, "patrols that count for them, at most as many as were asked for",
      "巡查次数");
    v("whole", &T::whole, "of them such that left no point out", "全程次数");
    v("demanded", &T::demanded, "points to look at, over all periods: the denominator", "应巡点次");
    v("visited", &T::visited, "points that were looked at: the numerator", "实巡点次");
    v("per_mille", &T::per_mille, "the rate in thousandths, rounded down; none of nothing",
      "覆盖率（‰）");
  }
};

/// How far patrols went.
struct PatrolCoverage {
  static constexpr std::string_view kind = "safety.patrol_coverage";
  static constexpr std::string_view about =
      "points looked at on patrols, of those that schedules asked for in periods that end in the "
      "days asked for, by schedule";
  static constexpr std::string_view about_zh = "巡查覆盖率";
  std::optional<RouteCode> route;
  std::optional<Date> from;
  std::optional<Date> until;
  template <class V>
  static constexpr void fields(V&& v) {
    v("route", &PatrolCoverage::route, "only of this route", "巡查路线");
    v("from", &PatrolCoverage::from, "from this day; left out, from 1 January", "起");
    v("until", &PatrolCoverage::until, "to this day; left out, to the day asked", "止");
  }
};

namespace detail {
/// The patrols under each schedule with their days, which never go back.
using Walked = std::map<ScheduleId, std::vector<std::pair<Date, const Patrol*>>>;
inline Walked walked(const Books& books) {
  Walked found;
  for (const auto& one : books.safety.duty.patrols())
    if (one.schedule != ScheduleId{}) found[one.schedule].emplace_back(one.on, &one);
  return found;
}

/// Adds a period: of the patrols in it those that looked at the most points, as many as it asks.
inline void add_window(CoverageRow& row, const Window& window, std::int64_t points,
                       const std::vector<std::pair<Date, const Patrol*>>& walked) {
  auto at = std::partition_point(walked.begin(), walked.end(),
                                 [&](const auto& one) { return one.first < window.begins; });
  std::vector<const Patrol*> in;
  for (; at != walked.end() && at->first <= window.due; ++at) in.push_back(at->second);
  std::stable_sort(in.begin(), in.end(), [](const Patrol* a, const Patrol* b) {
    return std::tuple(a->visits.size(), a->whole) > std::tuple(b->visits.size(), b->whole);
  });
  if (in.size() > static_cast<std::size_t>(window.times))
    in.resize(static_cast<std::size_t>(window.times));
  ++row.windows;
  row.demanded += window.times * points;
  for (const auto* one : in) {
    ++row.patrols, row.whole += one->whole;
    row.visited += std::min(points, static_cast<std::int64_t>(one->visits.size()));
  }
}

/// How many points a route has on a day.
inline std::int64_t points_on(const Books& books, RouteId route, Date day) {
  const auto* version = version_on(books.safety.duty.routes()[route].versions, day);
  return version ? static_cast<std::int64_t>(version->points.size()) : 0;
}
}  // namespace detail

inline std::vector<CoverageRow> answer(const PatrolCoverage& q, const Books& books, Date day) {
  auto span = span_of(q.from, q.until, day);
  span.until = std::min(span.until, day);  // what is to come can not be lacking yet
  auto walked = detail::walked(books);
  std::vector<CoverageRow> rows;
  const auto& schedules = books.safety.schedules.all();
  for (std::uint32_t i = 1; i <= schedules.size(); ++i) {
    const auto& schedule = schedules[ScheduleId(i)];
    if (schedule.task != Task::patrol) continue;
    CoverageRow row;
    row.schedule = schedule.code;
    each_window(books, schedule, span.from, span.until,
                [&](const ScheduleVersion& version, const Window& window) {
                  const auto& route = books.safety.duty.routes()[version.route].code;
                  if (!span.holds(window.due) || !demanded(schedule, window)) return;
                  if (q.route && route != *q.route) return;
                  row.route = route;
                  detail::add_window(row, window,
                                     detail::points_on(books, version.route, window.begins),
                                     walked[ScheduleId(i)]);
                });
    row.per_mille = per_mille(row.visited, row.demanded);
    if (row.windows > 0) rows.push_back(std::move(row));
  }
  sort_by(rows, &CoverageRow::schedule);
  return rows;
}

/// Every question of patrols: a new one is added here.
using PatrolsQuestions = Types<RouteList, PatrolList, PatrolCoverage>;

}  // namespace bursar::safety
