#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bursar/safety/limits/checks.hpp"
#include "bursar/safety/views.hpp"

/// What limits, terms and direct items look like from outside.
namespace bursar::safety {

/// A limit as it is from a day on 限值.
struct LimitRow {
  LimitCode limit;
  std::string name, unit;
  Date from;
  std::optional<std::string> number, steps, now;
  std::string jurisdiction;
  bool checked = true;
  std::string source;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = LimitRow;
    v("limit", &T::limit, "its code", "限值编号");
    v("name", &T::name, "its name", "名称");
    v("unit", &T::unit, "what it counts", "单位");
    v("from", &T::from, "its first day", "起始日期");
    v("number", &T::number, "the figure, where it has no steps", "数值");
    v("steps", &T::steps, "its steps: from how many pupils on, how much", "分档");
    v("now", &T::now, "what it comes to on the day, of the version in force", "当日数值");
    v("jurisdiction", &T::jurisdiction, "where it is in force", "适用地区");
    v("checked", &T::checked, "whether the text itself was seen", "已核原文");
    v("source", &T::source, "the law or rule it stands in", "依据");
  }
};

namespace detail {
inline std::string decimal_text(Millionths amount) {
  return expression::Decimal::of_millionths(amount)->text();
}
/// Steps as "0: 1; 1000: 3 + 1/500".
inline std::string steps_text(const LimitVersion& version) {
  std::string text;
  for (const auto& step : version.steps) {
    if (!text.empty()) text += "; ";
    text += std::to_string(step.heads) + ": " + decimal_text(step.number);
    if (step.per > 0) text += " + " + decimal_text(step.more) + "/" + std::to_string(step.per);
  }
  return text;
}
}  // namespace detail

/// A version of a limit as a row.
inline LimitRow limit_row(const Books& books, const Limit& one, const LimitVersion& version,
                          Date day) {
  LimitRow row;
  row.limit = one.code, row.name = version.name.value, row.unit = version.unit.value;
  row.from = version.from;
  if (version.number) row.number = detail::decimal_text(*version.number);
  if (!version.number) row.steps = detail::steps_text(version);
  const bool in_force = version_on(one.versions, day) == &version;
  if (const auto now = in_force ? limit(books, one.code, day) : std::nullopt) row.now = now->text();
  row.jurisdiction = version.jurisdiction.value, row.checked = version.checked;
  row.source = version.source.value;
  return row;
}

/// A term of the school 学期.
struct TermRow {
  TermCode term;
  std::string name;
  Date from, until;
  std::string source;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = TermRow;
    v("term", &T::term, "its code", "学期");
    v("name", &T::name, "its name", "名称");
    v("from", &T::from, "its first day", "开学日");
    v("until", &T::until, "its last day", "结束日");
    v("source", &T::source, "the calendar it stands in", "依据");
  }
};

/// A direct item as it is from a day on 直接判定项.
struct MajorRow {
  MajorCode major;
  std::string name;
  Field field{};
  Date from;
  std::optional<Date> until;
  std::string source;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = MajorRow;
    v("major", &T::major, "its code", "判定项编号");
    v("name", &T::name, "what it is", "情形");
    v("field", &T::field, "of what", "类别");
    v("from", &T::from, "its first day", "起始日期");
    v("until", &T::until, "its last day, where it has one", "截止日期");
    v("source", &T::source, "the standard it stands in", "依据");
  }
};

}  // namespace bursar::safety
