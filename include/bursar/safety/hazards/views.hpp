#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bursar/safety/hazards/checks.hpp"
#include "bursar/safety/views.hpp"

/// What hazards look like from outside.
namespace bursar::safety {

/// A hazard 隐患.
struct HazardRow {
  HazardCode hazard;
  std::string what;
  Field field{};
  Grade grade{};
  std::optional<MajorCode> major;
  std::string target;
  UnitCode unit;
  HazardState state{};
  Date found, due;
  std::int64_t days_late = 0;
  std::vector<PersonCode> owners, escalated;
  std::optional<PersonCode> person;
  std::optional<Money> money;
  std::optional<std::string> interim;
  std::optional<ClaimCode> claim;
  std::optional<PersonCode> rectified_by;
  std::optional<Money> cost;
  std::optional<std::string> contractor;
  std::optional<RepairCode> repair;
  std::optional<std::string> inspection, item;
  std::optional<IncidentCode> incident;
  std::optional<HazardCode> repeats;
  std::int64_t chain = 1, times = 1;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = HazardRow;
    v("hazard", &T::hazard, "its number", "隐患编号");
    v("what", &T::what, "what is wrong", "隐患情况");
    v("field", &T::field, "with what", "类别");
    v("grade", &T::grade, "how bad it is", "隐患等级");
    v("major", &T::major, "the direct item that makes it major", "直接判定项");
    v("target", &T::target, "of what", "对象");
    v("unit", &T::unit, "in which unit", "部门");
    v("state", &T::state, "how it stands", "状态");
    v("found", &T::found, "the day it was found first", "发现日期");
    v("due", &T::due, "by when it is put right", "整改期限");
    v("days_late", &T::days_late, "working days since then; 0 where it is put right", "逾期工作日");
    v("owners", &T::owners, "who answers for it on the day", "责任人");
    v("escalated", &T::escalated, "to whom it has gone, since it is late", "升级至");
    v("person", &T::person, "who was settled to put it right", "落实责任人");
    v("money", &T::money, "what it may cost, yuan", "整改资金");
    v("interim", &T::interim, "what is done until then", "临时措施");
    v("claim", &T::claim, "the claim on the budget that it is paid by", "占用单号");
    v("rectified_by", &T::rectified_by, "who put it right last", "整改人");
    v("cost", &T::cost, "what that cost, yuan", "整改费用");
    v("contractor", &T::contractor, "who did the work", "施工单位");
    v("repair", &T::repair, "the repair that it was", "报修单号");
    v("inspection", &T::inspection, "the inspection that found it", "检查编号");
    v("item", &T::item, "the item that failed", "项目名");
    v("incident", &T::incident, "the incident that showed it", "事故编号");
    v("repeats", &T::repeats, "the closed one that it repeats", "同类旧隐患");
    v("chain", &T::chain, "how many there were one after the other", "第几次重复");
    v("times", &T::times, "how often it was found while it was open", "发现次数");
  }
};

namespace detail {
inline std::optional<std::string> inspection_code(const Books& books, InspectionId id) {
  if (id == InspectionId{}) return {};
  return std::string(books.safety.checklists.code(id));
}
inline void add_settlement(HazardRow& row, const Books& books, const Settlement& settled) {
  row.person = books.people.persons()[settled.person].code;
  row.money = settled.money, row.interim = settled.interim.value;
  if (!settled.claim.empty()) row.claim = settled.claim;
}
inline void add_rectification(HazardRow& row, const Books& books, const Rectification& done) {
  row.rectified_by = books.people.persons()[done.by].code, row.cost = done.cost;
  row.contractor = text_or_none(done.contractor);
  if (!done.repair.empty()) row.repair = done.repair;
}
}  // namespace detail

/// A hazard as a row; owners and those whom it has gone to only while it is open.
inline HazardRow hazard_row(const Books& books, HazardId id, Date day) {
  const auto& hazard = books.safety.hazards[id];
  HazardRow row;
  row.hazard = hazard.code, row.what = hazard.what.value, row.field = hazard.field;
  row.grade = hazard.grade, row.major = code_or_none(books.safety.limits.majors(), hazard.major);
  row.target = target_text(books, hazard.target);
  row.unit = books.people.units()[unit_of(books, hazard.target)].code;
  row.state = hazard.state, row.found = hazard.found, row.due = hazard.due;
  row.days_late = days_late(books, id, day);
  if (open(hazard.state)) {
    row.owners = person_codes(books, owners(books, id, day));
    row.escalated = person_codes(books, escalated(books, id, day));
  }
  if (hazard.settled) detail::add_settlement(row, books, *hazard.settled);
  if (hazard.rectified) detail::add_rectification(row, books, *hazard.rectified);
  row.inspection = detail::inspection_code(books, hazard.inspection);
  if (hazard.key) row.item = hazard.key->item.value;
  row.incident = code_or_none(books.safety.incidents.all(), hazard.incident);
  row.repeats = code_or_none(books.safety.hazards.all(), hazard.repeats);
  row.chain = hazard.chain, row.times = hazard.times;
  return row;
}

/// One thing that happened to a hazard 隐患经过.
struct TrailRow {
  Date on;
  HazardEvent what{};
  PersonCode by;
  std::string text;
  Date due;
  std::vector<EvidenceFile> files;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = TrailRow;
    v("on", &T::on, "the day of the form", "日期");
    v("what", &T::what, "what happened", "事项");
    v("by", &T::by, "who filed it", "经办人");
    v("text", &T::text, "what was said", "说明");
    v("due", &T::due, "by when it was to be put right from then on", "整改期限");
    v("files", &T::files, "files that show it", "附件");
  }
};

/// A hazard that repeats another 重复隐患.
struct RepeatRow {
  HazardCode hazard, repeats;
  std::int64_t chain = 1;
  std::optional<std::string> item;
  std::string target;
  std::int64_t days = 0;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = RepeatRow;
    v("hazard", &T::hazard, "its number", "隐患编号");
    v("repeats", &T::repeats, "the one that it repeats", "同类旧隐患");
    v("chain", &T::chain, "how many there were one after the other", "第几次重复");
    v("item", &T::item, "the item that failed", "项目名");
    v("target", &T::target, "of what", "对象");
    v("days", &T::days, "days from the closing of that one before this was found", "间隔天数");
  }
};

/// A listing of a major hazard 挂牌督办.
struct ListedRow {
  HazardCode hazard;
  std::string authority, document;
  Date listed;
  std::optional<Date> struck_off;
  std::int64_t days = 0;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = ListedRow;
    v("hazard", &T::hazard, "its number", "隐患编号");
    v("authority", &T::authority, "the authority that oversees it", "督办机关");
    v("document", &T::document, "number of its paper", "文号");
    v("listed", &T::listed, "the day of that paper", "挂牌日期");
    v("struck_off", &T::struck_off, "the day that it was struck off", "销号日期");
    v("days", &T::days, "days on the list, until the day asked for where it still is", "挂牌天数");
  }
};

}  // namespace bursar::safety
