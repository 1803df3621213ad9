#pragma once

#include <cstdint>
#include <string_view>

#include "bursar/assets/loss/records.hpp"

namespace bursar::assets {

/// Losses and damage, and who answers for them 损坏、丢失与赔偿.
class Losses {
 public:
  /// The code of a paper that holds assets, by its number.
  std::string_view paper(std::uint32_t) const { return {}; }
};

}  // namespace bursar::assets
