#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/base/date.hpp"
#include "bursar/base/text.hpp"
#include "bursar/base/types.hpp"
#include "bursar/budget/chart/reasons.hpp"
#include "bursar/budget/claims/reasons.hpp"
#include "bursar/budget/claims/terms.hpp"
#include "bursar/budget/plan/reasons.hpp"
#include "bursar/budget/setup/reasons.hpp"
#include "bursar/budget/spending/reasons.hpp"
#include "bursar/budget/spending/terms.hpp"
#include "bursar/budget/terms.hpp"
#include "bursar/people/reasons.hpp"

/// What is spent: payments, reimbursements, taxes due 支出.
namespace bursar::budget {

/// Pays a supplier 付款.
struct Pay {
  static constexpr std::string_view kind = "budget.pay";
  static constexpr std::string_view about =
      "pays a supplier, or records what is owed to them, for what lines and claims provide";
  static constexpr std::string_view about_zh = "付款（支出报账）";
  static constexpr std::array refusals{
      &paper_taken,     &cashier_keeps_books, &date_in_future,        &year_unopened,
      &year_closed,     &month_closed,        &party_unknown,         &party_internal,
      &ledger_mixed,    &amount_not_positive, &item_repeated,         &line_unknown,
      &line_draft,      &line_side,           &year_differs,          &fund_not_open,
      &claim_unknown,   &claim_ended,         &claim_waits,           &claim_lapsed,
      &claim_held,      &claim_line,          &claim_short,           &claim_advanced,
      &stopped,         &sha256_malformed,    &evidence_missing,      &invoice_repeated,
      &invoice_claimed, &invoice_again,       &invoices_short,        &due_missing,
      &until_passed,    &funds_differ,        &money_unknown,         &money_closed,
      &money_ledger,    &kind_unfit,          &cash_unplanned,        &money_short,
      &fund_short,      &money_missing,       &fund_unknown,          &held_not_income,
      &receipt_line,    &opening_missing,     &posting_missing,       &money_accounts,
      &account_regime,  &detail_missing,      &turnover_beyond_range, &internal_differs};

  PaperCode paper;
  PartyCode party;
  std::vector<ClaimItem> items;
  std::optional<MoneyCode> money;
  std::optional<std::vector<Invoice>> invoices;
  std::optional<std::vector<EvidenceFile>> evidence;
  std::optional<Date> on;
  std::optional<Date> due;
  std::optional<std::vector<ControlCode>> warnings;
  std::optional<InternalReceipt> into;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = Pay;
    v("paper", &T::paper, "number of the paper", "单据号");
    v("party", &T::party, "who is paid", "收款单位");
    v("items", &T::items, "which lines, how much, out of which claim", "明细");
    v("money", &T::money, "paid from which money account; left out, it is owed", "付款账户");
    v("invoices", &T::invoices, "the invoices it rests on", "发票");
    v("evidence", &T::evidence, "files that prove it", "附件");
    v("on", &T::on,
      "day of the paper; left out, today, or in an approval case the day of its last "
      "signature",
      "日期");
    v("due", &T::due, "where it is owed, until when it is to be paid", "应付日期");
    v("warnings", &T::warnings, "controls that only warn and are passed; filled in", "预警");
    v("into", &T::into,
      "where the party is another set of accounts of the school: where it comes in", "内部收款");
  }
};

