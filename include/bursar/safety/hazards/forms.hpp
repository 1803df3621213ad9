#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/base/date.hpp"
#include "bursar/base/money.hpp"
#include "bursar/base/text.hpp"
#include "bursar/base/types.hpp"
#include "bursar/people/reasons.hpp"
#include "bursar/safety/hazards/reasons.hpp"
#include "bursar/safety/hazards/terms.hpp"
#include "bursar/safety/incidents/reasons.hpp"
#include "bursar/safety/limits/reasons.hpp"
#include "bursar/safety/reasons.hpp"

/// What is wrong, until it is put right 隐患.
namespace bursar::safety {

/// Reports a hazard 隐患登记.
struct ReportHazard {
  static constexpr std::string_view kind = "safety.report_hazard";
  static constexpr std::string_view about =
      "reports something that is wrong, found without a checklist or after an incident";
  static constexpr std::string_view about_zh = "隐患登记";
  static constexpr std::array refusals{
      &hazard_taken,   &target_one,      &people::unit_unknown, &room_unknown,     &asset_unknown,
      &asset_disposed, &major_unknown,   &grade_differs,        &incident_unknown, &incident_closed,
      &hazard_unknown, &repeats_open,    &people::post_unknown, &due_missing,      &due_past,
      &too_many,       &sha256_malformed};

  HazardCode hazard;
  Remark what;
  Field field{};
  std::optional<UnitCode> unit;
  std::optional<RoomCode> room;
  std::optional<AssetCode> asset;
  std::optional<Grade> grade;
  std::optional<MajorCode> major;
  std::optional<Date> due;
  std::optional<PostCode> owner;
  std::optional<IncidentCode> incident;
  std::optional<HazardCode> repeats;
  std::optional<std::vector<EvidenceFile>> files;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = ReportHazard;
    v("hazard", &T::hazard, "number of the hazard", "隐患编号");
    v("what", &T::what, "what is wrong", "隐患情况");
    v("field", &T::field, "with what", "类别");
    v("unit", &T::unit, "of a unit; none of the three: of the whole school", "部门");
    v("room", &T::room, "of a room", "房间");
    v("asset", &T::asset, "of an asset", "资产编号");
    v("grade", &T::grade, "how bad it is; left out, general, or major with a direct item",
      "隐患等级");
    v("major", &T::major, "the direct item that makes it major", "直接判定项");
    v("due", &T::due,
      "by when it is put right; left out, after the working days of the limit "
      "rectify-days, of a major one rectify-days-major",
      "整改期限");
    v("owner", &T::owner, "the post that answers for it", "责任岗位");
    v("incident", &T::incident, "the incident that showed it", "事故编号");
    v("repeats", &T::repeats, "a hazard of the same kind that was closed", "同类旧隐患");
    v("files", &T::files, "files that show it, at most 50", "附件");
  }
};

/// Settles who puts hazards right, how, with what money, by when 五落实.
struct SettleHazards {
  static constexpr std::string_view kind = "safety.settle_hazards";
  static constexpr std::string_view about =
      "settles of hazards who puts them right, by what measure, with what money, by "
      "when, and what is done meanwhile";
  static constexpr std::string_view about_zh = "五落实";
  static constexpr std::array refusals{
      &too_many,           &hazard_repeated, &hazard_unknown,
      &hazard_state,       &due_past,        &due_moved,
      &amount_below_zero,  &claim_unknown,   &people::person_unknown,
      &people::person_left};

  std::vector<HazardCode> hazards;
  PersonCode person;
  Remark measure;
  Money money;
  std::optional<ClaimCode> claim;
  std::optional<Date> due;
  Remark interim;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = SettleHazards;
    v("hazards", &T::hazards, "which hazards, at most 200: all of them or none", "隐患编号");
    v("person", &T::person, "who answers for it", "责任人");
    v("measure", &T::measure, "what is to be done", "整改措施");
    v("money", &T::money, "what it may cost, yuan", "整改资金");
    v("claim", &T::claim, "the claim on the budget that sets the money aside", "资金占用单");
    v("due", &T::due, "by when; left out, as each is", "时限");
    v("interim", &T::interim, "what is done until then", "临时措施");
  }
};

/// Records that hazards were put right 整改登记.
struct RectifyHazards {
  static constexpr std::string_view kind = "safety.rectify_hazards";
  static constexpr std::string_view about =
      "records that hazards were put right, with what shows it; a general one that was "
      "found today needs not be settled first";
  static constexpr std::string_view about_zh = "整改登记";
  static constexpr std::array refusals{
      &too_many,        &hazard_repeated,        &hazard_unknown,
      &hazard_state,    &amount_below_zero,      &repair_unknown,
      &repair_open,     &people::person_unknown, &people::person_left,
      &sha256_malformed};

