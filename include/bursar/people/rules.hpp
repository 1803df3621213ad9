#pragma once

#include "bursar/people/appointments/rules.hpp"
#include "bursar/people/certificates/rules.hpp"
#include "bursar/people/forms.hpp"
#include "bursar/people/founding/rules.hpp"
#include "bursar/people/letters/rules.hpp"
#include "bursar/people/rights/rules.hpp"
#include "bursar/people/training/rules.hpp"
