#pragma once

#include "bursar/assets/provision/idle/forms.hpp"
#include "bursar/assets/provision/purchase/forms.hpp"
#include "bursar/assets/provision/spots/forms.hpp"
#include "bursar/assets/provision/standards/forms.hpp"
#include "bursar/base/types.hpp"

/// Who should have what, what stands idle, which spots are watched 配备标准与调剂.
namespace bursar::assets {

/// Every form of this subject: a new one is added here.
using ProvisionForms =
    Types<SetStandard, EndStandard, SetIdleDays, DeclareIdle, EndIdle, OfferIdle, TakeUpOffer,
          WithdrawOffer, RequireStockCheck, CheckStock, AddSpot, EndSpot, PointCamera, TurnCamera>;

}  // namespace bursar::assets
