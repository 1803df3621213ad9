#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bursar/safety/checklists/answers/checks.hpp"
#include "bursar/safety/views.hpp"

/// What checklists and inspections look like from outside.
namespace bursar::safety {

/// A checklist 检查表.
struct TemplateRow {
  TemplateCode checklist;
  std::string name;
  Field field{};
  std::int64_t version = 1;
  Date from;
  std::int64_t items = 0, scored = 0, critical = 0, weight = 0, days = 0, used = 0;
  std::string source;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = TemplateRow;
    v("template", &T::checklist, "its code", "检查表编号");
    v("name", &T::name, "its name", "名称");
    v("field", &T::field, "what is checked", "类别");
    v("version", &T::version, "the version of the day; before the first, the first", "版本");
    v("from", &T::from, "first day of that version", "启用日期");
    v("items", &T::items, "its items", "检查项数");
    v("scored", &T::scored, "those of them that weigh something", "计分项数");
    v("critical", &T::critical, "those that fail the whole", "否决项数");
    v("weight", &T::weight, "what all weigh together", "总权重");
    v("days", &T::days, "working days to put right what failed", "整改时限");
    v("used", &T::used, "inspections with any version", "检查次数");
    v("source", &T::source, "the rules it rests on", "依据");
  }
};
/// A version of a checklist as a row.
inline TemplateRow template_row(const Template& one, const TemplateVersion& version) {
  TemplateRow row;
  row.checklist = one.code, row.name = version.name.value, row.field = version.field;
  row.version = version.number, row.from = version.from;
  row.items = static_cast<std::int64_t>(version.items.size());
  for (const auto& item : version.items) {
    row.scored += item.weight > 0 ? 1 : 0, row.critical += item.critical ? 1 : 0;
    row.weight += item.weight;
  }
  row.days = version.days, row.used = static_cast<std::int64_t>(one.inspections.size());
  row.source = version.source.value;
  return row;
}

/// An item as it is asked 检查项.
struct TemplateItemRow {
  ItemCode item;
  std::optional<SectionCode> section;
  std::string name;
  Kind kind{};
  bool required = false;
  std::optional<std::string> relevant, constraint, calculation, passes, least, most, unit;
  std::optional<ListCode> list;
  std::int64_t weight = 0;
  bool critical = false, not_applicable = false, proof = false;
  std::int64_t days = 0;
  Grade grade{};
  std::optional<MajorCode> major;
  std::optional<PostCode> owner;
  std::optional<std::string> source;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = TemplateItemRow;
    v("item", &T::item, "its name", "项目名");
    v("section", &T::section, "its section", "分节");
    v("name", &T::name, "what is checked", "检查内容");
    v("kind", &T::kind, "what it asks for", "项目种类");
    v("required", &T::required, "whether it must be answered", "必填");
    v("relevant", &T::relevant, "it applies where this holds", "显示条件");
    v("constraint", &T::constraint, "what an answer must fulfil", "校验条件");
    v("calculation", &T::calculation, "how it is worked out", "计算式");
    v("passes", &T::passes, "it is all right where this holds", "合格条件");
    v("least", &T::least, "a number is all right from here …", "合格范围下限");
    v("most", &T::most, "… to here", "合格范围上限");
    v("unit", &T::unit, "what a number counts", "计量单位");
    v("list", &T::list, "the options to choose from", "选项表");
    v("weight", &T::weight, "what it weighs", "权重");
    v("critical", &T::critical, "whether it fails the whole", "否决项");
    v("not_applicable", &T::not_applicable, "whether it may not apply", "可不适用");
    v("proof", &T::proof, "whether a file must show a failure", "不合格须附证据");
    v("days", &T::days, "working days to put it right", "整改时限");
    v("grade", &T::grade, "how bad a failure is", "隐患等级");
    v("major", &T::major, "the direct item that it is", "直接判定项");
    v("owner", &T::owner, "the post that answers for it", "责任岗位");
    v("source", &T::source, "the rule it rests on", "依据");
  }
};

namespace detail {
inline std::optional<std::string> decimal_or_none(const std::optional<std::int64_t>& millionths) {
  if (!millionths) return {};
  return expression::Decimal::of_millionths(*millionths)->text();
}
}  // namespace detail

/// An item of a version as a row.
inline TemplateItemRow item_row(const Books& books, const TemplateVersion& version,
                                const ItemRecord& item) {
  TemplateItemRow row;
  row.item = item.code, row.name = item.name.value, row.kind = item.kind;
  if (item.section != kNoPlace) row.section = version.sections[item.section].code;
  row.required = item.required, row.relevant = text_or_none(item.relevant);
  row.constraint = text_or_none(item.constraint);
  row.calculation = text_or_none(item.calculation), row.passes = text_or_none(item.passes);
  row.least = detail::decimal_or_none(item.least), row.most = detail::decimal_or_none(item.most);
  row.unit = text_or_none(item.unit);
  if (item.list != kNoPlace) row.list = version.lists[item.list].code;
  row.weight = item.weight, row.critical = item.critical, row.proof = item.proof;
  row.not_applicable = item.not_applicable, row.days = item.days, row.grade = item.grade;
  row.major = code_or_none(books.safety.limits.majors(), item.major);
  row.owner = code_or_none(books.people.posts(), item.owner);
  row.source = text_or_none(item.source);
  return row;
}

