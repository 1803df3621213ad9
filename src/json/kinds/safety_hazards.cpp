#include "../subject.hpp"
#include "bursar/base/types.hpp"
#include "bursar/safety/hazards/questions.hpp"
#include "bursar/safety/hazards/rules.hpp"
#include "bursar/safety/incidents/questions.hpp"
#include "bursar/safety/incidents/rules.hpp"
#include "bursar/safety/ledger/questions.hpp"
#include "bursar/safety/limits/questions.hpp"
#include "bursar/safety/limits/rules.hpp"
#include "bursar/safety/schedules/questions.hpp"
#include "bursar/safety/schedules/rules.hpp"

namespace bursar::json {
Subject safety_hazards_subject() {
  using namespace safety;
  return subject_of<Joined<LimitsForms, SchedulesForms, HazardsForms, IncidentsForms>,
                    Joined<LimitsQuestions, SchedulesQuestions, HazardsQuestions,
                           IncidentsQuestions, LedgerQuestions>>();
}
}  // namespace bursar::json
