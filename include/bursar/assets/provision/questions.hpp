#pragma once

#include "bursar/assets/provision/idle/questions.hpp"
#include "bursar/assets/provision/purchase/questions.hpp"
#include "bursar/assets/provision/spots/questions.hpp"
#include "bursar/assets/provision/standards/questions.hpp"
#include "bursar/base/types.hpp"

namespace bursar::assets {

/// Every question of this subject: a new one is added here.
using ProvisionQuestions =
    Types<Standards, ProvisionCoverage, Entitlements, IdleRules, IdleAssets, IdleOffers,
          StockCheckRules, StockChecks, UncheckedPurchases, KeySpots, SpotCoverage>;

}  // namespace bursar::assets
