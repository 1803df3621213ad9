#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/base/date.hpp"
#include "bursar/base/money.hpp"
#include "bursar/base/numbers.hpp"
#include "bursar/base/text.hpp"
#include "bursar/base/time_of_day.hpp"
#include "bursar/base/types.hpp"
#include "bursar/people/reasons.hpp"
#include "bursar/safety/hazards/reasons.hpp"
#include "bursar/safety/incidents/reasons.hpp"
#include "bursar/safety/incidents/terms.hpp"
#include "bursar/safety/reasons.hpp"

/// What happened, who was told, why, and what is put right for it 事故.
namespace bursar::safety {

/// Reports an incident 事故登记.
struct ReportIncident {
  static constexpr std::string_view kind = "safety.report_incident";
  static constexpr std::string_view about = "reports an accident, or what nearly became one";
  static constexpr std::string_view about_zh = "事故登记";
  static constexpr std::array refusals{
      &incident_taken,       &date_in_future,    &time_malformed, &target_one,
      &people::unit_unknown, &room_unknown,      &asset_unknown,  &asset_disposed,
      &hurt_differs,         &amount_below_zero, &too_many,       &sha256_malformed};

  IncidentCode incident;
  Field field{};
  Severity severity{};
  std::optional<Date> on;
  std::optional<TimeOfDay> time;
  std::optional<UnitCode> unit;
  std::optional<RoomCode> room;
  std::optional<AssetCode> asset;
  std::optional<Name> place;
  Remark what;
  std::optional<Whole<0, 10000>> hurt;
  std::optional<Whole<0, 10000>> dead;
  std::optional<Whole<0, 10000>> pupils;
  std::optional<Money> loss;
  std::optional<std::vector<EvidenceFile>> files;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = ReportIncident;
    v("incident", &T::incident, "number of the incident", "事故编号");
    v("field", &T::field, "what it has to do with", "类别");
    v("severity", &T::severity, "how bad it was", "事故等级");
    v("on", &T::on, "its day; left out, today", "日期");
    v("time", &T::time, "and its time, as 08:00", "时间");
    v("unit", &T::unit, "in a unit; none of the three: of the whole school", "部门");
    v("room", &T::room, "in a room", "房间");
    v("asset", &T::asset, "in an asset", "资产编号");
    v("place", &T::place, "where exactly", "具体地点");
    v("what", &T::what, "what happened", "经过");
    v("hurt", &T::hurt, "how many were hurt; left out, nobody", "受伤人数");
    v("dead", &T::dead, "how many died; left out, nobody", "死亡人数");
    v("pupils", &T::pupils, "how many of them are pupils; left out, none", "其中学生");
    v("loss", &T::loss, "what it cost directly, yuan; left out, nothing", "直接损失");
    v("files", &T::files, "files that show it, at most 50", "附件");
  }
};

/// Records who was told of an incident 事故报告.
struct TellIncident {
  static constexpr std::string_view kind = "safety.tell_incident";
  static constexpr std::string_view about = "records who was told of an incident and when";
  static constexpr std::string_view about_zh = "事故报告";
  static constexpr std::array refusals{&incident_unknown, &date_in_future, &time_malformed,
                                       &date_too_early,   &too_many,       &sha256_malformed};

  IncidentCode incident;
  Name told;
  std::optional<bool> authority;
  std::optional<Date> on;
  std::optional<TimeOfDay> time;
  Name channel;
  std::optional<std::vector<EvidenceFile>> files;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = TellIncident;
    v("incident", &T::incident, "which incident", "事故编号");
    v("told", &T::told, "who was told", "报告对象");
    v("authority", &T::authority, "true: it is the authority that must be told; left out, not",
      "主管部门");
    v("on", &T::on, "on which day; left out, today", "日期");
    v("time", &T::time, "at what time, as 08:00", "时间");
    v("channel", &T::channel, "how: by telephone, in writing", "方式");
    v("files", &T::files, "files that show it, at most 50", "附件");
  }
};

/// Records why an incident happened 事故调查.
struct InvestigateIncident {
  static constexpr std::string_view kind = "safety.investigate_incident";
  static constexpr std::string_view about =
      "records why an incident happened and what is put right for it; again, what was "
      "found last counts";
  static constexpr std::string_view about_zh = "事故调查";
  static constexpr std::array refusals{
      &too_many,        &incident_unknown,       &incident_closed,
      &hazard_unknown,  &hazard_repeated,        &amount_below_zero,
      &hurt_differs,    &people::person_unknown, &people::person_left,
      &sha256_malformed};

  IncidentCode incident;
  std::vector<CauseLine> causes;
  std::optional<std::vector<HazardCode>> hazards;
  std::optional<Money> loss;
  std::optional<Severity> severity;
  std::optional<std::vector<PersonCode>> responsible;
  std::optional<std::vector<EvidenceFile>> files;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = InvestigateIncident;
    v("incident", &T::incident, "which incident", "事故编号");
    v("causes", &T::causes, "its causes, at most 50", "事故原因");
    v("hazards", &T::hazards, "hazards that are put right for it, beside those that name it",
      "整改措施");
    v("loss", &T::loss, "what it cost, as found, yuan; left out, as reported", "核定损失");
    v("severity", &T::severity, "how bad it was, as found; left out, as reported", "核定等级");
    v("responsible", &T::responsible, "who is responsible", "责任人");
    v("files", &T::files, "files that show it, at most 50", "附件");
  }
};

/// Closes an incident 事故结案.
struct CloseIncident {
  static constexpr std::string_view kind = "safety.close_incident";
  static constexpr std::string_view about =
      "closes an incident whose causes are known, of which the authority was told, and "
      "all of whose hazards are closed";
  static constexpr std::string_view about_zh = "事故结案";
  static constexpr std::array refusals{&incident_unknown, &incident_closed, &causes_missing,
                                       &untold,           &actions_open,    &too_many,
                                       &sha256_malformed};

  IncidentCode incident;
  Remark conclusion;
  std::optional<std::vector<EvidenceFile>> files;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = CloseIncident;
    v("incident", &T::incident, "which incident", "事故编号");
    v("conclusion", &T::conclusion, "what came of it", "结论");
    v("files", &T::files, "files that show it, at most 50", "附件");
  }
};

/// Every form of this subject: a new one is added here.
using IncidentsForms = Types<ReportIncident, TellIncident, InvestigateIncident, CloseIncident>;

}  // namespace bursar::safety
