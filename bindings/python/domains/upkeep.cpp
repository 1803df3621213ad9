#include "../domains.hpp"
#include "../forms.hpp"
#include "../questions.hpp"
#include "bursar/assets/upkeep/questions.hpp"
#include "bursar/assets/upkeep/rules.hpp"

namespace bursar::python {

void add_upkeep() {
  add_forms<assets::UpkeepForms>();
  add_questions<assets::UpkeepQuestions>();
}

}  // namespace bursar::python
