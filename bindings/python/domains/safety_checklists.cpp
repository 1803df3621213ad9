#include "../domains.hpp"
#include "../forms.hpp"
#include "../questions.hpp"
#include "bursar/safety/checklists/questions.hpp"
#include "bursar/safety/checklists/rules.hpp"

namespace bursar::python {

void add_safety_checklists() {
  add_forms<safety::ChecklistsForms>();
  add_questions<safety::ChecklistsQuestions>();
}

}  // namespace bursar::python
