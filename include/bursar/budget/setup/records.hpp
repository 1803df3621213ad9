#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "bursar/budget/terms.hpp"

/// Sets of accounts, classes, parties.
namespace bursar::budget {

/// A year of a set of accounts 会计年度.
struct FiscalYear {
  std::int32_t year = 0;
  RegimeCode regime;                          ///< empty: no accounts are kept
  std::optional<std::int32_t> surplus_limit;  ///< hundredths of a per cent of the income
  std::int32_t closed_months = 0;             ///< the first so many are closed; 12: the year is
  std::uint32_t version = 0;                  ///< of its budget; 0 until something is adopted
  std::optional<Date> carried;                ///< the day on which it was carried over
  Money turnover;                             ///< all its debits by their size, red ones too

  /// Whether nothing is dated in it any more.
  bool closed() const { return closed_months == 12; }
};

/// A set of accounts 账套; the first is the school itself.
struct Ledger {
  LedgerCode code;
  Name name;
  std::vector<FiscalYear> years{};  ///< one after the other
  PartyId party{};                  ///< as which the other sets of accounts deal with it
  bool opened = false;              ///< opening balances or a voucher are there
};

/// One class of a dimension, or a project 分类、项目.
struct BudgetClass {
  Code<struct ClassKeyTag> code;  ///< dimension:code
  Dimension dimension{};
  ClassCode name_code;
  Name name, source;
};

/// Somebody outside, or another set of accounts 往来单位.
struct Party {
  PartyCode code;
  Name name;
  PartyKind kind{};
  LedgerId ledger{};  ///< of an internal one
  Name tax_number, account_number;
};

}  // namespace bursar::budget
