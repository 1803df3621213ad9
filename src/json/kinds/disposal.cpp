#include "../subject.hpp"
#include "bursar/assets/disposal/questions.hpp"
#include "bursar/assets/disposal/rules.hpp"

namespace bursar::json {
Subject disposal_subject() {
  return subject_of<assets::DisposalForms, assets::DisposalQuestions>();
}
}  // namespace bursar::json
