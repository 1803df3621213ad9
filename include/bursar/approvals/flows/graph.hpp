#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/approvals/flows/flaws.hpp"
#include "bursar/approvals/flows/forms.hpp"
#include "bursar/approvals/flows/plan.hpp"

/// Whether a flow as it is written hangs together.
namespace bursar::approvals {

/// The most steps a flow may have, those of its sub-flows counted.
inline constexpr std::size_t kStepLimit = 1'000;

namespace flaws {
inline constexpr Flaw arm_unknown{"no branch has its arm", "没有分支含有该支路"};
inline constexpr Flaw arm_scattered{"the steps of a branch stand together, arm by arm",
                                    "同一分支的环节须按支路连续排列"};
inline constexpr Flaw back_unknown{"`back_to` is no step of this flow that lies behind it",
                                   "“退回环节”不是本流程中在其之前的环节"};
inline constexpr Flaw chooser_unknown{
    "`chosen_by` is neither \"submitter\" nor a step of this flow that lies behind it",
    "“指派人”既非 submitter，也非本流程中在其之前的环节"};
inline constexpr Flaw chooser_silent{
    "the step that names its signer is not signed, or may pass by silence",
    "指派其签字人的环节不由签字决定，或可默认通过"};
inline constexpr Flaw chooser_left_out{
    "the step that names its signer is left out by forms that come here",
    "有单据到达此环节，却不经过指派其签字人的环节"};
inline constexpr Flaw too_many{"with the flows inside it, a flow has at most 1000 steps",
                               "连同子流程，一个流程最多1000个环节"};
inline constexpr Flaw code_long{"with the codes of the flows inside it, its code passes 64 bytes",
                                "与子流程编号相连后，环节编号超过64字节"};
inline constexpr Flaw arms_few{"a branch has two arms or more", "分支至少有两条支路"};
inline constexpr Flaw arms_empty{"none of its arms has a step", "各支路均无环节"};
inline constexpr Flaw arm_repeated{"an arm is there twice", "支路重复"};
inline constexpr Flaw branch_repeated{"its code is there twice", "分支编号重复"};
inline constexpr Flaw fallback{"exactly one arm has no conditions: the way of all others",
                               "须有且只有一条无条件的支路，供其余单据通过"};
inline constexpr Flaw parallel_asks{"the arms of a parallel branch have no conditions",
                                    "并行分支的支路不设条件"};
}  // namespace flaws

namespace detail {
inline Refusal refuse_step(const Flaw& flaw, std::string_view field, std::string_view step) {
  return refuse(step_unfit, field,
                {{"step", std::string(step)},
                 {"why", std::string(flaw.en)},
                 {"why_zh", std::string(flaw.zh)}});
}

inline std::string at(std::string_view list, std::size_t index) {
  return std::string(list) + "[" + std::to_string(index) + "]";
}

inline Verdict check_conditions(const std::optional<std::vector<Condition>>& when,
                                const std::string& where) {
  for (std::size_t i = 0; when && i < when->size(); ++i)
    if (auto verdict = check_condition((*when)[i], where + at("when", i)); !verdict) return verdict;
  return {};
}

inline const Flaw* flaw_of_branch(const Branch& branch, const std::vector<FlowStep>& steps,
                                  std::set<std::string_view>& arms) {
  if (branch.arms.size() < 2) return &flaws::arms_few;
  std::size_t open = 0;
  for (const auto& one : branch.arms) {
    if (!arms.insert(one.arm.value).second) return &flaws::arm_repeated;
    open += one.when ? 0 : 1;
  }
  if (branch.split == Split::parallel && open < branch.arms.size()) return &flaws::parallel_asks;
  if (branch.split != Split::parallel && open != 1) return &flaws::fallback;
  const bool any = std::any_of(steps.begin(), steps.end(),
                               [&](const FlowStep& one) { return stands_in(one, branch); });
  return any ? nullptr : &flaws::arms_empty;
}

inline Verdict check_branches(const std::vector<Branch>& branches,
                              const std::vector<FlowStep>& steps) {
  std::set<std::string_view> arms, codes;
  for (std::size_t i = 0; i < branches.size(); ++i) {
    const auto& one = branches[i];
    const auto* flaw = codes.insert(one.branch.value).second ? flaw_of_branch(one, steps, arms)
                                                             : &flaws::branch_repeated;
    if (flaw)
      return refuse(branch_unfit, at("branches", i),
                    {{"branch", one.branch.value},
                     {"why", std::string(flaw->en)},
                     {"why_zh", std::string(flaw->zh)}});
    for (std::size_t a = 0; a < one.arms.size(); ++a)
      if (auto verdict =
              check_conditions(one.arms[a].when, at("branches", i) + "." + at("arms", a) + ".");
          !verdict)
        return verdict;
  }
  return {};
}

/// Steps of an arm stand together, and so do the arms of a branch.
inline const Flaw* flaw_of_order(const std::vector<FlowStep>& steps,
                                 const std::vector<Branch>& branches, std::size_t index) {
  const auto& step = steps[index];
  if (!step.arm) return nullptr;
  const auto fork = std::find_if(branches.begin(), branches.end(),
                                 [&](const Branch& one) { return stands_in(step, one); });
  if (fork == branches.end()) return &flaws::arm_unknown;
  // It is first of its arm, or follows its arm; then first of its branch, or follows the branch.
  const auto first = steps.begin();
  const auto here = first + static_cast<std::ptrdiff_t>(index);
  const auto same_arm = [&](const FlowStep& one) { return one.arm == step.arm; };
  const auto same_fork = [&](const FlowStep& one) { return stands_in(one, *fork); };
  const auto follows = [&](auto same) {
    return index > 0 && (same(steps[index - 1]) || std::none_of(first, here, same));
  };
  return index == 0 || (follows(same_arm) && follows(same_fork)) ? nullptr : &flaws::arm_scattered;
}

inline Verdict check_steps(const std::vector<FlowStep>& steps,
                           const std::vector<Branch>& branches) {
  std::set<std::string_view> codes;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const auto& one = steps[i];
    const auto field = at("steps", i);
    if (!codes.insert(one.step.value).second)
      return refuse(step_repeated, field, {{"step", one.step.value}});
    const auto* flaw = flaw_of(one);
    if (!flaw) flaw = flaw_of_order(steps, branches, i);
    if (flaw) return refuse_step(*flaw, field, one.step);
    if (auto verdict = check_conditions(one.when, field + "."); !verdict) return verdict;
  }
  return {};
}

/// Looks for a flow in the flows inside others, as they are on a day and later.
class Circles {
 public:
  Circles(const Register& approvals, const FlowCode& sought, Date day)
      : approvals_(approvals), sought_(sought), day_(day) {}

