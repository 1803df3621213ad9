#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "bursar/approvals/desk/finding.hpp"
#include "bursar/approvals/desk/submitting/forms.hpp"

/// What only the submitter may do on the way.
namespace bursar::approvals {

namespace detail {
inline Verdict check_submitter(const Case& one, const Now& now) {
  if (one.submitter == now.by) return {};
  return refuse(not_submitter, "by",
                {{"case", one.code.value},
                 {"submitter", code_of(now.people, one.submitter)},
                 {"person", code_of(now.people, now.by)}});
}
}  // namespace detail

inline Verdict check(const Remind&, const Case& one, const Now& now) {
  if (auto verdict = detail::check_submitter(one, now); !verdict) return verdict;
  if (one.reminded != now.day) return {};
  return refuse(reminded_today, "case",
                {{"case", one.code.value}, {"date", date_text(*one.reminded)}});
}
inline void act(const Remind& form, Case& one, const Now& now) {
  one.reminded = now.day;
  Machine(one, now).note(Action::reminded, kNone, {}, {}, form.note ? form.note->value : "");
}

}  // namespace bursar::approvals
