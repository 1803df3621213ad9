#include "../subject.hpp"
#include "bursar/assets/provision/questions.hpp"
#include "bursar/assets/provision/rules.hpp"

namespace bursar::json {
Subject provision_subject() {
  return subject_of<assets::ProvisionForms, assets::ProvisionQuestions>();
}
}  // namespace bursar::json
