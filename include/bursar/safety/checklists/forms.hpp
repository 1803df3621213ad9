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
#include "bursar/safety/checklists/reasons.hpp"
#include "bursar/safety/checklists/terms.hpp"
#include "bursar/safety/hazards/reasons.hpp"
#include "bursar/safety/limits/reasons.hpp"
#include "bursar/safety/reasons.hpp"
#include "bursar/safety/schedules/reasons.hpp"

/// Checklists, and what is found by them 检查表与检查.
namespace bursar::safety {

/// Defines a checklist, or its next version 制定检查表.
struct DefineTemplate {
  static constexpr std::string_view kind = "safety.define_template";
  static constexpr std::string_view about =
      "defines a checklist or its next version: what is asked, when it applies, what "
      "is wrong and what it weighs; inspections keep the version they were made with";
  static constexpr std::string_view about_zh = "制定检查表";
  static constexpr std::array refusals{
      &too_many,         &template_taken,   &template_past,   &list_repeated, &option_repeated,
      &option_unfit,     &section_repeated, &section_unknown, &section_deep,  &item_name,
      &item_repeated,    &item_unfit,       &list_unknown,    &major_unknown, &people::post_unknown,
      &expression_wrong, &section_split,    &limit_unknown,   &items_none,    &figures_differ,
      &sha256_malformed};

  TemplateCode checklist;
  Name name;
  Field field{};
  std::optional<Date> from;
  std::optional<Whole<1, 10000>> version;
  std::optional<std::vector<Section>> sections;
  std::optional<std::vector<ChoiceList>> lists;
  std::vector<Item> items;
  Whole<1, 365> days;
  std::optional<PostCode> owner;
  std::optional<Whole<0, 100>> pass_mark;
  std::optional<Remark> source;
  std::optional<std::vector<EvidenceFile>> files;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = DefineTemplate;
    v("template", &T::checklist, "code of the checklist", "检查表编号");
    v("name", &T::name, "its name", "名称");
    v("field", &T::field, "what is checked", "类别");
    v("from", &T::from, "its first day, after that of the version before; left out, today",
      "启用日期");
    v("version", &T::version, "its version; left out, the next", "版本");
    v("sections", &T::sections, "its sections, at most 60", "分节");
    v("lists", &T::lists, "its lists of options, at most 100", "选项表");
    v("items", &T::items, "its items in their order, at most 500", "检查项");
    v("days", &T::days, "working days to put right what failed, where the item says nothing",
      "整改时限");
    v("owner", &T::owner, "the post that answers for it, where the item says nothing",
      "整改责任岗位");
    v("pass_mark", &T::pass_mark, "per cent of the score that it passes from; left out, none",
      "合格线");
    v("source", &T::source, "the rules it rests on", "依据");
    v("files", &T::files, "files that show it, at most 50", "附件");
  }
};

/// Keeps an inspection that is not finished 保存检查草稿.
struct DraftInspection {
  static constexpr std::string_view kind = "safety.draft_inspection";
  static constexpr std::string_view about =
      "keeps the answers of an inspection that is not finished; they may be incomplete "
      "or wrong, and nothing is found, due or done by them";
  static constexpr std::string_view about_zh = "保存检查草稿";
  static constexpr std::array refusals{
      &too_many,        &inspection_taken, &draft_other,          &template_unknown,
      &version_unknown, &target_one,       &people::unit_unknown, &room_unknown,
      &asset_unknown,   &asset_disposed,   &item_unknown,         &answer_repeated};

  InspectionCode inspection;
  TemplateCode checklist;
  std::optional<Whole<1, 10000>> version;
  std::optional<ScheduleCode> schedule;
  std::optional<Level> level;
  std::optional<UnitCode> unit;
  std::optional<RoomCode> room;
  std::optional<AssetCode> asset;
  std::optional<InspectionCode> again;
  std::optional<UseMoment> use;
  std::optional<std::vector<Answer>> answers;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = DraftInspection;
    v("inspection", &T::inspection, "number that the inspection will have", "检查编号");
    v("template", &T::checklist, "by which checklist", "检查表编号");
    v("version", &T::version,
      "which version of it; left out, that of the draft, else that of today", "版本");
    v("schedule", &T::schedule, "under which schedule", "检查计划");
    v("level", &T::level, "on which level; left out, that of the schedule", "检查层级");
    v("unit", &T::unit, "of a unit; none of the three: of the whole school", "部门");
    v("room", &T::room, "of a room", "房间");
    v("asset", &T::asset, "of an asset", "资产编号");
    v("again", &T::again, "it looks again at what this one found and is open still", "复查的检查");
    v("use", &T::use, "before or after its use", "使用前后");
    v("answers", &T::answers, "the answers so far, at most 500; left out, none yet", "答案");
  }
};

