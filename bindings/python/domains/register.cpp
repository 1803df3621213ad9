#include "../domains.hpp"
#include "../forms.hpp"
#include "../questions.hpp"
#include "bursar/assets/questions.hpp"
#include "bursar/assets/rules.hpp"

namespace bursar::python {

void add_register() {
  add_forms<assets::RegisterForms>();
  add_questions<assets::RegisterQuestions>();
}

}  // namespace bursar::python
