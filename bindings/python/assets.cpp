#include "bursar/assets/questions.hpp"
#include "domains.hpp"
#include "forms.hpp"
#include "questions.hpp"

namespace bursar::python {

void add_assets() {
  add_forms<assets::Forms>();
  add_questions<assets::Questions>();
}

}  // namespace bursar::python
