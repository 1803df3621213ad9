#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "bursar/base/date.hpp"
#include "bursar/base/text.hpp"
#include "bursar/base/time_of_day.hpp"
#include "bursar/safety/ready/terms.hpp"
#include "bursar/safety/records.hpp"

/// Emergency plans, drills, education and meetings.
namespace bursar::safety {

/// One version of an emergency plan 预案版本.
struct PlanVersion {
  std::int32_t number = 1;
  Date from;
  Name name;
  Field field{};
  PostId owner{};
  std::int32_t review = 12;  ///< months
  EvidenceFile file;
  Remark source;
};

/// An emergency plan in all its versions 应急预案.
struct Plan {
  PlanCode code;
  std::vector<PlanVersion> versions;  ///< the earliest first
};

/// A moment that people write down: a day, and a time where they know it.
struct Noted {
  Date on;
  std::optional<Minute> time;  ///< of the day
};

/// An emergency plan in action 预案启动.
struct Activation {
  ActivationCode code;
  PlanId plan{};
  std::int32_t version = 1;
  Remark why;
  IncidentId incident{};
  PersonId by{};
  Noted begun;
  std::optional<Noted> ended;
  Remark summary;
};

/// A drill 演练.
struct Drill {
  DrillCode code;
  DrillKind kind{};
  PlanId plan{};
  ScheduleId schedule{};
  Target target;  ///< a unit, or the whole school
  Date on;
  std::int32_t headcount = 0;
  std::optional<std::int32_t> seconds;
  PersonId lead{}, by{};
  std::vector<Remark> issues;
  std::vector<HazardId> hazards;
  std::vector<EvidenceFile> files;
};

/// How many of a unit came 到会情况.
struct Attended {
  UnitId unit{};
  std::int32_t expected = 0, present = 0;
};

/// Education, or a meeting 教育活动与会议.
struct Session {
  SessionCode code;
  SessionKind kind{};
  Name topic, speaker, from_outside;
  ScheduleId schedule{};
  Target target;  ///< a unit, or the whole school
  Date on;
  std::int32_t minutes = 0;
  PersonId by{};
  std::vector<Attended> audience;
  std::vector<EvidenceFile> files;
};

}  // namespace bursar::safety
