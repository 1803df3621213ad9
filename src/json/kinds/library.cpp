#include "../subject.hpp"
#include "bursar/library/questions.hpp"

namespace bursar::json {
Subject library_subject() { return subject_of<library::Forms, library::Questions>(); }
}  // namespace bursar::json
