#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/approvals/flows/audit.hpp"
#include "bursar/approvals/flows/graph.hpp"
#include "bursar/base/check.hpp"
#include "bursar/people/checks.hpp"

/// The proofs that defining a flow, setting a policy and changing a group have to pass.
namespace bursar::approvals {

namespace detail {
inline Verdict check_seat(const SeatRule& rule, const people::Register& people,
                          const Register& approvals, Date day) {
  if (rule.post)
    if (auto verdict = people::check_post(people, *rule.post); !verdict) return verdict;
  if (auto verdict = people::check_unit(people, "unit", rule.unit); !verdict) return verdict;
  if (auto v = people::check_present(people, "person", rule.person, day); !v) return v;
  if (rule.group && !approvals.groups().has(*rule.group))
    return refuse(group_unknown, "group", {{"group", rule.group->value}});
  return {};
}
}  // namespace detail

/// Everybody and everything that steps name is there.
inline Verdict check_names(const std::vector<FlowStep>& steps, const people::Register& people,
                           const Register& approvals, Date day) {
  for (std::size_t i = 0; i < steps.size(); ++i)
    for (const auto* list : {&steps[i].seats, &steps[i].copies})
      for (std::size_t s = 0; *list && s < (*list)->size(); ++s) {
        const auto* name = list == &steps[i].seats ? "seats" : "copies";
        auto verdict = detail::check_seat((**list)[s], people, approvals, day);
        if (!verdict)
          return bursar::detail::inside(detail::at("steps", i) + "." + detail::at(name, s) + ".",
                                        std::move(verdict));
      }
  return {};
}

/// What a proof is about: the people and groups of a day, the forms, and where in the filed form
/// a refusal points to.
struct Proof {
  const people::Register& people;
  const Register& approvals;
  const Papers& papers;
  Date day;
  std::string_view field;
};

namespace detail {
inline Refusal too_many(const Proof& proof) {
  return refuse(too_many_paths, proof.field, {{"limit", std::to_string(kWayLimit)}});
}

/// `by` is empty where nobody could submit.
inline Refusal gap(const Proof& proof, const Way& way, const Stuck& stuck, std::string_view by) {
  Why tail;
  if (!by.empty()) tail = {"submitter " + std::string(by), "提交人" + std::string(by)};
  if (!by.empty() && way.values != "…") tail = std::move(tail) + Why{", ", "，"};
  if (way.values != "…") tail = std::move(tail) + Why{way.values, way.values};
  if (!tail.en.empty()) tail = Why{" (", "（"} + tail + Why{")", "）"};
  return refuse(cannot_finish, proof.field,
                {{"why", stuck.why + tail.en},
                 {"why_zh", stuck.why_zh + tail.zh},
                 {"step", stuck.step.value},
                 {"submitter", std::string(by)},
                 {"values", way.values}});
}

/// On each way, whoever chooses a later signer is asked before.
inline Verdict check_choosers(const Proof& proof, const Plan& plan, const Way& way) {
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    if (!way.taken[i] || !plan.steps[i].terms->seats) continue;
    for (const auto& seat : *plan.steps[i].terms->seats) {
      if (!seat.chosen_by) continue;
      const auto by = step_beside(plan, static_cast<std::uint16_t>(i), *seat.chosen_by);
      if (by != kNone && !way.taken[by])
        return refuse_step(flaws::chooser_left_out, proof.field, plan.steps[i].code);
    }
  }
  return {};
}

inline Verdict check_way(const Proof& proof, const Plan& plan, const Way& way) {
  if (way.sure && !signed_on(plan, way))
    return refuse(way_unsigned, proof.field, {{"values", way.values}});
  return check_choosers(proof, plan, way);
}

inline bool provable(const Plan& plan, const Way& way) { return way.sure || signed_on(plan, way); }

/// Some submitter at least can bring each way to its end.
inline Verdict check_somebody(const Proof& proof, const Plan& plan, const Way& way,
                              const Persons& persons) {
  Prover prover(plan, way, proof.people, proof.approvals, proof.day);
  std::optional<Stuck> first;
  for (const auto person : persons) {
    auto found = prover.stuck_for(person);
    if (!found) return {};
    if (!first) first = std::move(found);
  }
  return first ? Verdict(gap(proof, way, *first, "")) : Verdict();
}

inline Verdict check_fields(const Proof& proof, const std::vector<Condition>& conditions,
                            std::string_view kind) {
  for (const auto& one : conditions)
    if (auto v = check_condition(one, kind, proof.papers, proof.field); !v) return v;
  return {};
}

inline Verdict check_fields(const Proof& proof, const Plan& plan, std::string_view kind) {
  for (const auto& step : plan.steps) {
    for (const auto* when : step.when)
      if (auto verdict = check_fields(proof, *when, kind); !verdict) return verdict;
    for (const auto& at : step.arms)
      for (const auto& arm : at.branch->arms)
        if (arm.when)
          if (auto verdict = check_fields(proof, *arm.when, kind); !verdict) return verdict;
  }
  return {};
}

/// `Before` tells of a way and submitter that were stuck already, and so are no new gap.
template <class Before>
Verdict check_submitters(const Proof& proof, const Policy& policy, const Plan& plan, const Way& way,
                         Before before) {
  Prover prover(plan, way, proof.people, proof.approvals, proof.day);
  for (const auto person : submitters(proof.people, policy, proof.day)) {
    const auto found = prover.stuck_for(person);
    if (found && !before(way, person))
      return gap(proof, way, *found, proof.people.persons()[person].code);
  }
  return {};
}
}  // namespace detail

