#include "../subject.hpp"
#include "bursar/assets/upkeep/questions.hpp"

namespace bursar::json {
Subject upkeep_subject() { return subject_of<assets::UpkeepForms, assets::UpkeepQuestions>(); }
}  // namespace bursar::json
