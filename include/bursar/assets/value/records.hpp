#pragma once

#include "bursar/assets/fwd.hpp"

/// What assets are worth over time: rules of depreciation, the monthly run 折旧.
namespace bursar::assets {}  // namespace bursar::assets
