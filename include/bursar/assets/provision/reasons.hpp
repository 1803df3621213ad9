#pragma once

#include <array>

#include "bursar/base/refusal.hpp"

/// Who should have what, what stands idle, which spots are watched 配备标准与调剂.
namespace bursar::assets {

inline constexpr std::array<const Reason*, 0> provision_reasons{};

}  // namespace bursar::assets
