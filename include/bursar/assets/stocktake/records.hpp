#pragma once

#include "bursar/assets/fwd.hpp"

/// Counting what is there and settling what differs 固定资产清查.
namespace bursar::assets {}  // namespace bursar::assets
