#pragma once

#include "bursar/base/types.hpp"
#include "bursar/budget/changes/forms.hpp"
#include "bursar/budget/chart/forms.hpp"
#include "bursar/budget/claims/forms.hpp"
#include "bursar/budget/closing/forms.hpp"
#include "bursar/budget/control/forms.hpp"
#include "bursar/budget/disclosure/forms.hpp"
#include "bursar/budget/funds/forms.hpp"
#include "bursar/budget/plan/forms.hpp"
#include "bursar/budget/receiving/forms.hpp"
#include "bursar/budget/settling/forms.hpp"
#include "bursar/budget/setup/forms.hpp"
#include "bursar/budget/spending/forms.hpp"
#include "bursar/budget/use/forms.hpp"
#include "bursar/budget/vouchers/forms.hpp"

/// Budget and accounts: nothing is spent that isn't there 预算与账务.
namespace bursar::budget {

/// Every form of this domain.
using Forms = Joined<SetupForms, FundsForms, ControlForms, PlanForms, ChangesForms, ClaimsForms,
                     SpendingForms, SettlingForms, ReceivingForms, ChartForms, VouchersForms,
                     ClosingForms, UseForms, DisclosureForms>;

}  // namespace bursar::budget
