#include "../domains.hpp"
#include "../questions.hpp"
#include "bursar/agenda/questions.hpp"

namespace bursar::python {

void add_agenda() { add_questions<agenda::Questions>(); }

}  // namespace bursar::python
