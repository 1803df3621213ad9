#pragma once

#include "bursar/books.hpp"
#include "bursar/library/forms.hpp"
#include "bursar/people/checks.hpp"

namespace bursar::library {}  // namespace bursar::library
