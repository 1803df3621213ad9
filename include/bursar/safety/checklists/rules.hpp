#pragma once

/// What is done with checklists: they are defined, filled in, kept as drafts, looked at again.
#include "bursar/safety/checklists/again/rules.hpp"
#include "bursar/safety/checklists/answers/rules.hpp"
#include "bursar/safety/checklists/drafts/rules.hpp"
#include "bursar/safety/checklists/templates/rules.hpp"
