#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/approvals/flows/conditions.hpp"
#include "bursar/approvals/register.hpp"
#include "bursar/base/assert.hpp"

/// Flows made ready to run: sub-flows in their places, and what each step comes after.
namespace bursar::approvals {

/// The step at which the submitter names later signers.
inline constexpr std::string_view kSubmitter = "submitter";

namespace detail {
using Needs = std::vector<std::uint16_t>;

/// Where a sub-flow's steps are put: what the steps around it say counts for each of them.
struct Around {
  std::string prefix;
  std::vector<const std::vector<Condition>*> when;
  std::vector<ArmOf> arms;
  std::uint16_t aside = 0;
};

inline bool stands_in(const FlowStep& step, const Branch& branch) {
  return step.arm && std::any_of(branch.arms.begin(), branch.arms.end(),
                                 [&](const BranchArm& one) { return one.arm == *step.arm; });
}

/// Writes a plan down. `Resolve` gives the version of a sub-flow by its code, or null.
template <class Resolve>
class Planner {
 public:
  Planner(Plan& plan, Resolve resolve) : plan_(plan), resolve_(std::move(resolve)) {}

  /// Puts a flow's steps in; gives what the step behind it comes after.
  Needs put(const FlowVersion& flow, Needs before, const Around& around) {
    BURSAR_ASSERT(++depth_ < 100);
    for (std::size_t i = 0; i < flow.steps.size();) {
      const auto fork = std::find_if(flow.branches.begin(), flow.branches.end(),
                                     [&](auto& one) { return stands_in(flow.steps[i], one); });
      if (fork == flow.branches.end())
        before = put(flow.steps[i++], std::move(before), around);
      else
        before = put(flow, *fork, i, std::move(before), around);
    }
    --depth_;
    return before;
  }

 private:
  Needs put(const FlowVersion& flow, const Branch& fork, std::size_t& i, const Needs& before,
            const Around& around) {
    std::vector<Needs> ways(fork.arms.size(), before);
    for (; i < flow.steps.size() && stands_in(flow.steps[i], fork); ++i) {
      std::uint16_t arm = 0;
      while (fork.arms[arm].arm != *flow.steps[i].arm) ++arm;
      auto inside = around;
      inside.arms.push_back({&fork, arm});
      ways[arm] = put(flow.steps[i], std::move(ways[arm]), inside);
    }
    Needs behind;
    for (const auto& way : ways)
      for (const auto step : way)
        if (std::find(behind.begin(), behind.end(), step) == behind.end()) behind.push_back(step);
    return behind;
  }

  Needs put(const FlowStep& step, Needs before, const Around& around) {
    auto inside = around;
    inside.prefix += step.step.value;
    if (step.when) inside.when.push_back(&*step.when);
    if (step.flow) return put_flow(step, std::move(before), std::move(inside));
    const auto number = static_cast<std::uint16_t>(plan_.steps.size());
    BURSAR_ASSERT(number < kNone);
    plan_.steps.push_back({StepCode(std::move(inside.prefix)), &step, std::move(inside.when),
                           std::move(inside.arms), std::move(before), inside.aside});
    return {number};
  }

  Needs put_flow(const FlowStep& step, Needs before, Around inside) {
    const std::shared_ptr<const FlowVersion> inner = resolve_(*step.flow);
    BURSAR_ASSERT(inner);
    if (std::find(plan_.inner.begin(), plan_.inner.end(), inner) == plan_.inner.end())
      plan_.inner.push_back(inner);
    inside.prefix += '.';
    if (step.waits.value_or(true)) return put(*inner, std::move(before), inside);
    inside.aside = ++asides_;
    put(*inner, before, inside);
    return before;
  }

