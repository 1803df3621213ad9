#pragma once

#include "bursar/assets/fwd.hpp"

/// Writing assets off and disposing of them 报废与处置.
namespace bursar::assets {}  // namespace bursar::assets