/// Pays back what somebody laid out 费用报销.
struct Reimburse {
  static constexpr std::string_view kind = "budget.reimburse";
  static constexpr std::string_view about =
      "pays back what somebody of the school has laid out, by lines and invoices, or records "
      "that it is owed to them";
  static constexpr std::string_view about_zh = "费用报销";
  static constexpr std::array refusals{&paper_taken,
                                       &cashier_keeps_books,
                                       &date_in_future,
                                       &year_unopened,
                                       &year_closed,
                                       &month_closed,
                                       &people::person_unknown,
                                       &people::person_left,
                                       &own_reimbursement,
                                       &ledger_mixed,
                                       &amount_not_positive,
                                       &item_repeated,
                                       &line_unknown,
                                       &line_draft,
                                       &line_side,
                                       &year_differs,
                                       &fund_not_open,
                                       &claim_unknown,
                                       &claim_ended,
                                       &claim_waits,
                                       &claim_lapsed,
                                       &claim_held,
                                       &claim_line,
                                       &claim_short,
                                       &claim_advanced,
                                       &stopped,
                                       &sha256_malformed,
                                       &evidence_missing,
                                       &invoice_repeated,
                                       &invoice_claimed,
                                       &invoice_again,
                                       &invoices_short,
                                       &due_missing,
                                       &until_passed,
                                       &funds_differ,
                                       &money_unknown,
                                       &money_closed,
                                       &money_ledger,
                                       &kind_unfit,
                                       &cash_unplanned,
                                       &money_short,
                                       &fund_short,
                                       &opening_missing,
                                       &posting_missing,
                                       &money_accounts,
                                       &account_regime,
                                       &detail_missing,
                                       &turnover_beyond_range};

  PaperCode paper;
  PersonCode person;
  std::vector<ClaimItem> items;
  std::optional<MoneyCode> money;
  std::optional<std::vector<Invoice>> invoices;
  std::optional<std::vector<EvidenceFile>> evidence;
  std::optional<Date> on;
  std::optional<Date> due;
  std::optional<std::vector<ControlCode>> warnings;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = Reimburse;
    v("paper", &T::paper, "number of the paper", "报销单号");
    v("person", &T::person, "who laid it out", "报销人");
    v("items", &T::items, "which lines, how much, out of which claim", "明细");
    v("money", &T::money, "paid from which money account; left out, it is owed", "付款账户");
    v("invoices", &T::invoices, "the invoices it rests on", "发票");
    v("evidence", &T::evidence, "files that prove it", "附件");
    v("on", &T::on,
      "day of the paper; left out, today, or in an approval case the day of its last "
      "signature",
      "日期");
    v("due", &T::due, "where it is owed, until when it is to be paid", "应付日期");
    v("warnings", &T::warnings, "controls that only warn and are passed; filled in", "预警");
  }
};

/// Records a tax that is due 计提税费.
struct OweTax {
  static constexpr std::string_view kind = "budget.owe_tax";
  static constexpr std::string_view about =
      "records a tax that is due, on a line, until it is settled";
  static constexpr std::string_view about_zh = "计提应交税费";
  static constexpr std::array refusals{&paper_taken,
                                       &cashier_keeps_books,
                                       &date_in_future,
                                       &year_unopened,
                                       &year_closed,
                                       &month_closed,
                                       &party_unknown,
                                       &party_internal,
                                       &ledger_mixed,
                                       &amount_not_positive,
                                       &item_repeated,
                                       &line_unknown,
                                       &line_draft,
                                       &line_side,
                                       &year_differs,
                                       &fund_not_open,
                                       &claim_unknown,
                                       &claim_ended,
                                       &claim_waits,
                                       &claim_lapsed,
                                       &claim_held,
                                       &claim_line,
                                       &claim_short,
                                       &claim_advanced,
                                       &stopped,
                                       &funds_differ,
                                       &until_passed,
                                       &opening_missing,
                                       &posting_missing,
                                       &money_accounts,
                                       &account_regime,
                                       &detail_missing,
                                       &turnover_beyond_range};

  PaperCode paper;
  Name tax;
  PartyCode party;
  std::vector<ClaimItem> items;
  Date due;
  std::optional<Date> on;
  std::optional<std::vector<ControlCode>> warnings;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = OweTax;
    v("paper", &T::paper, "number of the paper", "单据号");
    v("tax", &T::tax, "which tax, and of which time", "税种及所属期");
    v("party", &T::party, "the authority", "税务机关");
    v("items", &T::items, "which lines, how much, out of which claim", "明细");
    v("due", &T::due, "last day to pay it", "缴纳期限");
    v("on", &T::on,
      "day of the paper; left out, today, or in an approval case the day of its last "
      "signature",
      "日期");
    v("warnings", &T::warnings, "controls that only warn and are passed; filled in", "预警");
  }
};

/// Every form of this subject: a new one is added here.
using SpendingForms = Types<Pay, Reimburse, OweTax>;

}  // namespace bursar::budget
