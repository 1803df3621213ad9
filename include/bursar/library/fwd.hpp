#pragma once

#include "bursar/base/code.hpp"
#include "bursar/people/fwd.hpp"

namespace bursar::library {

using people::PersonId;

}  // namespace bursar::library
