#include "approvals/desk_clerk.hpp"

/// What the clerk has people do.
namespace bursar::test {

using naive::Act;
using naive::Case;
using naive::CaseState;
using naive::Fields;
using naive::Names;
using naive::Seat;
using naive::StepState;

Fields DeskClerk::form(const naive::Desk& desk) {
  Fields form;
  const auto flow = any(desk.world.policies).begins;
  form["unit"] = flow + std::to_string(cases_);
  // Two cases of one code: the second finds it taken.
  if (one_in(6))
    for (const auto& [code, one] : desk.cases)
      if (!one.ended() && one.form.at("unit").starts_with(flow)) form["unit"] = one.form.at("unit");
  form["name"] = any(Names{"big", "bad", "small", "odd", "p3", "p4"});
  if (one_in(2)) form["parent"] = any(Names{"u1", "u2"});
  return form;
}

Act DeskClerk::submit(const naive::Desk& desk) {
  Act act;
  act.kind = "submit";
  act.code = "c" + std::to_string(cases_++);
  if (one_in(30) && !desk.cases.empty()) act.code = any(desk.cases).first;
  act.form = form(desk);
  act.by = person(desk);
  for (const auto& policy : desk.world.policies) {
    if (!act.form->at("unit").starts_with(policy.begins) || one_in(12)) continue;
    const auto fit = desk.world.holders(policy.submitters.front(), "");
    if (!fit.empty()) act.by = any(fit);
  }
  // The plan is asked of the model as it would be of the books.
  Case trial;
  for (const auto& policy : desk.world.policies)
    if (act.form->at("unit").starts_with(policy.begins))
      trial.plan = plan_of(desk.world, *desk.world.flow(policy.flow));
  trial.form = *act.form;
  trial.circle = {desk.world.unit_of(act.by), {act.by}};
  choose(act, desk, trial, "submitter");
  return act;
}

void DeskClerk::choose(Act& act, const naive::Desk& desk, const Case& one, const std::string& at) {
  for (std::size_t i = 0; i < one.plan.steps.size(); ++i)
    for (const auto& rule : *one.plan.steps[i].terms.seats) {
      if (!rule.chosen_by || rule.chosen_by->value != at || !one.plan.taken(i, one.form)) continue;
      const auto named = desk.world.named(rule, one.circle);
      if (named.empty() || one_in(25)) continue;
      act.choices.emplace_back(one.plan.steps[i].code,
                               one_in(25) ? person(desk) : std::string(any(named)));
    }
}

Act DeskClerk::resubmit(const naive::Desk& desk, const Case& one) {
  Act act;
  act.kind = "resubmit";
  act.code = one.code;
  act.by = one.submitter;
  Case trial = one;
  if (one_in(2)) {
    act.form = one.form;
    if (!one_in(4)) (*act.form)["name"] = any(Names{"big", "small", "odd", "p4"});
    if (one.state == CaseState::stale || one_in(3)) (*act.form)["unit"] += "x";
    trial.form = *act.form;
    for (const auto& policy : desk.world.policies)
      if (*act.form != one.form && act.form->at("unit").starts_with(policy.begins))
        trial.plan = plan_of(desk.world, *desk.world.flow(policy.flow));
  }
  const bool goes_on = one.straight && trial.form == one.form;
  if (!goes_on) choose(act, desk, trial, "submitter");
  return act;
}

void DeskClerk::outcome(Act& act, const approvals::FlowStep& terms, const Case& one,
                        const naive::World& world) {
  const bool meeting = terms.meeting ? !one_in(20) : one_in(20);
  act.kind = meeting ? "record_meeting" : "record_outside";
  act.yes = !one_in(4);
  act.present = 1 + below(8);
  act.in_favour = below(act.present + 1);
  if (one_in(2)) act.in_favour = act.present;
  act.against = below(act.present - act.in_favour + 1);
  act.abstaining = act.present - act.in_favour - act.against + one_in(15);
  act.on = world.today - (one_in(4) ? below(4) : 0) + one_in(20);
  if (act.on < one.submitted && !one_in(3)) act.on = world.today;
}

Act DeskClerk::at_seat(const naive::Desk& desk, const Case& one, std::size_t step,
                       const Seat& seat) {
  Act act;
  act.code = one.code;
  act.person = person(desk);
  if (one_in(2)) act.step = one.plan.steps[step].code;
  const auto signers = desk.signers(one, step, seat);
  const auto name = signers.empty() ? one.submitter : std::string(any(signers));
  act.by = any(desk.world.acting_for(name, one.circle));
  for (const auto& each : signers)  // somebody who has no other seat, if there is
    for (const auto& other : desk.world.acting_for(each, one.circle))
      if (desk.voted(one, act.by) && !desk.voted(one, other) && !one_in(8)) act.by = other;
  if (!seat.consulted.empty() && !one_in(4)) {
    act.kind = one_in(6) ? "consult" : "answer";
    act.by = seat.consulted;
    return act;
  }
  const auto kind = below(100);
  const auto& terms = one.plan.steps[step].terms;
  if (one.plan.steps[step].recorded() && kind < 85)
    return outcome(act, terms, one, desk.world), act;
  act.where = static_cast<naive::Where>(below(3));
  act.kind = kind < 60   ? "approve"
             : kind < 69 ? "refuse"
             : kind < 76 ? "send_back"
             : kind < 81 ? "transfer"
             : kind < 86 ? "consult"
             : kind < 94 ? "add_seat"
                         : "claim";
  if (act.kind == "send_back" && !one_in(4)) act.to = any(one.plan.steps).code;
  if (act.kind == "approve") choose(act, desk, one, one.plan.steps[step].code);
  return act;
}

Act DeskClerk::sensible(const naive::Desk& desk, const Case& one) {
  if (one.state != CaseState::open) {
    auto act = resubmit(desk, one);
    if (one_in(6)) act.kind = "withdraw";
    return act;
  }
  std::vector<std::pair<std::size_t, const Seat*>> turns, added;
  Names late;
  for (std::size_t i = 0; i < one.runs.size(); ++i) {
    if (one.runs[i].state != StepState::open) continue;
    if (one.runs[i].due && *one.runs[i].due < desk.world.today)
      late.push_back(one.plan.steps[i].code);
    for (const auto& seat : one.runs[i].seats) {
      if (one.undecided(seat) && seat.parent >= 0) added.emplace_back(i, &seat);
      if (desk.decidable(one, i, seat)) turns.emplace_back(i, &seat);
    }
  }
  Act act;
  act.code = one.code;
  if (!late.empty() && one_in(3)) {
    act.kind = "time_out", act.step = any(late), act.by = "p0";
  } else if (!one.votes.empty() && one_in(15)) {
    act.kind = "retract", act.by = any(one.votes).by;
    if (act.by.empty()) act.by = "p0";  // silence has no name
  } else if (!added.empty() && one_in(8)) {
    const auto* seat = any(added).second;
    act.kind = "remove_seat", act.by = seat->adder, act.person = seat->holder;
  } else if (turns.empty() || one_in(40)) {
    act.kind = one_in(3) ? "withdraw" : "remind", act.by = one.submitter;
  } else if (one_in(40)) {
    act.kind = "override", act.by = person(desk), act.yes = !one_in(3);
    act.step = one.plan.steps[any(turns).first].code;
    if (one_in(2)) act.holder = person(desk);
  } else {
    const auto [step, seat] = any(turns);
    return at_seat(desk, one, step, *seat);
  }
  return act;
}

Act DeskClerk::senseless(const naive::Desk& desk, const Case* one) {
  static const Names kinds{"resubmit", "approve",       "refuse",         "send_back", "retract",
                           "transfer", "hand_over",     "consult",        "answer",    "add_seat",
                           "claim",    "remind",        "record_meeting", "time_out",  "override",
                           "approve",  "remove_seat",   "record_outside", "approve",   "retract",
                           "withdraw", "record_meeting"};
  Act act;
  act.kind = any(kinds);
  act.by = one_in(60) ? "nobody" : person(desk);
  if (one_in(4) && one) act.by = one->submitter;
  if (act.kind == "withdraw" && !one_in(10)) act.by = person(desk);
  act.code = one && !one_in(30) ? one->code : "c" + std::to_string(below(cases_ + 1));
  act.person = one_in(40) ? "nobody" : person(desk);
  act.to = act.kind == "hand_over" ? person(desk)
           : one && one_in(2)      ? any(one->plan.steps).code
                                   : "";
  act.yes = one_in(2);
  static const Names digested{"approve",        "refuse",         "send_back",
                              "record_meeting", "record_outside", "override"};
  act.wrong_digest = one_in(20) && naive::among(digested, act.kind);
  act.where = static_cast<naive::Where>(below(3));
  act.on = desk.world.today;
  act.present = act.in_favour = 3;
  const bool named = act.kind == "time_out" || act.kind == "override";
  if (named || one_in(2)) act.step = one && !one_in(10) ? any(one->plan.steps).code : "s1";
  static const Names whole{"resubmit", "withdraw", "remind", "hand_over"};
  if (naive::among(whole, act.kind)) act.step.clear();
  if (one_in(3)) act.holder = act.person;
  return act;
}

Act DeskClerk::next(const naive::Desk& desk) {
  std::vector<const Case*> open;
  for (const auto& [code, one] : desk.cases)
    if (!one.ended()) open.push_back(&one);
  if (open.empty() || (open.size() < 10 && one_in(12))) return submit(desk);
  const auto* one = any(open);
  if (one_in(3)) return senseless(desk, one_in(40) ? nullptr : one);
  return sensible(desk, *one);
}

}  // namespace bursar::test
