#pragma once

#include <cstdint>
#include <string_view>

#include "bursar/assets/upkeep/records.hpp"

namespace bursar::assets {

/// The life of a thing: repairs, parts, condition, use, meters, checks 维修与使用.
class Upkeep {
 public:
};

}  // namespace bursar::assets
