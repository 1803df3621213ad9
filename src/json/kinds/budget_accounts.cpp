#include "../subject.hpp"
#include "bursar/base/types.hpp"
#include "bursar/budget/chart/questions.hpp"
#include "bursar/budget/closing/final/questions.hpp"
#include "bursar/budget/closing/questions.hpp"
#include "bursar/budget/disclosure/questions.hpp"
#include "bursar/budget/rules.hpp"
#include "bursar/budget/use/questions.hpp"
#include "bursar/budget/vouchers/export/questions.hpp"
#include "bursar/budget/vouchers/questions.hpp"

namespace bursar::json {
Subject budget_accounts_subject() {
  return subject_of<
      Joined<budget::ChartForms, budget::VouchersForms, budget::ClosingForms, budget::UseForms,
             budget::DisclosureForms>,
      Joined<budget::ChartQuestions, budget::VouchersQuestions, budget::ExportQuestions,
             budget::ClosingQuestions, budget::FinalQuestions, budget::UseQuestions,
             budget::DisclosureQuestions>>();
}
}  // namespace bursar::json
