#pragma once

#include "bursar/assets/fwd.hpp"

/// Who should have what, what stands idle, which spots are watched 配备标准与调剂.
namespace bursar::assets {}  // namespace bursar::assets
