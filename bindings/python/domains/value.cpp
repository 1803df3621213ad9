#include "../domains.hpp"
#include "../forms.hpp"
#include "../questions.hpp"
#include "bursar/assets/value/questions.hpp"
#include "bursar/assets/value/rules.hpp"

namespace bursar::python {

void add_value() {
  add_forms<assets::ValueForms>();
  add_questions<assets::ValueQuestions>();
}

}  // namespace bursar::python
