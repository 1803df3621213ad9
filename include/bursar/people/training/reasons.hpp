#pragma once

#include <array>

#include "bursar/base/refusal.hpp"

/// Why trainings are refused.
namespace bursar::people {

inline constexpr Reason training_taken{"people.training_taken", "{training} is already in use",
                                       "培训编号{training}已被使用", ""};

inline constexpr std::array training_reasons{&training_taken};

}  // namespace bursar::people
