#pragma once

#include <array>

#include "bursar/base/refusal.hpp"

/// The life of a thing: repairs, parts, condition, use, meters, checks 维修与使用.
namespace bursar::assets {

inline constexpr std::array<const Reason*, 0> upkeep_reasons{};

}  // namespace bursar::assets
