#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "bursar/base/date.hpp"
#include "bursar/base/money.hpp"
#include "bursar/base/numbers.hpp"
#include "bursar/base/text.hpp"
#include "bursar/base/types.hpp"
#include "bursar/budget/plan/reasons.hpp"
#include "bursar/budget/setup/reasons.hpp"
#include "bursar/budget/terms.hpp"
#include "bursar/people/reasons.hpp"

/// How spending is held to the budget 预算控制.
namespace bursar::budget {

/// Sets a budget control 设定预算控制规则.
struct SetControl {
  static constexpr std::string_view kind = "budget.set_control";
  static constexpr std::string_view about =
      "says how spending is held to the budget for the lines that have certain dimensions: "
      "stop, warn or none, by period, cumulatively or for the year, with a tolerance; the "
      "stricter control wins";
  static constexpr std::string_view about_zh = "设定预算控制规则";
  static constexpr std::array refusals{&control_taken, &control_too_many,     &fund_unknown,
                                       &class_unknown, &people::unit_unknown, &amount_not_positive,
                                       &control_unfit};

  ControlCode control;
  Mode mode{};
  Span span{};
  std::optional<Level> level;
  std::optional<FundCode> fund;
  std::optional<ClassCode> function;
  std::optional<ClassCode> economic;
  std::optional<ClassCode> project;
  std::optional<UnitCode> unit;
  std::optional<Money> tolerance;
  std::optional<BasisPoints> percent;
  Remark source;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = SetControl;
    v("control", &T::control, "code of the control", "控制规则编号");
    v("mode", &T::mode, "what passing it comes to", "控制方式");
    v("span", &T::span, "over what time budget and use are compared", "控制期间");
    v("level", &T::level, "each line by itself, or all of them together; left out, each line",
      "控制层次");
    v("fund", &T::fund, "only lines of this fund", "资金");
    v("function", &T::function, "only of functional classes that begin so", "功能分类");
    v("economic", &T::economic, "only of economic classes that begin so", "经济分类");
    v("project", &T::project, "only of this project", "项目");
    v("unit", &T::unit, "only of this unit and those below", "部门");
    v("tolerance", &T::tolerance, "how far use may pass the budget, yuan; left out, nothing",
      "允许超支金额");
    v("percent", &T::percent,
      "the same as a share of the budget compared, hundredths of a per cent; with both the "
      "less",
      "允许超支比例（万分比）");
    v("source", &T::source, "the decision it rests on", "依据");
  }
};

/// Ends a control 终止控制规则.
struct EndControl {
  static constexpr std::string_view kind = "budget.end_control";
  static constexpr std::string_view about = "ends a control";
  static constexpr std::string_view about_zh = "终止预算控制规则";
  static constexpr std::array refusals{&control_unknown};

  ControlCode control;
  Remark reason;

  template <class V>
  static constexpr void fields(V&& v) {
    v("control", &EndControl::control, "which control", "控制规则");
    v("reason", &EndControl::reason, "why", "原因");
  }
};

/// Sets a share of a budget 规定支出结构比例.
struct SetShare {
  static constexpr std::string_view kind = "budget.set_share";
  static constexpr std::string_view about =
      "says what share of a fund's budget some economic classes have at least or at most, as "
      "training 5% of the public funds; checked when a budget is adopted or changed";
  static constexpr std::string_view about_zh = "规定支出结构比例";
  static constexpr std::array refusals{&share_taken, &fund_unknown};

  ShareCode share;
  FundCode fund;
  ClassCode classes;
  Compare compare{};
  BasisPoints percent;
  Year from;
  std::optional<Year> until;
  Remark source;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = SetShare;
    v("share", &T::share, "code of the rule", "比例规定编号");
    v("fund", &T::fund, "of which fund", "资金");
    v("classes", &T::classes, "economic classes that begin so", "经济分类");
    v("compare", &T::compare, "at least or at most", "下限或上限");
    v("percent", &T::percent, "the share, hundredths of a per cent", "比例（万分比）");
    v("from", &T::from, "first year", "起始年度");
    v("until", &T::until, "last year; left out, no end", "截止年度");
    v("source", &T::source, "the instrument that says so", "依据");
  }
};

/// Sets the public funds per pupil 规定生均公用经费.
struct SetStandard {
  static constexpr std::string_view kind = "budget.set_standard";
  static constexpr std::string_view about =
      "says how much public money there is for each pupil and year, from a day on";
  static constexpr std::string_view about_zh = "规定生均公用经费定额";
  static constexpr std::array refusals{&standard_taken, &amount_not_positive};

  StandardCode standard;
  Name name;
  Money per_pupil;
  Date from;
  std::optional<Whole<1, 100000>> least_pupils;
  std::optional<Name> jurisdiction;
  Remark source;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = SetStandard;
    v("standard", &T::standard, "code of the standard: primary, junior", "定额编号");
    v("name", &T::name, "its name", "名称");
    v("per_pupil", &T::per_pupil, "for each pupil and year, yuan", "生均定额");
    v("from", &T::from, "first day", "起始日期");
    v("least_pupils", &T::least_pupils,
      "a school with fewer pupils counts as so many; left out, as it is", "不足按此人数计");
    v("jurisdiction", &T::jurisdiction, "where it holds", "适用地区");
    v("source", &T::source, "the instrument that says so", "依据");
  }
};

/// Every form of this subject: a new one is added here.
using ControlForms = Types<SetControl, EndControl, SetShare, SetStandard>;

}  // namespace bursar::budget
