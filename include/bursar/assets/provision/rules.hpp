#pragma once

#include "bursar/assets/checks.hpp"
#include "bursar/assets/provision/forms.hpp"

namespace bursar::assets {}  // namespace bursar::assets
