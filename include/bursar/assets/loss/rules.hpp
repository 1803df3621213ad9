#pragma once

#include "bursar/assets/checks.hpp"
#include "bursar/assets/loss/forms.hpp"

namespace bursar::assets {}  // namespace bursar::assets
