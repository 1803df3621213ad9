#pragma once

#include <concepts>
#include <cstdint>
#include <vector>

#include "bursar/approvals/desk/deciding/acts.hpp"
#include "bursar/approvals/desk/outcomes/acts.hpp"
#include "bursar/approvals/desk/seating/acts.hpp"
#include "bursar/approvals/desk/submitting/acts.hpp"
#include "bursar/approvals/flows/proof.hpp"

/// Whether a case can still be finished once something was done with it. Each form that moves a
/// case says here whether it binds anybody.
namespace bursar::approvals {

namespace detail {
/// False where it is plain that somebody could sit at no seat of a case but this one.
inline bool may_be_missed(const Case& one, std::uint16_t own, const Now& now, PersonId person) {
  const auto circle = now.circle(one);
  const auto fits = [&](const SeatRule& rule) { return may_sit(rule, circle, person); };
  const auto holds = [&](PersonId holder) {  // the seat of who applied is their superior's
    return holder == person || among(one.parties, holder);
  };
  std::vector<bool> seated(one.steps.size());
  for (std::uint16_t i = 0; i < one.seats.size(); ++i) {
    const auto& seat = one.seats[i];
    seated[seat.step] = true;
    if (i == own || seat.state != SeatState::undecided || !counts(one, seat)) continue;
    if (seat.holder == PersonId{} ? fits(rule_of(one, seat)) : holds(seat.holder)) return true;
  }
  for (std::uint16_t step = 0; step < one.steps.size(); ++step) {
    const auto& rules = terms_of(one, step).seats;
    const bool waits = one.steps[step].taken && one.steps[step].state == StepState::waiting;
    if (seated[step] || !waits || !rules || recorded(one, step)) continue;
    for (std::uint16_t i = 0; i < rules->size(); ++i) {
      const auto holder = chosen_for(one.choices, step, i);
      if (holder == PersonId{} ? fits((*rules)[i]) : holds(holder)) return true;
    }
  }
  return false;
}
}  // namespace detail

/// A form that binds nobody: it asks, frees, goes back, or enters what others decided. Who says no
/// is always heard.
template <class F>
concept BindsNobody =
    std::same_as<F, Refuse> || std::same_as<F, SendBack> || std::same_as<F, Retract> ||
    std::same_as<F, Consult> || std::same_as<F, Answer> || std::same_as<F, RemoveSeat> ||
    std::same_as<F, Remind> || std::same_as<F, RecordMeeting> || std::same_as<F, RecordOutside>;

/// Whether a form uses somebody up, or binds a seat to them, so that another seat may stay empty.
template <BindsNobody F>
bool binds(const F&, const Case&, const Now&) {
  return false;
}
inline bool binds(const Approve& form, const Case& one, const Now& now) {
  if (form.choices) return true;
  if (one.plan->flow->same_person) return false;
  const auto found = detail::seat_at(form, one, now);
  return detail::may_be_missed(one, found.seat, now, found.in_name) ||
         (found.in_name != now.by && detail::may_be_missed(one, found.seat, now, now.by));
}
inline bool binds(const Transfer&, const Case&, const Now&) { return true; }
inline bool binds(const AddSeat&, const Case&, const Now&) { return true; }
inline bool binds(const Claim&, const Case&, const Now&) { return true; }
inline bool binds(const Override& form, const Case&, const Now&) { return form.approve_; }
inline bool binds(const TimeOut& form, const Case& one, const Now&) {
  return terms_of(one, *step_of(one, form.step)).late == Late::escalate;
}

/// Refuses to leave a case, by way of what is done with it, with nobody to finish it. One that
/// nobody could finish before is let go on: people may come.
inline Verdict check_still_finishes(const Case& before, const Case& after, const Now& now) {
  if (after.state != CaseState::open) return {};
  const auto found = stuck(after, now.people, now.approvals, now.day);
  if (!found || stuck(before, now.people, now.approvals, now.day)) return {};
  return refusal_of(*found);
}

/// The same of a form that was found to be in order.
template <class F>
Verdict check_still_finishes(const F& form, const Case& one, const Now& now) {
  if (!binds(form, one, now)) return {};
  auto after = one;
  act(form, after, now);
  return check_still_finishes(one, after, now);
}

}  // namespace bursar::approvals
