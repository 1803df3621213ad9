#pragma once

#include <array>
#include <string_view>

#include "bursar/base/text.hpp"
#include "bursar/base/types.hpp"
#include "bursar/budget/chart/reasons.hpp"
#include "bursar/budget/setup/reasons.hpp"
#include "bursar/budget/spending/reasons.hpp"
#include "bursar/budget/terms.hpp"

/// Months and years are closed 结账与决算.
namespace bursar::budget {

/// Closes a month 月末结账.
struct CloseMonth {
  static constexpr std::string_view kind = "budget.close_month";
  static constexpr std::string_view about =
      "closes the next month of a set of accounts: nothing more is dated in it";
  static constexpr std::string_view about_zh = "月末结账";
  static constexpr std::array refusals{&ledger_unknown,     &cashier_keeps_books, &year_unopened,
                                       &year_closed,        &month_out_of_turn,   &month_running,
                                       &month_undepreciated};

  LedgerCode ledger;
  Year year;
  MonthOfYear month;

  template <class V>
  static constexpr void fields(V&& v) {
    v("ledger", &CloseMonth::ledger, "which set of accounts", "账套");
    v("year", &CloseMonth::year, "which year", "年");
    v("month", &CloseMonth::month,
      "which month: the one after the last; December is closed with the year", "月");
  }
};

/// Opens the last closed month again 反结账.
struct ReopenMonth {
  static constexpr std::string_view kind = "budget.reopen_month";
  static constexpr std::string_view about = "opens the last closed month again";
  static constexpr std::string_view about_zh = "反结账";
  static constexpr std::array refusals{&ledger_unknown, &cashier_keeps_books, &year_unopened,
                                       &year_closed, &month_not_last};

  LedgerCode ledger;
  Year year;
  MonthOfYear month;
  Remark reason;

  template <class V>
  static constexpr void fields(V&& v) {
    v("ledger", &ReopenMonth::ledger, "which set of accounts", "账套");
    v("year", &ReopenMonth::year, "which year", "年");
    v("month", &ReopenMonth::month, "the last closed one", "月");
    v("reason", &ReopenMonth::reason, "why", "原因");
  }
};

/// Closes a year 年终决算.
struct CloseYear {
  static constexpr std::string_view kind = "budget.close_year";
  static constexpr std::string_view about =
      "closes a year: income and outlay go to the balances by the regime's steps, and nothing "
      "more is dated in it";
  static constexpr std::string_view about_zh = "年终决算";
  static constexpr std::array refusals{
      &ledger_unknown, &cashier_keeps_books, &year_unopened,        &year_closed, &months_open,
      &month_running,  &month_undepreciated, &carry_missing,        &claims_open, &money_missing,
      &balance_left,   &money_short,         &turnover_beyond_range};

  LedgerCode ledger;
  Year year;

  template <class V>
  static constexpr void fields(V&& v) {
    v("ledger", &CloseYear::ledger, "which set of accounts", "账套");
    v("year", &CloseYear::year, "which year: the first that is open", "年");
  }
};

/// Every form of this subject: a new one is added here.
using ClosingForms = Types<CloseMonth, ReopenMonth, CloseYear>;

}  // namespace bursar::budget
