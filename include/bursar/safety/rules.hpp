#pragma once

// The rules of each subject, one include a line.
#include "bursar/safety/checklists/rules.hpp"
#include "bursar/safety/duty/attendance/rules.hpp"
#include "bursar/safety/duty/guards/rules.hpp"
#include "bursar/safety/duty/patrols/rules.hpp"
#include "bursar/safety/duty/rosters/rules.hpp"
#include "bursar/safety/duty/swaps/rules.hpp"
#include "bursar/safety/hazards/rules.hpp"
#include "bursar/safety/incidents/rules.hpp"
#include "bursar/safety/limits/rules.hpp"
#include "bursar/safety/ready/drills/rules.hpp"
#include "bursar/safety/ready/rules.hpp"
#include "bursar/safety/ready/sessions/rules.hpp"
#include "bursar/safety/schedules/rules.hpp"
