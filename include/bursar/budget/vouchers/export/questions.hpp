#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "bursar/base/types.hpp"
#include "bursar/budget/views.hpp"
#include "bursar/budget/vouchers/export/views.hpp"

/// Accounts for other programs.
namespace bursar::budget {

/// A set of accounts as hledger and ledger read it.
struct HledgerJournal {
  static constexpr std::string_view kind = "budget.hledger_journal";
  static constexpr std::string_view about =
      "all vouchers of a set of accounts as the text of a journal that hledger and ledger read; "
      "empty where there is none";
  static constexpr std::string_view about_zh = "导出账簿（hledger 格式）";
  std::optional<LedgerCode> ledger;
  template <class V>
  static constexpr void fields(V&& v) {
    v("ledger", &HledgerJournal::ledger, "which set of accounts; left out, the main one", "账套");
  }
};
inline std::string answer(const HledgerJournal& q, const Books& books, Date) {
  const auto ledger = ledger_or_main(books, q.ledger);
  return ledger == LedgerId{} ? std::string() : hledger_journal(books, ledger);
}

/// Every question of this subject: a new one is added here.
using ExportQuestions = Types<HledgerJournal>;

}  // namespace bursar::budget
