#pragma once

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/approvals/flows/checks.hpp"
#include "bursar/approvals/flows/forms.hpp"
#include "bursar/books.hpp"

namespace bursar::approvals {

// Groups.

namespace detail {
inline bool names_group(const Plan& plan, const GroupCode& group) {
  return std::any_of(plan.steps.begin(), plan.steps.end(), [&](const PlanStep& step) {
    const auto& seats = step.terms->seats;
    return seats && std::any_of(seats->begin(), seats->end(),
                                [&](const SeatRule& rule) { return rule.group == group; });
  });
}

inline Group group_of(const SetGroup& form, const people::Register& people) {
  Group group{form.group, form.name, {}, {}};
  for (const auto& one : form.members) group.members.push_back(people.persons().id(one));
  if (form.roles)
    for (const auto& one : *form.roles)
      group.roles.push_back({people.persons().id(one.person), one.role});
  return group;
}

/// Flows under a policy that a group signs in can be finished still; where they could not before,
/// the change is not to blame.
inline Verdict check_group(const SetGroup& form, const Books& books, const Context& context) {
  const auto& approvals = books.approvals;
  Register changed;  // of which the proof asks for the groups alone
  for (const auto& one : approvals.groups()) changed.set(one);
  changed.set(group_of(form, books.people));
  for (const auto& policy : approvals.policies()) {
    if (policy.ended || !policy.flow) continue;
    for (const auto& version : coming(approvals.flows()[*policy.flow], context.today)) {
      const auto day = std::max(context.today, version->from);
      const auto plan = plan_of(approvals, version, day);
      if (!names_group(*plan, form.group)) continue;
      const auto before = [&](const Way& way, PersonId person) {
        return Prover(*plan, way, books.people, approvals, day).stuck_for(person).has_value();
      };
      const Proof proof{books.people, changed, *context.papers, day, "members"};
      if (auto verdict = check_policy(proof, policy, *plan, before); !verdict) return verdict;
    }
  }
  return {};
}
}  // namespace detail

inline Verdict decide(const SetGroup& form, const Books& books, const Context& context) {
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < form.members.size(); ++i) {
    const auto& one = form.members[i];
    const auto field = detail::at("members", i);
    if (!seen.insert(one.value).second)
      return refuse(member_repeated, field, {{"person", one.value}});
    auto verdict = people::check_present(books.people, field, one, context.today);
    if (!verdict) return verdict;
  }
  for (std::size_t i = 0; form.roles && i < form.roles->size(); ++i)
    if (const auto& person = (*form.roles)[i].person; !seen.contains(person.value))
      return refuse(role_stranger, detail::at("roles", i), {{"person", person.value}});
  return books.approvals.groups().has(form.group) ? detail::check_group(form, books, context)
                                                  : Verdict();
}

inline void post(const SetGroup& form, Books& books, const Context&) {
  books.approvals.set(detail::group_of(form, books.people));
}

// Flows.

namespace detail {
inline std::int32_t next_version(const DefineFlow& form, const Register& approvals) {
  const auto* flow = approvals.flows().find(form.flow);
  return flow ? static_cast<std::int32_t>(flow->versions.size()) + 1 : 1;
}

inline FlowVersion version_of(const DefineFlow& form, const Register& approvals) {
  FlowVersion version;
  version.flow = approvals.flows().id(form.flow);
  version.number = *form.version;
  version.from = *form.from;
  version.name = form.name;
  version.source = form.source.value_or(Remark());
  version.steps = form.steps;
  version.branches = form.branches.value_or(std::vector<Branch>());
  version.again = form.again.value_or(Again::step_by_step);
  version.same_person = form.same_person.value_or(false);
  return version;
}

inline Verdict check_numbered(const DefineFlow& form, const Register& approvals) {
  const auto next = next_version(form, approvals);
  const auto& flow = form.flow.value;
  if (form.version->value != next)
    return refuse(version_unfit, "version", {{"flow", flow}, {"number", std::to_string(next)}});
  const auto* known = approvals.flows().find(form.flow);
  if (!known || known->versions.back()->from < *form.from) return {};
  return refuse(flow_dates, "from",
                {{"flow", flow}, {"last", date_text(known->versions.back()->from)}});
}

/// A flow with the new version in its place, by itself and under each policy that leads to it.
inline Verdict check_with(const std::shared_ptr<const FlowVersion>& flow, FlowId id,
                          const DefineFlow& form, const std::shared_ptr<const FlowVersion>& added,
                          const Books& books, const Context& context) {
  const auto& approvals = books.approvals;
  const auto in_force = std::max(flow->from, added->from);
  const auto resolve = [&](const FlowCode& code) {
    if (code == form.flow) return added;
    const auto* inner = approvals.flows().find(code);
    return inner ? inner->on(in_force) : nullptr;
  };
  if (size_of(*flow, resolve) > kStepLimit)
    return refuse_step(flaws::too_many, "steps", flow->steps.front().step);
  const auto plan = make_plan(flow, resolve);
  const Proof proof{books.people, approvals, *context.papers, std::max(in_force, context.today),
                    "steps"};
  if (auto verdict = check_flow(proof, *plan); !verdict) return verdict;
  for (const auto& policy : approvals.policies())
    if (!policy.ended && policy.flow && *policy.flow == id)
      if (auto verdict = check_policy(proof, policy, *plan); !verdict) return verdict;
  return {};
}

/// The same for every flow that it stands in.
inline Verdict check_around(const DefineFlow& form, const std::shared_ptr<const FlowVersion>& added,
                            const Books& books, const Context& context) {
  const auto& approvals = books.approvals;
  for (const auto& flow : approvals.flows()) {
    if (flow.code == form.flow) continue;
    for (const auto& outer : coming(flow, added->from))
      if (Circles(approvals, form.flow, added->from).in(*outer))
        if (auto verdict = check_with(outer, outer->flow, form, added, books, context); !verdict)
          return verdict;
  }
  return {};
}
}  // namespace detail

