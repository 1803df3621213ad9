#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "bursar/budget/chart/terms.hpp"

/// The chart of accounts, and what events are booked as.
namespace bursar::budget {

/// An account 会计科目.
struct Account {
  AccountCode code;
  Name name, source;
  Nature nature{};
  Role role{};
  bool by_who = false, by_fund = false;
  RegimeCode regime;  ///< empty: under any
};

/// What an event is booked as 记账规则.
struct Posting {
  RegimeCode regime;
  Event event{};
  std::optional<MoneyKind> means;
  std::optional<FundKind> origin;
  ClassCode classes;          ///< front of a class; empty: any
  Name detail;                ///< empty: any
  std::vector<UnitId> units;  ///< empty: any
  std::vector<PostingLine> lines;
  Remark source;
};

/// A step of closing a year 年终结转步骤.
struct ClosingStep {
  RegimeCode regime;
  std::int32_t order = 0;
  AccountCode from;  ///< front of the accounts whose balances go
  AccountId to{};
  std::vector<FundKind> origins;  ///< empty: any
  Remark source;
};

}  // namespace bursar::budget
