#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bursar/safety/ledger/effects.hpp"
#include "bursar/safety/ready/checks.hpp"

/// Emergency plans are issued, put into action and stood down.
namespace bursar::safety {

namespace detail {
/// The number of the next version of a plan.
inline std::int32_t next_version(const Books& books, const PlanCode& code) {
  const auto* plan = books.safety.ready.plans().find(code);
  return plan ? plan->versions.back().number + 1 : 1;
}
}  // namespace detail

inline void complete(IssuePlan& form, const Books& books, const Context& context) {
  complete_day(form.from, context);
  if (!form.version) form.version = detail::next_version(books, form.plan);
}

inline Verdict decide(const IssuePlan& form, const Books& books, const Context& context) {
  const auto* known = books.safety.ready.plans().find(form.plan);
  if (known && day_of(form.from, context) <= known->versions.back().from)
    return refuse(plan_dates, "from", {{"from", date_text(known->versions.back().from)}});
  if (auto v = check_post(books, "owner", form.owner); !v) return v;
  const auto next = detail::next_version(books, form.plan);
  if (form.version && form.version->value != next)
    return refuse(figures_differ, "version",
                  {{"field", "version"},
                   {"given", std::to_string(form.version->value)},
                   {"books", std::to_string(next)}});
  return check_evidence(std::vector{form.file}, "file");
}

inline void post(const IssuePlan& form, Books& books, const Context& context) {
  PlanVersion version;
  version.number = detail::next_version(books, form.plan);
  version.from = day_of(form.from, context);
  version.name = form.name, version.field = form.field;
  version.owner = books.people.posts().id(form.owner), version.review = form.review;
  version.file = form.file, version.source = or_none(form.source);
  const auto id = books.safety.ready.add(form.plan, std::move(version));
  happened(books, LedgerKind::issue_plan, id, context);
}

namespace detail {
inline Noted noted(const std::optional<Date>& on, const std::optional<TimeOfDay>& time,
                   const Context& context) {
  return {day_of(on, context), time ? parse_time(*time) : std::nullopt};
}
}  // namespace detail

inline void complete(ActivatePlan& form, const Books&, const Context& context) {
  complete_day(form.on, context);
}

inline Verdict decide(const ActivatePlan& form, const Books& books, const Context& context) {
  const auto& safety = books.safety;
  const auto on = day_of(form.on, context);
  if (safety.ready.activations().has(form.activation))
    return refuse(activation_taken, "activation", {{"activation", form.activation.value}});
  if (auto v = check_plan(books, form.plan, on); !v) return v;
  if (form.incident && !safety.incidents.all().has(*form.incident))
    return refuse(incident_unknown, "incident", {{"incident", form.incident->value}});
  if (auto v = check_past("on", on, context); !v) return v;
  return check_time("time", form.time);
}

inline void post(const ActivatePlan& form, Books& books, const Context& context) {
  auto& ready = books.safety.ready;
  Activation activation;
  activation.code = form.activation, activation.why = form.why;
  activation.begun = detail::noted(form.on, form.time, context);
  activation.plan = ready.plans().id(form.plan);
  activation.version = ready.plan(form.plan, activation.begun.on)->number;
  if (form.incident) activation.incident = books.safety.incidents.all().id(*form.incident);
  activation.by = filer(books, context);
  const auto id = ready.add(std::move(activation));
  happened(books, LedgerKind::activate_plan, id, context);
}

inline void complete(StandDown& form, const Books&, const Context& context) {
  complete_day(form.on, context);
}

namespace detail {
/// A moment as "2026-03-02 08:00", or its day alone.
inline std::string noted_text(const Noted& moment) {
  return date_text(moment.on) + (moment.time ? ' ' + time_text(*moment.time) : "");
}
/// Whether one moment lies before another, as far as their times are known.
inline bool earlier(const Noted& one, const Noted& other) {
  if (one.on != other.on) return one.on < other.on;
  return one.time && other.time && *one.time < *other.time;
}
}  // namespace detail

inline Verdict decide(const StandDown& form, const Books& books, const Context& context) {
  const auto* found = books.safety.ready.activations().find(form.activation);
  if (!found)
    return refuse(activation_unknown, "activation", {{"activation", form.activation.value}});
  if (found->ended)
    return refuse(activation_over, "activation", {{"activation", form.activation.value}});
  if (auto v = check_past("on", day_of(form.on, context), context); !v) return v;
  if (auto v = check_time("time", form.time); !v) return v;
  const auto ended = detail::noted(form.on, form.time, context);
  if (!detail::earlier(ended, found->begun)) return {};
  return refuse(date_too_early, "on",
                {{"date", detail::noted_text(ended)}, {"from", detail::noted_text(found->begun)}});
}

inline void post(const StandDown& form, Books& books, const Context& context) {
  auto& ready = books.safety.ready;
  const auto id = ready.activations().id(form.activation);
  ready.end(id, detail::noted(form.on, form.time, context), form.summary);
  happened(books, LedgerKind::stand_down, id, context);
}

}  // namespace bursar::safety
