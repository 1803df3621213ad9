#include <algorithm>

#include "approvals/naive_desk.hpp"

/// Submitting a form, and giving seats to others.
namespace bursar::test::naive {

Outcome Desk::check_form(const std::string& submitter, const Fields& form) const {
  if (!world.may_file(submitter)) return "people.not_allowed";
  if (world.units.contains(form.at("unit"))) return "people.code_taken";
  const auto parent = form.find("parent");
  if (parent != form.end() && !world.units.contains(parent->second)) return "people.unit_unknown";
  return {};
}

/// What the books say of a case of this form: its plan, its parties.
Outcome Desk::fill(Case& one, const Act& act) const {
  if (act.form) one.form = *act.form;
  if (auto why = check_form(one.submitter, one.form); !why.empty()) return why;
  const Policy* policy = nullptr;
  for (const auto& each : world.policies)
    if (!policy && one.form.at("unit").starts_with(each.begins)) policy = &each;
  if (!policy) return "approvals.no_policy";
  one.policy = policy->code;
  if (!world.holds_of({policy->submitters.begin(), policy->submitters.end()}, one.submitter))
    return "approvals.submitter_unfit";
  one.plan = plan_of(world, *world.flow(policy->flow));
  one.circle = {world.unit_of(one.submitter), {one.submitter}};
  const auto& name = one.form.at("name");
  if (policy->party && world.persons.contains(name) && name != one.submitter)
    one.circle.parties.push_back(name);
  return {};
}

Outcome Desk::submit(const Act& act) {
  if (cases.contains(act.code)) return "approvals.case_taken";
  Case one;
  one.code = act.code;
  one.submitter = act.by;
  one.submitted = world.today;
  if (auto why = fill(one, act); !why.empty()) return why;
  one.runs.assign(one.plan.steps.size(), {});
  for (std::size_t i = 0; i < one.runs.size(); ++i) one.runs[i].taken = one.plan.taken(i, one.form);
  if (auto why = choose(one, "submitter", act); !why.empty()) return why;
  if (!can_finish(one)) return "approvals.cannot_finish";
  start(cases[act.code] = one);
  return {};
}

Outcome Desk::resubmit(Case& one, const Act& act) {
  if (one.state == CaseState::open) return "approvals.case_waiting";
  if (one.submitter != act.by) return "approvals.not_submitter";
  const bool changed = act.form && *act.form != one.form;
  if (!changed && one.straight) {
    if (auto why = check_form(one.submitter, one.form); !why.empty()) return why;
    one.state = CaseState::open;
    one.submitted = world.today;
    one.straight = false;
    return {};
  }
  auto anew = one;
  if (auto why = fill(anew, act); !why.empty()) return why;
  if (!changed) anew.plan = one.plan, anew.policy = one.policy, anew.circle = one.circle;
  anew.votes.clear();
  anew.choices.clear();
  anew.runs.assign(anew.plan.steps.size(), {});
  for (std::size_t i = 0; i < anew.runs.size(); ++i)
    anew.runs[i].taken = anew.plan.taken(i, anew.form);
  if (auto why = choose(anew, "submitter", act); !why.empty()) return why;
  if (!can_finish(anew)) return "approvals.cannot_finish";
  anew.submitted = world.today;
  one = anew;
  start(one);
  return {};
}

/// Notes who is named for later seats, at a step or at submission.
Outcome Desk::choose(Case& one, const std::string& at, const Act& act) const {
  auto given = act.choices;
  auto chosen = one.choices;
  for (std::size_t i = 0; i < one.runs.size(); ++i) {
    const auto& step = one.plan.steps[i];
    for (const auto& rule : *step.terms.seats) {
      if (!rule.chosen_by || rule.chosen_by->value != at || !one.runs[i].taken) continue;
      const auto named = std::find_if(given.begin(), given.end(),
                                      [&](auto& each) { return each.first == step.code; });
      const bool before = std::any_of(chosen.begin(), chosen.end(),
                                      [&](auto& each) { return each.step == step.code; });
      if (named == given.end() && before) continue;
      if (named == given.end()) return "approvals.choice_needed";
      if (auto why = check_choice(one, rule, named->second); !why.empty()) return why;
      for (const auto& other : chosen)
        if (other.person == named->second && other.step != step.code && !one.plan.same_person)
          return "approvals.choice_unfit";
      std::erase_if(chosen, [&](auto& each) { return each.step == step.code; });
      chosen.push_back({step.code, named->second, at});
      given.erase(named);
    }
  }
  if (!given.empty()) return "approvals.choice_unfit";
  one.choices = chosen;
  return {};
}

Outcome Desk::check_choice(const Case& one, const approvals::SeatRule& rule,
                           const std::string& person) const {
  const bool fit = among(world.named(rule, one.circle), person) && world.staying(person) &&
                   !among(one.circle.parties, person) && !takes_second(one, person, nullptr);
  return fit ? "" : "approvals.choice_unfit";
}

Outcome Desk::transfer(Case& one, const Act& act) {
  const auto found = find(one, act, Purpose::decide);
  if (!found.refusal.empty()) return found.refusal;
  if (one.plan.steps[found.step].recorded()) return "approvals.meeting_needed";
  if (second(one, act.by, found.name)) return "approvals.second_seat";
  if (found.seat->holder == act.person || found.seat->claimed == act.person)
    return "approvals.transfer_same";
  if (auto why = check_receiver(one, act.person, found.seat); !why.empty()) return why;
  found.seat->holder = act.person;
  found.seat->claimed = found.seat->consulted = "";
  return {};
}

Outcome Desk::hand_over(const Act& act) {
  if (!world.persons.contains(act.person)) return "people.person_unknown";
  if (!world.persons.contains(act.to)) return "people.person_unknown";
  if (!world.staying(act.to)) return "people.person_left";
  if (act.person == act.to) return "approvals.transfer_same";
  auto after = cases;
  bool any = false;
  for (auto& [code, one] : after) {
    const bool goes_on = one.state == CaseState::returned && one.straight;
    if (one.state != CaseState::open && !goes_on) continue;
    for (std::size_t i = 0; i < one.runs.size(); ++i) {
      if (!one.runs[i].live()) continue;
      for (auto& seat : one.runs[i].seats) {
        if (!one.undecided(seat) || (seat.holder != act.person && seat.claimed != act.person))
          continue;
        if (among(one.circle.parties, act.to)) return "approvals.own_form";
        if (!one.plan.steps[i].recorded() && takes_second(one, act.to, &seat))
          return "approvals.second_seat";
        seat.holder = act.to;
        seat.claimed = seat.consulted = "";
        any = true;
      }
    }
  }
  if (!any) return "approvals.nothing_to_hand_over";
  cases = after;
  return {};
}

Outcome Desk::consult(Case& one, const Act& act) {
  const auto found = find(one, act, Purpose::consult);
  if (!found.refusal.empty()) return found.refusal;
  if (one.plan.steps[found.step].recorded()) return "approvals.meeting_needed";
  if (second(one, act.by, found.name)) return "approvals.second_seat";
  if (auto why = check_receiver(one, act.person, found.seat); !why.empty()) return why;
  found.seat->consulted = act.person;
  return {};
}

Outcome Desk::answer(Case& one, const Act& act) {
  std::vector<std::pair<std::size_t, Seat*>> asked;
  for (std::size_t i = 0; i < one.runs.size(); ++i) {
    if (one.runs[i].state != StepState::open) continue;
    if (!act.step.empty() && one.plan.steps[i].code != act.step) continue;
    for (auto& seat : one.runs[i].seats)
      if (one.undecided(seat) && seat.consulted == act.by) asked.emplace_back(i, &seat);
  }
  if (asked.empty()) return "approvals.not_consulted";
  if (asked.front().first != asked.back().first) return "approvals.seats_several";
  asked.front().second->consulted = "";
  return {};
}

Outcome Desk::add_seat(Case& one, const Act& act) {
  const auto found = find(one, act, Purpose::decide);
  if (!found.refusal.empty()) return found.refusal;
  if (one.plan.steps[found.step].recorded()) return "approvals.meeting_needed";
  if (second(one, act.by, found.name)) return "approvals.second_seat";
  if (auto why = check_receiver(one, act.person, nullptr); !why.empty()) return why;
  const auto parent = found.seat->id;
  auto& seat = add(one, found.step, act.person);
  seat.parent = parent;
  seat.where = act.where;
  seat.adder = act.by;
  return {};
}

Outcome Desk::remove_seat(Case& one, const Act& act) {
  std::vector<std::pair<std::size_t, Seat*>> theirs;
  for (std::size_t i = 0; i < one.runs.size(); ++i) {
    if (one.runs[i].state != StepState::open) continue;
    if (!act.step.empty() && one.plan.steps[i].code != act.step) continue;
    for (auto& seat : one.runs[i].seats)
      if (!seat.removed && (seat.holder == act.person || seat.claimed == act.person))
        theirs.emplace_back(i, &seat);
  }
  if (theirs.empty()) return "approvals.no_seat";
  if (theirs.front().first != theirs.back().first) return "approvals.seats_several";
  const auto [step, seat] = theirs.front();
  if (seat->parent < 0) return "approvals.not_added";
  if (one.vote(*seat)) return "approvals.seat_decided";
  if (act.by != seat->adder && act.by != one.seat(step, seat->parent)->adder)
    return "approvals.not_adder";
  seat->removed = true;
  // What was added to it goes with it, but for votes that were given.
  for (auto& other : one.runs[step].seats)
    if (other.parent >= 0 && one.seat(step, other.parent)->removed && !one.vote(other))
      other.removed = true;
  settle(one, step);
  return {};
}

}  // namespace bursar::test::naive
