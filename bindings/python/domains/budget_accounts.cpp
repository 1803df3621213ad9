#include "../domains.hpp"
#include "../forms.hpp"
#include "../questions.hpp"
#include "bursar/base/types.hpp"
#include "bursar/budget/chart/questions.hpp"
#include "bursar/budget/closing/final/questions.hpp"
#include "bursar/budget/closing/questions.hpp"
#include "bursar/budget/disclosure/questions.hpp"
#include "bursar/budget/rules.hpp"
#include "bursar/budget/use/questions.hpp"
#include "bursar/budget/vouchers/export/questions.hpp"
#include "bursar/budget/vouchers/questions.hpp"

namespace bursar::python {

void add_budget_accounts() {
  add_forms<Joined<budget::ChartForms, budget::VouchersForms, budget::ClosingForms,
                   budget::UseForms, budget::DisclosureForms>>();
  add_questions<Joined<budget::ChartQuestions, budget::VouchersQuestions, budget::ExportQuestions,
                       budget::ClosingQuestions, budget::FinalQuestions, budget::UseQuestions,
                       budget::DisclosureQuestions>>();
}

}  // namespace bursar::python
