#pragma once

#include "bursar/library/care/rules.hpp"
#include "bursar/library/forms.hpp"
#include "bursar/library/lending/rules.hpp"
#include "bursar/library/readers/rules.hpp"
#include "bursar/library/titles/rules.hpp"
