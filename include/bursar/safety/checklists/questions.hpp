#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "bursar/base/types.hpp"
#include "bursar/safety/checklists/drafts/questions.hpp"
#include "bursar/safety/checklists/templates/questions.hpp"

/// What may be asked about inspections.
namespace bursar::safety {

namespace detail {
/// The place that a question names.
struct TargetAsked {
  std::optional<UnitCode> unit;
  std::optional<RoomCode> room;
  std::optional<AssetCode> asset;
};
/// Whether an inspection is of the target that a question names: a unit with all below it, a room,
/// an asset; of all where it names none.
template <class Question>
bool is_of_target(const Question& q, const Books& books, Target target) {
  if (q.room || q.asset) {
    const auto asked = target_of(TargetAsked{{}, q.room, q.asset}, books);
    if (!asked || *asked != target) return false;
  }
  return asks_for(books, q.unit, target);
}
}  // namespace detail

/// The inspections.
struct InspectionList {
  static constexpr std::string_view kind = "safety.inspections";
  static constexpr std::string_view about = "inspections of a period, all or some, in their order";
  static constexpr std::string_view about_zh = "检查记录";
  std::optional<TemplateCode> checklist;
  std::optional<ScheduleCode> schedule;
  std::optional<UnitCode> unit;
  std::optional<RoomCode> room;
  std::optional<AssetCode> asset;
  std::optional<Outcome> result;
  std::optional<Date> from, until;
  template <class V>
  static constexpr void fields(V&& v) {
    using T = InspectionList;
    v("template", &T::checklist, "only by this checklist", "检查表编号");
    v("schedule", &T::schedule, "only under this schedule", "检查计划");
    v("unit", &T::unit, "only of this unit and those below it, with their rooms and assets",
      "部门");
    v("room", &T::room, "only of this room", "房间");
    v("asset", &T::asset, "only of this asset", "资产编号");
    v("result", &T::result, "only those that ended so", "结果");
    v("from", &T::from, "first day; left out, 1 January of the year of the day", "起始日");
    v("until", &T::until, "last day; left out, the day of the question", "截止日（含）");
  }
};
namespace detail {
inline bool fits(const InspectionList& q, const Books& books, const Inspection& one, Date day) {
  const auto& [templates, schedules] =
      std::tie(books.safety.checklists.templates(), books.safety.schedules.all());
  if (!span_of(q.from, q.until, day).holds(*one.on.date())) return false;
  if (q.checklist && one.checklist != templates.id(*q.checklist)) return false;
  if (q.result && one.result != *q.result) return false;
  if (q.schedule && (one.schedule == ScheduleId{} || one.schedule != schedules.id(*q.schedule)))
    return false;
  return is_of_target(q, books, one.target);
}
}  // namespace detail
inline std::vector<InspectionRow> answer(const InspectionList& q, const Books& books, Date day) {
  const auto& checklists = books.safety.checklists;
  std::vector<InspectionRow> rows;
  for (std::uint32_t i = 1; i <= checklists.size(); ++i)
    if (detail::fits(q, books, checklists[InspectionId(i)], day))
      rows.push_back(inspection_row(books, InspectionId(i)));
  return rows;
}

/// The answers of an inspection.
struct InspectionText {
  static constexpr std::string_view kind = "safety.inspection";
  static constexpr std::string_view about =
      "what one inspection answered or worked out, in the order of the items";
  static constexpr std::string_view about_zh = "检查明细";
  InspectionCode inspection;
  template <class V>
  static constexpr void fields(V&& v) {
    v("inspection", &InspectionText::inspection, "which inspection", "检查编号");
  }
};
inline std::vector<AnswerRow> answer(const InspectionText& q, const Books& books, Date) {
  const auto& checklists = books.safety.checklists;
  std::vector<AnswerRow> rows;
  const auto id = checklists.id(q.inspection);
  if (id == InspectionId{}) return rows;
  const auto& one = checklists[id];
  const auto& version = checklists.version_of(one);
  checklists.each_answer(one, [&](const AnswerRecord& answer, const auto& files) {
    rows.push_back(answer_row(checklists, version, answer, files));
  });
  std::size_t next = 0;
  checklists.each_finding(one, [&](const FindingRecord& finding) {
    while (rows[next].item != version.items[finding.item].code) ++next;
    rows[next].hazard = books.safety.hazards[finding.hazard].code;
  });
  return rows;
}

/// What a section scored 分节得分.
struct ScorePartRow {
  std::optional<SectionCode> section;
  std::optional<std::string> name;
  std::int64_t earned = 0, possible = 0;
  std::optional<std::int64_t> per_mille;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = ScorePartRow;
    v("section", &T::section, "which section; left out, the items outside of all", "分节");
    v("name", &T::name, "its name", "名称");
    v("earned", &T::earned, "what its items and those below scored", "得分");
    v("possible", &T::possible, "what they could have scored", "满分");
    v("per_mille", &T::per_mille, "earned of possible, in thousandths", "得分率（‰）");
  }
};
/// The score of an inspection by sections.
struct ScoreParts {
  static constexpr std::string_view kind = "safety.score_parts";
  static constexpr std::string_view about =
      "what each section of an inspection scored, with the sections below it; those on top and "
      "the items outside of all come to the whole";
  static constexpr std::string_view about_zh = "分节得分";
  InspectionCode inspection;
  template <class V>
  static constexpr void fields(V&& v) {
    v("inspection", &ScoreParts::inspection, "which inspection", "检查编号");
  }
};
namespace detail {
/// One row for each section, in their order, and one before them for items outside of all.
inline std::vector<ScorePartRow> empty_parts(const TemplateVersion& version) {
  std::vector<ScorePartRow> rows(1);
  for (const auto& section : version.sections) {
    rows.emplace_back();
    rows.back().section = section.code, rows.back().name = section.name.value;
  }
  return rows;
}
inline void add_score(ScorePartRow& row, int weight, int percent) {
  row.earned += weight * percent, row.possible += weight * 100;
}
}  // namespace detail
inline std::vector<ScorePartRow> answer(const ScoreParts& q, const Books& books, Date) {
  const auto& checklists = books.safety.checklists;
  const auto id = checklists.id(q.inspection);
  if (id == InspectionId{}) return {};
  const auto& version = checklists.version_of(checklists[id]);
  auto rows = detail::empty_parts(version);
  bool outside = false;
  for (const auto& item : version.items) outside = outside || item.section == kNoPlace;
  checklists.each_answer(checklists[id], [&](const AnswerRecord& answer, const auto&) {
    const auto percent = percent_of(checklists, version, answer);
    if (!percent) return;
    const auto& item = version.items[answer.item];
    if (item.section == kNoPlace) detail::add_score(rows[0], item.weight, *percent);
    for (auto at = item.section; at != kNoPlace; at = version.sections[at].within)
      detail::add_score(rows[at + std::size_t{1}], item.weight, *percent);
  });
  for (auto& row : rows) row.per_mille = per_mille(row.earned, row.possible);
  if (!outside) rows.erase(rows.begin());
  return rows;
}

