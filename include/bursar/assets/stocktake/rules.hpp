#pragma once

#include "bursar/assets/checks.hpp"
#include "bursar/assets/stocktake/forms.hpp"

namespace bursar::assets {}  // namespace bursar::assets
