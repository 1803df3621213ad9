#pragma once

#include <memory>

#include "budget/budget_clerk.hpp"
#include "budget/budget_look.hpp"

namespace bursar::test {

/// A school with two sets of books: what is done to the naive one is done to both.
class BudgetSchool {
 public:
  /// `real` may be left out, for the naive books alone.
  BudgetSchool(BudgetClerk& clerk, std::unique_ptr<BudgetDesk> real);

  /// Sets the school up: "" or what does not hold, or differs.
  std::string found();
  /// Does the next thing: "" or what does not hold, or differs.
  std::string step();
  /// Everything that was done so far.
  const std::string& history() const { return log_; }

  plain::Model naive;
  std::map<std::string, std::map<std::string, int>> outcomes;  ///< how often, by kind

 private:
  /// The least margin of each line's stop controls, with nothing added.
  using Margins = std::map<std::string, plain::Fen>;
  using Sums = std::map<std::string, plain::Fen>;  ///< budgets by ledger, year and side

  std::string act(const plain::Act& act, const std::string& code);
  std::string decide();
  std::string check(const std::string& kind, const Margins& before, const Sums& sums) const;
  bool excused(const std::string& kind, const std::string& code, bool known) const;
  Margins margins() const;
  Sums sums() const;

  BudgetClerk& clerk_;
  std::unique_ptr<BudgetDesk> real_;
  std::string log_;
  int cases_ = 0;
};

}  // namespace bursar::test
