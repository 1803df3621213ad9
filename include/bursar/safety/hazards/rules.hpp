#pragma once

#include <utility>

#include "bursar/safety/hazards/effects.hpp"
#include "bursar/safety/hazards/forms.hpp"
#include "bursar/safety/hazards/steps/rules.hpp"
#include "bursar/safety/ledger/effects.hpp"

/// Hazards are reported; what is done about them is in steps/.
namespace bursar::safety {

namespace detail {
inline Grade grade_of(const ReportHazard& form) {
  return form.grade.value_or(form.major ? Grade::major : Grade::general);
}
inline Verdict check_incident_open(const ReportHazard& form, const Books& books) {
  if (!form.incident) return {};
  const auto& incidents = books.safety.incidents;
  const auto id = incidents.id(*form.incident);
  const auto* reason = id == IncidentId{} ? &incident_unknown : &incident_closed;
  if (id != IncidentId{} && !incidents[id].closed) return {};
  return refuse(*reason, "incident", {{"incident", form.incident->value}});
}
/// What it repeats is a hazard that was closed.
inline Verdict check_repeats(const ReportHazard& form, const Books& books) {
  if (!form.repeats) return {};
  if (auto v = check_hazard(books, "repeats", *form.repeats); !v) return v;
  const auto& hazards = books.safety.hazards;
  if (!open(hazards[hazards.id(*form.repeats)].state)) return {};
  return refuse(repeats_open, "repeats", {{"hazard", form.repeats->value}});
}
}  // namespace detail

inline void complete(ReportHazard& form, const Books& books, const Context& context) {
  if (!form.grade) form.grade = detail::grade_of(form);
  if (context.under.empty()) form.due = due_or_limit(books, form.due, *form.grade, context.today);
}

inline Verdict decide(const ReportHazard& form, const Books& books, const Context& context) {
  if (books.safety.hazards.id(form.hazard) != HazardId{})
    return refuse(hazard_taken, "hazard", {{"hazard", form.hazard.value}});
  if (auto v = check_target(form, books); !v) return v;
  if (auto v = check_major(books, "major", form.major, context.today); !v) return v;
  const auto grade = detail::grade_of(form);
  if (form.major && grade == Grade::general)
    return refuse(grade_differs, "grade", {{"hazard", form.hazard.value}});
  if (auto v = detail::check_incident_open(form, books); !v) return v;
  if (auto v = detail::check_repeats(form, books); !v) return v;
  if (auto v = check_post(books, "owner", form.owner); !v) return v;
  const auto due = due_or_limit(books, form.due, grade, context.today);
  if (auto v = check_due(due, context.today); !v) return v;
  return check_evidence(form.files);
}

inline void post(const ReportHazard& form, Books& books, const Context& context) {
  NewHazard found;
  found.code = form.hazard, found.what = form.what, found.field = form.field;
  found.source = form.incident ? Source::incident : Source::report;
  found.grade = detail::grade_of(form), found.target = *target_of(form, books);
  if (form.major) found.major = books.safety.limits.majors().id(*form.major);
  if (form.owner) found.owner = books.people.posts().id(*form.owner);
  if (form.incident) found.incident = books.safety.incidents.id(*form.incident);
  if (form.repeats) found.repeats = books.safety.hazards.id(*form.repeats);
  found.due = *due_or_limit(books, form.due, found.grade, context.today);
  found.files = or_none(form.files);
  const auto id = open_finding(books, found, context);
  happened(books, LedgerKind::report_hazard, id, context);
}

}  // namespace bursar::safety
