#pragma once

#include "bursar/assets/fwd.hpp"

/// The life of a thing: repairs, parts, condition, use, meters, checks 维修与使用.
namespace bursar::assets {}  // namespace bursar::assets
