#pragma once

#include "bursar/assets/checks.hpp"
#include "bursar/assets/upkeep/forms.hpp"

namespace bursar::assets {}  // namespace bursar::assets
