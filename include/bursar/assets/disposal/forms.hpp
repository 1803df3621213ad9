#pragma once

#include "bursar/assets/disposal/reasons.hpp"
#include "bursar/assets/reasons.hpp"
#include "bursar/base/types.hpp"

/// Writing assets off and disposing of them 报废与处置.
namespace bursar::assets {

/// Every form of this subject: a new one is added here.
using DisposalForms = Types<>;

}  // namespace bursar::assets
