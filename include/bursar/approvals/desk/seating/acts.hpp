#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "bursar/approvals/desk/seating/consulting.hpp"
#include "bursar/approvals/desk/seating/forms.hpp"
#include "bursar/approvals/desk/signing.hpp"

/// Whose seat it is, and whom its holder adds.
namespace bursar::approvals {

namespace detail {
inline Verdict check_move(const Case& one, std::uint16_t seat, const Now& now,
                          const PersonCode& to) {
  if (auto verdict = check_receiver(one, seat, now, to, "to"); !verdict) return verdict;
  const auto id = now.people.persons().id(to);
  const auto& own = one.seats[seat];
  if (own.holder != id && signers(one, own, now) != Persons{id}) return {};
  return refuse(transfer_same, "to", {{"person", to.value}});
}
}  // namespace detail

inline Verdict check(const Transfer& form, const Case& one, const Now& now) {
  const auto found = detail::signing_seat(form, one, now);
  if (!found) return found.refusal();
  return detail::check_move(one, found->seat, now, form.to);
}
inline void act(const Transfer& form, Case& one, const Now& now) {
  const auto found = detail::seat_at(form, one, now);
  const auto to = now.people.persons().id(form.to);
  Machine(one, now).note(Action::transferred, one.seats[found.seat].step, found.in_name, to,
                         form.reason.value);
  detail::move_seat(one, found.seat, to);
}

namespace detail {
/// The seats of a case that stand in a person's name and wait.
inline std::vector<std::uint16_t> held_by(const Case& one, const Now& now, PersonId person) {
  std::vector<std::uint16_t> found;
  for (std::uint16_t i = 0; i < one.seats.size(); ++i) {
    const auto& seat = one.seats[i];
    if (seat.state == SeatState::undecided &&
        (one.steps[seat.step].state == StepState::open ||
         one.steps[seat.step].state == StepState::waiting) &&
        (seat.holder == person ||
         (seat.claimed == person && among(signers(one, seat, now), person))))
      found.push_back(i);
  }
  return found;
}
}  // namespace detail

/// The most seats a case may have, added ones with it.
inline constexpr std::size_t kSeatLimit = 200;

inline Verdict check(const AddSeat& form, const Case& one, const Now& now) {
  const auto found = detail::signing_seat(form, one, now);
  if (!found) return found.refusal();
  if (auto v = check_receiver(one, kNone, now, form.person, "person"); !v) return v;
  const auto& seat = one.seats[found->seat];
  if (now.people.persons().id(form.person) == now.by ||
      now.people.persons().id(form.person) == found->in_name)
    return refuse(second_seat, "person",
                  {{"person", form.person.value}, {"step", one.plan->steps[seat.step].code.value}});
  if (one.seats.size() < kSeatLimit) return {};
  return refuse(adds_too_many, "case",
                {{"case", one.code.value}, {"limit", std::to_string(kSeatLimit)}});
}
inline void act(const AddSeat& form, Case& one, const Now& now) {
  const auto found = detail::seat_at(form, one, now);
  Seat added;
  added.step = one.seats[found.seat].step;
  added.parent = found.seat;
  added.where = form.where;
  added.holder = now.people.persons().id(form.person);
  added.adder = now.by;
  added.added_for = found.in_name;
  one.seats.push_back(added);
  Machine(one, now).note(Action::added, added.step, found.in_name, added.holder, form.reason.value);
}

namespace detail {
/// The seat of a person that is to be removed: an added one before one of the flow.
inline Result<std::uint16_t> removable(const RemoveSeat& form, const Case& one, const Now& now) {
  const auto step = open_step(one, form.step);
  if (!step) return step.refusal();
  const auto person = now.people.persons().id(form.person);
  std::uint16_t found = kNone;
  for (std::uint16_t i = 0; i < one.seats.size(); ++i) {
    const auto& seat = one.seats[i];
    if (person == PersonId{} || seat.state == SeatState::removed || seat.holder != person ||
        one.steps[seat.step].state != StepState::open || (*step != kNone && seat.step != *step))
      continue;
    if (found != kNone && one.seats[found].parent != kNone && seat.parent == kNone) continue;
    if (found != kNone && one.seats[found].step != seat.step && !form.step)
      return refuse(seats_several, "step",
                    {{"person", form.person.value},
                     {"steps", one.plan->steps[one.seats[found].step].code.value + ", " +
                                   one.plan->steps[seat.step].code.value}});
    found = i;
  }
  if (found != kNone) return found;
  return refuse(no_seat, "person", {{"person", form.person.value}, {"case", one.code.value}});
}
}  // namespace detail

inline Verdict check(const RemoveSeat& form, const Case& one, const Now& now) {
  const auto found = detail::removable(form, one, now);
  if (!found) return found.refusal();
  const auto& seat = one.seats[*found];
  if (seat.parent == kNone)
    return refuse(not_added, "person",
                  {{"person", form.person.value}, {"step", one.plan->steps[seat.step].code.value}});
  const bool above =
      now.by == seat.adder || now.by == seat.added_for || now.by == one.seats[seat.parent].adder;
  if (!above) return refuse(not_adder, "by", {{"adder", detail::code_of(now.people, seat.adder)}});
  if (seat.state == SeatState::undecided) return {};
  return refuse(seat_decided, "person",
                {{"holder", form.person.value}, word("decision", seat.state)});
}
inline void act(const RemoveSeat& form, Case& one, const Now& now) {
  const auto found = *detail::removable(form, one, now);
  auto& seat = one.seats[found];
  seat.state = SeatState::removed;
  // What was added to it goes with it: nobody is to sign there to no effect.
  for (auto& added : one.seats)
    if (added.parent != kNone && one.seats[added.parent].state == SeatState::removed &&
        added.state == SeatState::undecided)
      added.state = SeatState::removed;
  Machine machine(one, now);
  machine.note(Action::removed, seat.step, {}, seat.holder, form.reason.value);
  machine.settle(seat.step);
}

namespace detail {
/// A common seat that somebody else has claimed and this person could act at.
inline std::uint16_t claimed_by_other(const Case& one, const Now& now, std::uint16_t step) {
  for (std::uint16_t i = 0; i < one.seats.size(); ++i) {
    const auto& seat = one.seats[i];
    if (seat.claimed == PersonId{} || (step != kNone && seat.step != step) || !decidable(one, i))
      continue;
    auto unclaimed = seat;
    unclaimed.claimed = {};
    if (in_whose_name(one, unclaimed, now, now.by) != PersonId{}) return i;
  }
  return kNone;
}
}  // namespace detail

inline Verdict check(const Claim& form, const Case& one, const Now& now) {
  const auto found = detail::signing_seat(form, one, now);
  const auto claimed = [&](std::uint16_t seat) {
    return refuse(already_claimed, "step",
                  {{"holder", detail::code_of(now.people, one.seats[seat].claimed)},
                   {"step", one.plan->steps[one.seats[seat].step].code.value}});
  };
  if (!found) {
    if (found.refusal().reason != &no_seat && found.refusal().reason != &former_signer)
      return found.refusal();
    const auto step = open_step(one, form.step);
    const auto other = step ? detail::claimed_by_other(one, now, *step) : kNone;
    return other == kNone ? Verdict(found.refusal()) : Verdict(claimed(other));
  }
  const auto& seat = one.seats[found->seat];
  const auto several = eligible(now.circle(one), owners(one, seat, now));
  if (seat.holder != PersonId{} || several.size() < 2)
    return refuse(claim_needless, "step",
                  {{"holder", detail::codes_of(now.people, several)},
                   {"step", one.plan->steps[seat.step].code.value}});
  if (seat.claimed != PersonId{} && among(several, seat.claimed)) return claimed(found->seat);
  return check_one_seat(one, found->seat, now, found->in_name, "by", true);
}
inline void act(const Claim& form, Case& one, const Now& now) {
  const auto found = detail::seat_at(form, one, now);
  one.seats[found.seat].claimed = found.in_name;
  Machine(one, now).note(Action::claimed, one.seats[found.seat].step, found.in_name);
}

}  // namespace bursar::approvals
