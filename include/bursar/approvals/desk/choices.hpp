#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "bursar/approvals/desk/signing.hpp"

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

/// The seats of a step, by their places in its list, that are named there.
inline std::vector<std::uint16_t> to_choose(const Case& one, std::uint16_t step,
                                            const StepCode* chooser) {
  std::vector<std::uint16_t> found;
  const auto& seats = terms_of(one, step).seats;
  if (!seats || !one.steps[step].taken) return found;
  for (std::uint16_t i = 0; i < seats->size(); ++i)
    if (chosen_at((*seats)[i], one.plan->steps[step].code, chooser)) found.push_back(i);
  return found;
}

/// The place of the seat that was made of a rule already, or kNone.
inline std::uint16_t seat_of(const Case& one, std::uint16_t step, std::uint16_t rule) {
  for (std::uint16_t i = 0; i < one.seats.size(); ++i)
    if (one.seats[i].step == step && one.seats[i].rule == rule) return i;
  return kNone;
}

inline Refusal unfit(const Choice& choice, std::string why) {
  return refuse(choice_unfit, "choices",
                {{"person", choice.person.value}, {"step", choice.step.value}, {"why", why}});
}

/// Choices, each with the seat it is for: the first of a step for its first seat. Stops where one
/// is for none.
inline Result<Choices> seats_chosen(const Case& one, const Now& now, const StepCode* chooser,
                                    const std::vector<Choice>& given) {
  Choices found;
  std::vector<std::size_t> count(one.plan->steps.size());
  for (const auto& choice : given) {
    const auto step = step_of(one, choice.step);
    if (!step) return step.refusal();
    const auto rules = to_choose(one, *step, chooser);
    if (count[*step] >= rules.size()) return unfit(choice, "nobody is named there");
    found.push_back({*step, rules[count[*step]++], now.people.persons().id(choice.person)});
  }
  return found;
}
}  // namespace detail

/// Whether those who are named for later steps may be, and everybody who must be is.
inline Verdict check_choices(const Case& one, const Now& now, const StepCode* chooser,
                             const std::optional<std::vector<Choice>>& given) {
  const std::vector<Choice> none;
  const auto& choices = given ? *given : none;
  const auto seats = detail::seats_chosen(one, now, chooser, choices);
  if (!seats) return seats.refusal();
  Persons taken;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const auto& [step, rule, person] = (*seats)[i];
    const auto seat = detail::seat_of(one, step, rule);
    if (seat != kNone && one.seats[seat].state != SeatState::undecided)
      return detail::unfit(choices[i], "it is signed there already");
    if (auto v = check_receiver(one, seat, now, choices[i].person, "choices"); !v) return v;
    if (!among(named((*terms_of(one, step).seats)[rule], now.circle(one)), person))
      return detail::unfit(choices[i], "not one of those it may be");
    if (among(taken, person) && !one.plan->flow->same_person)
      return detail::unfit(choices[i], "named twice");
    taken.push_back(person);
  }
  for (std::uint16_t i = 0; i < one.plan->steps.size(); ++i)
    for (const auto rule : detail::to_choose(one, i, chooser)) {
      const auto is_it = [&](const Chosen& c) { return c.step == i && c.rule == rule; };
      if (chosen_for(one.choices, i, rule) == PersonId{} &&
          std::none_of(seats->begin(), seats->end(), is_it))
        return refuse(choice_needed, "choices", {{"step", one.plan->steps[i].code.value}});
    }
  return {};
}

/// Keeps who was named, in place of who was named for the same seats before. A seat that waits from
/// before the form was returned goes to them.
inline void keep_choices(Case& one, const Now& now, const StepCode* chooser,
                         const std::optional<std::vector<Choice>>& given) {
  if (!given) return;
  for (const auto& chosen : *detail::seats_chosen(one, now, chooser, *given)) {
    std::erase_if(one.choices,
                  [&](const Chosen& c) { return c.step == chosen.step && c.rule == chosen.rule; });
    one.choices.push_back(chosen);
    const auto seat = detail::seat_of(one, chosen.step, chosen.rule);
    if (seat != kNone && one.seats[seat].holder != chosen.person)
      detail::move_seat(one, seat, chosen.person);
  }
}

}  // namespace bursar::approvals
