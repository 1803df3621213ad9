#include "../domains.hpp"
#include "../forms.hpp"
#include "../questions.hpp"
#include "bursar/base/types.hpp"
#include "bursar/budget/questions.hpp"
#include "bursar/budget/rules.hpp"

namespace bursar::python {

void add_budget_spending() {
  add_forms<Joined<budget::SpendingForms, budget::SettlingForms, budget::ReceivingForms>>();
  add_questions<Joined<budget::SpendingQuestions, budget::SettlingQuestions>>();
}

}  // namespace bursar::python
