#pragma once

#include "bursar/assets/provision/reasons.hpp"
#include "bursar/assets/reasons.hpp"
#include "bursar/base/types.hpp"

/// Who should have what, what stands idle, which spots are watched 配备标准与调剂.
namespace bursar::assets {

/// Every form of this subject: a new one is added here.
using ProvisionForms = Types<>;

}  // namespace bursar::assets