  std::vector<HazardCode> hazards;
  Remark done;
  std::optional<PersonCode> rectified_by;
  std::optional<Name> contractor;
  std::optional<Money> cost;
  std::optional<RepairCode> repair;
  std::vector<EvidenceFile> files;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = RectifyHazards;
    v("hazards", &T::hazards, "which hazards, at most 200: all of them or none", "隐患编号");
    v("done", &T::done, "what was done", "整改情况");
    v("rectified_by", &T::rectified_by, "who did it; left out, who files this", "整改人");
    v("contractor", &T::contractor, "who did it for the school", "承修单位");
    v("cost", &T::cost, "what it cost, yuan; left out, nothing", "花费");
    v("repair", &T::repair, "the repair that did it, which is finished", "维修单");
    v("files", &T::files, "files that show it, at most 50", "附件");
  }
};

/// Looks whether hazards were put right 整改验收.
struct VerifyHazards {
  static constexpr std::string_view kind = "safety.verify_hazards";
  static constexpr std::string_view about =
      "records that somebody else than who put hazards right looked at them; general "
      "ones that pass are closed, major ones wait to be struck off";
  static constexpr std::string_view about_zh = "整改验收";
  static constexpr std::array refusals{&too_many,     &hazard_repeated,    &hazard_unknown,
                                       &hazard_state, &verifier_rectified, &sha256_malformed};

  std::vector<HazardCode> hazards;
  bool passed = false;
  Remark remark;
  std::optional<std::vector<EvidenceFile>> files;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = VerifyHazards;
    v("hazards", &T::hazards, "which hazards, at most 200: all of them or none", "隐患编号");
    v("passed", &T::passed, "whether they are put right; else they go back to what they were",
      "合格");
    v("remark", &T::remark, "what was seen", "验收意见");
    v("files", &T::files, "files that show it, at most 50", "附件");
  }
};

/// Records that a major hazard is listed above 重大隐患上报挂牌.
struct ListHazard {
  static constexpr std::string_view kind = "safety.list_hazard";
  static constexpr std::string_view about =
      "records that a major hazard was reported upwards and is listed there until it "
      "is struck off";
  static constexpr std::string_view about_zh = "重大隐患上报挂牌";
  static constexpr std::array refusals{&hazard_unknown, &hazard_minor,    &hazard_state,
                                       &listed_already, &date_in_future,  &date_too_early,
                                       &too_many,       &sha256_malformed};

  HazardCode hazard;
  Name authority;
  Name document;
  std::optional<Date> on;
  std::optional<std::vector<EvidenceFile>> files;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = ListHazard;
    v("hazard", &T::hazard, "which hazard", "隐患编号");
    v("authority", &T::authority, "the authority that oversees it", "督办机关");
    v("document", &T::document, "number of its paper", "文号");
    v("on", &T::on, "the day of that paper; left out, today", "日期");
    v("files", &T::files, "files that show it, at most 50", "附件");
  }
};

/// Records that a major hazard is struck off 重大隐患销号.
struct StrikeOff {
  static constexpr std::string_view kind = "safety.strike_off";
  static constexpr std::string_view about =
      "records that a major hazard, listed and verified, was struck off the list, "
      "which closes it";
  static constexpr std::string_view about_zh = "重大隐患销号";
  static constexpr std::array refusals{&hazard_unknown,   &hazard_minor,   &not_listed,
                                       &hazard_state,     &date_in_future, &date_too_early,
                                       &evidence_missing, &too_many,       &sha256_malformed};

  HazardCode hazard;
  Name authority;
  Name document;
  std::optional<Date> on;
  std::optional<std::vector<EvidenceFile>> files;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = StrikeOff;
    v("hazard", &T::hazard, "which hazard", "隐患编号");
    v("authority", &T::authority, "the authority that oversees it", "督办机关");
    v("document", &T::document, "number of its paper", "文号");
    v("on", &T::on, "the day of that paper; left out, today", "日期");
    v("files", &T::files, "files that show it, at most 50; it is refused without any", "附件");
  }
};

/// Opens a closed hazard again 隐患重新打开.
struct ReopenHazard {
  static constexpr std::string_view kind = "safety.reopen_hazard";
  static constexpr std::string_view about =
      "opens a closed hazard again; its trail is kept, and a major one is listed anew";
  static constexpr std::string_view about_zh = "隐患重新打开";
  static constexpr std::array refusals{&hazard_unknown,  &hazard_state, &repeats_open,
                                       &due_missing,     &due_past,     &too_many,
                                       &sha256_malformed};

  HazardCode hazard;
  Remark reason;
  std::optional<Date> due;
  std::optional<std::vector<EvidenceFile>> files;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = ReopenHazard;
    v("hazard", &T::hazard, "which hazard", "隐患编号");
    v("reason", &T::reason, "why", "原因");
    v("due", &T::due,
      "by when it is put right; left out, after the working days of the limit "
      "rectify-days, of a major one rectify-days-major",
      "整改期限");
    v("files", &T::files, "files that show it, at most 50", "附件");
  }
};

/// Every form of this subject: a new one is added here.
using HazardsForms = Types<ReportHazard, SettleHazards, RectifyHazards, VerifyHazards, ListHazard,
                           StrikeOff, ReopenHazard>;

}  // namespace bursar::safety
