#pragma once

#include <array>

#include "bursar/base/refusal.hpp"

/// Losses and damage, and who answers for them 损坏、丢失与赔偿.
namespace bursar::assets {

inline constexpr std::array<const Reason*, 0> loss_reasons{};

}  // namespace bursar::assets
