#pragma once

#include "bursar/budget/changes/carrying/rules.hpp"
#include "bursar/budget/changes/overruns/rules.hpp"
#include "bursar/budget/changes/rules.hpp"
#include "bursar/budget/chart/rules.hpp"
#include "bursar/budget/claims/rounds/rules.hpp"
#include "bursar/budget/claims/rules.hpp"
#include "bursar/budget/closing/rules.hpp"
#include "bursar/budget/control/rules.hpp"
#include "bursar/budget/disclosure/rules.hpp"
#include "bursar/budget/forms.hpp"
#include "bursar/budget/funds/rules.hpp"
#include "bursar/budget/plan/rules.hpp"
#include "bursar/budget/receiving/rules.hpp"
#include "bursar/budget/settling/clearing/rules.hpp"
#include "bursar/budget/settling/rules.hpp"
#include "bursar/budget/setup/rules.hpp"
#include "bursar/budget/spending/rules.hpp"
#include "bursar/budget/use/rules.hpp"
#include "bursar/budget/vouchers/reversing/rules.hpp"
#include "bursar/budget/vouchers/rules.hpp"

/// The rules of every form of the budget: each subject has its own file.
namespace bursar::budget {}