  bool in(const FlowVersion& version) {
    return std::any_of(version.steps.begin(), version.steps.end(), [&](const FlowStep& one) {
      return one.flow && (*one.flow == sought_ || in(*one.flow));
    });
  }
  bool in(const FlowCode& flow) {
    const auto* found = approvals_.flows().find(flow);
    if (!found || !seen_.insert(flow.value).second) return false;
    const auto now = found->on(day_);
    return std::any_of(found->versions.begin(), found->versions.end(), [&](const auto& one) {
      return (one == now || one->from > day_) && in(*one);
    });
  }

 private:
  const Register& approvals_;
  const FlowCode& sought_;
  Date day_;
  std::set<std::string_view> seen_;
};

inline Verdict check_inner(const DefineFlow& form, const FlowVersion& version,
                           const Register& approvals) {
  for (std::size_t i = 0; i < form.steps.size(); ++i) {
    const auto& inner = form.steps[i].flow;
    if (!inner || *inner == form.flow) continue;
    const auto* found = approvals.flows().find(*inner);
    if (!found || !found->on(version.from))
      return refuse(flow_unknown, at("steps", i) + ".flow",
                    {{"flow", inner->value}, {"date", date_text(version.from)}});
  }
  if (Circles(approvals, form.flow, version.from).in(version))
    return refuse(flow_circular, "steps", {{"flow", form.flow.value}});
  return {};
}

/// How many steps a flow has with those inside it; counts no further than the limit.
template <class Resolve>
std::size_t size_of(const FlowVersion& flow, const Resolve& resolve, std::size_t counted = 0) {
  for (const auto& one : flow.steps) {
    if (counted > kStepLimit) break;
    counted = one.flow ? size_of(*resolve(*one.flow), resolve, counted) : counted + 1;
  }
  return counted;
}

/// A step that another names is behind it in the same flow, and not itself a flow.
inline std::uint16_t named_behind(const Plan& plan, std::uint16_t step, std::string_view code) {
  const auto other = step_beside(plan, step, code);
  return other != kNone && behind(plan, step)[other] ? other : kNone;
}

inline const Flaw* flaw_in_plan(const Plan& plan, std::uint16_t place) {
  const auto& step = *plan.steps[place].terms;
  if (plan.steps[place].code.value.size() > kCodeLimit) return &flaws::code_long;
  if (step.back_to && named_behind(plan, place, *step.back_to) == kNone)
    return &flaws::back_unknown;
  for (const auto& seat : *step.seats) {
    if (!seat.chosen_by || *seat.chosen_by == StepCode(kSubmitter)) continue;
    const auto chooser = named_behind(plan, place, *seat.chosen_by);
    if (chooser == kNone) return &flaws::chooser_unknown;
    const auto& by = *plan.steps[chooser].terms;
    if (by.meeting || by.outside || by.late == Late::approve) return &flaws::chooser_silent;
  }
  return nullptr;
}
}  // namespace detail

/// The written flow hangs together: steps, seats, branches, flows inside it; it does not contain
/// itself. Before any plan is made of it.
inline Verdict check_written(const DefineFlow& form, const FlowVersion& version,
                             const Register& approvals) {
  if (auto v = detail::check_steps(version.steps, version.branches); !v) return v;
  if (auto v = detail::check_branches(version.branches, version.steps); !v) return v;
  return detail::check_inner(form, version, approvals);
}

/// What steps say of each other holds in the plan.
inline Verdict check_plan(const Plan& plan) {
  for (std::size_t i = 0; i < plan.steps.size(); ++i)
    if (const auto* flaw = detail::flaw_in_plan(plan, static_cast<std::uint16_t>(i)))
      return detail::refuse_step(*flaw, "steps", plan.steps[i].code);
  return {};
}

}  // namespace bursar::approvals
