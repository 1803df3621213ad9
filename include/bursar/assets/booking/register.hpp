#pragma once

#include <cstdint>
#include <string_view>

#include "bursar/assets/booking/records.hpp"

namespace bursar::assets {

/// Reserving shared equipment and rooms without overlaps 预约.
class Bookings {
 public:
};

}  // namespace bursar::assets
