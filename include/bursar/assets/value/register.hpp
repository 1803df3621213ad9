#pragma once

#include <cstdint>
#include <string_view>

#include "bursar/assets/value/records.hpp"

namespace bursar::assets {

/// What assets are worth over time: rules of depreciation, the monthly run 折旧.
class Values {
 public:
  /// Whether the school depreciates.
  bool begun() const { return false; }
};

}  // namespace bursar::assets
