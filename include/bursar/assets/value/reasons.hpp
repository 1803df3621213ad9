#pragma once

#include <array>

#include "bursar/base/refusal.hpp"

/// What assets are worth over time: rules of depreciation, the monthly run 折旧.
namespace bursar::assets {

inline constexpr std::array<const Reason*, 0> value_reasons{};

}  // namespace bursar::assets
