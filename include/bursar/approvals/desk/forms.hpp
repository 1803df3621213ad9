#pragma once

#include "bursar/approvals/desk/deciding/forms.hpp"
#include "bursar/approvals/desk/outcomes/forms.hpp"
#include "bursar/approvals/desk/seating/forms.hpp"
#include "bursar/approvals/desk/submitting/forms.hpp"
#include "bursar/base/types.hpp"

/// Cases: a form that waits for its signatures, and what may be done with it 审批单.
///
/// Whoever has the seat may act: these forms need no right of a post, but for those that say so.
namespace bursar::approvals {

/// Every form of this subject.
using DeskForms = Joined<SubmittingForms, DecidingForms, SeatingForms, OutcomesForms>;

}  // namespace bursar::approvals
