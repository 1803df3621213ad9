#pragma once

#include <array>

#include "bursar/base/refusal.hpp"

/// Why a form of the library is refused.
namespace bursar::library {

inline constexpr std::array<const Reason*, 0> reasons{};

}  // namespace bursar::library
