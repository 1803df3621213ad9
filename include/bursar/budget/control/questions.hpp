#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/base/types.hpp"
#include "bursar/budget/plan/checks.hpp"
#include "bursar/budget/views.hpp"

/// What may be asked about controls, shares and standards.
namespace bursar::budget {

/// A control 预算控制规则.
struct ControlRow {
  ControlCode control;
  Mode mode{};
  Span span{};
  Level level{};
  std::optional<FundCode> fund;
  std::optional<std::string> function, economic;
  std::optional<ClassCode> project;
  std::optional<UnitCode> unit;
  std::optional<Money> tolerance;
  std::optional<std::int64_t> percent;
  std::int64_t lines = 0;
  bool ended = false;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = ControlRow;
    v("control", &T::control, "its code", "控制规则编号");
    v("mode", &T::mode, "what passing it comes to", "控制方式");
    v("span", &T::span, "over what time it compares", "控制期间");
    v("level", &T::level, "each line, or all of them together", "控制层次");
    v("fund", &T::fund, "lines of which fund", "资金");
    v("function", &T::function, "front of functional classes", "功能分类");
    v("economic", &T::economic, "front of economic classes", "经济分类");
    v("project", &T::project, "which project", "项目");
    v("unit", &T::unit, "which unit and those below", "部门");
    v("tolerance", &T::tolerance, "how far use may pass the budget, yuan", "允许超支金额");
    v("percent", &T::percent, "the same, hundredths of a per cent", "允许超支比例（万分比）");
    v("lines", &T::lines, "lines that it covers", "覆盖项目数");
    v("ended", &T::ended, "whether it was ended", "已终止");
  }
};
/// The controls.
struct ControlList {
  static constexpr std::string_view kind = "budget.controls";
  static constexpr std::string_view about = "budget controls, ended ones too, with what they cover";
  static constexpr std::string_view about_zh = "预算控制规则";
  template <class V>
  static constexpr void fields(V&&) {}
};

namespace detail {
/// How many lines each control covers, by its number.
inline std::vector<std::int64_t> covered_lines(const Books& books) {
  const auto& control = books.budget.control;
  std::vector<std::int64_t> counts(control.controls().size() + 1);
  for (std::uint32_t i = 1; i <= books.budget.plan.size(); ++i)
    for (const auto id : control.list(books.budget.plan[LineId(i)].controls))
      ++counts[static_cast<std::size_t>(id)];
  return counts;
}
}  // namespace detail

inline std::vector<ControlRow> answer(const ControlList&, const Books& books, Date) {
  const auto& controls = books.budget.control.controls();
  const auto& setup = books.budget.setup;
  const auto counts = detail::covered_lines(books);
  std::vector<ControlRow> rows;
  for (std::uint32_t i = 1; i <= controls.size(); ++i) {
    const auto& one = controls[ControlId(i)];
    ControlRow row;
    row.control = one.code, row.mode = one.mode, row.span = one.span, row.level = one.level;
    row.fund = code_or_none(books.budget.funds.funds(), one.fund);
    row.function = text_or_none(one.function), row.economic = text_or_none(one.economic);
    if (one.project != ClassId{}) row.project = setup.code(one.project);
    row.unit = code_or_none(books.people.units(), one.unit);
    row.tolerance = one.tolerance;
    if (one.percent) row.percent = *one.percent;
    row.ended = one.ended, row.lines = one.ended ? 0 : counts[i];
    rows.push_back(std::move(row));
  }
  sort_by(rows, &ControlRow::control);
  return rows;
}

/// A share and how it is kept 支出结构比例.
struct ShareRow {
  ShareCode share;
  FundCode fund;
  ClassCode classes;
  Compare compare{};
  std::int64_t percent = 0;
  Money amount, total;
  bool kept = false;

  template <class V>
  static constexpr void fields(V&& v) {
    v("share", &ShareRow::share, "its code", "比例规定编号");
    v("fund", &ShareRow::fund, "of which fund", "资金");
    v("classes", &ShareRow::classes, "economic classes that begin so", "经济分类");
    v("compare", &ShareRow::compare, "at least or at most", "下限或上限");
    v("percent", &ShareRow::percent, "the share, hundredths of a per cent", "比例（万分比）");
    v("amount", &ShareRow::amount, "what those classes have, yuan", "金额");
    v("total", &ShareRow::total, "all outlay of the fund, yuan", "合计");
    v("kept", &ShareRow::kept, "whether it is kept", "达标");
  }
};
/// The shares of a year.
struct Shares {
  static constexpr std::string_view kind = "budget.shares";
  static constexpr std::string_view about = "shares that funds keep in a year, and what they have";
  static constexpr std::string_view about_zh = "支出结构比例";
  std::optional<Year> year;
  template <class V>
  static constexpr void fields(V&& v) {
    v("year", &Shares::year, "which year; left out, that of the day", "年度");
  }
};
inline std::vector<ShareRow> answer(const Shares& q, const Books& books, Date day) {
  const int year = year_asked(q.year, day);
  std::vector<ShareRow> rows;
  for (const auto& share : books.budget.control.shares()) {
    if (year < share.from || year > share.until) continue;
    const auto figures = share_figures(books, share, year);
    rows.push_back({share.code, books.budget.funds.funds()[share.fund].code, share.classes,
                    share.compare, share.percent, figures.amount, figures.total,
                    figures.keeps(share)});
  }
  sort_by(rows, &ShareRow::share);
  return rows;
}

/// The public funds of so many pupils.
struct PublicFunds {
  static constexpr std::string_view kind = "budget.public_funds";
  static constexpr std::string_view about =
      "public funds of a year for so many pupils by a standard; a small school counts as the "
      "least; or null where there is no such standard";
  static constexpr std::string_view about_zh = "生均公用经费测算";
  StandardCode standard;
  Whole<0, 100'000> pupils;
  std::optional<Date> on;
  template <class V>
  static constexpr void fields(V&& v) {
    v("standard", &PublicFunds::standard, "by which standard", "定额编号");
    v("pupils", &PublicFunds::pupils, "how many pupils", "学生人数");
    v("on", &PublicFunds::on, "as it holds on which day; left out, that of the question", "日期");
  }
};
inline std::optional<Money> answer(const PublicFunds& q, const Books& books, Date day) {
  const auto* standard = books.budget.control.standard(q.standard, q.on.value_or(day));
  if (!standard) return {};
  return standard->per_pupil * std::max(q.pupils.value, standard->least_pupils);
}

/// Every question of this subject: a new one is added here.
using ControlQuestions = Types<ControlList, Shares, PublicFunds>;

}  // namespace bursar::budget
