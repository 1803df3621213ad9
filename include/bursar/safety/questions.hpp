#pragma once

#include "bursar/base/types.hpp"
// The questions of each subject, one include a line.
#include "bursar/safety/checklists/questions.hpp"
#include "bursar/safety/duty/questions.hpp"
#include "bursar/safety/hazards/questions.hpp"
#include "bursar/safety/incidents/questions.hpp"
#include "bursar/safety/ledger/questions.hpp"
#include "bursar/safety/limits/questions.hpp"
#include "bursar/safety/ready/questions.hpp"
#include "bursar/safety/schedules/questions.hpp"

/// What may be asked about safety: each subject has its own file.
namespace bursar::safety {

/// Every question of this domain: the subjects' lists are joined here.
using Questions = Joined<
    // A list a line, so that two who add one do not meet.
    LimitsQuestions,      //
    ChecklistsQuestions,  //
    SchedulesQuestions,   //
    HazardsQuestions,     //
    IncidentsQuestions,   //
    ReadyQuestions,       //
    DutyQuestions,        //
    LedgerQuestions>;

}  // namespace bursar::safety
