#pragma once

#include "bursar/budget/claims/checks.hpp"
#include "bursar/budget/claims/effects.hpp"
#include "bursar/budget/claims/holds/effects.hpp"

/// How forms of the budget and those of other domains change its figures: `check_demands` asks,
/// `occupy`, `spend`, `take_back`, `free` post, and cases hold by `hold_items`. Nothing else writes
/// a figure of a line, a period or a claim.
namespace bursar::budget {}
