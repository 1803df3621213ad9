#include "../domains.hpp"
#include "../forms.hpp"
#include "../questions.hpp"
#include "bursar/assets/loss/questions.hpp"
#include "bursar/assets/loss/rules.hpp"

namespace bursar::python {

void add_loss() {
  add_forms<assets::LossForms>();
  add_questions<assets::LossQuestions>();
}

}  // namespace bursar::python
