#pragma once

#include <array>

#include "bursar/base/refusal.hpp"

/// Writing assets off and disposing of them 报废与处置.
namespace bursar::assets {

inline constexpr std::array<const Reason*, 0> disposal_reasons{};

}  // namespace bursar::assets
