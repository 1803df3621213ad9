#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "bursar/approvals/flows/conditions.hpp"
#include "bursar/approvals/register.hpp"
#include "bursar/base/context.hpp"

namespace bursar::approvals {

/// Whether a form is one of the approvals' own: those never wait for signatures themselves.
inline bool of_approvals(std::string_view form) { return form.starts_with("approvals."); }

/// The policy of a form with these fields: the first whose conditions hold. A form that has
/// policies and fits none is refused; `PolicyId{}` where it has none at all.
inline Result<PolicyId> policy_of(const Register& approvals, std::string_view form,
                                  std::string_view fields, const Context& context) {
  const auto& all = approvals.of_form(form);
  const FormFields values(*context.papers, approvals.expressions(), form, fields, context.today);
  for (const auto id : all) {
    const auto fits = [&](const Condition& one) { return holds(one, values); };
    const auto& when = approvals.policies()[id].when;
    if (std::all_of(when.begin(), when.end(), fits)) return id;
  }
  if (all.empty()) return PolicyId{};
  return refuse(no_policy, "", {{"form", std::string(form)}});
}

}  // namespace bursar::approvals
