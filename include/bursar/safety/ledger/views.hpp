#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "bursar/safety/views.hpp"

/// What a row of the ledger is about: its code and its text, whatever register it is kept in.
namespace bursar::safety {

/// A row of the ledger 台账.
struct LedgerLine {
  Date on;
  std::int64_t seq = 0;
  LedgerKind kind{};
  std::string code;
  PersonCode by;
  std::string text;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = LedgerLine;
    v("on", &T::on, "the day of posting", "日期");
    v("seq", &T::seq, "its entry in the journal", "序号");
    v("kind", &T::kind, "what was filed", "事项");
    v("code", &T::code, "what it is about; of several, the first", "编号");
    v("by", &T::by, "who filed it", "经办人");
    v("text", &T::text, "the name or the words of what it is about", "说明");
  }
};

namespace detail {
using About = std::pair<std::string, std::string>;  ///< its code, its text

/// Of what is kept in versions: the name of the one in force on the day of the row.
template <class Record>
About about_version(const Record& record, Date on) {
  const auto* version = version_on(record.versions, on);
  return {record.code.value, (version ? *version : record.versions.front()).name.value};
}
inline About about_rule(const Books& books, LedgerKind kind, std::uint32_t number, Date on) {
  const auto& limits = books.safety.limits;
  if (kind == LedgerKind::set_limit) return about_version(limits.limits()[LimitId(number)], on);
  if (kind == LedgerKind::set_major_item)
    return about_version(limits.majors()[MajorId(number)], on);
  if (kind == LedgerKind::set_measure)
    return about_version(limits.measures()[MeasureId(number)], on);
  const auto& term = limits.terms()[TermId(number)];
  return {term.code.value, term.name.value};
}
inline About about_check(const Books& books, LedgerKind kind, std::uint32_t number, Date on) {
  const auto& checklists = books.safety.checklists;
  if (kind == LedgerKind::define_template)
    return about_version(checklists.templates()[TemplateId(number)], on);
  if (kind != LedgerKind::inspect) return {checklists.drafts()[DraftId(number)].code.value, ""};
  const auto& one = checklists[InspectionId(number)];
  return {std::string(checklists.code(InspectionId(number))),
          checklists.version_of(one).name.value};
}
inline About about_ready(const Books& books, LedgerKind kind, std::uint32_t number, Date on) {
  const auto& ready = books.safety.ready;
  if (kind == LedgerKind::issue_plan) return about_version(ready.plans()[PlanId(number)], on);
  if (kind == LedgerKind::record_drill) {
    const auto& drill = ready.drills()[DrillId(number)];
    return {drill.code.value, std::string(enum_name(drill.kind))};
  }
  if (kind == LedgerKind::hold_session) {
    const auto& session = ready.sessions()[SessionId(number)];
    return {session.code.value, session.topic.value};
  }
  const auto& activation = ready.activations()[ActivationId(number)];
  return {activation.code.value,
          (kind == LedgerKind::stand_down ? activation.summary : activation.why).value};
}
inline About about_duty(const Books& books, LedgerKind kind, std::uint32_t number, Date on) {
  const auto& duty = books.safety.duty;
  if (kind == LedgerKind::log_guard) {
    const auto& line = duty.log()[GuardLogId(number)];
    return {line.code.value, line.text.value};
  }
  if (kind == LedgerKind::set_route) return about_version(duty.routes()[RouteId(number)], on);
  if (kind != LedgerKind::record_patrol) return about_version(duty.rosters()[RosterId(number)], on);
  const auto& patrol = duty.patrols()[PatrolId(number)];
  return {patrol.code.value, duty.routes()[patrol.route].code.value};
}
}  // namespace detail

/// The code and the text of what a row is about.
inline std::pair<std::string, std::string> about(const Books& books, const LedgerRow& row) {
  const auto on = *row.on.date();
  if (row.kind <= LedgerKind::set_measure)
    return detail::about_rule(books, row.kind, row.number, on);
  if (row.kind <= LedgerKind::inspect) return detail::about_check(books, row.kind, row.number, on);
  if (row.kind <= LedgerKind::end_schedule)
    return detail::about_version(books.safety.schedules.all()[ScheduleId(row.number)], on);
  if (row.kind <= LedgerKind::reopen_hazard) {
    const auto& hazard = books.safety.hazards[HazardId(row.number)];
    return {hazard.code.value, hazard.what.value};
  }
  if (row.kind <= LedgerKind::close_incident) {
    const auto& incident = books.safety.incidents[IncidentId(row.number)];
    return {incident.code.value, incident.what.value};
  }
  if (row.kind <= LedgerKind::hold_session)
    return detail::about_ready(books, row.kind, row.number, on);
  return detail::about_duty(books, row.kind, row.number, on);
}

}  // namespace bursar::safety
