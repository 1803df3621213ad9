#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/base/date.hpp"
#include "bursar/base/numbers.hpp"
#include "bursar/base/text.hpp"
#include "bursar/base/types.hpp"
#include "bursar/people/reasons.hpp"
#include "bursar/safety/limits/reasons.hpp"
#include "bursar/safety/limits/terms.hpp"
#include "bursar/safety/reasons.hpp"

/// What laws and rules say in figures, and the calendar they are asked by 限值与学期.
namespace bursar::safety {

/// Sets a dated figure of a law or a rule 设定限值.
struct SetLimit {
  static constexpr std::string_view kind = "safety.set_limit";
  static constexpr std::string_view about =
      "sets a figure of a law or of a rule of the school from a day on: a number, or "
      "steps that grow with the pupils";
  static constexpr std::string_view about_zh = "设定限值";
  static constexpr std::array refusals{&too_many, &limit_taken, &limit_unfit};

  LimitCode limit;
  Name name;
  Name unit;
  std::optional<DecimalText> number;
  std::optional<std::vector<Step>> steps;
  std::optional<Date> from;
  Name jurisdiction;
  std::optional<bool> checked;
  Remark source;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = SetLimit;
    v("limit", &T::limit, "code of the limit", "限值编号");
    v("name", &T::name, "its name", "名称");
    v("unit", &T::unit, "what it counts: people, seconds, days, g", "单位");
    v("number", &T::number, "the figure, a decimal that is not below zero; left out, it has steps",
      "数值");
    v("steps", &T::steps, "its steps, at most 20, by rising numbers of pupils", "分档");
    v("from", &T::from, "its first day, after that of the version before; left out, today",
      "起始日期");
    v("jurisdiction", &T::jurisdiction, "where it is in force", "适用地区");
    v("checked", &T::checked,
      "false: only a secondary source was seen; left out, the text itself was", "已核原文");
    v("source", &T::source, "the law or rule it stands in", "依据");
  }
};

/// Sets a term 设定学期.
struct SetTerm {
  static constexpr std::string_view kind = "safety.set_term";
  static constexpr std::string_view about =
      "says on which day a term of the school begins and ends; again, it is dated "
      "anew: its first day only before it begins, its last none that has passed";
  static constexpr std::string_view about_zh = "设定学期";
  static constexpr std::array refusals{&term_dates, &term_overlaps, &term_begun, &date_too_early};

  TermCode term;
  Name name;
  Date from;
  Date until;
  Remark source;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = SetTerm;
    v("term", &T::term, "code of the term", "学期");
    v("name", &T::name, "its name", "名称");
    v("from", &T::from, "its first day", "开学日");
    v("until", &T::until, "its last day", "结束日");
    v("source", &T::source, "the calendar it stands in", "依据");
  }
};

/// Sets what alone makes a hazard major 设定重大隐患直接判定项.
struct SetMajorItem {
  static constexpr std::string_view kind = "safety.set_major_item";
  static constexpr std::string_view about =
      "sets one thing that alone makes a hazard a major one, from a day on";
  static constexpr std::string_view about_zh = "设定重大隐患直接判定项";
  static constexpr std::array refusals{&major_dates, &major_taken};

  MajorCode major;
  Remark name;
  Field field{};
  std::optional<Date> from;
  std::optional<Date> until;
  Remark source;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = SetMajorItem;
    v("major", &T::major, "code of the direct item", "判定项编号");
    v("name", &T::name, "what it is", "情形");
    v("field", &T::field, "of what", "类别");
    v("from", &T::from, "its first day, after that of the version before; left out, today",
      "起始日期");
    v("until", &T::until, "its last day; left out, for good", "截止日期");
    v("source", &T::source, "the standard it stands in", "依据");
  }
};

/// Sets what readiness is counted by 设定三防指标.
struct SetMeasure {
  static constexpr std::string_view kind = "safety.set_measure";
  static constexpr std::string_view about =
      "says what readiness is counted by from a day on: people in a post, things that "
      "serve, checks that are in time, or key spots that are watched";
  static constexpr std::string_view about_zh = "设定三防指标";
  static constexpr std::array refusals{&measure_one, &people::post_unknown, &limit_unknown,
                                       &measure_need, &measure_taken};

  MeasureCode measure;
  Name name;
  Category category{};
  std::optional<PostCode> post;
  std::optional<CategoryCode> things;
  std::optional<Text<64>> inspection;
  std::optional<bool> spots;
  std::optional<LimitCode> limit;
  std::optional<Whole<1, 100000>> least;
  std::optional<Date> from;
  Remark source;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = SetMeasure;
    v("measure", &T::measure, "code of the measure", "指标编号");
    v("name", &T::name, "its name", "名称");
    v("category", &T::category, "people, things or technology", "三防类别");
    v("post", &T::post, "who is counted: the holders of this post", "岗位");
    v("things", &T::things, "or what is counted: pieces that serve of the categories that begin so",
      "资产类别");
    v("inspection", &T::inspection, "or the pieces under this kind of check that passed it in time",
      "检验项目");
    v("spots", &T::spots, "true: or the key spots that a camera watches", "重点部位监控");
    v("limit", &T::limit, "the limit that says how many there must be", "应有数取自限值");
    v("least", &T::least, "or how many there must be", "应有数");
    v("from", &T::from, "its first day, after that of the version before; left out, today",
      "起始日期");
    v("source", &T::source, "the rule it rests on", "依据");
  }
};

/// Every form of this subject: a new one is added here.
using LimitsForms = Types<SetLimit, SetTerm, SetMajorItem, SetMeasure>;

}  // namespace bursar::safety
