#pragma once

#include "bursar/budget/chart/reasons.hpp"
#include "bursar/budget/claims/reasons.hpp"
#include "bursar/budget/disclosure/reasons.hpp"
#include "bursar/budget/plan/reasons.hpp"
#include "bursar/budget/setup/reasons.hpp"
#include "bursar/budget/spending/reasons.hpp"
#include "bursar/budget/use/reasons.hpp"

/// Why forms of the budget are refused: each subject has its own list.
namespace bursar::budget {}
