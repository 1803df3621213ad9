#include "../domains.hpp"
#include "../forms.hpp"
#include "../questions.hpp"
#include "bursar/base/types.hpp"
#include "bursar/safety/duty/attendance/rules.hpp"
#include "bursar/safety/duty/guards/rules.hpp"
#include "bursar/safety/duty/patrols/rules.hpp"
#include "bursar/safety/duty/questions.hpp"
#include "bursar/safety/duty/rosters/rules.hpp"
#include "bursar/safety/duty/swaps/rules.hpp"
#include "bursar/safety/ready/drills/rules.hpp"
#include "bursar/safety/ready/questions.hpp"
#include "bursar/safety/ready/rules.hpp"
#include "bursar/safety/ready/sessions/rules.hpp"

namespace bursar::python {

void add_safety_duty() {
  add_forms<Joined<safety::ReadyForms, safety::DutyForms>>();
  add_questions<Joined<safety::ReadyQuestions, safety::DutyQuestions>>();
}

}  // namespace bursar::python
