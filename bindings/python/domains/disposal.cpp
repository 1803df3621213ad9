#include "../domains.hpp"
#include "../forms.hpp"
#include "../questions.hpp"
#include "bursar/assets/disposal/questions.hpp"
#include "bursar/assets/disposal/rules.hpp"

namespace bursar::python {

void add_disposal() {
  add_forms<assets::DisposalForms>();
  add_questions<assets::DisposalQuestions>();
}

}  // namespace bursar::python
