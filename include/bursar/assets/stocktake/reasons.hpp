#pragma once

#include <array>

#include "bursar/base/refusal.hpp"

/// Counting what is there and settling what differs 固定资产清查.
namespace bursar::assets {

inline constexpr std::array<const Reason*, 0> stocktake_reasons{};

}  // namespace bursar::assets
