#pragma once

#include "bursar/assets/provision/forms.hpp"
#include "bursar/assets/provision/idle/rules.hpp"
#include "bursar/assets/provision/purchase/rules.hpp"
#include "bursar/assets/provision/spots/rules.hpp"
#include "bursar/assets/provision/standards/rules.hpp"
