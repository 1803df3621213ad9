#pragma once

#include "bursar/assets/fwd.hpp"

/// Reserving shared equipment and rooms without overlaps 预约.
namespace bursar::assets {}  // namespace bursar::assets
