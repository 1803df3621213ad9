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
#include "bursar/safety/hazards/reasons.hpp"
#include "bursar/safety/ready/reasons.hpp"
#include "bursar/safety/ready/terms.hpp"
#include "bursar/safety/reasons.hpp"
#include "bursar/safety/schedules/reasons.hpp"

/// Drills 演练.
namespace bursar::safety {

/// Records a drill 演练登记.
struct RecordDrill {
  static constexpr std::string_view kind = "safety.record_drill";
  static constexpr std::string_view about =
      "records a drill: how many took part, how long it took, and what was not right";
  static constexpr std::string_view about_zh = "演练登记";
  static constexpr std::array refusals{&too_many,
                                       &drill_taken,
                                       &date_in_future,
                                       &plan_unknown,
                                       &schedule_unknown,
                                       &schedule_task,
                                       &window_none,
                                       &people::unit_unknown,
                                       &target_unfit,
                                       &seconds_missing,
                                       &people::person_unknown,
                                       &people::person_left,
                                       &hazard_unknown,
                                       &sha256_malformed};

  DrillCode drill;
  DrillKind what{};
  std::optional<PlanCode> plan;
  std::optional<ScheduleCode> schedule;
  std::optional<UnitCode> unit;
  std::optional<Date> on;
  Whole<1, 100000> headcount;
  std::optional<Whole<1, 36000>> seconds;
  PersonCode lead;
  std::optional<std::vector<Remark>> issues;
  std::optional<std::vector<HazardCode>> hazards;
  std::optional<std::vector<EvidenceFile>> files;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = RecordDrill;
    v("drill", &T::drill, "number of the drill", "演练编号");
    v("kind", &T::what, "what was practised", "演练种类");
    v("plan", &T::plan, "by which emergency plan", "预案编号");
    v("schedule", &T::schedule,
      "under which schedule; left out, the first that asks for it on that day", "计划编号");
    v("unit", &T::unit, "of which unit; left out, of the whole school", "部门");
    v("on", &T::on, "on which day; left out, today", "日期");
    v("headcount", &T::headcount, "how many took part", "参加人数");
    v("seconds", &T::seconds, "how long it took, seconds; an evacuation is timed", "用时（秒）");
    v("lead", &T::lead, "who led it", "总指挥");
    v("issues", &T::issues, "what was not right, at most 50", "存在问题");
    v("hazards", &T::hazards, "hazards that it showed", "隐患编号");
    v("files", &T::files, "files that show it, at most 50", "附件");
  }
};

/// Every form of drills: a new one is added here.
using DrillsForms = Types<RecordDrill>;

}  // namespace bursar::safety