/// An inspection of a trend 趋势.
struct TrendRow {
  InspectionCode inspection;
  Date on;
  std::int64_t earned = 0, possible = 0;
  std::optional<std::int64_t> per_mille;
  std::optional<std::string> value;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = TrendRow;
    v("inspection", &T::inspection, "its number", "检查编号");
    v("on", &T::on, "its day", "日期");
    v("earned", &T::earned, "what it scored", "得分");
    v("possible", &T::possible, "what it could have scored", "满分");
    v("per_mille", &T::per_mille, "earned of possible, in thousandths", "得分率（‰）");
    v("value", &T::value, "what was answered to the item", "答案");
  }
};
/// How a checklist went over time.
struct Trend {
  static constexpr std::string_view kind = "safety.trend";
  static constexpr std::string_view about =
      "inspections by one checklist over time: the score, and the answers to one item";
  static constexpr std::string_view about_zh = "检查趋势";
  TemplateCode checklist;
  std::optional<ItemCode> item;
  std::optional<UnitCode> unit;
  std::optional<RoomCode> room;
  std::optional<AssetCode> asset;
  std::optional<Date> from, until;
  template <class V>
  static constexpr void fields(V&& v) {
    using T = Trend;
    v("template", &T::checklist, "by which checklist, in all versions", "检查表编号");
    v("item", &T::item, "the item whose answers are wanted, too", "项目名");
    v("unit", &T::unit, "only of this unit and those below it, with their rooms and assets",
      "部门");
    v("room", &T::room, "only of this room", "房间");
    v("asset", &T::asset, "only of this asset", "资产编号");
    v("from", &T::from, "first day; left out, 1 January of the year of the day", "起始日");
    v("until", &T::until, "last day; left out, the day of the question", "截止日（含）");
  }
};
namespace detail {
/// What an inspection answered to an item; none where it did not.
inline std::optional<std::string> answered(const Checklists& checklists, const Inspection& one,
                                           const ItemCode& item) {
  const auto& version = checklists.version_of(one);
  std::optional<std::string> text;
  checklists.each_answer(one, [&](const AnswerRecord& answer, const auto&) {
    if (version.items[answer.item].code == item)
      text = value_text(value_of(checklists, version, answer));
  });
  return text;
}
}  // namespace detail
inline std::vector<TrendRow> answer(const Trend& q, const Books& books, Date day) {
  const auto& checklists = books.safety.checklists;
  const auto* found = checklists.templates().find(q.checklist);
  const auto span = span_of(q.from, q.until, day);
  std::vector<TrendRow> rows;
  if (!found) return rows;
  for (const auto id : found->inspections) {
    const auto& one = checklists[id];
    const auto on = *one.on.date();
    if (!span.holds(on) || !detail::is_of_target(q, books, one.target)) continue;
    TrendRow row{InspectionCode(checklists.code(id)), on, one.earned, one.possible,
                 per_mille(one.earned, one.possible), {}};
    if (q.item) row.value = detail::answered(checklists, one, *q.item);
    rows.push_back(std::move(row));
  }
  return rows;
}

/// Every question of this subject: a new one is added here.
using ChecklistsQuestions = Types<TemplateList, TemplateText, TemplateForm, CheckExpression,
                                  InspectionList, InspectionText, ScoreParts, DraftList, Trend>;

}  // namespace bursar::safety
