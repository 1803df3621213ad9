#pragma once

#include "bursar/base/types.hpp"
#include "bursar/budget/changes/questions.hpp"
#include "bursar/budget/chart/questions.hpp"
#include "bursar/budget/claims/questions.hpp"
#include "bursar/budget/closing/final/questions.hpp"
#include "bursar/budget/closing/questions.hpp"
#include "bursar/budget/control/questions.hpp"
#include "bursar/budget/disclosure/questions.hpp"
#include "bursar/budget/funds/questions.hpp"
#include "bursar/budget/plan/execution/questions.hpp"
#include "bursar/budget/plan/questions.hpp"
#include "bursar/budget/settling/questions.hpp"
#include "bursar/budget/setup/questions.hpp"
#include "bursar/budget/spending/questions.hpp"
#include "bursar/budget/use/questions.hpp"
#include "bursar/budget/vouchers/export/questions.hpp"
#include "bursar/budget/vouchers/questions.hpp"

/// What may be asked about the budget: each subject has its own file.
namespace bursar::budget {

/// Every question of this domain.
using Questions = Joined<SetupQuestions, FundsQuestions, ControlQuestions, LineQuestions,
                         ExecutionQuestions, ChangesQuestions, ClaimsQuestions, SpendingQuestions,
                         SettlingQuestions, ChartQuestions, VouchersQuestions, ExportQuestions,
                         ClosingQuestions, FinalQuestions, UseQuestions, DisclosureQuestions>;

}  // namespace bursar::budget
