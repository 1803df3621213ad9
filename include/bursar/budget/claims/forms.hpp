#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/base/date.hpp"
#include "bursar/base/money.hpp"
#include "bursar/base/numbers.hpp"
#include "bursar/base/text.hpp"
#include "bursar/base/types.hpp"
#include "bursar/budget/chart/reasons.hpp"
#include "bursar/budget/claims/reasons.hpp"
#include "bursar/budget/claims/terms.hpp"
#include "bursar/budget/plan/reasons.hpp"
#include "bursar/budget/setup/reasons.hpp"
#include "bursar/budget/spending/reasons.hpp"
#include "bursar/budget/terms.hpp"
#include "bursar/people/reasons.hpp"

/// What is set aside before it is spent: requests, orders, their end 预算占用.
namespace bursar::budget {

/// Asks for money and sets it aside 用款申请.
struct Reserve {
  static constexpr std::string_view kind = "budget.reserve";
  static constexpr std::string_view about =
      "asks for money and sets it aside at once; with a priority it waits until what there is "
      "is allocated";
  static constexpr std::string_view about_zh = "用款申请（预算占用）";
  static constexpr std::array refusals{
      &claim_taken,          &date_in_future, &year_unopened,       &year_closed,   &until_passed,
      &people::unit_unknown, &ledger_mixed,   &amount_not_positive, &item_repeated, &line_unknown,
      &line_draft,           &line_side,      &year_differs,        &fund_not_open, &stopped};

  ClaimCode claim;
  std::vector<LineAmount> items;
  Remark purpose;
  std::optional<Date> on;
  std::optional<Date> until;
  std::optional<UnitCode> unit;
  std::optional<bool> cash;
  std::optional<Whole<1, 9>> priority;
  std::optional<std::vector<ControlCode>> warnings;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = Reserve;
    v("claim", &T::claim, "number of the request", "申请单号");
    v("items", &T::items, "which lines, and how much of each", "明细");
    v("purpose", &T::purpose, "what for", "用途");
    v("on", &T::on,
      "day from which it counts; left out, today, or in an approval case the day of its "
      "last signature",
      "日期");
    v("until", &T::until, "last day it holds; left out, the end of the year", "有效期至");
    v("unit", &T::unit, "who asks", "申请部门");
    v("cash", &T::cash, "true: it is to be paid in cash", "现金");
    v("priority", &T::priority, "1 the most pressing; given, it waits for its allocation",
      "轻重缓急");
    v("warnings", &T::warnings, "controls that only warn and are passed; filled in", "预警");
  }
};

/// Binds money by an order or contract 预算承诺.
struct Commit {
  static constexpr std::string_view kind = "budget.commit";
  static constexpr std::string_view about =
      "binds money by an order or a contract, out of earlier claims or anew";
  static constexpr std::string_view about_zh = "预算承诺（合同、订单）";
  static constexpr std::array refusals{
      &claim_taken,   &date_in_future, &year_unopened, &year_closed,
      &until_passed,  &party_unknown,  &ledger_mixed,  &amount_not_positive,
      &item_repeated, &line_unknown,   &line_draft,    &line_side,
      &year_differs,  &fund_not_open,  &claim_unknown, &claim_ended,
      &claim_waits,   &claim_lapsed,   &claim_held,    &claim_line,
      &claim_short,   &claim_advanced, &stopped};

  ClaimCode claim;
  std::vector<ClaimItem> items;
  PartyCode party;
  Name document;
  std::optional<Date> on;
  std::optional<Date> until;
  std::optional<std::vector<ControlCode>> warnings;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = Commit;
    v("claim", &T::claim, "number of the commitment", "承诺单号");
    v("items", &T::items, "which lines, how much, out of which claim", "明细");
    v("party", &T::party, "with whom", "对方单位");
    v("document", &T::document, "number of the order or contract", "合同或订单号");
    v("on", &T::on,
      "day from which it counts; left out, today, or in an approval case the day of its "
      "last signature",
      "日期");
    v("until", &T::until, "last day it holds; left out, the end of the year", "有效期至");
    v("warnings", &T::warnings, "controls that only warn and are passed; filled in", "预警");
  }
};

