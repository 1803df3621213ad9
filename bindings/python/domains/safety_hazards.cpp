#include "../domains.hpp"
#include "../forms.hpp"
#include "../questions.hpp"
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

namespace bursar::python {

void add_safety_hazards() {
  add_forms<Joined<safety::LimitsForms, safety::SchedulesForms, safety::HazardsForms,
                   safety::IncidentsForms>>();
  add_questions<
      Joined<safety::LimitsQuestions, safety::SchedulesQuestions, safety::HazardsQuestions,
             safety::IncidentsQuestions, safety::LedgerQuestions>>();
}

}  // namespace bursar::python
