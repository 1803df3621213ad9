#pragma once

#include <optional>

#include "bursar/budget/spending/terms.hpp"
#include "bursar/budget/terms.hpp"

/// The parts of vouchers.
namespace bursar::budget {

/// One entry of a voucher 分录.
struct VoucherLine {
  AccountCode account;
  std::optional<Money> debit;
  std::optional<Money> credit;
  std::optional<LedgerCode> ledger;
  std::optional<FundCode> fund;
  std::optional<PersonCode> person;
  std::optional<PartyCode> party;
  std::optional<MoneyCode> money;
  std::optional<DueKind> owed;
  std::optional<PaperCode> paper;
  std::optional<Date> due;

  template <class V>
  static constexpr void fields(V&& v) {
    v("account", &VoucherLine::account, "on which account", "科目");
    v("debit", &VoucherLine::debit, "debit, yuan", "借方");
    v("credit", &VoucherLine::credit, "or credit, yuan", "贷方");
    v("ledger", &VoucherLine::ledger, "of which set of accounts; left out, that of the voucher",
      "账套");
    v("fund", &VoucherLine::fund, "which fund, where the account is kept by funds", "资金");
    v("person", &VoucherLine::person, "which person, where it is kept by who owes or is owed",
      "往来人员");
    v("party", &VoucherLine::party, "or which party", "往来单位");
    v("money", &VoucherLine::money,
      "of an opening balance: which money account; of an old advance: from which it was given",
      "资金账户");
    v("owed", &VoucherLine::owed, "of an opening balance that is to be settled: what it is",
      "往来性质");
    v("paper", &VoucherLine::paper, "and under which number", "单据号");
    v("due", &VoucherLine::due, "and until when", "到期日");
  }
};

}  // namespace bursar::budget
