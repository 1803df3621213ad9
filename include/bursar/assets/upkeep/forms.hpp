#pragma once

#include "bursar/assets/reasons.hpp"
#include "bursar/assets/upkeep/reasons.hpp"
#include "bursar/base/types.hpp"

/// The life of a thing: repairs, parts, condition, use, meters, checks 维修与使用.
namespace bursar::assets {

/// Every form of this subject: a new one is added here.
using UpkeepForms = Types<>;

}  // namespace bursar::assets
