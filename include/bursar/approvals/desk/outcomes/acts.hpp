#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/approvals/desk/finding.hpp"
#include "bursar/approvals/desk/outcomes/forms.hpp"
#include "bursar/approvals/desk/signing.hpp"

/// What others decided, and what happens when nobody does.
namespace bursar::approvals {

namespace detail {
inline bool is_sha256(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == text.npos;
}

/// The seat of a recorder, at a step that a meeting, or an outside body, decides.
template <class Form>
Result<SeatFound> recorder(const Form& form, const Case& one, const Now& now, bool meeting) {
  auto found = find_seat(form, one, now);
  if (!found) return found;
  const auto step = one.seats[found->seat].step;
  const auto& terms = terms_of(one, step);
  if (meeting ? !terms.meeting : !terms.outside)
    return refuse(meeting_unfit, "step", {{"step", one.plan->steps[step].code.value}});
  if (form.sha256 && !is_sha256(form.sha256->value)) return refuse(sha256_unfit, "sha256");
  const auto from = one.submitted.date(now.people.offset_minutes());
  if (form.on < from || form.on > now.day)
    return refuse(
        outcome_dated, "on",
        {{"on", date_text(form.on)}, {"from", date_text(from)}, {"today", date_text(now.day)}});
  return found;
}

inline bool carried(const RecordMeeting& form, const MeetingTerms& terms) {
  if (!terms.percent) return form.in_favour.value > form.against.value;
  return form.in_favour.value * 100 >= terms.percent->value * form.present.value;
}

inline void record(Case& one, const Now& now, const SeatFound& found, bool yes, Action action,
                   std::string text) {
  Machine machine(one, now);
  auto& seat = one.seats[found.seat];
  const auto step = seat.step;
  machine.note(action, step, found.in_name, {}, std::move(text));
  seat.state = yes ? SeatState::approved : SeatState::refused;
  seat.by = now.by;
  seat.in_name = found.in_name;
  seat.at = now.at;
  yes ? machine.pass(step) : machine.fail(step);
}
}  // namespace detail

inline Verdict check(const RecordMeeting& form, const Case& one, const Now& now) {
  const auto found = detail::recorder(form, one, now, true);
  if (!found) return found.refusal();
  const auto& terms = *terms_of(one, one.seats[found->seat].step).meeting;
  const auto present = form.present.value;
  if (present < terms.quorum.value)
    return refuse(
        quorum_missed, "present",
        {{"present", std::to_string(present)}, {"quorum", std::to_string(terms.quorum.value)}});
  const auto votes = form.in_favour.value + form.against.value + form.abstaining.value;
  if (terms.members && present > terms.members->value)
    return refuse(
        members_exceeded, "present",
        {{"present", std::to_string(present)}, {"members", std::to_string(terms.members->value)}});
  if (votes == present) return {};
  return refuse(votes_differ, "present",
                {{"in_favour", std::to_string(form.in_favour.value)},
                 {"against", std::to_string(form.against.value)},
                 {"abstaining", std::to_string(form.abstaining.value)},
                 {"present", std::to_string(present)}});
}
inline void act(const RecordMeeting& form, Case& one, const Now& now) {
  const auto found = *detail::recorder(form, one, now, true);
  const auto& terms = *terms_of(one, one.seats[found.seat].step).meeting;
  detail::record(one, now, found, detail::carried(form, terms), Action::met, form.resolution.value);
}

inline Verdict check(const RecordOutside& form, const Case& one, const Now& now) {
  return detail::verdict_of(detail::recorder(form, one, now, false));
}
inline void act(const RecordOutside& form, Case& one, const Now& now) {
  detail::record(one, now, *detail::recorder(form, one, now, false), form.granted, Action::replied,
                 form.reference.value);
}

namespace detail {
/// Who takes a seat over where its time is over: the first above those who may sign there.
inline PersonId above(const Case& one, std::uint16_t seat, const Now& now) {
  auto own = eligible(now.circle(one), owners(one, one.seats[seat], now));
  if (own.empty()) own = owners(one, one.seats[seat], now);
  const auto unit = own.empty() ? one.unit : rank_of(now.people, own.front(), now.day);
  Persons below = own;
  for (;;) {
    const auto heads = superiors(now.circle(one), unit, below);
    if (heads.empty()) return {};
    for (const auto person : heads)
      if (!counts(one, one.seats[seat]) || other_seat(one, seat, person, true) == kNone)
        return person;
    below.insert(below.end(), heads.begin(), heads.end());
  }
}

inline std::vector<std::uint16_t> undecided(const Case& one, std::uint16_t step) {
  std::vector<std::uint16_t> found;
  for (std::uint16_t i = 0; i < one.seats.size(); ++i)
    if (one.seats[i].step == step && one.seats[i].state == SeatState::undecided) found.push_back(i);
  return found;
}
}  // namespace detail

inline Verdict check(const TimeOut& form, const Case& one, const Now& now) {
  const auto found = open_step(one, form.step);
  if (!found) return found.refusal();
  const auto& run = one.steps[*found];
  const auto step = form.step.value;
  if (!run.due) return refuse(no_deadline, "step", {{"step", step}});
  if (now.day <= *run.due)
    return refuse(not_late, "step", {{"step", step}, {"due", date_text(*run.due)}});
  const auto late = terms_of(one, *found).late.value_or(Late::remind);
  if (late == Late::remind && run.reminded == now.day)
    return refuse(reminded_today, "step",
                  {{"case", one.code.value}, {"date", date_text(*run.reminded)}});
  if (late != Late::escalate) return {};
  Persons waited_for;
  for (const auto seat : detail::undecided(one, *found)) {
    if (!reached(one, seat)) continue;
    if (detail::above(one, seat, now) != PersonId{}) return {};
    for (const auto person : owners(one, one.seats[seat], now)) waited_for.push_back(person);
  }
  return refuse(nobody_above, "step", {{"person", detail::codes_of(now.people, waited_for)}});
}
inline void act(const TimeOut& form, Case& one, const Now& now) {
  const auto step = *open_step(one, form.step);
  const auto late = terms_of(one, step).late.value_or(Late::remind);
  Machine machine(one, now);
  machine.note(Action::timed_out, step, {}, {}, std::string(enum_name(late)));
  auto& run = one.steps[step];
  if (late == Late::remind) run.reminded = now.day;
  if (late == Late::refuse) machine.fail(step);
  if (late == Late::escalate) {
    for (const auto seat : detail::undecided(one, step)) {
      // Who took one seat cannot take the next: it stays where it is when nobody else is above.
      const auto taker = reached(one, seat) ? detail::above(one, seat, now) : PersonId{};
      if (taker != PersonId{}) detail::move_seat(one, seat, taker);
    }
    run.due = machine.due(step);
  }
  if (late != Late::approve) return;
  for (const auto seat : detail::undecided(one, step)) {
    one.seats[seat].state = SeatState::approved;
    one.seats[seat].at = now.at;
  }
  machine.pass(step);
}

namespace detail {
/// The seat that is decided in others' stead.
inline Result<std::uint16_t> overridden(const Override& form, const Case& one, const Now& now) {
  const auto step = open_step(one, form.step);
  if (!step) return step.refusal();
  if (auto verdict = check_digest(one, form.digest); !verdict) return verdict;
  if (auto verdict = check_no_party(one, now, now.by, "by"); !verdict) return verdict;
  if (form.holder)
    if (auto v = people::check_known(now.people, "holder", *form.holder); !v) return v;
  const auto holder = form.holder ? now.people.persons().id(*form.holder) : PersonId{};
  for (std::uint16_t i = 0; i < one.seats.size(); ++i) {
    if (one.seats[i].step != *step || !decidable(one, i)) continue;
    if (!form.holder || among(signers(one, one.seats[i], now), holder)) return i;
  }
  return refuse(
      no_seat, "step",
      {{"person", form.holder ? form.holder->value : "anybody"}, {"case", one.code.value}});
}
}  // namespace detail

inline Verdict check(const Override& form, const Case& one, const Now& now) {
  const auto seat = detail::overridden(form, one, now);
  if (!seat) return seat.refusal();
  if (!counts(one, one.seats[*seat])) {
    const auto& terms = terms_of(one, one.seats[*seat].step);
    return refuse(meeting_needed, "step",
                  {{"step", form.step.value},
                   {"body", terms.meeting ? terms.meeting->body.value : terms.outside->value}});
  }
  return check_one_seat(one, *seat, now, now.by, "by", false);
}
inline void act(const Override& form, Case& one, const Now& now) {
  const auto seat = *detail::overridden(form, one, now);
  Machine machine(one, now);
  const auto signers_now = signers(one, one.seats[seat], now);
  machine.note(Action::overridden, one.seats[seat].step, {},
               signers_now.empty() ? PersonId{} : signers_now.front(), form.reason.value);
  one.seats[seat].consulted = {};
  machine.decide(seat, form.approve_, now.by, now.by);
}

}  // namespace bursar::approvals
