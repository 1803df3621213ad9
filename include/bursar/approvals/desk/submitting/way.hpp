#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bursar/approvals/flows/plan.hpp"
#include "bursar/approvals/reasons.hpp"
#include "bursar/approvals/route.hpp"
#include "bursar/approvals/seats.hpp"
#include "bursar/base/result.hpp"
#include "bursar/books.hpp"
#include "bursar/journal/sha256.hpp"

/// Which way a form that is handed in goes: its policy, flow, steps and parties.
namespace bursar::approvals {

namespace detail {
inline Context under(const Context& context, const CaseCode& code) {
  auto inside = context;
  inside.under = code;
  return inside;
}

/// What signatures are for: the form's name and its bytes.
inline std::string digest_of(std::string_view form, std::string_view fields) {
  std::string bytes(form);
  bytes += '\n';
  bytes += fields;
  return hex(sha256(bytes));
}

inline bool known_form(const FormName& form, const Context& context) {
  const auto kinds = context.papers->kinds();
  return std::find(kinds.begin(), kinds.end(), std::string_view(form)) != kinds.end();
}

/// The submitter, and the people whom the policy's fields name.
inline std::vector<PersonCode> parties_of(const Policy& policy, std::string_view fields,
                                          const Books& books, const Context& context) {
  std::vector<PersonCode> found{context.by};
  for (const auto& field : policy.parties)
    for (auto& value : context.papers->values(fields, field)) {
      PersonCode person(std::move(value));
      if (books.people.persons().has(person) &&
          std::find(found.begin(), found.end(), person) == found.end())
        found.push_back(std::move(person));
    }
  return found;
}

/// The version of a case's flow that a submission says it goes by.
template <class Form>
std::shared_ptr<const FlowVersion> version_of(const Form& form, const Register& approvals) {
  const auto* flow = approvals.flows().find(*form.flow);
  return flow->versions[static_cast<std::size_t>(form.version->value - 1)];
}

/// Writes down what the books say of a form that is handed in: its digest, policy, flow and way.
/// Leaves them out where the books say no.
template <class Form>
void route(Form& form, std::string_view kind, std::string_view fields, const Books& books,
           const Context& context) {
  const auto& approvals = books.approvals;
  form.digest = digest_of(kind, fields);
  const auto policy = policy_of(approvals, kind, fields, context);
  if (!policy || *policy == PolicyId{}) return;
  const auto& found = approvals.policies()[*policy];
  form.policy = found.code;
  if (!found.flow) return;
  const auto version = approvals.flows()[*found.flow].on(context.today);
  if (!version) return;
  form.flow = approvals.flows()[*found.flow].code;
  form.version = version->number;
  const auto plan = plan_of(approvals, version, context.today);
  const FormFields values(*context.papers, approvals.expressions(), kind, fields, context.today);
  const auto way = taken(*plan, values);
  form.taken.emplace();
  for (std::size_t i = 0; i < way.size(); ++i)
    if (way[i]) form.taken->push_back(plan->steps[i].code);
  form.parties = parties_of(found, fields, books, context);
}

/// Lets the next cases share what this one goes by: its plan, and the expressions in it.
inline void remember(Register& approvals, const Case& one, const Context& context) {
  approvals.remember(one.plan);
  const auto keep = [&](const std::vector<Condition>& when) {
    approvals.remember(one.form, when, context.papers);
  };
  for (const auto& step : one.plan->steps) {
    for (const auto* when : step.when) keep(*when);
    for (const auto& at : step.arms)
      for (const auto& arm : at.branch->arms)
        if (arm.when) keep(*arm.when);
  }
}

template <class Form>
void unroute(Form& form) {
  form.digest.reset();
  form.policy.reset();
  form.flow.reset();
  form.version.reset();
  form.taken.reset();
  form.parties.reset();
}

/// The policy wants signatures, and of this submitter.
template <class Form>
Verdict check_route(const Form& form, const FormName& kind, std::string_view fields,
                    const Books& books, const Context& context) {
  const auto& approvals = books.approvals;
  const auto policy = policy_of(approvals, kind, fields, context);
  if (!policy) return policy.refusal();
  if (*policy == PolicyId{} || !approvals.policies()[*policy].flow)
    return refuse(no_signature_needed, "form", {{"form", kind.value}});
  const auto& found = approvals.policies()[*policy];
  if (!form.flow)
    return refuse(
        flow_unknown, "form",
        {{"flow", approvals.flows()[*found.flow].code.value}, {"date", date_text(context.today)}});
  if (found.submitters.empty()) return {};
  std::string posts;
  for (const auto post : found.submitters) {
    for (const auto person : books.people.holders(post, context.today))
      if (books.people.persons()[person].code == context.by) return {};
    posts += (posts.empty() ? "" : ", ") + books.people.posts()[post].code.value;
  }
  return refuse(submitter_unfit, "by",
                {{"policy", found.code.value}, {"posts", posts}, {"form", kind.value}});
}
}  // namespace detail

}  // namespace bursar::approvals
