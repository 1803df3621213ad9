#include "../subject.hpp"
#include "bursar/base/types.hpp"
#include "bursar/budget/questions.hpp"
#include "bursar/budget/rules.hpp"

namespace bursar::json {
Subject budget_spending_subject() {
  return subject_of<Joined<budget::SpendingForms, budget::SettlingForms, budget::ReceivingForms>,
                    Joined<budget::SpendingQuestions, budget::SettlingQuestions>>();
}
}  // namespace bursar::json
