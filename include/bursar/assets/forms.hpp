#pragma once

#include "bursar/assets/acquisition/forms.hpp"
#include "bursar/assets/cards/forms.hpp"
#include "bursar/assets/catalogue/forms.hpp"
#include "bursar/assets/custody/forms.hpp"
#include "bursar/assets/transfer/forms.hpp"
#include "bursar/base/types.hpp"

namespace bursar::assets {

/// Every form of assets: a new one is added here.
using Forms = Types<AdoptScheme, AddCategory, OpenRoom, AppointKeeper, Acquire, AcquireBatch,
                    Adjust, Issue, Return, Lend, ExtendLoan, Move, HandOver, RequestTransfer,
                    PostTransfer, CancelTransfer, SignCard, VerifyCard>;

}  // namespace bursar::assets
