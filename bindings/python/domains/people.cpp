#include "../domains.hpp"
#include "../forms.hpp"
#include "../questions.hpp"
#include "bursar/people/questions.hpp"
#include "bursar/people/rules.hpp"

namespace bursar::python {

void add_people() {
  add_forms<people::Forms>();
  add_questions<people::Questions>();
}

}  // namespace bursar::python
