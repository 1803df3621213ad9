#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "bursar/budget/plan/views.hpp"

/// What lines come to together, by whatever they have in common.
namespace bursar::budget {

/// What an execution is grouped by 分组.
enum class ExecutionBy : std::uint8_t { line, fund, function, economic, project, unit, month };
constexpr auto names(ExecutionBy) {
  return std::array<EnumName, 7>{{{"line", "预算项目"},
                                  {"fund", "资金"},
                                  {"function", "功能分类"},
                                  {"economic", "经济分类"},
                                  {"project", "项目"},
                                  {"unit", "部门"},
                                  {"month", "月份"}}};
}

/// The figures of lines together.
struct LineSum {
  Money budget, reserved, committed, done;

  Money available() const { return budget - reserved - committed - done; }
  LineSum& operator+=(const LineSum& other) {
    budget += other.budget, reserved += other.reserved;
    committed += other.committed, done += other.done;
    return *this;
  }
};
/// The figures of a single line.
inline LineSum sum_of(const Line& line) {
  return {line.budget, line.reserved, line.committed, line.done};
}

/// What a line, a class, a unit, a month has 预算执行.
struct ExecutionRow {
  std::string key, name;
  Money budget, reserved, committed, done, available;
  Rate rate;
  std::optional<Money> below_budget, below_reserved, below_committed, below_done, below_available;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = ExecutionRow;
    v("key", &T::key, "its code, or the month from 1 to 12", "编号");
    v("name", &T::name, "its name", "名称");
    v("budget", &T::budget, "budget, yuan", "预算");
    v("reserved", &T::reserved, "reserved, yuan", "占用");
    v("committed", &T::committed, "committed, yuan", "承诺");
    v("done", &T::done, "spent, or received, yuan", "执行");
    v("available", &T::available, "available, yuan", "可用");
    v("rate", &T::rate, "done of the budget", "执行率");
    v("below_budget", &T::below_budget, "of a unit with those below: budget, yuan", "含下级预算");
    v("below_reserved", &T::below_reserved, "the same: reserved, yuan", "含下级占用");
    v("below_committed", &T::below_committed, "the same: committed, yuan", "含下级承诺");
    v("below_done", &T::below_done, "the same: spent, or received, yuan", "含下级执行");
    v("below_available", &T::below_available, "the same: available, yuan", "含下级可用");
  }
};
/// Figures under a key as a row.
inline ExecutionRow execution_row(std::string key, std::string name, const LineSum& sum) {
  ExecutionRow row;
  row.key = std::move(key), row.name = std::move(name);
  row.budget = sum.budget, row.reserved = sum.reserved;
  row.committed = sum.committed, row.done = sum.done, row.available = sum.available();
  row.rate = rate_of(sum.done, sum.budget);
  return row;
}

/// The class of a line in a dimension, its code cut to a front of so many digits; and its name
/// where there is such a class.
inline std::pair<std::string, std::string> class_key(const Books& books, ClassId id,
                                                     std::size_t digits) {
  const auto& setup = books.budget.setup;
  const auto& own = setup.classes()[id];
  auto key = own.name_code.value.substr(0, digits);
  const auto front = setup.class_of(own.dimension, key);
  return {std::move(key), front == ClassId{} ? "" : setup.classes()[front].name.value};
}
/// Under which key a line counts, and its name; for all but months.
inline std::pair<std::string, std::string> execution_key(const Books& books, LineId id,
                                                         ExecutionBy by, std::size_t digits) {
  const auto& plan = books.budget.plan;
  const auto& line = plan[id];
  const auto& fund = books.budget.funds.funds()[line.fund];
  const auto& unit = books.people.units()[line.unit];
  switch (by) {
    case ExecutionBy::fund:
      return {fund.code.value, fund.name.value};
    case ExecutionBy::function:
      return class_key(books, line.function, digits);
    case ExecutionBy::economic:
      return class_key(books, line.economic, digits);
    case ExecutionBy::project:
      return class_key(books, line.project, digits);
    case ExecutionBy::unit:
      return {unit.code.value, unit.name.value};
    default:
      return {std::string(plan.code(id)), std::string(plan.text(line.name))};
  }
}

/// Lines by what they have in common, in the order of its codes.
inline std::vector<ExecutionRow> execution_rows(const Books& books,
                                                const std::vector<LineId>& lines, ExecutionBy by,
                                                std::size_t digits) {
  std::map<std::string, std::pair<std::string, LineSum>> groups;
  for (const auto id : lines) {
    auto [key, name] = execution_key(books, id, by, digits);
    auto& group = groups[std::move(key)];
    group.first = std::move(name);
    group.second += sum_of(books.budget.plan[id]);
  }
  std::vector<ExecutionRow> rows;
  for (const auto& [key, group] : groups)
    rows.push_back(execution_row(key, group.first, group.second));
  return rows;
}
/// Lines by unit: each unit's own, and with all below it.
inline std::vector<ExecutionRow> unit_rows(const Books& books, const std::vector<LineId>& lines) {
  const auto& units = books.people.units();
  std::map<UnitId, std::pair<LineSum, LineSum>> sums;
  for (const auto id : lines) {
    const auto& line = books.budget.plan[id];
    sums[line.unit].first += sum_of(line);
    for (auto unit = line.unit; unit != UnitId{}; unit = units[unit].parent)
      sums[unit].second += sum_of(line);
  }
  std::vector<ExecutionRow> rows;
  for (const auto& [unit, sum] : sums) {
    auto row = execution_row(units[unit].code.value, units[unit].name.value, sum.first);
    const auto& below = sum.second;
    row.below_budget = below.budget, row.below_reserved = below.reserved;
    row.below_committed = below.committed, row.below_done = below.done;
    row.below_available = below.available();
    rows.push_back(std::move(row));
  }
  sort_by(rows, &ExecutionRow::key);
  return rows;
}

/// What lines have in each month: budget and what is set aside by the first month of the period,
/// what was done by the day of its paper.
inline std::array<LineSum, 12> month_sums(const Books& books, const std::vector<LineId>& lines) {
  const auto& plan = books.budget.plan;
  const auto& claims = books.budget.claims;
  std::array<LineSum, 12> months;
  auto sorted = lines;
  std::sort(sorted.begin(), sorted.end());
  const auto among = [&](LineId id) {
    return std::binary_search(sorted.begin(), sorted.end(), id);
  };
  const auto first = [&](LineId id, std::size_t period) -> LineSum& {
    return months[static_cast<std::size_t>(first_month(plan[id].split, period) - 1)];
  };
  for (const auto id : lines) {
    for (std::size_t k = 0; k < periods_of(plan[id].split); ++k)
      first(id, k).budget += plan.cell(id, k).budget;
    for (auto at = plan[id].last; at != MovementId{}; at = claims[at].before) {
      const auto& one = claims[at];
      if (one.change == Change::spent || one.change == Change::received)
        months[static_cast<std::size_t>(month_of(*one.on.date()) - 1)].done += one.amount;
    }
  }
  for (std::uint32_t i = 1; i <= claims.part_count(); ++i) {
    const auto& part = claims[ClaimPartId(i)];
    if (part.open == Money() || !among(part.line)) continue;
    const bool reserved = claims[part.claim].state == ClaimState::reserved;
    auto& sum = first(part.line, part.cell);
    (reserved ? sum.reserved : sum.committed) += part.open;
  }
  for (const auto& [code, hold] : claims.holds())
    for (const auto& part : hold.parts)
      if (part.claim == ClaimPartId{} && among(part.line))
        first(part.line, part.cell).reserved += part.amount;
  return months;
}

}  // namespace bursar::budget
