#pragma once

#include "bursar/assets/checks.hpp"
#include "bursar/assets/value/forms.hpp"

namespace bursar::assets {}  // namespace bursar::assets
