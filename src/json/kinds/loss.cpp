#include "../subject.hpp"
#include "bursar/assets/loss/questions.hpp"
#include "bursar/assets/loss/rules.hpp"

namespace bursar::json {
Subject loss_subject() { return subject_of<assets::LossForms, assets::LossQuestions>(); }
}  // namespace bursar::json
