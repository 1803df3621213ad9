#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "bursar/approvals/desk/choices.hpp"
#include "bursar/approvals/desk/deciding/forms.hpp"
#include "bursar/approvals/desk/signing.hpp"

/// Yes, no and back: of each form a `check`, and an `act` that then cannot fail.
namespace bursar::approvals {

inline Verdict check(const Approve& form, const Case& one, const Now& now) {
  const auto found = detail::signing_seat(form, one, now);
  if (!found) return found.refusal();
  const auto step = one.seats[found->seat].step;
  return check_choices(one, now, &one.plan->steps[step].code, form.choices);
}
inline void act(const Approve& form, Case& one, const Now& now) {
  const auto found = detail::seat_at(form, one, now);
  const auto chooser = one.plan->steps[one.seats[found.seat].step].code;
  keep_choices(one, now, &chooser, form.choices);
  Machine machine(one, now);
  machine.note(Action::approved, one.seats[found.seat].step, found.in_name, {},
               form.note ? form.note->value : "");
  machine.decide(found.seat, true, now.by, found.in_name);
}

inline Verdict check(const Refuse& form, const Case& one, const Now& now) {
  return detail::verdict_of(detail::signing_seat(form, one, now));
}
inline void act(const Refuse& form, Case& one, const Now& now) {
  const auto found = detail::seat_at(form, one, now);
  Machine machine(one, now);
  machine.note(Action::refused, one.seats[found.seat].step, found.in_name, {}, form.reason.value);
  machine.decide(found.seat, false, now.by, found.in_name);
}

inline Verdict check(const SendBack& form, const Case& one, const Now& now) {
  const auto found = find_seat(form, one, now);
  if (!found) return found.refusal();
  const auto& steps = one.plan->steps;
  const auto step = one.seats[found->seat].step;
  // A flow that nothing waits for moves nothing but itself.
  const auto aside = steps[step].aside;
  if (!form.to && aside == 0) return {};
  const auto to = form.to ? step_of(one, *form.to) : kNone;
  if (!to) return to.refusal();
  if (form.to && steps[*to].aside == aside && one.steps[*to].state == StepState::passed &&
      ahead(*one.plan, *to)[step])
    return {};
  return refuse(return_forward, "to",
                {{"to", form.to ? form.to->value : detail::code_of(now.people, one.submitter)},
                 {"step", steps[step].code.value}});
}
inline void act(const SendBack& form, Case& one, const Now& now) {
  const auto found = detail::seat_at(form, one, now);
  Machine machine(one, now);
  machine.note(Action::sent_back, one.seats[found.seat].step, found.in_name, {}, form.reason.value);
  form.to ? machine.send_back(*step_of(one, *form.to)) : machine.to_submitter();
}

namespace detail {
/// The last standing yes of a person, at a step where one is named.
inline std::uint16_t own_yes(const Case& one, const Now& now, std::uint16_t step) {
  std::uint16_t last = kNone;
  for (std::uint16_t i = 0; i < one.seats.size(); ++i) {
    const auto& seat = one.seats[i];
    const bool own = seat.by == now.by || (seat.by != PersonId{} && seat.in_name == now.by);
    if (seat.state != SeatState::approved || !own || !counts(one, seat)) continue;
    if (one.steps[seat.step].state != StepState::open &&
        one.steps[seat.step].state != StepState::passed)
      continue;
    if (step != kNone && seat.step != step) continue;
    if (last == kNone || seat.step > one.seats[last].step) last = i;
  }
  return last;
}

/// The first decided seat that came after a seat, or kNone.
inline std::uint16_t decided_after(const Case& one, std::uint16_t seat) {
  const auto step = one.seats[seat].step;
  const auto later = ahead(*one.plan, step);
  const bool in_turn = terms_of(one, step).mode.value_or(Mode::all) == Mode::in_turn;
  const auto stands = [&](std::uint16_t other) {
    return one.seats[other].state == SeatState::approved ||
           one.seats[other].state == SeatState::refused;
  };
  // An adder signs on the word of who was added before them; an added seat has its root's turn.
  auto root = seat;
  for (; one.seats[root].parent != kNone; root = one.seats[root].parent)
    if (one.seats[root].where == Where::before && stands(one.seats[root].parent))
      return one.seats[root].parent;
  for (std::uint16_t i = 0; i < one.seats.size(); ++i) {
    const auto& other = one.seats[i];
    if (!stands(i)) continue;
    if (later[other.step]) return i;
    if (other.parent == seat && other.where == Where::after) return i;
    if (in_turn && other.step == step && other.parent == kNone && i > root) return i;
  }
  return kNone;
}
}  // namespace detail

inline Verdict check(const Retract& form, const Case& one, const Now& now) {
  std::uint16_t step = kNone;
  if (form.step) {
    const auto wanted = step_of(one, *form.step);
    if (!wanted) return wanted.refusal();
    step = *wanted;
  }
  const auto seat = detail::own_yes(one, now, step);
  if (seat == kNone)
    return refuse(not_approved, "by",
                  {{"person", detail::code_of(now.people, now.by)},
                   {"step", form.step ? form.step->value : "any step"}});
  const auto after = detail::decided_after(one, seat);
  if (after == kNone) return {};
  return refuse(acted_since, "step",
                {{"person", one.seats[after].by == PersonId{}
                                ? "—"  // by silence
                                : detail::code_of(now.people, one.seats[after].by)},
                 {"date", date_text(one.seats[after].at.date(now.people.offset_minutes()))}});
}
inline void act(const Retract& form, Case& one, const Now& now) {
  const auto seat = detail::own_yes(one, now, form.step ? *step_of(one, *form.step) : kNone);
  Machine machine(one, now);
  machine.note(Action::retracted, one.seats[seat].step, one.seats[seat].in_name, {},
               form.reason.value);
  auto& own = one.seats[seat];
  const auto step = own.step;
  own.state = SeatState::undecided;
  own.by = own.in_name = {};
  own.at = {};
  machine.reopen(step);
}

}  // namespace bursar::approvals
