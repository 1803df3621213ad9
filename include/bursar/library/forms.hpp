#pragma once

#include "bursar/base/types.hpp"
#include "bursar/library/reasons.hpp"

/// The school library: titles, copies, cards, loans and holds 图书馆.
namespace bursar::library {

/// Every form of the library: a new one is added here.
using Forms = Types<>;

}  // namespace bursar::library
