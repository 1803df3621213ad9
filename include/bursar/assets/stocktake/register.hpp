#pragma once

#include <cstdint>
#include <string_view>

#include "bursar/assets/stocktake/records.hpp"

namespace bursar::assets {

/// Counting what is there and settling what differs 固定资产清查.
class Stocktakes {
 public:
};

}  // namespace bursar::assets
