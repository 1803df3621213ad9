#pragma once

#include "bursar/assets/acquisition/forms.hpp"
#include "bursar/assets/booking/forms.hpp"
#include "bursar/assets/cards/forms.hpp"
#include "bursar/assets/catalogue/forms.hpp"
#include "bursar/assets/custody/forms.hpp"
#include "bursar/assets/disposal/forms.hpp"
#include "bursar/assets/loss/forms.hpp"
#include "bursar/assets/provision/forms.hpp"
#include "bursar/assets/stocktake/forms.hpp"
#include "bursar/assets/transfer/forms.hpp"
#include "bursar/assets/upkeep/forms.hpp"
#include "bursar/assets/value/forms.hpp"
#include "bursar/base/types.hpp"

namespace bursar::assets {

/// The forms of the register itself: a new one is added here.
using RegisterForms = Types<AdoptScheme, AddCategory, OpenRoom, AppointKeeper, Acquire,
                            AcquireBatch, Adjust, Issue, Return, Lend, ExtendLoan, Move, HandOver,
                            RequestTransfer, PostTransfer, CancelTransfer, SignCard, VerifyCard>;

/// Every form of assets.
using Forms = Joined<RegisterForms, ValueForms, StocktakeForms, DisposalForms, UpkeepForms,
                     LossForms, BookingForms, ProvisionForms>;

}  // namespace bursar::assets
