#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "bursar/base/describe.hpp"
#include "bursar/base/numbers.hpp"
#include "bursar/base/text.hpp"
#include "bursar/safety/terms.hpp"

/// The words and parts that checklists and inspections are written in.
namespace bursar::safety {

/// The most entries of a checklist's lists, and of an inspection's.
inline constexpr std::size_t kSectionLimit = 60;
inline constexpr std::size_t kSectionDepth = 8;
inline constexpr std::size_t kChoiceListLimit = 100;
inline constexpr std::size_t kOptionLimit = 200;
inline constexpr std::size_t kItemLimit = 500;
inline constexpr std::size_t kAnswerLimit = 500;
inline constexpr std::size_t kAnswerFileLimit = 20;
/// The most bytes of an inspection's code: its hazards are called after it.
inline constexpr std::size_t kInspectionCodeLimit = 56;

/// What an item asks for 项目种类.
enum class Kind : std::uint8_t {
  yes_no,
  number,
  choice,
  choices,
  text,
  date,
  evidence,
  calculated,
  note
};
constexpr auto names(Kind) {
  return std::array<EnumName, 9>{{{"yes_no", "是否"},
                                  {"number", "数值"},
                                  {"choice", "单选"},
                                  {"choices", "多选"},
                                  {"text", "文字"},
                                  {"date", "日期"},
                                  {"evidence", "照片或文件"},
                                  {"calculated", "计算"},
                                  {"note", "说明"}}};
}

/// How an inspection ended 检查结果.
enum class Outcome : std::uint8_t { passed, failed };
constexpr auto names(Outcome) {
  return std::array<EnumName, 2>{{{"passed", "合格"}, {"failed", "不合格"}}};
}

/// A section of a checklist 分节.
struct Section {
  SectionCode section;
  Name name;
  std::optional<SectionCode> within;
  std::optional<Text<1000>> relevant;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = Section;
    v("section", &T::section, "code of the section", "分节");
    v("name", &T::name, "its name", "名称");
    v("within", &T::within, "the section around it, an earlier one; 8 deep at most", "上级分节");
    v("relevant", &T::relevant, "it applies where this expression holds; left out, always",
      "显示条件");
  }
};

/// An option of a list 选项.
struct Option {
  Text<64> value;
  Name name;
  std::optional<Whole<0, 100>> percent;
  std::optional<bool> fails;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = Option;
    v("value", &T::value, "what is answered, without white space", "值");
    v("name", &T::name, "its name", "名称");
    v("percent", &T::percent, "how much of the weight it earns, per cent; left out, all",
      "得分比例");
    v("fails", &T::fails, "true: who answers so finds something wrong; left out, not", "不合格");
  }
};

/// Options to choose from 选项表.
struct ChoiceList {
  ListCode list;
  std::vector<Option> options;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = ChoiceList;
    v("list", &T::list, "code of the list", "选项表");
    v("options", &T::options, "its options, at most 200", "选项");
  }
};

/// An item of a checklist 检查项.
struct Item {
  ItemCode item;
  Text<500> name;
  Kind kind{};
  std::optional<SectionCode> section;
  std::optional<Remark> hint;
  std::optional<bool> required;
  std::optional<Text<1000>> relevant;
  std::optional<Text<1000>> constraint;
  std::optional<Remark> message;
  std::optional<Text<1000>> calculation;
  std::optional<Text<1000>> passes;
  std::optional<Text<20>> least;
  std::optional<Text<20>> most;
  std::optional<bool> whole;
  std::optional<Name> unit;
  std::optional<ListCode> list;
  std::optional<Whole<0, 1000>> weight;
  std::optional<bool> critical;
  std::optional<bool> not_applicable;
  std::optional<bool> proof;
  std::optional<Whole<1, 365>> days;
  std::optional<Grade> grade;
  std::optional<MajorCode> major;
  std::optional<PostCode> owner;
  std::optional<Remark> source;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = Item;
    v("item", &T::item, "its name in expressions, as in XLSForm", "项目名");
    v("name", &T::name, "what is checked", "检查内容");
    v("kind", &T::kind, "what it asks for", "项目种类");
    v("section", &T::section, "which section it is in", "分节");
    v("hint", &T::hint, "how to look", "说明");
    v("required", &T::required,
      "whether it must be answered; left out, yes of yes or no, number and choices", "必填");
    v("relevant", &T::relevant,
      "it applies where this expression over earlier items holds; left out, always", "显示条件");
    v("constraint", &T::constraint, "what an answer must fulfil, which is . there", "校验条件");
    v("message", &T::message, "what is told where it does not", "校验提示");
    v("calculation", &T::calculation, "how it is worked out", "计算式");
    v("passes", &T::passes, "the answer is all right where this holds, which is . there",
      "合格条件");
    v("least", &T::least, "a number is all right from here, a decimal …", "合格范围下限");
    v("most", &T::most, "… to here", "合格范围上限");
    v("whole", &T::whole, "true: a number is a whole one", "整数");
    v("unit", &T::unit, "what a number counts", "计量单位");
    v("list", &T::list, "the options to choose from", "选项表");
    v("weight", &T::weight, "what it weighs in the score; left out, 1 where it can fail, else 0",
      "权重");
    v("critical", &T::critical, "true: where it fails, the inspection fails", "否决项");
    v("not_applicable", &T::not_applicable, "true: it may be answered by not applicable",
      "可不适用");
    v("proof", &T::proof, "true: where it fails, a file must show it", "不合格须附证据");
    v("days", &T::days, "working days to put right what failed; left out, those of the checklist",
      "整改时限");
    v("grade", &T::grade, "how bad what failed is; left out, general, or major with a direct item",
      "隐患等级");
    v("major", &T::major, "the direct item that makes it major", "直接判定项");
    v("owner", &T::owner, "the post that answers for it; left out, that of the checklist",
      "责任岗位");
    v("source", &T::source, "the rule it rests on", "依据");
  }
};

/// An answer to an item 答案.
struct Answer {
  ItemCode item;
  std::optional<Text<1000>> value;
  std::optional<bool> na;
  std::optional<Remark> note;
  std::optional<std::vector<EvidenceFile>> files;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = Answer;
    v("item", &T::item, "which item", "项目名");
    v("value", &T::value,
      "yes or no; a decimal; an option; options with one space between; a text; a day", "答案");
    v("na", &T::na, "true: it does not apply", "不适用");
    v("note", &T::note, "what there is to say", "备注");
    v("files", &T::files, "files that show it, at most 20", "附件");
  }
  friend bool operator==(const Answer&, const Answer&) = default;
};

/// What a failed item came to 问题.
struct Finding {
  ItemCode item;
  HazardCode hazard;
  std::optional<bool> again;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = Finding;
    v("item", &T::item, "which item", "项目名");
    v("hazard", &T::hazard, "which hazard it opened, or is found on", "隐患编号");
    v("again", &T::again, "true: the hazard was open already", "再次发现");
  }
  friend bool operator==(const Finding&, const Finding&) = default;
};

}  // namespace bursar::safety
