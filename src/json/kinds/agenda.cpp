#include "../subject.hpp"
#include "bursar/agenda/questions.hpp"
#include "bursar/base/types.hpp"

namespace bursar::json {
Subject agenda_subject() { return subject_of<Types<>, agenda::Questions>(); }
}  // namespace bursar::json
