#pragma once

#include "bursar/assets/views.hpp"
#include "bursar/base/types.hpp"
#include "bursar/books.hpp"

namespace bursar::assets {

/// Every question of this subject: a new one is added here.
using StocktakeQuestions = Types<>;

}  // namespace bursar::assets
