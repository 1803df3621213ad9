#pragma once

#include "bursar/budget/claims/register.hpp"
#include "bursar/budget/control/register.hpp"
#include "bursar/budget/funds/register.hpp"
#include "bursar/budget/plan/register.hpp"
#include "bursar/budget/setup/register.hpp"
// chart/register.hpp and vouchers/register.hpp stand here.

namespace bursar::budget {

/// The budget and the accounts together, a register for each subject 预算与账务.
struct Register {
  Setup setup;
  Funds funds;
  Plan plan;
  Controls control;
  Claims claims;
  // The chart of accounts,
  // and the vouchers with their papers.
};

}  // namespace bursar::budget
