#include "../domains.hpp"
#include "../forms.hpp"
#include "../questions.hpp"
#include "bursar/assets/stocktake/questions.hpp"
#include "bursar/assets/stocktake/rules.hpp"

namespace bursar::python {

void add_stocktake() {
  add_forms<assets::StocktakeForms>();
  add_questions<assets::StocktakeQuestions>();
}

}  // namespace bursar::python
