#pragma once

#include "bursar/assets/reasons.hpp"
#include "bursar/assets/stocktake/reasons.hpp"
#include "bursar/base/types.hpp"

/// Counting what is there and settling what differs 固定资产清查.
namespace bursar::assets {

/// Every form of this subject: a new one is added here.
using StocktakeForms = Types<>;

}  // namespace bursar::assets
