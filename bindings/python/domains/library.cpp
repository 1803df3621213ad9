#include "../domains.hpp"
#include "../forms.hpp"
#include "../questions.hpp"
#include "bursar/library/questions.hpp"
#include "bursar/library/rules.hpp"

namespace bursar::python {

void add_library() {
  add_forms<library::Forms>();
  add_questions<library::Questions>();
}

}  // namespace bursar::python
