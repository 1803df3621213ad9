#pragma once

#include "bursar/approvals/absence/forms.hpp"
#include "bursar/approvals/calendar/forms.hpp"
#include "bursar/approvals/desk/forms.hpp"
#include "bursar/approvals/flows/forms.hpp"
#include "bursar/base/types.hpp"

/// Signatures: which forms wait for whose, and on what way 审批.
namespace bursar::approvals {

/// Every form of approvals: a new one is added here.
using Forms = Joined<CalendarForms, FlowForms, AbsenceForms, DeskForms>;

}  // namespace bursar::approvals