/// Drops a draft 撤销检查草稿.
struct DropDraft {
  static constexpr std::string_view kind = "safety.drop_draft";
  static constexpr std::string_view about = "drops the draft of an inspection";
  static constexpr std::string_view about_zh = "撤销检查草稿";
  static constexpr std::array refusals{&draft_unknown, &draft_other};

  InspectionCode inspection;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = DropDraft;
    v("inspection", &T::inspection, "which draft", "检查编号");
  }
};

/// Records an inspection 检查登记.
struct Inspect {
  static constexpr std::string_view kind = "safety.inspect";
  static constexpr std::string_view about =
      "records an inspection: its answers are checked and scored, and each item that "
      "failed opens a hazard or is found again on the one that is open";
  static constexpr std::string_view about_zh = "检查登记";
  static constexpr std::array refusals{
      &too_many,         &inspection_taken,     &code_long,
      &draft_other,      &template_missing,     &template_unknown,
      &version_unknown,  &schedule_unknown,     &schedule_ended,
      &schedule_task,    &target_unfit,         &window_none,
      &use_unfit,        &not_assigned,         &order_first,
      &target_one,       &people::unit_unknown, &room_unknown,
      &asset_unknown,    &asset_disposed,       &inspection_unknown,
      &again_template,   &findings_none,        &item_unknown,
      &answer_repeated,  &answer_irrelevant,    &answer_unfit,
      &na_unfit,         &answer_required,      &constraint_failed,
      &evidence_missing, &finding_unrectified,  &verifier_rectified,
      &hazard_taken,     &figures_differ,       &sha256_malformed};

  InspectionCode inspection;
  std::optional<TemplateCode> checklist;
  std::optional<Whole<1, 10000>> version;
  std::optional<ScheduleCode> schedule;
  std::optional<Level> level;
  std::optional<UnitCode> unit;
  std::optional<RoomCode> room;
  std::optional<AssetCode> asset;
  std::optional<UseMoment> use;
  std::optional<InspectionCode> again;
  std::optional<std::vector<Answer>> answers;
  std::optional<Remark> remark;
  std::optional<Whole<0, 50000000>> earned;
  std::optional<Whole<0, 50000000>> possible;
  std::optional<Outcome> result;
  std::optional<std::vector<Finding>> findings;
  std::optional<std::vector<EvidenceFile>> files;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = Inspect;
    v("inspection", &T::inspection, "number of the inspection, at most 56 bytes", "检查编号");
    v("template", &T::checklist, "by which checklist; left out, that of the draft or the schedule",
      "检查表编号");
    v("version", &T::version,
      "which version of it; left out, that of the draft, else that of today", "版本");
    v("schedule", &T::schedule, "under which schedule", "检查计划");
    v("level", &T::level, "on which level; left out, that of the schedule", "检查层级");
    v("unit", &T::unit, "of a unit; none of the three: of the whole school", "部门");
    v("room", &T::room, "of a room", "房间");
    v("asset", &T::asset, "of an asset", "资产编号");
    v("use", &T::use, "before or after its use", "使用前后");
    v("again", &T::again, "it looks again at what this one found and is open still", "复查的检查");
    v("answers", &T::answers, "the answers, at most 500; left out, those of the draft", "答案");
    v("remark", &T::remark, "what else there is to say", "备注");
    v("earned", &T::earned, "what it scored: weights times per cent; left out, by the books",
      "得分");
    v("possible", &T::possible, "what it could have scored; left out, by the books", "满分");
    v("result", &T::result, "how it ended; left out, by the books", "结果");
    v("findings", &T::findings, "what failed, and which hazard it is; left out, by the books",
      "发现的问题");
    v("files", &T::files, "files that show it, at most 50", "附件");
  }
};

/// Every form of this subject: a new one is added here.
using ChecklistsForms = Types<DefineTemplate, DraftInspection, DropDraft, Inspect>;

}  // namespace bursar::safety
