#include "../domains.hpp"
#include "../forms.hpp"
#include "../questions.hpp"
#include "bursar/assets/provision/questions.hpp"
#include "bursar/assets/provision/rules.hpp"

namespace bursar::python {

void add_provision() {
  add_forms<assets::ProvisionForms>();
  add_questions<assets::ProvisionQuestions>();
}

}  // namespace bursar::python
