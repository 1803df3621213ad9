#include "../subject.hpp"
#include "bursar/library/questions.hpp"
#include "bursar/library/rules.hpp"

namespace bursar::json {
Subject library_subject() { return subject_of<library::Forms, library::Questions>(); }
}  // namespace bursar::json