/// Gives back what a claim holds 释放占用.
struct Release {
  static constexpr std::string_view kind = "budget.release";
  static constexpr std::string_view about =
      "gives back what a claim still holds, all of it or a part";
  static constexpr std::string_view about_zh = "释放占用";
  static constexpr std::array refusals{&claim_unknown, &claim_ended,         &claim_held,
                                       &claim_waits,   &amount_not_positive, &item_repeated,
                                       &claim_line,    &claim_short,         &claim_advanced};

  ClaimCode claim;
  Remark reason;
  std::optional<std::vector<LineAmount>> items;

  template <class V>
  static constexpr void fields(V&& v) {
    v("claim", &Release::claim, "which claim", "占用单号");
    v("reason", &Release::reason, "why", "原因");
    v("items", &Release::items, "how much of which line; left out, all that is open", "明细");
  }
};

/// Cancels a claim 作废占用单.
struct Cancel {
  static constexpr std::string_view kind = "budget.cancel";
  static constexpr std::string_view about =
      "cancels a claim: what it took out of earlier ones goes back to those that are still "
      "good, the rest is available again";
  static constexpr std::string_view about_zh = "作废";
  static constexpr std::array refusals{&claim_unknown, &claim_ended, &claim_held, &claim_advanced};

  ClaimCode claim;
  Remark reason;

  template <class V>
  static constexpr void fields(V&& v) {
    v("claim", &Cancel::claim, "which claim", "占用单号");
    v("reason", &Cancel::reason, "why", "原因");
  }
};

/// Grants requests by priority 安排用款.
struct Allocate {
  static constexpr std::string_view kind = "budget.allocate";
  static constexpr std::string_view about =
      "grants the requests that wait, the most pressing first, each that fits in what is still "
      "available";
  static constexpr std::string_view about_zh = "按轻重缓急安排用款";
  static constexpr std::array refusals{&ledger_unknown, &year_unopened,   &year_closed,
                                       &fund_unknown,   &nothing_granted, &plan_differs};

  LedgerCode ledger;
  Year year;
  std::optional<FundCode> fund;
  std::optional<std::vector<ClaimCode>> granted;
  std::optional<Money> amount;

  template <class V>
  static constexpr void fields(V&& v) {
    v("ledger", &Allocate::ledger, "of which set of accounts", "账套");
    v("year", &Allocate::year, "which year", "年度");
    v("fund", &Allocate::fund, "only requests on lines of this fund alone", "资金");
    v("granted", &Allocate::granted, "granted, in their order; left out, by the books", "安排结果");
    v("amount", &Allocate::amount, "granted together, yuan; left out, by the books", "安排金额");
  }
};

/// Ends claims whose day has passed 到期释放.
struct Lapse {
  static constexpr std::string_view kind = "budget.lapse";
  static constexpr std::string_view about =
      "ends the claims whose last day has passed; what they held is available again";
  static constexpr std::string_view about_zh = "到期释放";
  static constexpr std::array refusals{&date_in_future, &nothing_lapses, &plan_differs};

  std::optional<Date> on;
  std::optional<std::int64_t> count;
  std::optional<Money> amount;

  template <class V>
  static constexpr void fields(V&& v) {
    v("on", &Lapse::on, "as of which day; left out, today", "日期");
    v("count", &Lapse::count, "claims that end; left out, by the books", "项数");
    v("amount", &Lapse::amount, "what they held, yuan; left out, by the books", "金额");
  }
};

/// Every form of this subject: a new one is added here.
using ClaimsForms = Types<Reserve, Commit, Release, Cancel, Allocate, Lapse>;

}  // namespace bursar::budget
