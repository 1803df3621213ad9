#pragma once

#include <cstdint>
#include <string_view>

#include "bursar/assets/provision/records.hpp"

namespace bursar::assets {

/// Who should have what, what stands idle, which spots are watched 配备标准与调剂.
class Provision {
 public:
};

}  // namespace bursar::assets
