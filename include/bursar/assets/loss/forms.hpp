#pragma once

#include "bursar/assets/loss/reasons.hpp"
#include "bursar/assets/reasons.hpp"
#include "bursar/base/types.hpp"

/// Losses and damage, and who answers for them 损坏、丢失与赔偿.
namespace bursar::assets {

/// Every form of this subject: a new one is added here.
using LossForms = Types<>;

}  // namespace bursar::assets
