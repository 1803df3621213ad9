#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "bursar/approvals/desk/finding.hpp"
#include "bursar/base/assert.hpp"

/// The seat that somebody signs at.
namespace bursar::approvals {

namespace detail {
template <class Form>
SeatFound seat_at(const Form& form, const Case& one, const Now& now, bool asked = false) {
  const auto found = find_seat(form, one, now, asked);
  BURSAR_ASSERT(found);
  return *found;
}

/// A seat that somebody decides by their own yes or no, not by what others decided elsewhere.
template <class Form>
Result<SeatFound> signing_seat(const Form& form, const Case& one, const Now& now,
                               bool asked = false) {
  auto found = find_seat(form, one, now, asked);
  if (!found || counts(one, one.seats[found->seat])) return found;
  const auto step = one.seats[found->seat].step;
  const auto& terms = terms_of(one, step);
  return refuse(meeting_needed, "step",
                {{"step", one.plan->steps[step].code.value},
                 {"body", terms.meeting ? terms.meeting->body.value : terms.outside->value}});
}

inline Verdict verdict_of(const Result<SeatFound>& found) {
  return found ? Verdict{} : Verdict(found.refusal());
}

/// Gives a seat to somebody by name.
inline void move_seat(Case& one, std::uint16_t seat, PersonId to) {
  auto& own = one.seats[seat];
  own.holder = to;
  own.claimed = own.consulted = {};
}
}  // namespace detail

}  // namespace bursar::approvals
