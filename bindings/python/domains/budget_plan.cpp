#include "../domains.hpp"
#include "../forms.hpp"
#include "../questions.hpp"
#include "bursar/base/types.hpp"
#include "bursar/budget/changes/carrying/rules.hpp"
#include "bursar/budget/changes/overruns/rules.hpp"
#include "bursar/budget/changes/questions.hpp"
#include "bursar/budget/changes/rules.hpp"
#include "bursar/budget/funds/questions.hpp"
#include "bursar/budget/funds/rules.hpp"
#include "bursar/budget/plan/execution/questions.hpp"
#include "bursar/budget/plan/questions.hpp"
#include "bursar/budget/plan/rules.hpp"
#include "bursar/budget/setup/questions.hpp"
#include "bursar/budget/setup/rules.hpp"

namespace bursar::python {

void add_budget_plan() {
  add_forms<
      Joined<budget::SetupForms, budget::FundsForms, budget::PlanForms, budget::ChangesForms>>();
  add_questions<Joined<budget::SetupQuestions, budget::FundsQuestions, budget::LineQuestions,
                       budget::ExecutionQuestions, budget::ChangesQuestions>>();
}

}  // namespace bursar::python
