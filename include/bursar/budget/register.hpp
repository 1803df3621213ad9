#pragma once

#include "bursar/budget/chart/register.hpp"
#include "bursar/budget/claims/register.hpp"
#include "bursar/budget/control/register.hpp"
#include "bursar/budget/disclosure/register.hpp"
#include "bursar/budget/funds/register.hpp"
#include "bursar/budget/plan/register.hpp"
#include "bursar/budget/setup/register.hpp"
#include "bursar/budget/spending/register.hpp"
#include "bursar/budget/use/register.hpp"
#include "bursar/budget/vouchers/register.hpp"

namespace bursar::budget {

/// The budget and the accounts together, a register for each subject 预算与账务.
struct Register {
  Setup setup;
  Funds funds;
  Plan plan;
  Controls control;
  Claims claims;
  Chart chart;
  Papers papers;
  Vouchers vouchers;
  Use use;
  Disclosures disclosures;
};

}  // namespace bursar::budget