/// Seen without policies: every step is on some way, no way goes unsigned, and each can be
/// finished by people who are there.
inline Verdict check_flow(const Proof& proof, const Plan& plan) {
  if (auto verdict = check_plan(plan); !verdict) return verdict;
  const auto all = ways(plan);
  if (!all) return detail::too_many(proof);
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    const auto goes = [&](const Way& way) { return way.taken[i]; };
    if (std::none_of(all->begin(), all->end(), goes))
      return refuse(step_unreachable, proof.field, {{"step", plan.steps[i].code.value}});
  }
  const auto persons = everybody(proof.people, proof.day);
  for (const auto& way : *all) {
    if (auto verdict = detail::check_way(proof, plan, way); !verdict) return verdict;
    if (!detail::provable(plan, way)) continue;
    if (auto v = detail::check_somebody(proof, plan, way, persons); !v) return v;
  }
  return {};
}

/// Seen under a policy: its forms have the fields that are asked about, and on each of their ways
/// the flow can be finished whoever submits.
template <class Before>
Verdict check_policy(const Proof& proof, const Policy& policy, const Plan& plan, Before before) {
  for (const auto& form : policy.forms) {
    if (auto verdict = detail::check_fields(proof, plan, form); !verdict) return verdict;
    const auto all = ways(plan, policy.when, form, &proof.papers);
    if (!all) return detail::too_many(proof);
    for (const auto& way : *all) {
      if (auto verdict = detail::check_way(proof, plan, way); !verdict) return verdict;
      if (!detail::provable(plan, way)) continue;
      auto verdict = detail::check_submitters(proof, policy, plan, way, before);
      if (!verdict) return verdict;
    }
  }
  return {};
}
inline Verdict check_policy(const Proof& proof, const Policy& policy, const Plan& plan) {
  return check_policy(proof, policy, plan, [](const Way&, PersonId) { return false; });
}

/// The versions of a flow that are in force on a day or will be.
inline std::vector<std::shared_ptr<const FlowVersion>> coming(const Flow& flow, Date day) {
  std::vector<std::shared_ptr<const FlowVersion>> found;
  const auto now = flow.on(day);
  for (const auto& one : flow.versions)
    if (one == now || one->from > day) found.push_back(one);
  return found;
}

}  // namespace bursar::approvals
