#pragma once

#include "bursar/assets/upkeep/condition/questions.hpp"
#include "bursar/assets/upkeep/inspection/questions.hpp"
#include "bursar/assets/upkeep/meters/questions.hpp"
#include "bursar/assets/upkeep/parts/questions.hpp"
#include "bursar/assets/upkeep/remake/questions.hpp"
#include "bursar/assets/upkeep/repair/questions.hpp"
#include "bursar/assets/upkeep/timeline/questions.hpp"
#include "bursar/assets/upkeep/usage/questions.hpp"
#include "bursar/assets/upkeep/warranty/questions.hpp"
#include "bursar/base/types.hpp"

namespace bursar::assets {

/// Every question of this subject: a new one is added here.
using UpkeepQuestions =
    Joined<ConditionQuestions, RepairQuestions, RemakeQuestions, InspectionQuestions,
           UsageQuestions, MeterQuestions, PartQuestions, WarrantyQuestions, TimelineQuestions>;

}  // namespace bursar::assets
