#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "bursar/base/table.hpp"
#include "bursar/budget/setup/records.hpp"

namespace bursar::budget {

/// The sets of accounts with their years, the classes of the budget, and whom the school deals
/// with 账套、分类与往来单位.
class Setup {
 public:
  /// Every set of accounts.
  const Table<LedgerId, Ledger>& ledgers() const { return ledgers_; }
  /// Every class of every dimension.
  const Table<ClassId, BudgetClass>& classes() const { return classes_; }
  /// Every party.
  const Table<PartyId, Party>& parties() const { return parties_; }

  /// The main set of accounts, or none yet.
  LedgerId main() const { return ledgers_.size() > 0 ? LedgerId{1} : LedgerId{}; }
  /// A year of a set of accounts, or null where it was never opened.
  const FiscalYear* year(LedgerId ledger, int year) const {
    if (ledger == LedgerId{}) return nullptr;
    const auto& years = ledgers_[ledger].years;
    if (years.empty() || year < years.front().year || year > years.back().year) return nullptr;
    return &years[static_cast<std::size_t>(year - years.front().year)];
  }
  /// The number of a class by its dimension and code, or none.
  ClassId class_of(Dimension dimension, std::string_view code) const {
    return classes_.id(class_key(dimension, code));
  }
  /// The code of a class within its dimension.
  const ClassCode& code(ClassId id) const { return classes_[id].name_code; }

  // What posting does; only rules call these.
  /// Opens a set of accounts.
  void add(Ledger ledger) { ledgers_.add(std::move(ledger)); }
  /// Opens the year after the last.
  void add(LedgerId ledger, FiscalYear year) { ledgers_[ledger].years.push_back(std::move(year)); }
  /// Registers a class; its key is made of dimension and code.
  void add(BudgetClass one) {
    one.code = class_key(one.dimension, one.name_code);
    classes_.add(std::move(one));
  }
  /// Registers a party; an internal one is the face of its set of accounts.
  void add(Party party) {
    const auto ledger = party.ledger;
    const auto id = parties_.add(std::move(party));
    if (ledger != LedgerId{}) ledgers_[ledger].party = id;
  }
  /// A set of accounts, to be changed.
  Ledger& change(LedgerId id) { return ledgers_[id]; }
  /// A year that is open, to be changed.
  FiscalYear& change(LedgerId ledger, int number) {
    return const_cast<FiscalYear&>(*year(ledger, number));
  }

 private:
  static std::string class_key(Dimension dimension, std::string_view code) {
    return std::string(enum_name(dimension)).append(":").append(code);
  }

  Table<LedgerId, Ledger> ledgers_;
  Table<ClassId, BudgetClass> classes_;
  Table<PartyId, Party> parties_;
};

}  // namespace bursar::budget
