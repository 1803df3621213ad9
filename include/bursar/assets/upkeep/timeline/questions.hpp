#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/assets/upkeep/checks.hpp"
#include "bursar/base/types.hpp"
#include "bursar/books.hpp"

namespace bursar::assets {

/// One thing that happened to an asset 大事记.
struct TimelineRow {
  Date on;
  UpkeepEvent event{};
  std::optional<std::string> paper;
  std::optional<PersonCode> person;
  std::optional<std::string> result;
  std::int64_t figure = 0;
  Money amount;
  std::vector<AssetCode> others;
  std::optional<std::string> remark;

  template <class V>
  static constexpr void fields(V&& v) {
    v("on", &TimelineRow::on, "when", "日期");
    v("event", &TimelineRow::event, "what happened", "事项");
    v("paper", &TimelineRow::paper, "number of its paper, or kind of check", "单号");
    v("person", &TimelineRow::person, "who did it, used it or recorded it", "人员");
    v("result", &TimelineRow::result, "how it ended, or in what condition it was", "结果");
    v("figure", &TimelineRow::figure,
      "pieces under repair, that serve or that failed; minutes used; the reading; pieces missing",
      "数字");
    v("amount", &TimelineRow::amount, "cost of the repair or of the parts, yuan", "金额");
    v("others", &TimelineRow::others, "the other cards concerned", "相关资产");
    v("remark", &TimelineRow::remark, "the fault, the lesson, the reason", "说明");
  }
};

namespace upkeep {
inline void tell(TimelineRow& row, const Books& books, const Remake& one, AssetId id) {
  row.paper = one.code.value;
  row.person = upkeep::person_code(books, one.by);
  if (one.parts > Money()) row.amount = one.parts;
  if (one.no_leftover) row.remark = one.no_leftover->value;
  const bool source = std::count(one.sources.begin(), one.sources.end(), id) > 0;
  row.result = source ? "ended" : id == one.leftover ? "left over" : "made";
  for (const auto other : source ? one.results : one.sources)
    row.others.push_back(upkeep::asset_code(books, other));
}

inline void tell(TimelineRow& row, const Books& books, const Repair& one) {
  row.paper = one.code.value;
  row.figure = one.pieces;
  if (row.event == UpkeepEvent::repair_requested) {
    row.person = upkeep::person_code(books, one.reported_by);
    row.remark = one.fault.value;
    return;
  }
  row.person = upkeep::person_code(books, one.mended_by);
  row.result = enum_name(one.status);
  row.amount = one.labour + one.parts;
  if (one.contractor) row.remark = one.contractor->value;
}

inline void tell(TimelineRow& row, const Books& books, const ConditionRecord& one) {
  row.person = upkeep::person_code(books, one.by);
  row.figure = one.grades.serviceable();
  std::string grades;
  for (std::size_t g = 0; g < kGrades; ++g)
    if (one.grades.of[g] > 0)
      grades += (grades.empty() ? "" : ", ") + std::string(enum_name(static_cast<Grade>(g))) + " " +
                std::to_string(one.grades.of[g]);
  row.result = grades;
  row.remark = std::string(enum_name(one.cause));
}

inline void tell(TimelineRow& row, const Books& books, const Inspection& one) {
  row.paper = books.upkeep.inspections.kinds()[one.kind].code.value;
  row.person = upkeep::person_code(books, one.inspector);
  row.result = one.failed > 0 ? "failed" : "passed";
  row.figure = one.failed;
  if (one.body) row.remark = one.body->value;
}

inline void tell(TimelineRow& row, const Books& books, const Use& one) {
  row.person = upkeep::person_code(books, one.user);
  row.figure = one.end - one.start;
  if (one.after) row.result = enum_name(*one.after);
  if (one.lesson) row.remark = one.lesson->value;
}

inline void tell(TimelineRow& row, const Books& books, const Breach& one) {
  row.person = upkeep::person_code(books, one.person);
  row.result = enum_name(one.demand);
  row.figure = one.figure;
  if (one.remark) row.remark = one.remark->value;
}

inline void tell(TimelineRow& row, const Books& books, const MeterReading& one) {
  row.person = upkeep::person_code(books, one.by);
  row.result = enum_name(one.meter);
  row.figure = one.reading;
  if (one.old) row.remark = std::to_string(*one.old);
}

inline void tell(TimelineRow& row, const Books& books, const Attachment& one, AssetId id) {
  row.person = upkeep::person_code(books, one.by);
  row.others = {upkeep::asset_code(books, id == one.part ? one.whole : one.part)};
  row.result = id == one.part ? "part" : "whole";
  if (one.reason) row.remark = one.reason->value;
}

inline void tell(TimelineRow& row, const Books& books, const KitCheck& one) {
  row.person = upkeep::person_code(books, one.by);
  std::int64_t missing = static_cast<std::int64_t>(one.missing_parts.size());
  for (const auto& item : one.missing) missing += item.pieces;
  for (const auto part : one.missing_parts) row.others.push_back(upkeep::asset_code(books, part));
  row.figure = missing;
  row.result = missing == 0 ? "complete" : "incomplete";
}

inline TimelineRow timeline_row(const Books& books, AssetId id, const Happening& what) {
  const auto& upkeep = books.upkeep;
  const auto number = what.number;
  TimelineRow row;
  row.on = what.on;
  row.event = what.what;
  switch (what.what) {
    case UpkeepEvent::split:
    case UpkeepEvent::merged:
    case UpkeepEvent::refurbished:
      tell(row, books, upkeep.remakes.all()[RemakeId(number)], id);
      break;
    case UpkeepEvent::repair_requested:
    case UpkeepEvent::repair_finished:
      tell(row, books, upkeep.repairs.all()[RepairId(number)]);
      break;
    case UpkeepEvent::condition:
      tell(row, books, upkeep.conditions.records()[number]);
      break;
    case UpkeepEvent::inspected:
      tell(row, books, upkeep.inspections.all()[number]);
      break;
    case UpkeepEvent::used:
      tell(row, books, upkeep.usage.uses()[number]);
      break;
    case UpkeepEvent::breach:
      tell(row, books, upkeep.usage.breaches()[number]);
      break;
    case UpkeepEvent::metered:
      tell(row, books, upkeep.meters.all()[number]);
      break;
    case UpkeepEvent::attached:
    case UpkeepEvent::detached:
      tell(row, books, upkeep.parts.attachments()[number], id);
      break;
    case UpkeepEvent::contents:
      row.person = upkeep::person_code(books, upkeep.parts.contents()[number].by);
      row.figure = static_cast<std::int64_t>(upkeep.parts.contents()[number].items.size());
      break;
    case UpkeepEvent::kit_checked:
      tell(row, books, upkeep.parts.checks()[number]);
      break;
    case UpkeepEvent::warranty:
      row.paper = upkeep.warranties[number].paper.value;
      row.person = upkeep::person_code(books, upkeep.warranties[number].by);
      row.result = date_text(upkeep.warranties[number].until);
  }
  return row;
}
}  // namespace upkeep

/// Everything of upkeep that happened to one asset.
struct Timeline {
  static constexpr std::string_view kind = "assets.timeline";
  static constexpr std::string_view about =
      "repairs, checks, use, readings, parts and remakes of an asset, by their days; also of one "
      "that left the books";
  static constexpr std::string_view about_zh = "资产维修使用大事记";
  AssetCode asset;
  std::optional<Date> from, until;
  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &Timeline::asset, "which asset", "资产编号");
    v("from", &Timeline::from, "the first day", "起");
    v("until", &Timeline::until, "the last day", "止");
  }
};
inline std::vector<TimelineRow> answer(const Timeline& q, const Books& books, Date) {
  std::vector<TimelineRow> rows;
  const auto id = books.assets.id(q.asset);
  for (const auto& one : books.upkeep.happenings(id))
    if ((!q.from || one.on >= *q.from) && (!q.until || one.on <= *q.until))
      rows.push_back(upkeep::timeline_row(books, id, one));
  std::stable_sort(rows.begin(), rows.end(), [](auto& a, auto& b) { return a.on < b.on; });
  return rows;
}

/// The question of everything.
using TimelineQuestions = Types<Timeline>;

}  // namespace bursar::assets
