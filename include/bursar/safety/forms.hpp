#pragma once

#include "bursar/base/types.hpp"
#include "bursar/safety/checklists/forms.hpp"
#include "bursar/safety/duty/forms.hpp"
#include "bursar/safety/hazards/forms.hpp"
#include "bursar/safety/incidents/forms.hpp"
#include "bursar/safety/limits/forms.hpp"
#include "bursar/safety/ready/forms.hpp"
#include "bursar/safety/schedules/forms.hpp"

/// Safety: what must be checked is checked, and what was found gets fixed 安全.
namespace bursar::safety {

/// Every form of this domain. It joins the school's list with its rules.
using Forms = Joined<LimitsForms, ChecklistsForms, SchedulesForms, HazardsForms, IncidentsForms,
                     ReadyForms, DutyForms>;

}  // namespace bursar::safety
