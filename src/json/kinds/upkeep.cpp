#include "../subject.hpp"
#include "bursar/assets/upkeep/questions.hpp"
#include "bursar/assets/upkeep/rules.hpp"

namespace bursar::json {
Subject upkeep_subject() { return subject_of<assets::UpkeepForms, assets::UpkeepQuestions>(); }
}  // namespace bursar::json
