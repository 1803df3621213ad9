#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bursar/budget/control/checks.hpp"
#include "bursar/budget/views.hpp"

/// What lines look like from outside.
namespace bursar::budget {

/// A line with its figures 预算项目.
struct LineRow {
  LineCode line;
  std::string name;
  Side side{};
  FundCode fund;
  ClassCode function, economic, project;
  UnitCode unit;
  Money budget, reserved, committed, done, available, overrun;
  bool adopted = false;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = LineRow;
    v("line", &T::line, "its code", "预算项目编号");
    v("name", &T::name, "what it is for", "名称");
    v("side", &T::side, "income or outlay", "收支");
    v("fund", &T::fund, "its fund", "资金");
    v("function", &T::function, "functional class", "功能分类");
    v("economic", &T::economic, "economic class, or class of income", "经济分类");
    v("project", &T::project, "project", "项目");
    v("unit", &T::unit, "unit", "部门");
    v("budget", &T::budget, "budget of the year, yuan", "预算");
    v("reserved", &T::reserved, "reserved by requests and approval cases, yuan", "占用");
    v("committed", &T::committed, "committed by orders, yuan", "承诺");
    v("done", &T::done, "spent, or received, yuan", "执行");
    v("available", &T::available, "what is left of the budget, yuan", "可用");
    v("overrun", &T::overrun, "by how much it may pass its stop, yuan", "超预算额度");
    v("adopted", &T::adopted, "false for a draft", "已批复");
  }
};
/// A line as a row.
inline LineRow line_row(const Books& books, LineId id) {
  const auto& plan = books.budget.plan;
  const auto& setup = books.budget.setup;
  const auto& line = plan[id];
  LineRow row;
  row.line = LineCode(plan.code(id)), row.name = plan.text(line.name), row.side = line.side;
  row.fund = books.budget.funds.funds()[line.fund].code;
  row.function = setup.code(line.function), row.economic = setup.code(line.economic);
  row.project = setup.code(line.project), row.unit = books.people.units()[line.unit].code;
  row.budget = line.budget, row.reserved = line.reserved, row.committed = line.committed;
  row.done = line.done, row.available = line.available();
  row.overrun = plan.overrun(id), row.adopted = line.adopted;
  return row;
}

/// A period of a line 分期.
struct CellRow {
  std::int64_t from_month = 0;
  Money budget, used;

  template <class V>
  static constexpr void fields(V&& v) {
    v("from_month", &CellRow::from_month, "its first month", "起始月份");
    v("budget", &CellRow::budget, "its budget, yuan", "预算");
    v("used", &CellRow::used, "reserved, committed and spent of it, yuan", "已用");
  }
};
/// A control over a line and what it leaves 控制余额.
struct CoverRow {
  ControlCode control;
  Mode mode{};
  Span span{};
  Money margin;

  template <class V>
  static constexpr void fields(V&& v) {
    v("control", &CoverRow::control, "its code; - for the default control", "控制规则编号");
    v("mode", &CoverRow::mode, "what passing it comes to", "控制方式");
    v("span", &CoverRow::span, "over what time it compares", "控制期间");
    v("margin", &CoverRow::margin, "what it still allows that day, yuan", "余额");
  }
};
/// Something that happened to a line 预算变动.
struct MovementRow {
  Date on;
  Change change{};
  Money amount;
  std::optional<ClaimCode> claim;
  std::optional<PaperCode> paper;
  std::optional<std::int64_t> version;

  template <class V>
  static constexpr void fields(V&& v) {
    v("on", &MovementRow::on, "day", "日期");
    v("change", &MovementRow::change, "what happened", "变动");
    v("amount", &MovementRow::amount, "how much, yuan", "金额");
    v("claim", &MovementRow::claim, "of which claim", "占用单号");
    v("paper", &MovementRow::paper, "by which paper", "单据号");
    v("version", &MovementRow::version, "with which version of the budget", "预算版本");
  }
};
/// All of a line 预算项目明细.
struct LineSheet {
  LineRow row;
  std::vector<CellRow> cells;
  std::vector<CoverRow> controls;
  std::vector<MovementRow> movements;

  template <class V>
  static constexpr void fields(V&& v) {
    v("line", &LineSheet::row, "the line", "预算项目");
    v("cells", &LineSheet::cells, "its periods", "分期");
    v("controls", &LineSheet::controls, "the controls that cover it", "控制规则");
    v("movements", &LineSheet::movements, "what happened to it", "变动");
  }
};

/// The movements of a line, in the order in which they came.
inline std::vector<MovementId> movements_of(const Books& books, LineId line) {
  std::vector<MovementId> found;
  const auto& claims = books.budget.claims;
  for (auto at = books.budget.plan[line].last; at != MovementId{}; at = claims[at].before)
    found.push_back(at);
  return {found.rbegin(), found.rend()};
}
/// A movement as a row.
inline MovementRow movement_row(const Books& books, MovementId id) {
  const auto& claims = books.budget.claims;
  const auto& one = claims[id];
  MovementRow row;
  row.on = *one.on.date(), row.change = one.change, row.amount = one.amount;
  if (one.part != ClaimPartId{}) row.claim = ClaimCode(claims.code(claims[one.part].claim));
  row.paper = paper_code(books, one.paper);
  if (one.version != 0) row.version = one.version;
  return row;
}
/// The month of a line's year that a day stands for: its own, the first before, the last after it.
inline int month_in(const Line& line, Date day) {
  if (line.year == year_of(day)) return month_of(day);
  return line.year > year_of(day) ? 1 : 12;
}
/// The controls in force over a line and what each leaves on a day, or the default control.
inline std::vector<CoverRow> cover_rows(const Books& books, LineId id, Date day) {
  const auto& line = books.budget.plan[id];
  if (!line.adopted || line.side == Side::income) return {};
  const Trial trial(books);
  const auto period = period_of(line.split, month_in(line, day));
  const auto& list = books.budget.control.list(line.controls);
  if (list.empty())
    return {{ControlCode("-"), Mode::stop, Span::year, strictest(trial, id, period).room}};
  std::vector<CoverRow> rows;
  for (const auto one : list) {
    const auto& control = books.budget.control.controls()[one];
    if (!control.ended)
      rows.push_back({control.code, control.mode, control.span, room(trial, one, id, period)});
  }
  return rows;
}
/// All of a line.
inline LineSheet line_sheet(const Books& books, LineId id, Date day) {
  const auto& line = books.budget.plan[id];
  LineSheet sheet;
  sheet.row = line_row(books, id);
  for (std::size_t k = 0; k < periods_of(line.split); ++k) {
    const auto& cell = books.budget.plan.cell(id, k);
    sheet.cells.push_back({first_month(line.split, k), cell.budget, cell.used});
  }
  sheet.controls = cover_rows(books, id, day);
  for (const auto one : movements_of(books, id))
    sheet.movements.push_back(movement_row(books, one));
  return sheet;
}

}  // namespace bursar::budget
