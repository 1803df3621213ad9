#pragma once

#include "bursar/assets/upkeep/condition/rules.hpp"
#include "bursar/assets/upkeep/forms.hpp"
#include "bursar/assets/upkeep/inspection/rules.hpp"
#include "bursar/assets/upkeep/meters/rules.hpp"
#include "bursar/assets/upkeep/parts/rules.hpp"
#include "bursar/assets/upkeep/remake/refurbish/rules.hpp"
#include "bursar/assets/upkeep/remake/rules.hpp"
#include "bursar/assets/upkeep/repair/rules.hpp"
#include "bursar/assets/upkeep/usage/rules.hpp"
#include "bursar/assets/upkeep/warranty/rules.hpp"
