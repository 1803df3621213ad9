#pragma once

#include "bursar/assets/booking/reasons.hpp"
#include "bursar/assets/reasons.hpp"
#include "bursar/base/types.hpp"

/// Reserving shared equipment and rooms without overlaps 预约.
namespace bursar::assets {

/// Every form of this subject: a new one is added here.
using BookingForms = Types<>;

}  // namespace bursar::assets
