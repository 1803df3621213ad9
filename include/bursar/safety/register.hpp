#pragma once

#include "bursar/safety/checklists/register.hpp"
#include "bursar/safety/duty/register.hpp"
#include "bursar/safety/hazards/register.hpp"
#include "bursar/safety/incidents/register.hpp"
#include "bursar/safety/ledger/register.hpp"
#include "bursar/safety/limits/register.hpp"
#include "bursar/safety/ready/register.hpp"
#include "bursar/safety/schedules/register.hpp"

namespace bursar::safety {

/// Safety, a register for each subject 安全.
struct Register {
  Limits limits;
  Checklists checklists;
  Schedules schedules;
  Hazards hazards;
  Incidents incidents;
  Ready ready;
  DutyBook duty;
  Ledger ledger;
};

}  // namespace bursar::safety
