#include "../subject.hpp"
#include "bursar/safety/checklists/questions.hpp"
#include "bursar/safety/checklists/rules.hpp"

namespace bursar::json {
Subject safety_checklists_subject() {
  return subject_of<safety::ChecklistsForms, safety::ChecklistsQuestions>();
}
}  // namespace bursar::json