  Plan& plan_;
  Resolve resolve_;
  std::uint16_t asides_ = 0;
  int depth_ = 0;
};

/// Whether a plan has in it what the sub-flows are on a day.
inline bool still_right(const Plan& plan, const Register& approvals, Date day) {
  return std::all_of(plan.inner.begin(), plan.inner.end(), [&](const auto& inner) {
    return approvals.flows()[inner->flow].on(day) == inner;
  });
}
}  // namespace detail

/// The plan of a flow whose sub-flows `resolve` finds by their codes. They must be there and must
/// not contain each other in a circle: DefineFlow sees to it.
template <class Resolve>
std::shared_ptr<const Plan> make_plan(std::shared_ptr<const FlowVersion> flow, Resolve resolve) {
  auto plan = std::make_shared<Plan>();
  plan->flow = flow;
  detail::Planner<Resolve>(*plan, std::move(resolve)).put(*flow, {}, {});
  return plan;
}

/// The plan of a flow's version, with its sub-flows as they are that day. Cases share one where
/// posting remembers it (Register::remember).
inline std::shared_ptr<const Plan> plan_of(const Register& approvals,
                                           std::shared_ptr<const FlowVersion> flow, Date day) {
  if (auto known = approvals.remembered(*flow);
      known && detail::still_right(*known, approvals, day))
    return known;
  return make_plan(std::move(flow), [&](const FlowCode& code) {
    const auto* inner = approvals.flows().find(code);
    return inner ? inner->on(day) : nullptr;
  });
}

/// The place of a step in a plan by its code, or kNone.
inline std::uint16_t step_of(const Plan& plan, std::string_view code) {
  const auto found = std::find_if(plan.steps.begin(), plan.steps.end(),
                                  [&](const PlanStep& one) { return one.code.value == code; });
  return found == plan.steps.end() ? kNone : static_cast<std::uint16_t>(found - plan.steps.begin());
}

/// The place of a step that another one names (`back_to`, `chosen_by`): of the same flow, so that
/// within a sub-flow the sub-flow's own is meant. kNone for the submitter.
inline std::uint16_t step_beside(const Plan& plan, std::uint16_t at, std::string_view code) {
  const auto& own = plan.steps[at].code.value;
  const auto dot = own.rfind('.');
  const auto prefix = dot == own.npos ? std::string() : own.substr(0, dot + 1);
  return step_of(plan, prefix + std::string(code));
}

/// Everything that a step comes after, directly or not: by their places, each true or false.
inline std::vector<bool> behind(const Plan& plan, std::uint16_t step) {
  std::vector<bool> found(plan.steps.size());
  found[step] = true;
  for (std::size_t i = step + std::size_t{1}; i-- > 0;)
    if (found[i])
      for (const auto before : plan.steps[i].needs) found[before] = true;
  found[step] = false;
  return found;
}

namespace detail {
/// Answers conditions of one form.
template <class Lookup>
class Asked {
 public:
  explicit Asked(const Lookup& lookup) : lookup_(lookup) {}

  bool all(const std::vector<Condition>& conditions) const {
    return std::all_of(conditions.begin(), conditions.end(),
                       [&](const Condition& one) { return holds(one, lookup_); });
  }

  /// Whether a form goes through an arm.
  bool gone(const ArmOf& at) const {
    const auto& arms = at.branch->arms;
    const auto own = [&](const BranchArm& one) { return one.when && all(*one.when); };
    const auto first = std::find_if(arms.begin(), arms.end(), own);
    if (at.branch->split == Split::parallel) return true;
    if (!arms[at.arm].when) return first == arms.end();
    return at.branch->split == Split::inclusive ? own(arms[at.arm])
                                                : first == arms.begin() + at.arm;
  }

 private:
  const Lookup& lookup_;
};
}  // namespace detail

/// Which steps a form goes through. `lookup(path)` gives the values of its field: best with their
/// type, and with what expressions come to, as FormFields does.
template <class Lookup>
std::vector<bool> taken(const Plan& plan, const Lookup& lookup) {
  const detail::Asked<Lookup> asked(lookup);
  std::vector<bool> found;
  found.reserve(plan.steps.size());
  for (const auto& step : plan.steps) {
    const auto gone = [&](const ArmOf& arm) { return asked.gone(arm); };
    const auto fits = [&](const std::vector<Condition>* when) { return asked.all(*when); };
    found.push_back(std::all_of(step.arms.begin(), step.arms.end(), gone) &&
                    std::all_of(step.when.begin(), step.when.end(), fits));
  }
  return found;
}

}  // namespace bursar::approvals
