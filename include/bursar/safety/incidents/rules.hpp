#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/safety/incidents/checks.hpp"
#include "bursar/safety/incidents/forms.hpp"
#include "bursar/safety/ledger/effects.hpp"

/// Incidents are reported, told, investigated and closed.
namespace bursar::safety {

namespace detail {
inline std::optional<Minute> minute_of_day(const std::optional<TimeOfDay>& time) {
  return time ? parse_time(*time) : std::nullopt;
}
template <class Number>
std::int32_t number_or_0(const std::optional<Number>& number) {
  return number ? number->value : 0;
}
inline Refusal refuse_hurt(std::string_view field, int hurt, int dead, int pupils) {
  return refuse(hurt_differs, field,
                {{"hurt", std::to_string(hurt)},
                 {"dead", std::to_string(dead)},
                 {"pupils", std::to_string(pupils)}});
}
/// As many pupils as people, and nobody where it was a near miss.
inline Verdict check_hurt(const ReportIncident& form) {
  const int hurt = number_or_0(form.hurt), dead = number_or_0(form.dead);
  const int pupils = number_or_0(form.pupils);
  const bool missed = form.severity == Severity::near_miss;
  if (pupils <= hurt + dead && (!missed || hurt + dead == 0)) return {};
  return refuse_hurt("pupils", hurt, dead, pupils);
}
}  // namespace detail

inline void complete(ReportIncident& form, const Books&, const Context& context) {
  complete_day(form.on, context);
}

inline Verdict decide(const ReportIncident& form, const Books& books, const Context& context) {
  if (books.safety.incidents.id(form.incident) != IncidentId{})
    return refuse(incident_taken, "incident", {{"incident", form.incident.value}});
  if (auto v = check_past("on", day_of(form.on, context), context); !v) return v;
  if (auto v = check_time("time", form.time); !v) return v;
  if (auto v = check_target(form, books); !v) return v;
  if (auto v = detail::check_hurt(form); !v) return v;
  if (auto v = check_amount("loss", form.loss); !v) return v;
  return check_evidence(form.files);
}

inline void post(const ReportIncident& form, Books& books, const Context& context) {
  Incident incident;
  incident.code = form.incident, incident.field = form.field;
  incident.reported = incident.severity = form.severity;
  incident.on = day_of(form.on, context), incident.time = detail::minute_of_day(form.time);
  incident.target = *target_of(form, books);
  incident.place = or_none(form.place), incident.what = form.what;
  incident.hurt = detail::number_or_0(form.hurt), incident.dead = detail::number_or_0(form.dead);
  incident.pupils = detail::number_or_0(form.pupils);
  incident.reported_loss = incident.loss = or_none(form.loss);
  incident.by = filer(books, context), incident.files = or_none(form.files);
  const auto id = books.safety.incidents.add(std::move(incident));
  happened(books, LedgerKind::report_incident, id, context);
}

inline void complete(TellIncident& form, const Books&, const Context& context) {
  complete_day(form.on, context);
}

namespace detail {
inline std::string moment_text(Date on, const std::optional<Minute>& time) {
  return time ? date_text(on) + " " + time_text(*time) : date_text(on);
}
/// Nobody was told before it happened.
inline Verdict check_told_after(const Incident& incident, Date on,
                                const std::optional<Minute>& time) {
  if (minutes_since(incident, on, time) >= 0) return {};
  const bool known = incident.time && time;
  return refuse(date_too_early, known && on == incident.on ? "time" : "on",
                {{"date", moment_text(on, known ? time : std::nullopt)},
                 {"from", moment_text(incident.on, known ? incident.time : std::nullopt)}});
}
}  // namespace detail

inline Verdict decide(const TellIncident& form, const Books& books, const Context& context) {
  if (auto v = check_incident(books, form.incident); !v) return v;
  const auto on = day_of(form.on, context);
  if (auto v = check_past("on", on, context); !v) return v;
  if (auto v = check_time("time", form.time); !v) return v;
  const auto& incident = books.safety.incidents[books.safety.incidents.id(form.incident)];
  if (auto v = detail::check_told_after(incident, on, detail::minute_of_day(form.time)); !v)
    return v;
  return check_evidence(form.files);
}

inline void post(const TellIncident& form, Books& books, const Context& context) {
  const auto id = books.safety.incidents.id(form.incident);
  auto& incident = books.safety.incidents.change(id);
  Telling telling;
  telling.told = form.told, telling.channel = form.channel;
  telling.authority = form.authority.value_or(false);
  telling.on = day_of(form.on, context), telling.time = detail::minute_of_day(form.time);
  telling.by = filer(books, context);
  telling.minutes = minutes_since(incident, telling.on, telling.time);
  telling.limit = tell_limit(books, incident), telling.files = or_none(form.files);
  incident.tellings.push_back(std::move(telling));
  happened(books, LedgerKind::tell_incident, id, context);
}

namespace detail {
/// The hazards that an investigation names are there, each once.
inline Verdict check_actions(const InvestigateIncident& form, const Books& books) {
  std::set<std::string_view> seen;
  if (!form.hazards) return {};
  for (const auto& code : *form.hazards) {
    if (books.safety.hazards.id(code) == HazardId{})
      return refuse(hazard_unknown, "hazards", {{"hazard", code.value}});
    if (!seen.insert(code).second)
      return refuse(hazard_repeated, "hazards", {{"hazard", code.value}});
  }
  return {};
}
/// Where somebody was hurt it was no near miss, whatever is found later.
inline Verdict check_severity(const InvestigateIncident& form, const Incident& incident) {
  if (form.severity != Severity::near_miss || incident.hurt + incident.dead == 0) return {};
  return refuse_hurt("severity", incident.hurt, incident.dead, incident.pupils);
}
inline Verdict check_responsible(const InvestigateIncident& form, const Books& books, Date on) {
  if (!form.responsible) return {};
  for (const auto& person : *form.responsible)
    if (auto v = people::check_was_here(books.people, "responsible", person, on); !v) return v;
  return {};
}
}  // namespace detail

inline Verdict decide(const InvestigateIncident& form, const Books& books, const Context&) {
  if (auto v = check_count("causes", form.causes.size(), kCauseLimit); !v) return v;
  if (auto v = check_incident_not_closed(books, form.incident); !v) return v;
  if (auto v = detail::check_actions(form, books); !v) return v;
  if (auto v = check_amount("loss", form.loss); !v) return v;
  const auto& incident = books.safety.incidents[books.safety.incidents.id(form.incident)];
  if (auto v = detail::check_severity(form, incident); !v) return v;
  if (auto v = detail::check_responsible(form, books, incident.on); !v) return v;
  return check_evidence(form.files);
}

inline void post(const InvestigateIncident& form, Books& books, const Context& context) {
  const auto id = books.safety.incidents.id(form.incident);
  auto& incident = books.safety.incidents.change(id);
  Investigation found;
  found.on = context.today, found.by = filer(books, context);
  found.causes = form.causes, found.files = or_none(form.files);
  for (const auto& person : form.responsible.value_or(std::vector<PersonCode>()))
    found.responsible.push_back(books.people.persons().id(person));
  incident.investigation = std::move(found);
  if (form.loss) incident.loss = *form.loss;
  if (form.severity) incident.severity = *form.severity;
  for (const auto& code : form.hazards.value_or(std::vector<HazardCode>()))
    books.safety.incidents.link(id, books.safety.hazards.id(code));
  happened(books, LedgerKind::investigate_incident, id, context);
}

inline Verdict decide(const CloseIncident& form, const Books& books, const Context&) {
  if (auto v = check_incident_not_closed(books, form.incident); !v) return v;
  const auto& incident = books.safety.incidents[books.safety.incidents.id(form.incident)];
  if (!incident.investigation)
    return refuse(causes_missing, "incident", {{"incident", form.incident.value}});
  if (is_untold(books, incident))
    return refuse(untold, "incident", {{"incident", form.incident.value}});
  if (const auto left = open_action(books, incident); left != HazardId{})
    return refuse(
        actions_open, "incident",
        {{"incident", form.incident.value}, {"hazard", books.safety.hazards[left].code.value}});
  return check_evidence(form.files);
}

inline void post(const CloseIncident& form, Books& books, const Context& context) {
  const auto id = books.safety.incidents.id(form.incident);
  books.safety.incidents.close(id, context.today, form.conclusion);
  books.safety.incidents.change(id).closing_files = or_none(form.files);
  happened(books, LedgerKind::close_incident, id, context);
}

}  // namespace bursar::safety
