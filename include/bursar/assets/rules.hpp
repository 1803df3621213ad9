#pragma once

#include "bursar/assets/acquisition/rules.hpp"
#include "bursar/assets/cards/rules.hpp"
#include "bursar/assets/catalogue/rules.hpp"
#include "bursar/assets/custody/rules.hpp"
#include "bursar/assets/forms.hpp"
#include "bursar/assets/transfer/rules.hpp"
