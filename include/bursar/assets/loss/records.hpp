#pragma once

#include "bursar/assets/fwd.hpp"

/// Losses and who answers for them, entitlements, idle stock, key spots 损坏赔偿与配备.
namespace bursar::assets {}  // namespace bursar::assets
