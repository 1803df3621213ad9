#pragma once

#include <array>

#include "bursar/base/refusal.hpp"

/// Why disclosures are refused.
namespace bursar::budget {

inline constexpr Reason disclosure_taken{"budget.disclosure_taken",
                                         "there is a disclosure {disclosure} already",
                                         "公开记录{disclosure}已存在", ""};
inline constexpr Reason disclosure_until{"budget.disclosure_until", "{until} is before {on}",
                                         "{until}早于{on}", ""};

inline constexpr std::array disclosure_reasons{&disclosure_taken, &disclosure_until};

}  // namespace bursar::budget
