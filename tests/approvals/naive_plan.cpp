#include <algorithm>

#include "approvals/naive.hpp"

namespace bursar::test::naive {

using approvals::Branch;
using approvals::BranchArm;
using approvals::Condition;
using approvals::FlowStep;
using approvals::Is;
using approvals::Split;

namespace {
using Front = std::set<std::size_t>;

/// Puts the steps of a flow behind one another.
class Writer {
 public:
  Writer(const World& world, Plan& plan) : world_(world), plan_(plan) {}

  /// Returns what comes directly before whatever follows the flow.
  Front put(const approvals::DefineFlow& flow, Front before, const Step& around) {
    for (std::size_t i = 0; i < flow.steps.size();) {
      const auto* branch = branch_of(flow, flow.steps[i]);
      if (!branch) {
        before = put(flow.steps[i++], before, around);
        continue;
      }
      std::map<std::string, Front> ends;
      for (const auto& arm : branch->arms) ends[arm.arm.value] = before;
      for (; i < flow.steps.size() && branch_of(flow, flow.steps[i]) == branch; ++i) {
        const auto& arm = flow.steps[i].arm->value;
        auto inside = around;
        inside.arms.emplace_back(*branch, arm);
        ends[arm] = put(flow.steps[i], ends[arm], inside);
      }
      before.clear();
      for (const auto& [arm, end] : ends) before.insert(end.begin(), end.end());
    }
    return before;
  }

 private:
  static const Branch* branch_of(const approvals::DefineFlow& flow, const FlowStep& step) {
    if (!step.arm || !flow.branches) return nullptr;
    for (const auto& branch : *flow.branches)
      for (const auto& arm : branch.arms)
        if (arm.arm == *step.arm) return &branch;
    return nullptr;
  }

  Front put(const FlowStep& terms, const Front& before, const Step& around) {
    auto step = around;
    if (terms.when) step.when.push_back(*terms.when);
    const auto prefix = around.code;
    step.code = prefix + terms.step.value;
    if (!terms.flow) {
      step.terms = renamed(terms, prefix);
      step.needs = before;
      plan_.steps.push_back(step);
      return {plan_.steps.size() - 1};
    }
    step.code += '.';
    const bool aside = terms.waits && !*terms.waits;
    if (aside && step.aside == 0) step.aside = ++asides_;
    const auto end = put(*world_.flow(terms.flow->value), before, step);
    return aside ? before : end;
  }

  /// Inside a sub-flow other steps are named as the sub-flow names them.
  static FlowStep renamed(FlowStep terms, const std::string& prefix) {
    if (terms.back_to) terms.back_to->value = prefix + terms.back_to->value;
    if (terms.seats)
      for (auto& rule : *terms.seats)
        if (rule.chosen_by && rule.chosen_by->value != "submitter")
          rule.chosen_by->value = prefix + rule.chosen_by->value;
    return terms;
  }

  const World& world_;
  Plan& plan_;
  int asides_ = 0;
};

bool holds(const Condition& condition, const Fields& form) {
  const auto field = form.find(condition.field.value);
  const bool given = field != form.end();
  const auto value = condition.value ? condition.value->value : std::string();
  switch (condition.is) {
    case Is::absent:
      return !given;
    case Is::equal:
      return given && field->second == value;
    case Is::not_equal:
      return !given || field->second != value;
    case Is::begins:
      return given && field->second.starts_with(value);
    case Is::one_of:
      return given && std::any_of(condition.values->begin(), condition.values->end(),
                                  [&](auto& one) { return one.value == field->second; });
    case Is::holds:
      return std::any_of(expressions().begin(), expressions().end(), [&](const Expression& one) {
        return one.field == condition.field.value && one.text == value && one.holds(form);
      });
    default:
      return false;  // these are for numbers, of which the form has none
  }
}

bool hold(const std::vector<Condition>& all, const Fields& form) {
  return std::all_of(all.begin(), all.end(), [&](auto& one) { return holds(one, form); });
}

/// The arms of a fork that are gone.
Names gone(const Branch& branch, const Fields& form) {
  Names found, otherwise;
  for (const auto& arm : branch.arms) {
    if (branch.split == Split::parallel || (arm.when && hold(*arm.when, form)))
      found.push_back(arm.arm.value);
    else if (!arm.when)
      otherwise.push_back(arm.arm.value);
  }
  if (found.empty()) return otherwise;
  if (branch.split == Split::exclusive) found.resize(1);
  return found;
}

/// What stands in a field; nothing where it was left out.
std::string in(const Fields& form, const char* field) {
  const auto found = form.find(field);
  return found == form.end() ? std::string() : found->second;
}
}  // namespace

const std::vector<Expression>& expressions() {
  static const std::vector<Expression> all{
      {"name", "starts-with(., 'b') or ${parent} = ''",
       [](const Fields& form) {
         return in(form, "name").starts_with("b") || in(form, "parent").empty();
       }},
      {"parent", ". != '' and string-length(${unit}) mod 2 = 0",
       [](const Fields& form) {
         return !in(form, "parent").empty() && in(form, "unit").size() % 2 == 0;
       }},
      {"unit", "not(contains(${name}, 'i') and contains(., '1'))",
       [](const Fields& form) {
         return in(form, "name").find('i') == std::string::npos ||
                in(form, "unit").find('1') == std::string::npos;
       }},
      {"name", "coalesce(${parent}, .) != 'u1'",
       [](const Fields& form) {
         const auto parent = in(form, "parent");
         return (parent.empty() ? in(form, "name") : parent) != "u1";
       }},
      {"parent", "if(. = '', ${name} = 'big', today() > date('1999-12-31'))",
       [](const Fields& form) { return !in(form, "parent").empty() || in(form, "name") == "big"; }},
  };
  return all;
}

std::optional<std::size_t> Plan::find(const std::string& code) const {
  for (std::size_t i = 0; i < steps.size(); ++i)
    if (steps[i].code == code) return i;
  return {};
}

bool Plan::after(std::size_t step, std::size_t other) const {
  const auto& needs = steps[step].needs;
  return std::any_of(needs.begin(), needs.end(),
                     [&](auto one) { return one == other || after(one, other); });
}

bool Plan::taken(std::size_t step, const Fields& form) const {
  const auto& one = steps[step];
  for (const auto& when : one.when)
    if (!hold(when, form)) return false;
  for (const auto& [branch, arm] : one.arms)
    if (!among(gone(branch, form), arm)) return false;
  return true;
}

Plan plan_of(const World& world, const approvals::DefineFlow& flow) {
  Plan plan;
  plan.flow = flow.flow.value;
  plan.straight = flow.again == approvals::Again::straight;
  plan.same_person = flow.same_person.value_or(false);
  Writer(world, plan).put(flow, {}, {});
  return plan;
}

}  // namespace bursar::test::naive
