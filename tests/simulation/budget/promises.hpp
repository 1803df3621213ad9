#pragma once

#include <map>
#include <set>
#include <string>

#include "simulation/subject.hpp"

/// What the budget and the accounts promise of any books, worked out from the raw tables.
namespace bursar::test {

/// Lines, claims, purposes and roll-ups.
void promise_plan(const Books& books, Date today, const Expect& expect);
/// Vouchers, money, debts and the register of assets.
void promise_accounts(const Books& books, Date today, const Expect& expect);

/// What is compared from one entry to the next.
struct Standing {
  /// What the strictest stop leaves, by line and period; and on which lines no control is.
  std::map<std::pair<budget::LineId, std::size_t>, Money> margins;
  std::set<budget::LineId> by_default;
  /// Budgets by set of accounts, year and side.
  std::map<std::string, Money> budgets;
  /// How the claims that ended have ended.
  std::map<budget::ClaimId, budget::ClaimState> ends;
};

Standing standing(const Books& books);
/// Entries of some kinds led from one standing to another: what must not have moved has not.
void promise_step(const Standing& before, const Standing& after, const Books& books,
                  const std::set<std::string>& kinds, const Expect& expect);

}  // namespace bursar::test
