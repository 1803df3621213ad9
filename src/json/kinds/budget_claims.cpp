#include "../subject.hpp"
#include "bursar/base/types.hpp"
#include "bursar/budget/claims/questions.hpp"
#include "bursar/budget/claims/rounds/rules.hpp"
#include "bursar/budget/claims/rules.hpp"
#include "bursar/budget/control/questions.hpp"
#include "bursar/budget/control/rules.hpp"

namespace bursar::json {
Subject budget_claims_subject() {
  return subject_of<Joined<budget::ControlForms, budget::ClaimsForms>,
                    Joined<budget::ControlQuestions, budget::ClaimsQuestions>>();
}
}  // namespace bursar::json
