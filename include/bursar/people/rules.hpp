#pragma once

#include "bursar/people/appointments/rules.hpp"
#include "bursar/people/forms.hpp"
#include "bursar/people/founding/rules.hpp"
#include "bursar/people/rights/rules.hpp"
