#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/base/date.hpp"
#include "bursar/base/money.hpp"
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

/// Money given before it is spent, and what is owed 借款与往来结算.
namespace bursar::budget {

/// Gives money before it is spent 借款、预付.
struct Advance {
  static constexpr std::string_view kind = "budget.advance";
  static constexpr std::string_view about =
      "gives somebody money before it is spent: to a person of the school, or to a supplier as "
      "a prepayment; it is cleared by papers or comes back";
  static constexpr std::string_view about_zh = "借款（预付）";
  static constexpr std::array refusals{
      &paper_taken,         &cashier_keeps_books, &date_in_future,   &year_unopened,
      &year_closed,         &month_closed,        &payee_one,        &people::person_unknown,
      &people::person_left, &party_unknown,       &party_internal,   &amount_not_positive,
      &claim_unknown,       &claim_ended,         &claim_waits,      &claim_lapsed,
      &claim_held,          &year_differs,        &fund_not_open,    &funds_differ,
      &claim_short,         &until_passed,        &sha256_malformed, &money_unknown,
      &money_closed,        &money_ledger,        &kind_unfit,       &cash_unplanned,
      &money_short,         &fund_short,          &opening_missing,  &posting_missing,
      &money_accounts,      &account_regime,      &detail_missing,   &turnover_beyond_range};

  PaperCode paper;
  ClaimCode claim;
  Money amount;
  MoneyCode money;
  Date due;
  std::optional<PersonCode> person;
  std::optional<PartyCode> party;
  std::optional<Date> on;
  std::optional<std::vector<EvidenceFile>> evidence;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = Advance;
    v("paper", &T::paper, "number of the paper", "借款单号");
    v("claim", &T::claim, "the claim it is for: reserved or committed before", "用款申请单号");
    v("amount", &T::amount, "how much, yuan", "金额");
    v("money", &T::money, "from which money account", "付款账户");
    v("due", &T::due, "until when it is cleared", "核销期限");
    v("person", &T::person, "to whom, of the school", "借款人");
    v("party", &T::party, "or to which party", "预付单位");
    v("on", &T::on,
      "day of the paper; left out, today, or in an approval case the day of its last "
      "signature",
      "日期");
    v("evidence", &T::evidence, "files that prove it", "附件");
  }
};

/// Clears an advance 借款核销.
struct ClearAdvance {
  static constexpr std::string_view kind = "budget.clear_advance";
  static constexpr std::string_view about =
      "clears an advance by what was spent of it: lines and invoices; what was spent beyond it "
      "is paid or owed, what is left stays owed to the school";
  static constexpr std::string_view about_zh = "借款核销";
  static constexpr std::array refusals{
      &paper_taken,          &cashier_keeps_books, &date_in_future,   &year_unopened,
      &year_closed,          &month_closed,        &paper_unknown,    &paper_kind,
      &due_settled,          &own_reimbursement,   &ledger_mixed,     &amount_not_positive,
      &item_repeated,        &line_unknown,        &line_draft,       &line_side,
      &year_differs,         &fund_not_open,       &claim_unknown,    &claim_ended,
      &claim_waits,          &claim_lapsed,        &claim_held,       &claim_line,
      &claim_short,          &claim_advanced,      &stopped,          &funds_differ,
      &sha256_malformed,     &evidence_missing,    &invoice_repeated, &invoice_claimed,
      &invoice_again,        &invoices_short,      &due_missing,      &until_passed,
      &money_unknown,        &money_closed,        &money_ledger,     &kind_unfit,
      &cash_unplanned,       &money_short,         &fund_short,       &opening_missing,
      &posting_missing,      &money_accounts,      &account_regime,   &detail_missing,
      &turnover_beyond_range};

  PaperCode paper;
  PaperCode advance;
  std::vector<ClaimItem> items;
  std::optional<MoneyCode> money;
  std::optional<std::vector<Invoice>> invoices;
  std::optional<std::vector<EvidenceFile>> evidence;
  std::optional<Date> on;
  std::optional<Date> due;
  std::optional<std::vector<ControlCode>> warnings;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = ClearAdvance;
    v("paper", &T::paper, "number of the paper", "核销单号");
    v("advance", &T::advance, "which advance", "借款单号");
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

/// Settles what is owed 往来结算.
struct Settle {
  static constexpr std::string_view kind = "budget.settle";
  static constexpr std::string_view about =
      "settles what is owed, by money or by setting off an advance: pays a supplier, a tax, the "
      "treasury; or takes back what is left of an advance";
  static constexpr std::string_view about_zh = "往来结算";
  static constexpr std::array refusals{&paper_taken,
                                       &cashier_keeps_books,
                                       &date_in_future,
                                       &year_unopened,
                                       &year_closed,
                                       &month_closed,
                                       &paper_unknown,
                                       &paper_kind,
                                       &due_settled,
                                       &amount_not_positive,
                                       &due_short,
                                       &money_missing,
                                       &sha256_malformed,
                                       &due_side,
                                       &due_party,
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
  PaperCode settles;
  std::optional<Money> amount;
  std::optional<MoneyCode> money;
  std::optional<PaperCode> against;
  std::optional<Date> on;
  std::optional<std::vector<EvidenceFile>> evidence;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = Settle;
    v("paper", &T::paper, "number of the paper", "单据号");
    v("settles", &T::settles, "the paper that is owed", "结算单据号");
    v("amount", &T::amount, "how much, yuan; left out, all that is open", "金额");
    v("money", &T::money, "by which money account", "资金账户");
    v("against", &T::against, "or by setting off this one", "抵销单据号");
    v("on", &T::on,
      "day of the paper; left out, today, or in an approval case the day of its last "
      "signature",
      "日期");
    v("evidence", &T::evidence, "files that prove it", "附件");
  }
};

/// Every form of this subject: a new one is added here.
using SettlingForms = Types<Advance, ClearAdvance, Settle>;

}  // namespace bursar::budget
