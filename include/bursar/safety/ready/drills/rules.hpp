#pragma once

#include <utility>

#include "bursar/safety/ledger/effects.hpp"
#include "bursar/safety/ready/checks.hpp"
#include "bursar/safety/schedules/effects.hpp"

/// Drills are recorded.
namespace bursar::safety {

namespace detail {
/// What a drill says of its schedule.
inline Asked asked(const RecordDrill& form, const Books& books, const Context& context) {
  Asked one;
  one.schedule = or_none(form.schedule), one.task = Task::drill, one.drill = form.what;
  one.target = target_of(form, books), one.on = day_of(form.on, context);
  return one;
}
}  // namespace detail

inline void complete(RecordDrill& form, const Books& books, const Context& context) {
  complete_day(form.on, context);
  if (!form.schedule) form.schedule = schedule_for(books, detail::asked(form, books, context));
}

namespace detail {
inline Verdict check_hazards(const RecordDrill& form, const Books& books) {
  for (const auto& one : or_none(form.hazards))
    if (!books.safety.hazards.all().has(one))
      return refuse(hazard_unknown, "hazards", {{"hazard", one.value}});
  return {};
}
}  // namespace detail

inline Verdict decide(const RecordDrill& form, const Books& books, const Context& context) {
  if (auto v = check_count("issues", or_none(form.issues).size(), kIssueLimit); !v) return v;
  if (books.safety.ready.drills().has(form.drill))
    return refuse(drill_taken, "drill", {{"drill", form.drill.value}});
  const auto asked = detail::asked(form, books, context);
  if (auto v = check_past("on", asked.on, context); !v) return v;
  if (auto v = check_plan(books, form.plan, asked.on); !v) return v;
  if (form.schedule)
    if (auto v = check_practised(books, asked); !v) return v;
  if (auto v = check_practised_by(books, form.unit, asked); !v) return v;
  if (form.what == DrillKind::evacuation && !form.seconds)
    return refuse(seconds_missing, "seconds");
  if (auto v = people::check_was_here(books.people, "lead", form.lead, asked.on); !v) return v;
  if (auto v = detail::check_hazards(form, books); !v) return v;
  return check_evidence(form.files);
}

inline void post(const RecordDrill& form, Books& books, const Context& context) {
  auto& safety = books.safety;
  Drill drill;
  drill.code = form.drill, drill.kind = form.what;
  if (form.plan) drill.plan = safety.ready.plans().id(*form.plan);
  if (form.schedule) drill.schedule = safety.schedules.all().id(*form.schedule);
  drill.target = *target_of(form, books), drill.on = day_of(form.on, context);
  drill.headcount = form.headcount;
  if (form.seconds) drill.seconds = form.seconds->value;
  drill.lead = books.people.persons().id(form.lead), drill.by = filer(books, context);
  drill.issues = or_none(form.issues), drill.files = or_none(form.files);
  for (const auto& one : or_none(form.hazards))
    drill.hazards.push_back(safety.hazards.all().id(one));
  const auto id = safety.ready.add(std::move(drill));
  const auto& kept = safety.ready.drills()[id];
  if (form.schedule) note_done(books, kept.schedule, kept.target, kept.on, id);
  happened(books, LedgerKind::record_drill, id, context);
}

}  // namespace bursar::safety
