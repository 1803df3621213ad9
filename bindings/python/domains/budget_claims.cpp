#include "../domains.hpp"
#include "../forms.hpp"
#include "../questions.hpp"
#include "bursar/base/types.hpp"
#include "bursar/budget/claims/questions.hpp"
#include "bursar/budget/claims/rounds/rules.hpp"
#include "bursar/budget/claims/rules.hpp"
#include "bursar/budget/control/questions.hpp"
#include "bursar/budget/control/rules.hpp"

namespace bursar::python {

void add_budget_claims() {
  add_forms<Joined<budget::ControlForms, budget::ClaimsForms>>();
  add_questions<Joined<budget::ControlQuestions, budget::ClaimsQuestions>>();
}

}  // namespace bursar::python
