#pragma once

#include <array>

#include "bursar/base/refusal.hpp"

/// Reserving shared equipment and rooms without overlaps 预约.
namespace bursar::assets {

inline constexpr std::array<const Reason*, 0> booking_reasons{};

}  // namespace bursar::assets
