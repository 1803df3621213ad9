#pragma once

#include "bursar/assets/upkeep/condition/forms.hpp"
#include "bursar/assets/upkeep/inspection/forms.hpp"
#include "bursar/assets/upkeep/meters/forms.hpp"
#include "bursar/assets/upkeep/parts/forms.hpp"
#include "bursar/assets/upkeep/remake/forms.hpp"
#include "bursar/assets/upkeep/repair/forms.hpp"
#include "bursar/assets/upkeep/usage/forms.hpp"
#include "bursar/assets/upkeep/warranty/forms.hpp"
#include "bursar/base/types.hpp"

/// The life of a thing: repairs, parts, condition, use, meters, checks 维修与使用.
namespace bursar::assets {

/// Every form of this subject: a new one is added here.
using UpkeepForms = Types<RecordCondition, RequestRepair, FinishRepair, Split, Merge, Refurbish,
                          SetInspectionRule, RecordInspection, SetUseRule, SetAvailability, LogUse,
                          ReportBreach, SetMeterLimit, ReadMeter, ExchangeMeter, AttachParts,
                          DetachParts, SetKitContents, CheckKit, ExtendWarranty>;

}  // namespace bursar::assets
