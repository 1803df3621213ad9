#include "../subject.hpp"
#include "bursar/assets/stocktake/questions.hpp"
#include "bursar/assets/stocktake/rules.hpp"

namespace bursar::json {
Subject stocktake_subject() {
  return subject_of<assets::StocktakeForms, assets::StocktakeQuestions>();
}
}  // namespace bursar::json
