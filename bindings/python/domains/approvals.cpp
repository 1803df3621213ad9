#include "../domains.hpp"
#include "../forms.hpp"
#include "../questions.hpp"
#include "bursar/approvals/desk/foresee.hpp"
#include "bursar/approvals/questions.hpp"
#include "bursar/approvals/rules.hpp"

namespace bursar::python {

void add_approvals() {
  add_forms<approvals::Forms>();
  add_questions<approvals::Questions>();
  layout_of<approvals::Foreseen>();
}

}  // namespace bursar::python
