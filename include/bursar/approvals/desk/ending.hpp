#pragma once

#include <algorithm>
#include <optional>

#include "bursar/approvals/desk/deciding/acts.hpp"
#include "bursar/approvals/desk/outcomes/acts.hpp"
#include "bursar/approvals/desk/seating/acts.hpp"
#include "bursar/approvals/flows/proof.hpp"

/// Whether a case can still be finished once something was done with it.
namespace bursar::approvals {

namespace detail {
/// Whether who signs at a seat could sign another one too, where they might be missed then.
inline bool wanted_elsewhere(const Case& one, const SeatFound& found, const Now& now) {
  if (one.plan->flow->same_person) return false;
  const auto circle = now.circle(one);
  int here = 0, stand_in = 0;  // the chairs of who signs by right, and of who signs for them
  for (const auto& chair : needed(one, circle).chairs) {
    if (recorded(one, chair.step)) continue;
    here += among(chair.able, found.in_name);
    stand_in += found.in_name != now.by && among(chair.able, now.by);
  }
  return here > 1 || stand_in > 0;
}
}  // namespace detail

/// Whether a form uses somebody up, or binds a seat to them, so that another seat may stay empty.
/// Who says no is always heard.
inline bool binds(const Approve& form, const Case& one, const Now& now) {
  return form.choices || detail::wanted_elsewhere(one, detail::seat_at(form, one, now), now);
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
  return refuse(cannot_finish, "", {{"why", found->why}, {"why_zh", found->why_zh}});
}

/// The same of a form that was found to be in order.
template <class F>
Verdict check_still_finishes(const F& form, const Case& one, const Now& now) {
  if constexpr (requires { binds(form, one, now); }) {
    if (!binds(form, one, now)) return {};
    auto after = one;
    act(form, after, now);
    return check_still_finishes(one, after, now);
  }
  return {};
}

}  // namespace bursar::approvals
