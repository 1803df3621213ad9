#pragma once

#include "bursar/base/types.hpp"
#include "bursar/books.hpp"

namespace bursar::library {

/// Every question of the library: a new one is added here.
using Questions = Types<>;

}  // namespace bursar::library
