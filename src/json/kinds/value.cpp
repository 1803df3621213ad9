#include "../subject.hpp"
#include "bursar/assets/value/questions.hpp"
#include "bursar/assets/value/rules.hpp"

namespace bursar::json {
Subject value_subject() { return subject_of<assets::ValueForms, assets::ValueQuestions>(); }
}  // namespace bursar::json
