#pragma once

#include "bursar/library/records.hpp"

namespace bursar::library {

/// The school library: titles, copies, cards, loans and holds 图书馆.
class Register {};

}  // namespace bursar::library
