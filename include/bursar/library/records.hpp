#pragma once

#include "bursar/library/fwd.hpp"

/// The school library: titles, copies, cards, loans and holds 图书馆.
namespace bursar::library {}  // namespace bursar::library
