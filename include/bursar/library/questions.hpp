#pragma once

#include "bursar/base/types.hpp"
#include "bursar/library/care/questions.hpp"
#include "bursar/library/lending/questions.hpp"
#include "bursar/library/readers/questions.hpp"
#include "bursar/library/stock/questions.hpp"
#include "bursar/library/titles/questions.hpp"

namespace bursar::library {

/// Every question of the library: a new one is added here.
using Questions = Types<Titles, Copies, Holdings, Stock, PerPupil, Booked, LendingRules, Readers,
                        ReaderLoans, Overdue, Holds, Lending, Circulation, Cases, Deposits>;

}  // namespace bursar::library
