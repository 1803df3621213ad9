#pragma once

#include "bursar/assets/reasons.hpp"
#include "bursar/assets/value/reasons.hpp"
#include "bursar/base/types.hpp"

/// What assets are worth over time: rules of depreciation, the monthly run 折旧.
namespace bursar::assets {

/// Every form of this subject: a new one is added here.
using ValueForms = Types<>;

}  // namespace bursar::assets
