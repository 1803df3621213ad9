#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/base/types.hpp"
#include "bursar/budget/plan/views.hpp"

/// What may be asked about the lines of a budget.
namespace bursar::budget {

/// The lines of a year.
struct Lines {
  static constexpr std::string_view kind = "budget.lines";
  static constexpr std::string_view about = "lines of a year's budget, all or some";
  static constexpr std::string_view about_zh = "预算项目";
  std::optional<Year> year;
  std::optional<LedgerCode> ledger;
  std::optional<Side> side;
  std::optional<FundCode> fund;
  std::optional<ClassCode> economic;
  std::optional<ClassCode> project;
  std::optional<UnitCode> unit;
  std::optional<bool> drafts;
  template <class V>
  static constexpr void fields(V&& v) {
    v("year", &Lines::year, "of which year; left out, that of the day", "年度");
    v("ledger", &Lines::ledger, "of which set of accounts; left out, the main one", "账套");
    v("side", &Lines::side, "only income, or outlay", "收支");
    v("fund", &Lines::fund, "only of this fund", "资金");
    v("economic", &Lines::economic, "only of economic classes that begin so", "经济分类");
    v("project", &Lines::project, "only of this project", "项目");
    v("unit", &Lines::unit, "only of this unit and those below", "部门");
    v("drafts", &Lines::drafts, "true: drafts too", "含草案");
  }
};

namespace detail {
inline bool fits(const Lines& q, const Books& books, LineId id) {
  const auto& line = books.budget.plan[id];
  const auto& setup = books.budget.setup;
  if (q.side && line.side != *q.side) return false;
  if (q.fund && line.fund != books.budget.funds.funds().id(*q.fund)) return false;
  if (q.economic && !setup.code(line.economic).value.starts_with(q.economic->value)) return false;
  if (q.project && setup.code(line.project) != *q.project) return false;
  return !q.unit || within(books, line.unit, books.people.units().id(*q.unit));
}
}  // namespace detail

inline std::vector<LineRow> answer(const Lines& q, const Books& books, Date day) {
  std::vector<LineRow> rows;
  const auto ledger = ledger_or_main(books, q.ledger);
  for (const auto id : lines_of(books, ledger, year_asked(q.year, day), q.drafts.value_or(false)))
    if (detail::fits(q, books, id)) rows.push_back(line_row(books, id));
  sort_by(rows, &LineRow::line);
  return rows;
}

/// All of a line.
struct LineText {
  static constexpr std::string_view kind = "budget.line";
  static constexpr std::string_view about =
      "all of one line: figures, periods, controls with what they leave, movements; or null";
  static constexpr std::string_view about_zh = "预算项目明细";
  LineCode line;
  template <class V>
  static constexpr void fields(V&& v) {
    v("line", &LineText::line, "which line", "预算项目");
  }
};
inline std::optional<LineSheet> answer(const LineText& q, const Books& books, Date day) {
  const auto id = books.budget.plan.id(q.line);
  if (id == LineId{}) return {};
  return line_sheet(books, id, day);
}

/// What a line can still take.
struct Available {
  static constexpr std::string_view kind = "budget.available";
  static constexpr std::string_view about =
      "what a paper of a month could still take of a line: the least of what is available and "
      "what each control that stops leaves; or null where there is no such line";
  static constexpr std::string_view about_zh = "预算可用数";
  LineCode line;
  std::optional<MonthOfYear> month;
  template <class V>
  static constexpr void fields(V&& v) {
    v("line", &Available::line, "which line", "预算项目");
    v("month", &Available::month, "a paper of which month; left out, that of the day", "月份");
  }
};
inline std::optional<Money> answer(const Available& q, const Books& books, Date day) {
  const auto id = books.budget.plan.id(q.line);
  if (id == LineId{} || !books.budget.plan[id].adopted) return {};
  const auto& line = books.budget.plan[id];
  const auto month = q.month ? q.month->value : month_in(line, day);
  const Trial trial(books);
  const auto found = strictest(trial, id, period_of(line.split, month));
  return found.stops ? found.room : line.available();
}

/// A fund's means and outlay 资金收支平衡.
struct BalanceRow {
  FundCode fund;
  Money brought, income, means, outlay, left;

  template <class V>
  static constexpr void fields(V&& v) {
    v("fund", &BalanceRow::fund, "the fund", "资金");
    v("brought", &BalanceRow::brought, "what it had when the year began, yuan", "上年结余");
    v("income", &BalanceRow::income, "budget of its income lines, yuan", "收入预算");
    v("means", &BalanceRow::means, "both together, yuan", "可用资金");
    v("outlay", &BalanceRow::outlay, "budget of its outlay lines, yuan", "支出预算");
    v("left", &BalanceRow::left, "means less outlay, yuan", "差额");
  }
};
/// The balance of a year's budget.
struct PlanBalance {
  static constexpr std::string_view kind = "budget.plan_balance";
  static constexpr std::string_view about = "means and outlay of each fund in a year's budget";
  static constexpr std::string_view about_zh = "预算收支平衡表";
  std::optional<Year> year;
  std::optional<LedgerCode> ledger;
  template <class V>
  static constexpr void fields(V&& v) {
    v("year", &PlanBalance::year, "which year; left out, that of the day", "年度");
    v("ledger", &PlanBalance::ledger, "which set of accounts; left out, the main one", "账套");
  }
};
inline std::vector<BalanceRow> answer(const PlanBalance& q, const Books& books, Date day) {
  const auto& funds = books.budget.funds;
  const auto ledger = ledger_or_main(books, q.ledger);
  const int year = year_asked(q.year, day);
  std::vector<BalanceRow> rows;
  for (std::uint32_t i = 1; i <= funds.funds().size(); ++i) {
    const auto& fund = funds.funds()[FundId(i)];
    if (fund.ledger != ledger) continue;
    const auto sum = books.budget.plan.adopted(FundId(i), year);
    const auto brought = funds.brought(FundId(i), year), means = brought + sum.income;
    rows.push_back({fund.code, brought, sum.income, means, sum.outlay, means - sum.outlay});
  }
  sort_by(rows, &BalanceRow::fund);
  return rows;
}

/// Every question of this subject: a new one is added here.
using LineQuestions = Types<Lines, LineText, Available, PlanBalance>;

}  // namespace bursar::budget
