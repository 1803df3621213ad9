#pragma once

#include "bursar/base/types.hpp"
#include "bursar/safety/duty/attendance/questions.hpp"
#include "bursar/safety/duty/guards/questions.hpp"
#include "bursar/safety/duty/patrols/questions.hpp"
#include "bursar/safety/duty/rosters/questions.hpp"

/// What may be asked about who is on duty: each subject has its own file.
namespace bursar::safety {

/// Every question of this subject.
using DutyQuestions =
    Joined<RostersQuestions, AttendanceQuestions, PatrolsQuestions, GuardsQuestions>;

}  // namespace bursar::safety
