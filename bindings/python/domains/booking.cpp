#include "../domains.hpp"
#include "../forms.hpp"
#include "../questions.hpp"
#include "bursar/assets/booking/questions.hpp"
#include "bursar/assets/booking/rules.hpp"

namespace bursar::python {

void add_booking() {
  add_forms<assets::BookingForms>();
  add_questions<assets::BookingQuestions>();
}

}  // namespace bursar::python
