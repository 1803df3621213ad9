#pragma once

#include <cstdint>
#include <string_view>

#include "bursar/assets/disposal/records.hpp"

namespace bursar::assets {

/// Writing assets off and disposing of them 报废与处置.
class Disposals {
 public:
  /// The code of a paper that holds assets, by its number.
  std::string_view paper(std::uint32_t) const { return {}; }
};

}  // namespace bursar::assets
