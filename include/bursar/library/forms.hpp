#pragma once

#include "bursar/base/types.hpp"
#include "bursar/library/care/forms.hpp"
#include "bursar/library/lending/forms.hpp"
#include "bursar/library/readers/forms.hpp"
#include "bursar/library/titles/forms.hpp"

/// The school library: titles, copies, cards, loans and holds 图书馆.
namespace bursar::library {

/// Every form of the library: a new one is added here.
using Forms = Types<AddTitle, AmendTitle, AddCopies, BookCopies, SetLendingRule, OpenCard,
                    AmendCard, SuspendCard, CloseCard, Lend, Return, Renew, PlaceHold, CancelHold,
                    PassOn, ReportCopy, PayForCopy, ReplaceCopy, WaiveCase, RestoreCopies,
                    MarkMissing, WithdrawCopies, DepositCopies, ReturnDeposit>;

}  // namespace bursar::library
