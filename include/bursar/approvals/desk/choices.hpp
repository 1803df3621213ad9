#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "bursar/approvals/desk/finding.hpp"

/// Later signers who are named beforehand 指派.
namespace bursar::approvals {

namespace detail {
/// Where a step's code puts the code of one beside it, in a sub-flow too.
inline std::string beside(const StepCode& step, std::string_view code) {
  return step.value.substr(0, step.value.rfind('.') + 1) + std::string(code);
}

/// Whether a rule's seat is named at the step `chooser`, or by the submitter where that is none.
inline bool chosen_at(const SeatRule& rule, const StepCode& own, const StepCode* chooser) {
  if (!rule.chosen_by) return false;
  if (chooser == nullptr) return rule.chosen_by->value == "submitter";
  return beside(own, rule.chosen_by->value) == chooser->value;
}

/// The rules of a step whose seats are named there.
inline std::vector<const SeatRule*> to_choose(const Case& one, std::uint16_t step,
                                              const StepCode* chooser) {
  std::vector<const SeatRule*> found;
  const auto& seats = terms_of(one, step).seats;
  if (!seats || !one.steps[step].taken) return found;
  for (const auto& rule : *seats)
    if (chosen_at(rule, one.plan->steps[step].code, chooser)) found.push_back(&rule);
  return found;
}

inline Refusal unfit(const Choice& choice, std::string why) {
  return refuse(choice_unfit, "choices",
                {{"person", choice.person.value}, {"step", choice.step.value}, {"why", why}});
}
}  // namespace detail

/// Whether those who are named for later steps may be, and everybody who must be is.
inline Verdict check_choices(const Case& one, const Now& now, const StepCode* chooser,
                             const std::optional<std::vector<Choice>>& given) {
  const std::vector<Choice> none;
  const auto& choices = given ? *given : none;
  std::vector<std::size_t> count(one.plan->steps.size());
  Persons taken;
  for (const auto& choice : choices) {
    const auto step = step_of(one, choice.step);
    if (!step) return step.refusal();
    const auto rules = detail::to_choose(one, *step, chooser);
    if (count[*step] >= rules.size()) return detail::unfit(choice, "nobody is named there");
    if (auto v = check_receiver(one, kNone, now, choice.person, "choices"); !v) return v;
    const auto person = now.people.persons().id(choice.person);
    if (!among(named(*rules[count[*step]], now.circle(one)), person))
      return detail::unfit(choice, "not one of those it may be");
    if (among(taken, person) && !one.plan->flow->same_person)
      return detail::unfit(choice, "named twice");
    taken.push_back(person);
    ++count[*step];
  }
  for (std::uint16_t i = 0; i < count.size(); ++i) {
    const auto named_before = std::count_if(one.choices.begin(), one.choices.end(),
                                            [&](const auto& c) { return c.first == i; });
    const auto known = count[i] > 0 ? count[i] : static_cast<std::size_t>(named_before);
    if (known < detail::to_choose(one, i, chooser).size())
      return refuse(choice_needed, "choices", {{"step", one.plan->steps[i].code.value}});
  }
  return {};
}

/// Keeps who was named, in place of who was named for the same steps before.
inline void keep_choices(Case& one, const Now& now,
                         const std::optional<std::vector<Choice>>& choices) {
  if (!choices) return;
  for (const auto& choice : *choices)
    std::erase_if(one.choices,
                  [&](const auto& c) { return c.first == *step_of(one, choice.step); });
  for (const auto& choice : *choices)
    one.choices.emplace_back(*step_of(one, choice.step), now.people.persons().id(choice.person));
}

}  // namespace bursar::approvals
