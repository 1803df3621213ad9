#include "../subject.hpp"
#include "bursar/people/questions.hpp"
#include "bursar/people/rules.hpp"

namespace bursar::json {
Subject people_subject() { return subject_of<people::Forms, people::Questions>(); }
}  // namespace bursar::json
