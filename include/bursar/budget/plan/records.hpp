#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "bursar/base/pool.hpp"
#include "bursar/budget/terms.hpp"

/// The lines of a budget and its versions.
namespace bursar::budget {

/// One period of a line 分期. A line has as many, end to end, as its split says.
struct Cell {
  Money budget;
  Money used;  ///< reserved, committed and spent, in the period of the first paper of the chain
};

/// A line of a year's budget 预算项目, as the register packs it: a school group has a million.
///
/// Always: budget is the sum of the cells' budgets, and reserved + committed + done the sum of what
/// they have used. What approval cases hold is part of `reserved`.
struct Line {
  TextId code{}, name{};
  FundId fund{};
  ClassId function{}, economic{}, project{};  ///< economic: of an income line its class of income
  UnitId unit{};
  std::uint32_t cells = 0;     ///< place of its first cell
  std::uint32_t controls = 0;  ///< which controls cover it: a number that like lines share
  MovementId last{};           ///< the latest movement on it
  std::uint16_t year = 0;
  Side side{};
  Split split{};
  bool adopted = false;
  Money budget, reserved, committed;
  Money done;  ///< spent, or of an income line received

  /// What nobody has reserved, committed or spent.
  Money available() const { return budget - reserved - committed - done; }
};

/// A version of a year's budget 预算版本. What it changed is in the movements of its entry.
struct BudgetVersion {
  LedgerId ledger{};
  std::int32_t year = 0;
  std::uint32_t number = 0;
  std::uint64_t seq = 0;  ///< the entry of the journal
  Date on;
  PersonId by{};
  Name document;
  Remark reason;
  Money income, outlay;  ///< of the whole budget after it
  std::vector<EvidenceFile> evidence;
};

/// By how much a line may pass its stop 超预算批准.
struct Allowance {
  LineId line{};
  Money amount;
  Date on;
  std::string case_code;
  Remark reason;
  PersonId by{};
};

/// What was carried from a year into the next 预算结转.
struct CarriedOver {
  LedgerId ledger{};
  std::int32_t year = 0;
  FundId fund{};
  Money claimed, rolled, swept, returned;
};

}  // namespace bursar::budget
