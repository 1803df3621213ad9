#pragma once

#include "bursar/assets/checks.hpp"
#include "bursar/assets/disposal/forms.hpp"

namespace bursar::assets {}  // namespace bursar::assets