inline void complete(DefineFlow& form, const Books& books, const Context& context) {
  if (!form.from) form.from = context.today;
  if (!form.version) form.version = detail::next_version(form, books.approvals);
}

inline Verdict decide(const DefineFlow& form, const Books& books, const Context& context) {
  const auto& approvals = books.approvals;
  if (auto verdict = detail::check_numbered(form, approvals); !verdict) return verdict;
  const auto version = std::make_shared<const FlowVersion>(detail::version_of(form, approvals));
  if (auto v = check_written(form, *version, approvals); !v) return v;
  if (auto v = check_names(version->steps, books.people, approvals, version->from); !v) return v;
  auto verdict = detail::check_with(version, version->flow, form, version, books, context);
  if (!verdict) return verdict;
  return detail::check_around(form, version, books, context);
}

inline void post(const DefineFlow& form, Books& books, const Context&) {
  books.approvals.define(form.flow, detail::version_of(form, books.approvals));
}

// Policies.

namespace detail {
inline Policy policy_of(const SetPolicy& form, const Books& books) {
  Policy policy;
  policy.code = form.policy;
  policy.forms = form.forms;
  policy.when = form.when.value_or(std::vector<Condition>());
  if (form.flow) policy.flow = books.approvals.flows().id(*form.flow);
  policy.rank = form.rank ? form.rank->value : 100;
  if (form.submitters)
    for (const auto& one : *form.submitters)
      policy.submitters.push_back(books.people.posts().id(one));
  policy.parties = form.parties.value_or(std::vector<Name>());
  policy.source = form.source.value_or(Remark());
  return policy;
}

/// The form is one that this school knows, is no approval itself, and has what is asked of it.
inline Verdict check_covered(const SetPolicy& form, std::size_t index, const Papers& papers) {
  const auto& kind = form.forms[index];
  const auto kinds = papers.kinds();
  const auto field = at("forms", index);
  const std::string_view name = kind;
  if (std::find(kinds.begin(), kinds.end(), name) == kinds.end())
    return refuse(people::form_unknown, field, {{"form", kind.value}});
  if (name.starts_with("approvals.")) return refuse(not_approvable, field, {{"form", kind.value}});
  for (std::size_t i = 0; form.when && i < form.when->size(); ++i)
    if (auto v = check_condition((*form.when)[i], kind, papers, at("when", i)); !v) return v;
  for (std::size_t i = 0; form.parties && i < form.parties->size(); ++i)
    if (!papers.field(kind, (*form.parties)[i]))
      return refuse(field_unknown, at("parties", i),
                    {{"form", kind.value}, {"field", (*form.parties)[i].value}});
  return {};
}

inline Verdict check_flow_of(const SetPolicy& form, const Books& books, const Context& context) {
  const auto& approvals = books.approvals;
  const auto* flow = approvals.flows().find(*form.flow);
  if (!flow || !flow->on(context.today))
    return refuse(flow_unknown, "flow",
                  {{"flow", form.flow->value}, {"date", date_text(context.today)}});
  const auto policy = policy_of(form, books);
  for (const auto& version : coming(*flow, context.today)) {
    const auto day = std::max(context.today, version->from);
    const Proof proof{books.people, approvals, *context.papers, day, "flow"};
    const auto plan = plan_of(approvals, version, day);
    if (auto verdict = check_policy(proof, policy, *plan); !verdict) return verdict;
  }
  return {};
}
}  // namespace detail

inline Verdict decide(const SetPolicy& form, const Books& books, const Context& context) {
  if (books.approvals.policies().has(form.policy))
    return refuse(policy_taken, "policy", {{"policy", form.policy.value}});
  if (form.flow.has_value() == form.unsigned_.value_or(false)) return refuse(policy_unfit, "flow");
  for (std::size_t i = 0; i < form.forms.size(); ++i)
    if (auto v = detail::check_covered(form, i, *context.papers); !v) return v;
  for (std::size_t i = 0; form.submitters && i < form.submitters->size(); ++i)
    if (auto v = people::check_post(books.people, (*form.submitters)[i]); !v)
      return refuse(people::post_unknown, detail::at("submitters", i),
                    {{"post", (*form.submitters)[i].value}});
  return form.flow ? detail::check_flow_of(form, books, context) : Verdict();
}

inline void post(const SetPolicy& form, Books& books, const Context& context) {
  auto policy = detail::policy_of(form, books);
  for (const auto& kind : policy.forms) books.approvals.remember(kind, policy.when, context.papers);
  books.approvals.add(std::move(policy));
}

inline Verdict decide(const EndPolicy& form, const Books& books, const Context&) {
  const auto* policy = books.approvals.policies().find(form.policy);
  if (policy && !policy->ended) return {};
  return refuse(policy_unknown, "policy", {{"policy", form.policy.value}});
}

inline void post(const EndPolicy& form, Books& books, const Context&) {
  books.approvals.end(books.approvals.policies().id(form.policy));
}

}  // namespace bursar::approvals
