#pragma once

#include <optional>
#include <string>

#include "bursar/safety/checks.hpp"
#include "bursar/safety/limits/checks.hpp"

/// Within what time an authority must be told of an incident, and what its forms ask alike.
namespace bursar::safety {

/// Within how many minutes an authority must be told: the limit of the severity, else the general
/// one, as it was on the day of the incident; none where neither was set.
inline std::optional<Minute> tell_limit(const Books& books, const Incident& incident) {
  const auto own = "tell-minutes-" + std::string(enum_name(incident.severity));
  auto minutes = limit_whole(books, own, incident.on);
  if (!minutes) minutes = limit_whole(books, "tell-minutes", incident.on);
  return minutes ? std::optional<Minute>(*minutes) : std::nullopt;
}
/// Whether an authority must be told of an incident and was not.
inline bool is_untold(const Books& books, const Incident& incident) {
  return accident(incident.severity) && tell_limit(books, incident) && !incident.told();
}
/// The first hazard of an incident that is not closed, or none.
inline HazardId open_action(const Books& books, const Incident& incident) {
  for (const auto id : incident.hazards)
    if (open(books.safety.hazards[id].state)) return id;
  return {};
}
/// The minute of a day at the school, where the time is known.
inline std::optional<Minute> minute_at(Date on, const std::optional<Minute>& time) {
  return time ? std::optional(day_minute(on) + *time) : std::nullopt;
}
/// How many minutes lie between an incident and a moment; days of minutes where a time is missing.
inline Minute minutes_since(const Incident& incident, Date on, const std::optional<Minute>& time) {
  const auto begun = minute_at(incident.on, incident.time), then = minute_at(on, time);
  return begun && then ? *then - *begun : day_minute(on) - day_minute(incident.on);
}

/// The incident is there.
inline Verdict check_incident(const Books& books, const IncidentCode& code) {
  if (books.safety.incidents.id(code) != IncidentId{}) return {};
  return refuse(incident_unknown, "incident", {{"incident", code.value}});
}
/// It is there, and not closed.
inline Verdict check_incident_not_closed(const Books& books, const IncidentCode& code) {
  if (auto v = check_incident(books, code); !v) return v;
  if (!books.safety.incidents[books.safety.incidents.id(code)].closed) return {};
  return refuse(incident_closed, "incident", {{"incident", code.value}});
}

}  // namespace bursar::safety
