#pragma once

#include "bursar/assets/booking/forms.hpp"
#include "bursar/assets/checks.hpp"

namespace bursar::assets {}  // namespace bursar::assets
