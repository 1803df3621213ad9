#pragma once

#include <array>

#include "bursar/base/refusal.hpp"

/// Why forms of use per head are refused.
namespace bursar::budget {

inline constexpr Reason target_earlier{
    "budget.target_earlier", "{utility} has a target from {from} already: the next begins later",
    "{utility}自{from}起已有定额，新定额须晚于该日", ""};
inline constexpr Reason headcount_earlier{
    "budget.headcount_earlier",
    "heads were counted for {from} already: the next count begins later",
    "{from}起已登记人数，新登记须晚于该日", ""};

inline constexpr std::array use_reasons{&target_earlier, &headcount_earlier};

}  // namespace bursar::budget
