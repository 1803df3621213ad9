#pragma once

#include "budget/budget_look.hpp"
#include "bursar/school.hpp"

/// The school's own books, spoken to as the naive ones are.
namespace bursar::test {

/// A school whose books are in memory, with the people and policies that the clerk reckons with:
/// units w, u1, u2; p0 to p4 may file every form of the budget, p0 submits cases, p9 signs them,
/// `gone` has left. A form goes into a case where its paper, claim, document or reason begins
/// with k.
std::unique_ptr<BudgetDesk> budget_school_in_memory();

/// What is compared, out of the registers of the budget.
Look look(const Books& books);

}  // namespace bursar::test
