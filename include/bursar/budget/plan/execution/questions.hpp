#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/base/types.hpp"
#include "bursar/budget/plan/execution/views.hpp"

/// What may be asked about how a budget is carried out.
namespace bursar::budget {

namespace detail {
/// The adopted lines of one side.
inline std::vector<LineId> lines_of_side(const Books& books, LedgerId ledger, int year, Side side) {
  auto lines = lines_of(books, ledger, year);
  std::erase_if(lines, [&](LineId id) { return books.budget.plan[id].side != side; });
  return lines;
}
}  // namespace detail

/// How a budget is carried out.
struct Execution {
  static constexpr std::string_view kind = "budget.execution";
  static constexpr std::string_view about =
      "budget, reserved, committed, done and available of a year by line, fund, class, project, "
      "unit or month";
  static constexpr std::string_view about_zh = "预算执行情况";
  std::optional<Year> year;
  std::optional<LedgerCode> ledger;
  std::optional<ExecutionBy> by;
  std::optional<Whole<1, 64>> digits;
  std::optional<Side> side;
  template <class V>
  static constexpr void fields(V&& v) {
    v("year", &Execution::year, "which year; left out, that of the day", "年度");
    v("ledger", &Execution::ledger, "which set of accounts; left out, the main one", "账套");
    v("by", &Execution::by, "what to group by; left out, the line", "分组");
    v("digits", &Execution::digits, "classes by so many first characters; left out, all", "位数");
    v("side", &Execution::side, "income or outlay; left out, outlay", "收支");
  }
};
inline std::vector<ExecutionRow> answer(const Execution& q, const Books& books, Date day) {
  const auto by = q.by.value_or(ExecutionBy::line);
  const auto lines = detail::lines_of_side(books, ledger_or_main(books, q.ledger),
                                           year_asked(q.year, day), q.side.value_or(Side::outlay));
  const auto digits = static_cast<std::size_t>(q.digits ? q.digits->value : 64);
  if (by == ExecutionBy::unit) return unit_rows(books, lines);
  if (by != ExecutionBy::month) return execution_rows(books, lines, by, digits);
  std::vector<ExecutionRow> rows;
  int month = 0;
  for (const auto& sum : month_sums(books, lines))
    rows.push_back(execution_row(std::to_string(++month), "", sum));
  return rows;
}

/// Plan against actual of a month 计划与执行.
struct PlanActualRow {
  std::int64_t month = 0;
  Money planned, actual, planned_so_far, actual_so_far, difference;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = PlanActualRow;
    v("month", &T::month, "month from 1 to 12", "月份");
    v("planned", &T::planned, "budget of the periods that begin in it, yuan", "计划");
    v("actual", &T::actual, "spent, or received, in it, yuan", "执行");
    v("planned_so_far", &T::planned_so_far, "planned up to it, yuan", "累计计划");
    v("actual_so_far", &T::actual_so_far, "spent, or received, up to it, yuan", "累计执行");
    v("difference", &T::difference, "planned less actual so far, yuan", "差额");
  }
};
/// Plan against actual, month by month.
struct PlanActual {
  static constexpr std::string_view kind = "budget.plan_actual";
  static constexpr std::string_view about =
      "plan against actual by month, of a line, of a fund's outlay, or of all outlay";
  static constexpr std::string_view about_zh = "预算计划与执行对比";
  std::optional<LineCode> line;
  std::optional<FundCode> fund;
  std::optional<Year> year;
  template <class V>
  static constexpr void fields(V&& v) {
    v("line", &PlanActual::line, "which line", "预算项目");
    v("fund", &PlanActual::fund, "or which fund; without both, the main set of accounts", "资金");
    v("year", &PlanActual::year, "which year; left out, that of the line or the day", "年度");
  }
};
namespace detail {
inline std::vector<LineId> lines_asked(const PlanActual& q, const Books& books, Date day) {
  const auto& plan = books.budget.plan;
  if (q.line) {
    const auto id = plan.id(*q.line);
    const bool found =
        id != LineId{} && plan[id].adopted && (!q.year || q.year->value == plan[id].year);
    return found ? std::vector{id} : std::vector<LineId>{};
  }
  const int year = year_asked(q.year, day);
  const auto fund = q.fund ? books.budget.funds.funds().id(*q.fund) : FundId{};
  if (q.fund && fund == FundId{}) return {};
  const auto ledger = q.fund ? books.budget.funds.funds()[fund].ledger : books.budget.setup.main();
  auto lines = lines_of_side(books, ledger, year, Side::outlay);
  if (q.fund) std::erase_if(lines, [&](LineId id) { return plan[id].fund != fund; });
  return lines;
}
}  // namespace detail
inline std::vector<PlanActualRow> answer(const PlanActual& q, const Books& books, Date day) {
  std::vector<PlanActualRow> rows;
  PlanActualRow row;
  for (const auto& sum : month_sums(books, detail::lines_asked(q, books, day))) {
    ++row.month;
    row.planned = sum.budget, row.actual = sum.done;
    row.planned_so_far += sum.budget, row.actual_so_far += sum.done;
    row.difference = row.planned_so_far - row.actual_so_far;
    rows.push_back(row);
  }
  return rows;
}

/// What was saved of a budget 节约.
struct SavingsRow {
  std::string key;
  Money budget, done, saved;
  Rate rate;

  template <class V>
  static constexpr void fields(V&& v) {
    v("key", &SavingsRow::key, "its code, or the month", "编号");
    v("budget", &SavingsRow::budget, "budget, yuan", "预算");
    v("done", &SavingsRow::done, "spent, yuan", "执行");
    v("saved", &SavingsRow::saved, "neither spent nor set aside, yuan; not below zero", "节约");
    v("rate", &SavingsRow::rate, "saved of the budget", "节约率");
  }
};
/// What was saved.
struct Savings {
  static constexpr std::string_view kind = "budget.savings";
  static constexpr std::string_view about =
      "what of a year's outlay was neither spent nor set aside";
  static constexpr std::string_view about_zh = "预算节约";
  std::optional<Year> year;
  std::optional<LedgerCode> ledger;
  std::optional<ExecutionBy> by;
  template <class V>
  static constexpr void fields(V&& v) {
    v("year", &Savings::year, "which year; left out, that of the day", "年度");
    v("ledger", &Savings::ledger, "which set of accounts; left out, the main one", "账套");
    v("by", &Savings::by, "what to group by; left out, the line", "分组");
  }
};
inline std::vector<SavingsRow> answer(const Savings& q, const Books& books, Date day) {
  const Execution execution{q.year, q.ledger, q.by, {}, {}};
  std::vector<SavingsRow> rows;
  for (const auto& row : answer(execution, books, day)) {
    const auto saved = std::max(Money(), row.available);
    rows.push_back({row.key, row.budget, row.done, saved, rate_of(saved, row.budget)});
  }
  return rows;
}

/// Every question of this subject: a new one is added here.
using ExecutionQuestions = Types<Execution, PlanActual, Savings>;

}  // namespace bursar::budget
