#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/base/date.hpp"
#include "bursar/base/text.hpp"
#include "bursar/base/types.hpp"
#include "bursar/budget/chart/reasons.hpp"
#include "bursar/budget/plan/reasons.hpp"
#include "bursar/budget/setup/reasons.hpp"
#include "bursar/budget/spending/reasons.hpp"
#include "bursar/budget/terms.hpp"
#include "bursar/budget/vouchers/terms.hpp"
#include "bursar/people/reasons.hpp"

/// Opening balances, vouchers by hand, red entries 期初、凭证与红字冲销.
namespace bursar::budget {

/// Enters opening balances 录入期初余额.
struct EnterOpening {
  static constexpr std::string_view kind = "budget.enter_opening";
  static constexpr std::string_view about =
      "enters the balances that a set of accounts begins with; fixed assets and their "
      "depreciation as the register has them";
  static constexpr std::string_view about_zh = "录入期初余额";
  static constexpr std::array refusals{
      &ledger_unknown,      &year_unopened,       &regime_unknown,   &opening_entered,
      &posting_missing,     &month_undepreciated, &sha256_malformed, &voucher_sides,
      &amount_not_positive, &account_unknown,     &account_regime,   &account_unfit,
      &detail_missing,      &detail_needless,     &fund_unknown,     &people::person_unknown,
      &party_unknown,       &party_internal,      &money_unknown,    &money_closed,
      &money_ledger,        &paper_taken,         &due_missing,      &voucher_unbalanced,
      &opening_differs};

  LedgerCode ledger;
  std::optional<std::vector<VoucherLine>> lines;
  std::vector<EvidenceFile> evidence;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = EnterOpening;
    v("ledger", &T::ledger, "of which set of accounts", "账套");
    v("lines", &T::lines, "the balances; left out, nothing at all", "期初余额");
    v("evidence", &T::evidence, "what they rest on", "附件");
  }
};

/// Books by hand 录入记账凭证.
struct PostVoucher {
  static constexpr std::string_view kind = "budget.post_voucher";
  static constexpr std::string_view about =
      "books by hand what no other paper books, with its evidence; both books balance each by "
      "itself";
  static constexpr std::string_view about_zh = "录入记账凭证";
  static constexpr std::array refusals{&paper_taken,
                                       &cashier_keeps_books,
                                       &sha256_malformed,
                                       &ledger_unknown,
                                       &date_in_future,
                                       &year_unopened,
                                       &year_closed,
                                       &month_closed,
                                       &regime_unknown,
                                       &opening_missing,
                                       &voucher_sides,
                                       &amount_not_positive,
                                       &account_unknown,
                                       &account_regime,
                                       &account_unfit,
                                       &detail_missing,
                                       &detail_needless,
                                       &fund_unknown,
                                       &people::person_unknown,
                                       &party_unknown,
                                       &voucher_unbalanced,
                                       &internal_differs,
                                       &turnover_beyond_range};

  PaperCode paper;
  LedgerCode ledger;
  std::vector<VoucherLine> lines;
  Remark summary;
  std::vector<EvidenceFile> evidence;
  std::optional<Date> on;

  template <class V>
  static constexpr void fields(V&& v) {
    v("paper", &PostVoucher::paper, "number of the paper", "单据号");
    v("ledger", &PostVoucher::ledger, "of which set of accounts", "账套");
    v("lines", &PostVoucher::lines, "its entries", "分录");
    v("summary", &PostVoucher::summary, "what happened", "摘要");
    v("evidence", &PostVoucher::evidence, "what it rests on", "附件");
    v("on", &PostVoucher::on,
      "day of the voucher; left out, today, or in an approval case the day of its last "
      "signature",
      "日期");
  }
};

/// Undoes a paper by a red entry 红字冲销.
struct ReversePaper {
  static constexpr std::string_view kind = "budget.reverse_paper";
  static constexpr std::string_view about =
      "undoes a paper by a red entry: the same entries with amounts below zero; lines, claims, "
      "balances and debts go back";
  static constexpr std::string_view about_zh = "红字冲销";
  static constexpr std::array refusals{
      &paper_taken,  &cashier_keeps_books, &date_in_future,    &year_unopened,
      &year_closed,  &month_closed,        &paper_unknown,     &paper_kind,
      &reversal_red, &reversed_already,    &reversal_built_on, &sha256_malformed,
      &money_closed, &money_short,         &fund_short,        &turnover_beyond_range};

  PaperCode paper;
  PaperCode reverses;
  Remark reason;
  std::optional<Date> on;
  std::optional<std::vector<EvidenceFile>> evidence;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = ReversePaper;
    v("paper", &T::paper, "number of this paper", "冲销单号");
    v("reverses", &T::reverses, "the paper that is undone", "被冲销单据号");
    v("reason", &T::reason, "why", "原因");
    v("on", &T::on,
      "day of the red entry; left out, today, or in an approval case the day of its last "
      "signature",
      "日期");
    v("evidence", &T::evidence, "files that prove it", "附件");
  }
};

/// Every form of this subject: a new one is added here.
using VouchersForms = Types<EnterOpening, PostVoucher, ReversePaper>;

}  // namespace bursar::budget
