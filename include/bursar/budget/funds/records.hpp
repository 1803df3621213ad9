#pragma once

#include <optional>
#include <vector>

#include "bursar/budget/terms.hpp"

/// Funds and money accounts.
namespace bursar::budget {

/// A source of money with its purpose and dates 资金.
struct Fund {
  FundCode code;
  Name name, source;
  Remark purpose;
  FundKind kind{};
  LedgerId ledger{};
  Date from;
  std::optional<Date> until;
  std::vector<ClassCode> classes, barred;  ///< fronts of economic classes; empty classes: any
  std::vector<ClassId> projects;           ///< empty: any
  std::vector<UnitId> units;               ///< with those below; empty: any
  Carry carry{};
  Money balance;             ///< received less paid, with what it opened with
  std::optional<Date> last;  ///< the latest day of a paper of it

  /// Whether it may be spent on a day.
  bool holds(Date day) const { return from <= day && (!until || day <= *until); }
};

/// What a fund took in and gave out in a year 资金年度收支.
struct FundYear {
  Money received, paid;
};

/// Who keeps a money account from a day on 保管人.
struct Keeping {
  PersonId person{};
  Date from;
};

/// Where money lies, or is drawn from 资金账户.
struct MoneyAccount {
  MoneyCode code;
  Name name, bank, number;
  MoneyKind kind{};
  LedgerId ledger{};
  AccountId account{}, position{};
  Date from;
  std::optional<Date> closed;
  std::vector<Keeping> keepers{};  ///< in the order of their days
  Money balance;                   ///< never below zero; of the treasury's own always zero
};

}  // namespace bursar::budget
