#pragma once

#include "bursar/approvals/absence/rules.hpp"
#include "bursar/approvals/calendar/rules.hpp"
#include "bursar/approvals/desk/rules.hpp"
#include "bursar/approvals/flows/rules.hpp"
#include "bursar/approvals/forms.hpp"
