#include <algorithm>

#include "approvals/naive_desk.hpp"

/// Submitting a form, and giving seats to others.
namespace bursar::test::naive {

Outcome Desk::check_form(const Fields& form) const {
  if (world.units.contains(form.at("unit"))) return "people.code_taken";
  const auto parent = form.find("parent");
  if (parent != form.end() && !world.units.contains(parent->second)) return "people.unit_unknown";
  return {};
}

/// What the books say of a case of this form: its plan, its parties.
Outcome Desk::fill(Case& one, const Act& act) const {
  if (act.form) one.form = *act.form;
  const Policy* policy = nullptr;
  for (const auto& each : world.policies)
    if (!policy && one.form.at("unit").starts_with(each.begins)) policy = &each;
  if (auto why = check_form(one.form); !why.empty()) return why;
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
  if (!world.may_file(act.by)) return "people.not_allowed";
  if (cases.contains(act.code)) return "approvals.case_taken";
  Case one;
  one.code = act.code;
  one.submitter = act.by;
  one.submitted = world.today;
  one.number = static_cast<int>(cases.size());
  if (auto why = fill(one, act); !why.empty()) return why;
  one.runs.assign(one.plan.steps.size(), {});
  for (std::size_t i = 0; i < one.runs.size(); ++i) one.runs[i].taken = one.plan.taken(i, one.form);
  if (auto why = choose(one, "submitter", act); !why.empty()) return why;
  if (!can_finish(one, true)) return "approvals.cannot_finish";
  start(cases[act.code] = one);
  return {};
}

Outcome Desk::resubmit(Case& one, const Act& act) {
  if (one.state == CaseState::open) return "approvals.case_waiting";
  if (one.submitter != act.by) return "approvals.not_submitter";
  if (!world.may_file(act.by)) return "people.not_allowed";
  const bool changed = act.form && *act.form != one.form;
  const bool goes_on = !changed && one.straight;
  auto next = one;
  if (changed || one.state == CaseState::stale) {
    if (auto why = fill(next, act); !why.empty()) return why;
  } else if (auto why = check_form(one.form); !why.empty()) {
    return why;
  }
  if (!goes_on) {
    next.votes.clear();
    next.choices.clear();
    next.runs.assign(next.plan.steps.size(), {});
    for (std::size_t i = 0; i < next.runs.size(); ++i)
      next.runs[i].taken = next.plan.taken(i, next.form);
  }
  if (auto why = choose(next, "submitter", act); !why.empty()) return why;
  if (!can_finish(next, !goes_on)) return "approvals.cannot_finish";
  one = next;
  one.submitted = world.today;
  if (!goes_on) return start(one), Outcome();
  one.state = CaseState::open;
  one.straight = false;
  return advance(one), Outcome();
}

/// Notes who is named for later seats, at a step or at submission.
Outcome Desk::choose(Case& one, const std::string& at, const Act& act) const {
  for (const auto& [code, person] : act.choices)
    if (!chosen_at(one, code, at)) return "approvals.choice_unfit";
  auto chosen = one.choices;
  std::set<std::string> named;
  for (const auto& [code, person] : act.choices) {
    const auto* rule = chosen_at(one, code, at);
    const auto* seat = seat_of(one, *rule, *one.plan.find(code));
    if (seat && one.vote(*seat)) return "approvals.choice_unfit";
    if (auto why = check_receiver(one, person, seat); !why.empty()) return why;
    if (!among(world.named(*rule, one.circle), person)) return "approvals.choice_unfit";
    if (!named.insert(person).second && !one.plan.same_person) return "approvals.choice_unfit";
    std::erase_if(chosen, [&code = code](const Choice& each) { return each.step == code; });
    chosen.push_back({code, person});
  }
  for (const auto& step : one.plan.steps)
    if (chosen_at(one, step.code, at) &&
        std::none_of(chosen.begin(), chosen.end(),
                     [&](const Choice& each) { return each.step == step.code; }))
      return "approvals.choice_needed";
  one.choices = chosen;
  for (const auto& [code, person] : act.choices) {
    auto* seat = const_cast<Seat*>(seat_of(one, *chosen_at(one, code, at), *one.plan.find(code)));
    if (!seat || seat->holder == person) continue;
    seat->holder = person;
    seat->claimed = seat->consulted = "";
  }
  return {};
}

/// The seat that a rule of a step was given already, or null.
const Seat* Desk::seat_of(const Case& one, const approvals::SeatRule& rule, std::size_t step) {
  const auto& rules = *one.plan.steps[step].terms.seats;
  for (const auto& seat : one.runs[step].seats)
    if (seat.parent < 0 && &rules[static_cast<std::size_t>(seat.rule)] == &rule) return &seat;
  return nullptr;
}

/// The rule of a step on the way whose seat is named there, or null: no step here has two.
const approvals::SeatRule* Desk::chosen_at(const Case& one, const std::string& code,
                                           const std::string& at) const {
  const auto step = one.plan.find(code);
  if (!step || !one.runs[*step].taken) return nullptr;
  for (const auto& rule : *one.plan.steps[*step].terms.seats)
    if (rule.chosen_by && rule.chosen_by->value == at) return &rule;
  return nullptr;
}

/// Every seat of a case as they came.
std::vector<std::pair<std::size_t, Seat*>> Desk::in_order_of_seats(Case& one) {
  std::map<int, std::pair<std::size_t, Seat*>> seats;
  for (std::size_t i = 0; i < one.runs.size(); ++i)
    for (auto& seat : one.runs[i].seats) seats[seat.id] = {i, &seat};
  std::vector<std::pair<std::size_t, Seat*>> found;
  for (const auto& [id, seat] : seats) found.push_back(seat);
  return found;
}

Outcome Desk::transfer(Case& one, const Act& act) {
  const auto found = find(one, act, Purpose::decide);
  if (!found.refusal.empty()) return found.refusal;
  if (auto why = check_receiver(one, act.person, found.seat); !why.empty()) return why;
  if (held_alone(one, found.step, *found.seat, act.person)) return "approvals.transfer_same";
  found.seat->holder = act.person;
  found.seat->claimed = found.seat->consulted = "";
  return {};
}

/// Whether nobody but a person could sign there anyway.
bool Desk::held_alone(const Case& one, std::size_t step, const Seat& seat,
                      const std::string& person) const {
  return seat.holder == person || signers(one, step, seat) == Names{person};
}

Outcome Desk::hand_over(const Act& act) {
  if (!world.persons.contains(act.person)) return "people.person_unknown";
  if (!world.persons.contains(act.to)) return "people.person_unknown";
  if (!world.staying(act.to)) return "people.person_left";
  if (act.person == act.to) return "approvals.transfer_same";
  auto after = cases;
  std::map<int, Case*> in_order;
  for (auto& [code, one] : after)
    if (!one.ended()) in_order[one.number] = &one;
  bool any = false;
  for (auto& [number, one] : in_order) {
    const auto before = *one;
    for (auto& [step, seat] : in_order_of_seats(*one)) {
      const bool claims =
          seat->claimed == act.person && among(signers(*one, step, *seat), act.person);
      const bool theirs = seat->holder == act.person || claims;
      if (!one->runs[step].live() || !one->undecided(*seat) || !theirs) continue;
      if (among(one->circle.parties, act.to)) return "approvals.own_form";
      if (!one->plan.steps[step].recorded() && takes_second(*one, act.to, seat))
        return "approvals.second_seat";
      if (held_alone(*one, step, *seat, act.to)) return "approvals.transfer_same";
      seat->holder = act.to;
      seat->claimed = seat->consulted = "";
      any = true;
    }
    if (strands(before, *one, act)) return "approvals.cannot_finish";
  }
  if (!any) return "approvals.nothing_to_hand_over";
  cases = after;
  return {};
}

Outcome Desk::consult(Case& one, const Act& act) {
  const auto asked = asked_at(one, act);
  Found found;
  if (asked.empty())
    found = find(one, act, Purpose::consult);
  else
    found.step = asked.front().first, found.seat = asked.front().second;
  if (!found.refusal.empty()) return found.refusal;
  if (auto why = check_receiver(one, act.person, nullptr); !why.empty()) return why;
  if (act.person == act.by || among(signers(one, found.step, *found.seat), act.person))
    return "approvals.second_seat";
  found.seat->consulted = act.person;
  return {};
}

/// The seats about which somebody was asked and has not answered.
std::vector<std::pair<std::size_t, Seat*>> Desk::asked_at(Case& one, const Act& act) const {
  auto seats = in_order_of_seats(one);
  std::erase_if(seats, [&](const auto& each) {
    const auto& [step, seat] = each;
    return one.runs[step].state != StepState::open || !one.undecided(*seat) ||
           seat->consulted != act.by ||
           (!act.step.empty() && one.plan.steps[step].code != act.step);
  });
  return seats;
}

Outcome Desk::answer(Case& one, const Act& act) {
  const auto asked = asked_at(one, act);
  if (asked.empty()) return "approvals.not_consulted";
  if (asked.front().first != asked.back().first) return "approvals.seats_several";
  asked.front().second->consulted = "";
  return {};
}

Outcome Desk::add_seat(Case& one, const Act& act) {
  const auto found = find(one, act, Purpose::decide);
  if (!found.refusal.empty()) return found.refusal;
  if (auto why = check_receiver(one, act.person, nullptr); !why.empty()) return why;
  if (act.person == act.by || act.person == found.name) return "approvals.second_seat";
  const auto parent = found.seat->id;
  auto& seat = add(one, found.step, act.person);
  seat.parent = parent;
  seat.where = act.where;
  seat.adder = act.by;
  seat.added_for = found.name;
  return {};
}

Outcome Desk::remove_seat(Case& one, const Act& act) {
  // An added seat of theirs counts before one of the flow, and the newest of those.
  Seat* seat = nullptr;
  std::size_t step = 0;
  for (const auto& [i, other] : in_order_of_seats(one)) {
    if (one.runs[i].state != StepState::open || other->removed) continue;
    if (!act.step.empty() && one.plan.steps[i].code != act.step) continue;
    if (other->holder != act.person || (seat && seat->parent >= 0 && other->parent < 0)) continue;
    if (seat && step != i) return "approvals.seats_several";
    seat = other, step = i;
  }
  if (!seat) return "approvals.no_seat";
  if (seat->parent < 0) return "approvals.not_added";
  if (act.by != seat->adder && act.by != seat->added_for &&
      act.by != one.seat(step, seat->parent)->adder)
    return "approvals.not_adder";
  if (one.vote(*seat)) return "approvals.seat_decided";
  seat->removed = true;
  // What was added to it goes with it, but for votes that were given.
  for (auto& other : one.runs[step].seats)
    if (other.parent >= 0 && one.seat(step, other.parent)->removed && !one.vote(other))
      other.removed = true;
  settle(one, step);
  return {};
}

}  // namespace bursar::test::naive
