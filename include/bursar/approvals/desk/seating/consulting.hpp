#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "bursar/approvals/desk/seating/forms.hpp"
#include "bursar/approvals/desk/signing.hpp"

/// Asking somebody before deciding 委派.
namespace bursar::approvals {

namespace detail {
/// The seat about which a person was asked, at a step where one is named.
inline std::uint16_t asked_at(const Case& one, PersonId person, std::uint16_t step) {
  for (std::uint16_t i = 0; i < one.seats.size(); ++i)
    if (one.seats[i].consulted == person && one.steps[one.seats[i].step].state == StepState::open &&
        one.seats[i].state == SeatState::undecided && (step == kNone || one.seats[i].step == step))
      return i;
  return kNone;
}

/// The seat that a consultation is about: asked onwards by who was asked, else one's own.
inline Result<SeatFound> consulting_seat(const Consult& form, const Case& one, const Now& now) {
  const auto step = open_step(one, form.step);
  if (!step) return step.refusal();
  if (const auto asked = asked_at(one, now.by, *step); asked != kNone)
    return SeatFound{asked, one.seats[asked].holder};
  return signing_seat(form, one, now, true);
}
}  // namespace detail

inline Verdict check(const Consult& form, const Case& one, const Now& now) {
  const auto found = detail::consulting_seat(form, one, now);
  if (!found) return found.refusal();
  if (auto v = check_receiver(one, kNone, now, form.person, "person"); !v) return v;
  const auto person = now.people.persons().id(form.person);
  if (person != now.by && !among(signers(one, one.seats[found->seat], now), person)) return {};
  return refuse(second_seat, "person",
                {{"person", form.person.value},
                 {"step", one.plan->steps[one.seats[found->seat].step].code.value}});
}
inline void act(const Consult& form, Case& one, const Now& now) {
  const auto found = *detail::consulting_seat(form, one, now);
  auto& seat = one.seats[found.seat];
  seat.consulted = now.people.persons().id(form.person);
  Machine(one, now).note(Action::consulted, seat.step, found.in_name, seat.consulted,
                         form.question.value);
}

inline Verdict check(const Answer& form, const Case& one, const Now& now) {
  const auto step = open_step(one, form.step);
  if (!step) return step.refusal();
  const auto seat = detail::asked_at(one, now.by, *step);
  if (seat == kNone)
    return refuse(not_consulted, "by",
                  {{"person", detail::code_of(now.people, now.by)}, {"case", one.code.value}});
  for (std::uint16_t i = 0; i < one.seats.size(); ++i)
    if (*step == kNone && one.seats[i].step != one.seats[seat].step &&
        detail::asked_at(one, now.by, one.seats[i].step) == i)
      return refuse(seats_several, "step",
                    {{"person", detail::code_of(now.people, now.by)},
                     {"steps", one.plan->steps[one.seats[seat].step].code.value + ", " +
                                   one.plan->steps[one.seats[i].step].code.value}});
  return {};
}
inline void act(const Answer& form, Case& one, const Now& now) {
  const auto seat = detail::asked_at(one, now.by, *open_step(one, form.step));
  one.seats[seat].consulted = {};
  Machine(one, now).note(Action::answered, one.seats[seat].step, {}, {}, form.answer_.value);
}

}  // namespace bursar::approvals
