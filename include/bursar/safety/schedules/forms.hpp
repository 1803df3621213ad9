#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/base/date.hpp"
#include "bursar/base/numbers.hpp"
#include "bursar/base/text.hpp"
#include "bursar/base/types.hpp"
#include "bursar/people/reasons.hpp"
#include "bursar/safety/checklists/reasons.hpp"
#include "bursar/safety/duty/reasons.hpp"
#include "bursar/safety/reasons.hpp"
#include "bursar/safety/schedules/reasons.hpp"
#include "bursar/safety/schedules/terms.hpp"

/// What must be done how often, and what was missed 计划.
namespace bursar::safety {

/// Says what is to be done how often 设定计划.
struct SetSchedule {
  static constexpr std::string_view kind = "safety.set_schedule";
  static constexpr std::string_view about =
      "says what is to be done how often, of what and by whom; again, from a later "
      "day, it is said anew; as a campaign it is one inspection from a day to a day";
  static constexpr std::string_view about_zh = "设定计划";
  static constexpr std::array refusals{
      &too_many,        &schedule_ended,       &schedule_taken,
      &schedule_past,   &schedule_unfit,       &template_unknown,
      &route_unknown,   &people::post_unknown, &people::unit_unknown,
      &room_unknown,    &asset_disposed,       &asset_unknown,
      &target_repeated, &schedule_unknown,     &order_unfit};

  ScheduleCode schedule;
  Name name;
  Task task{};
  Every every{};
  std::optional<Days> days;
  std::optional<Whole<1, 48>> times;
  std::optional<Whole<1, 31>> least_days;
  std::optional<TemplateCode> checklist;
  std::optional<DrillKind> drill;
  std::optional<SessionKind> session;
  std::optional<RouteCode> route;
  std::optional<Level> level;
  std::optional<ScheduleCode> after;
  std::optional<PostCode> post;
  std::optional<std::vector<UnitCode>> units;
  std::optional<std::vector<RoomCode>> rooms;
  std::optional<std::vector<AssetCode>> assets;
  std::optional<Text<5>> season_from;
  std::optional<Text<5>> season_until;
  std::optional<Edge> edge;
  std::optional<Whole<0, 90>> before;
  std::optional<Whole<0, 90>> within;
  std::optional<Date> from;
  std::optional<Date> until;
  std::optional<bool> first;
  std::optional<Name> directive;
  std::optional<Name> jurisdiction;
  Remark source;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = SetSchedule;
    v("schedule", &T::schedule, "code of the schedule", "计划编号");
    v("name", &T::name, "its name", "名称");
    v("task", &T::task, "what is done", "任务");
    v("every", &T::every, "once in each day, week, month …", "周期");
    v("days", &T::days, "which days count; left out, every day", "计入的日子");
    v("times", &T::times, "how often in each period; left out, once", "每期次数");
    v("least_days", &T::least_days, "a period with fewer days that count asks nothing; left out, 1",
      "期内至少天数");
    v("template", &T::checklist, "of an inspection: by which checklist", "检查表编号");
    v("drill", &T::drill, "of a drill: which kind; left out, any", "演练种类");
    v("session", &T::session, "of a session: which kind; left out, any", "活动种类");
    v("route", &T::route, "of a patrol: which way", "巡查路线");
    v("level", &T::level, "of an inspection: on which level", "检查层级");
    v("after", &T::after, "the schedule of a lower level that must be done first", "在何计划之后");
    v("post", &T::post, "whose holders do it; left out, anybody who may", "责任岗位");
    v("units", &T::units, "it is done for each of these units", "部门");
    v("rooms", &T::rooms, "for each of these rooms", "房间");
    v("assets", &T::assets,
      "for each of these assets; without any of the three, for the school as a whole; "
      "500 together at most",
      "资产");
    v("season_from", &T::season_from, "first day of its season, as 06-01", "季节起");
    v("season_until", &T::season_until, "last day of its season, as 09-30", "季节止");
    v("edge", &T::edge, "of a term only its beginning or its end", "学期两端");
    v("before", &T::before, "from so many days before that; left out, from the day itself",
      "之前天数");
    v("within", &T::within, "until so many days after it; left out, until the day itself",
      "之后天数");
    v("from", &T::from, "its first day, after that of the version before; left out, today",
      "起始日期");
    v("until", &T::until, "of a campaign: its last day", "截止日期");
    v("first", &T::first, "yes: only where no schedule has that code yet, as in rule packs",
      "仅首次");
    v("directive", &T::directive, "the paper from above that orders it", "上级文件");
    v("jurisdiction", &T::jurisdiction, "where the rule is in force", "适用地区");
    v("source", &T::source, "the rule it rests on", "依据");
  }
};

/// Ends a schedule 终止计划.
struct EndSchedule {
  static constexpr std::string_view kind = "safety.end_schedule";
  static constexpr std::string_view about =
      "ends a schedule from a day on; what ended before that day stays demanded";
  static constexpr std::string_view about_zh = "终止计划";
  static constexpr std::array refusals{&schedule_unknown, &schedule_ended, &schedule_past};

  ScheduleCode schedule;
  std::optional<Date> until;
  Remark reason;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = EndSchedule;
    v("schedule", &T::schedule, "which schedule", "计划编号");
    v("until", &T::until, "the first day on which it asks nothing; left out, today", "终止日期");
    v("reason", &T::reason, "why", "原因");
  }
};

/// Every form of this subject: a new one is added here.
using SchedulesForms = Types<SetSchedule, EndSchedule>;

}  // namespace bursar::safety
