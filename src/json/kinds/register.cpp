#include "../subject.hpp"
#include "bursar/assets/questions.hpp"
#include "bursar/assets/rules.hpp"

namespace bursar::json {
Subject register_subject() {
  return subject_of<assets::RegisterForms, assets::RegisterQuestions>();
}
}  // namespace bursar::json
