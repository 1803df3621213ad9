#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "bursar/safety/ledger/effects.hpp"
#include "bursar/safety/ready/checks.hpp"
#include "bursar/safety/schedules/effects.hpp"

/// Education and meetings are recorded.
namespace bursar::safety {

namespace detail {
/// What a session says of its schedule.
inline Asked asked(const HoldSession& form, const Books& books, const Context& context) {
  Asked one;
  one.schedule = or_none(form.schedule), one.task = Task::session, one.session = form.what;
  one.target = target_of(form, books), one.on = day_of(form.on, context);
  return one;
}
}  // namespace detail

inline void complete(HoldSession& form, const Books& books, const Context& context) {
  complete_day(form.on, context);
  if (!form.schedule) form.schedule = schedule_for(books, detail::asked(form, books, context));
}

namespace detail {
/// Each unit of an audience is there, is named once, and no more of it came than were expected.
inline Verdict check_audience(const HoldSession& form, const Books& books) {
  for (const auto& one : form.audience)
    if (auto v = people::check_unit(books.people, "audience", one.unit); !v) return v;
  std::set<std::string_view> seen;
  for (const auto& one : form.audience)
    if (!seen.insert(one.unit).second)
      return refuse(audience_repeated, "audience", {{"unit", one.unit.value}});
  for (const auto& one : form.audience)
    if (one.present > one.expected)
      return refuse(audience_over, "audience",
                    {{"unit", one.unit.value},
                     {"present", std::to_string(one.present.value)},
                     {"expected", std::to_string(one.expected.value)}});
  return {};
}
}  // namespace detail

inline Verdict decide(const HoldSession& form, const Books& books, const Context& context) {
  if (auto v = check_count("audience", form.audience.size(), kAudienceLimit); !v) return v;
  if (books.safety.ready.sessions().has(form.session))
    return refuse(session_taken, "session", {{"session", form.session.value}});
  const auto asked = detail::asked(form, books, context);
  if (auto v = check_past("on", asked.on, context); !v) return v;
  if (form.schedule)
    if (auto v = check_practised(books, asked); !v) return v;
  if (auto v = check_practised_by(books, form.unit, asked); !v) return v;
  if (auto v = detail::check_audience(form, books); !v) return v;
  return check_evidence(form.files);
}

inline void post(const HoldSession& form, Books& books, const Context& context) {
  auto& safety = books.safety;
  Session session;
  session.code = form.session, session.kind = form.what;
  session.topic = form.topic, session.speaker = form.speaker;
  session.from_outside = or_none(form.from_outside);
  if (form.schedule) session.schedule = safety.schedules.all().id(*form.schedule);
  session.target = *target_of(form, books), session.on = day_of(form.on, context);
  session.minutes = form.minutes, session.by = filer(books, context);
  for (const auto& one : form.audience)
    session.audience.push_back({books.people.units().id(one.unit), one.expected, one.present});
  session.files = or_none(form.files);
  const auto id = safety.ready.add(std::move(session));
  const auto& kept = safety.ready.sessions()[id];
  if (form.schedule) note_done(books, kept.schedule, kept.target, kept.on, id);
  happened(books, LedgerKind::hold_session, id, context);
}

}  // namespace bursar::safety
