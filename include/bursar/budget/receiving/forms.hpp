#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/base/date.hpp"
#include "bursar/base/money.hpp"
#include "bursar/base/text.hpp"
#include "bursar/base/types.hpp"
#include "bursar/budget/chart/reasons.hpp"
#include "bursar/budget/plan/reasons.hpp"
#include "bursar/budget/setup/reasons.hpp"
#include "bursar/budget/spending/reasons.hpp"
#include "bursar/budget/terms.hpp"
#include "bursar/people/reasons.hpp"

/// Money that comes in, and that moves between accounts 收款与资金划转.
namespace bursar::budget {

/// Takes money in 收款.
struct Receive {
  static constexpr std::string_view kind = "budget.receive";
  static constexpr std::string_view about =
      "takes money in for a fund, with a receipt: income on an income line, or money held for "
      "others";
  static constexpr std::string_view about_zh = "收款";
  static constexpr std::array refusals{&paper_taken,
                                       &cashier_keeps_books,
                                       &date_in_future,
                                       &year_unopened,
                                       &year_closed,
                                       &month_closed,
                                       &amount_not_positive,
                                       &fund_unknown,
                                       &fund_not_open,
                                       &held_not_income,
                                       &receipt_line,
                                       &line_unknown,
                                       &line_draft,
                                       &line_side,
                                       &year_differs,
                                       &money_unknown,
                                       &money_closed,
                                       &money_ledger,
                                       &kind_unfit,
                                       &payee_one,
                                       &people::person_unknown,
                                       &people::person_left,
                                       &party_unknown,
                                       &party_internal,
                                       &sha256_malformed,
                                       &evidence_missing,
                                       &opening_missing,
                                       &posting_missing,
                                       &money_accounts,
                                       &account_regime,
                                       &detail_missing,
                                       &turnover_beyond_range};

  PaperCode paper;
  FundCode fund;
  Money amount;
  MoneyCode money;
  std::optional<LineCode> line;
  std::optional<PersonCode> person;
  std::optional<PartyCode> party;
  std::optional<Name> payer;
  std::optional<Date> on;
  std::optional<std::vector<EvidenceFile>> evidence;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = Receive;
    v("paper", &T::paper, "number of the receipt", "票据号");
    v("fund", &T::fund, "for which fund", "资金");
    v("amount", &T::amount, "how much, yuan", "金额");
    v("money", &T::money, "into which money account", "收款账户");
    v("line", &T::line, "the income line; needed but for money held for others", "收入预算项目");
    v("person", &T::person, "from whom, of the school", "交款人");
    v("party", &T::party, "or from which party", "交款单位");
    v("payer", &T::payer, "or from whom else", "其他交款人");
    v("on", &T::on,
      "day of the paper; left out, today, or in an approval case the day of its last "
      "signature",
      "日期");
    v("evidence", &T::evidence, "files that prove it", "附件");
  }
};

/// Moves money between accounts 资金划转.
struct MoveMoney {
  static constexpr std::string_view kind = "budget.move_money";
  static constexpr std::string_view about =
      "moves money between two money accounts of a set of accounts: cash from the bank, takings "
      "to the bank";
  static constexpr std::string_view about_zh = "资金划转（提现、存现）";
  static constexpr std::array refusals{
      &paper_taken,    &date_in_future,      &year_unopened,        &year_closed,
      &month_closed,   &amount_not_positive, &sha256_malformed,     &money_unknown,
      &money_closed,   &money_same,          &money_ledger,         &kind_unfit,
      &money_short,    &opening_missing,     &posting_missing,      &money_accounts,
      &account_regime, &detail_missing,      &turnover_beyond_range};

  PaperCode paper;
  MoneyCode from;
  MoneyCode to;
  Money amount;
  std::optional<Date> on;
  std::optional<std::vector<EvidenceFile>> evidence;

  template <class V>
  static constexpr void fields(V&& v) {
    v("paper", &MoveMoney::paper, "number of the paper", "单据号");
    v("from", &MoveMoney::from, "out of which", "转出账户");
    v("to", &MoveMoney::to, "into which", "转入账户");
    v("amount", &MoveMoney::amount, "how much, yuan", "金额");
    v("on", &MoveMoney::on,
      "day of the paper; left out, today, or in an approval case the day of its last "
      "signature",
      "日期");
    v("evidence", &MoveMoney::evidence, "files that prove it", "附件");
  }
};

/// Every form of this subject: a new one is added here.
using ReceivingForms = Types<Receive, MoveMoney>;

}  // namespace bursar::budget