/// An inspection 检查.
struct InspectionRow {
  InspectionCode inspection;
  TemplateCode checklist;
  std::int64_t version = 1;
  std::optional<ScheduleCode> schedule;
  std::optional<Level> level;
  std::string target;
  PersonCode by;
  std::string at;
  std::int64_t earned = 0, possible = 0;
  std::optional<std::int64_t> per_mille;
  Outcome result{};
  std::int64_t findings = 0;
  std::optional<InspectionCode> again;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = InspectionRow;
    v("inspection", &T::inspection, "its number", "检查编号");
    v("template", &T::checklist, "by which checklist", "检查表编号");
    v("version", &T::version, "by which version of it", "版本");
    v("schedule", &T::schedule, "under which schedule", "检查计划");
    v("level", &T::level, "on which level", "检查层级");
    v("target", &T::target, "of what: unit:…, room:…, asset:…, - the whole school", "对象");
    v("by", &T::by, "who did it", "检查人");
    v("at", &T::at, "the moment it was filed, in UTC", "时间");
    v("earned", &T::earned, "what it scored: weights times per cent", "得分");
    v("possible", &T::possible, "what it could have scored", "满分");
    v("per_mille", &T::per_mille, "earned of possible, in thousandths", "得分率（‰）");
    v("result", &T::result, "how it ended", "结果");
    v("findings", &T::findings, "items that failed", "问题数");
    v("again", &T::again, "the inspection that it looked at again", "复查的检查");
  }
};
/// An inspection as a row.
inline InspectionRow inspection_row(const Books& books, InspectionId id) {
  const auto& checklists = books.safety.checklists;
  const auto& one = checklists[id];
  InspectionRow row;
  row.inspection = InspectionCode(checklists.code(id));
  row.checklist = checklists.templates()[one.checklist].code, row.version = one.version;
  row.schedule = code_or_none(books.safety.schedules.all(), one.schedule);
  row.level = one.level, row.target = target_text(books, one.target);
  row.by = books.people.persons()[one.by].code, row.at = one.at.text();
  row.earned = one.earned, row.possible = one.possible;
  row.per_mille = per_mille(one.earned, one.possible);
  row.result = one.result, row.findings = one.findings;
  if (one.again != InspectionId{}) row.again = InspectionCode(checklists.code(one.again));
  return row;
}

/// An answer of an inspection 检查记录.
struct AnswerRow {
  ItemCode item;
  std::string name;
  std::optional<std::string> value;
  bool na = false;
  std::optional<std::int64_t> percent;
  std::int64_t weight = 0;
  bool failed = false;
  std::optional<std::string> note;
  std::vector<EvidenceFile> files;
  std::optional<HazardCode> hazard;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = AnswerRow;
    v("item", &T::item, "which item", "项目名");
    v("name", &T::name, "what was checked", "检查内容");
    v("value", &T::value, "what was answered, or worked out", "答案");
    v("na", &T::na, "whether it did not apply", "不适用");
    v("percent", &T::percent, "how much of its weight it earned; none where it is not scored",
      "得分比例");
    v("weight", &T::weight, "what it weighs", "权重");
    v("failed", &T::failed, "whether it failed", "不合格");
    v("note", &T::note, "what was noted", "备注");
    v("files", &T::files, "files that show it", "附件");
    v("hazard", &T::hazard, "the hazard that it opened or was found on", "隐患编号");
  }
};

/// What a stored answer scored; none where it is not scored. It follows from the answer and from
/// whether it failed, so that no limit of a later day can change it.
inline std::optional<int> percent_of(const Checklists& checklists, const TemplateVersion& version,
                                     const AnswerRecord& answer) {
  const auto& item = version.items[answer.item];
  if (!item.can_fail || answer.na || answer.empty) return {};
  if (item.list == kNoPlace) return answer.failed ? 0 : 100;
  return mark_of(version, item, value_of(checklists, version, answer)).percent;
}
/// An answer as a row, without its hazard.
inline AnswerRow answer_row(const Checklists& checklists, const TemplateVersion& version,
                            const AnswerRecord& answer, const std::vector<EvidenceFile>& files) {
  const auto& item = version.items[answer.item];
  AnswerRow row;
  row.item = item.code, row.name = item.name.value;
  row.value = value_text(value_of(checklists, version, answer)), row.na = answer.na;
  row.percent = percent_of(checklists, version, answer);
  row.weight = item.weight, row.failed = answer.failed, row.files = files;
  if (answer.note != TextId{}) row.note = std::string(checklists.text(answer.note));
  return row;
}

}  // namespace bursar::safety
