#include <algorithm>

#include "approvals/naive_desk.hpp"

/// What may be done with a case.
namespace bursar::test::naive {

Outcome Desk::act(const Act& act) {
  using Form = Outcome (Desk::*)(Case&, const Act&);
  static const std::map<std::string, Form> forms{
      {"resubmit", &Desk::resubmit},       {"approve", &Desk::approve},
      {"refuse", &Desk::refuse},           {"send_back", &Desk::send_back},
      {"withdraw", &Desk::withdraw},       {"retract", &Desk::retract},
      {"transfer", &Desk::transfer},       {"consult", &Desk::consult},
      {"answer", &Desk::answer},           {"add_seat", &Desk::add_seat},
      {"remove_seat", &Desk::remove_seat}, {"claim", &Desk::claim},
      {"remind", &Desk::remind},           {"record_meeting", &Desk::record},
      {"record_outside", &Desk::record},   {"time_out", &Desk::time_out},
      {"override", &Desk::override_seat}};
  Outcome outcome;
  const bool by_right = act.kind == "hand_over" || act.kind == "time_out" || act.kind == "override";
  if (!world.here(act.by) || (by_right && !world.may_manage(act.by))) {
    outcome = "people.not_allowed";
  } else if (act.kind == "submit") {
    outcome = submit(act);
  } else if (act.kind == "hand_over") {
    outcome = hand_over(act);
  } else {
    const auto found = cases.find(act.code);
    const bool own = act.kind == "resubmit" || act.kind == "withdraw";
    if (found == cases.end())
      outcome = "approvals.case_unknown";
    else if (!own)
      outcome = check_open(found->second, act);
    else if (found->second.ended())
      outcome = "approvals.case_ended";
    if (outcome.empty()) {
      const auto before = found->second;
      outcome = (this->*forms.at(act.kind))(found->second, act);
      if (outcome.empty() && strands(before, found->second, act)) {
        found->second = before;
        outcome = "approvals.cannot_finish";
      }
    }
  }
  return outcome.empty() ? "posted" : outcome;
}

/// Whether a case that people could finish has nobody to finish it after what was done.
bool Desk::strands(const Case& before, const Case& after, const Act& act) const {
  static const std::set<std::string> binding{"approve",  "transfer", "add_seat", "claim",
                                             "override", "time_out", "hand_over"};
  if (!binding.contains(act.kind) || after.state != CaseState::open) return false;
  if (act.kind == "override" && !act.yes) return false;  // who says no is always heard
  if (act.kind == "time_out" &&
      before.plan.steps[*before.plan.find(act.step)].terms.late != approvals::Late::escalate)
    return false;
  return can_finish(before, false) && !can_finish(after, false);
}

Outcome Desk::decide(Case& one, const Act& act, bool yes) {
  auto found = find(one, act, Purpose::decide);
  if (!found.refusal.empty()) return found.refusal;
  if (yes)
    if (auto why = choose(one, one.plan.steps[found.step].code, act); !why.empty()) return why;
  one.votes.push_back({found.seat->id, found.step, yes, act.by, found.name});
  settle(one, found.step);
  return {};
}

Outcome Desk::approve(Case& one, const Act& act) { return decide(one, act, true); }
Outcome Desk::refuse(Case& one, const Act& act) { return decide(one, act, false); }

Outcome Desk::send_back(Case& one, const Act& act) {
  const auto found = find(one, act, Purpose::record);  // a bureau may want mended papers
  if (!found.refusal.empty()) return found.refusal;
  std::optional<std::size_t> to;
  const auto aside = one.plan.steps[found.step].aside;
  if (act.to.empty() && aside != 0) return "approvals.return_forward";
  if (!act.to.empty()) {
    to = one.plan.find(act.to);
    if (!to) return "approvals.step_unknown";
    if (one.plan.steps[*to].aside != aside) return "approvals.return_forward";
    if (one.runs[*to].state != StepState::passed || !one.plan.after(found.step, *to))
      return "approvals.return_forward";
  }
  send_back(one, to);
  return {};
}

Outcome Desk::withdraw(Case& one, const Act& act) {
  const bool in_stead =
      !world.here(one.submitter) && among(world.holders("head", ""), act.by);  // who may file all
  if (one.submitter != act.by && !in_stead) return "approvals.not_submitter";
  end(one, CaseState::withdrawn);
  return {};
}

Outcome Desk::remind(Case& one, const Act& act) {
  if (one.submitter != act.by) return "approvals.not_submitter";
  if (one.reminded == world.today) return "approvals.reminded_today";
  one.reminded = world.today;
  return {};
}

/// Whether nobody acted after a seat approved.
bool Desk::untouched(const Case& one, std::size_t step, const Seat& seat) const {
  const auto& run = one.runs[step];
  const bool in_turn = one.plan.steps[step].terms.mode == approvals::Mode::in_turn;
  auto root = seat;
  for (bool up = true; up && root.parent >= 0;)
    for (const auto& other : run.seats)
      if (other.id == root.parent) {
        if (root.where == Where::before && one.vote(other)) return false;
        root = other;
        break;
      }
  for (const auto& other : run.seats) {
    if (!one.vote(other)) continue;
    if (in_turn && other.parent < 0 && other.id > root.id) return false;
    if (other.parent == seat.id && other.where == Where::after) return false;
  }
  for (std::size_t i = 0; i < one.runs.size(); ++i) {
    if (!one.plan.after(i, step)) continue;
    for (const auto& vote : one.votes)
      if (vote.step == i) return false;
  }
  return true;
}

Outcome Desk::retract(Case& one, const Act& act) {
  std::optional<Vote> mine;
  for (const auto& vote : one.votes) {
    const auto& step = one.plan.steps[vote.step];
    if (!act.step.empty() && step.code != act.step) continue;
    if (!vote.yes || step.recorded() || (vote.by != act.by && vote.in_name != act.by)) continue;
    const auto state = one.runs[vote.step].state;
    if (state != StepState::open && state != StepState::passed) continue;
    // The last step counts, and there the first seat.
    if (!mine || vote.step > mine->step || (vote.step == mine->step && vote.seat < mine->seat))
      mine = vote;
  }
  if (!mine) return "approvals.not_approved";
  if (!untouched(one, mine->step, *one.seat(mine->step, mine->seat)))
    return "approvals.acted_since";
  std::erase_if(one.votes, [&](const Vote& vote) { return vote.seat == mine->seat; });
  if (one.runs[mine->step].state == StepState::passed) {
    for (std::size_t i = 0; i < one.runs.size(); ++i)
      if (one.plan.after(i, mine->step)) clear(one, i);
    one.runs[mine->step].state = one.ready(mine->step) ? StepState::open : StepState::waiting;
  }
  return {};
}

Outcome Desk::claim(Case& one, const Act& act) {
  const auto found = find(one, act, Purpose::decide);
  if (found.refusal == "approvals.no_seat" || found.refusal == "approvals.former_signer")
    return claimed_by_other(one, act) ? "approvals.already_claimed" : found.refusal;
  if (!found.refusal.empty()) return found.refusal;
  const auto able = signers(one, found.step, *found.seat, false);
  if (!found.seat->holder.empty() || able.size() < 2) return "approvals.claim_needless";
  if (among(able, found.seat->claimed)) return "approvals.already_claimed";
  if (takes_second(one, found.name, found.seat)) return "approvals.second_seat";
  found.seat->claimed = found.name;
  return {};
}

/// Whether somebody has no seat because another took it.
bool Desk::claimed_by_other(const Case& one, const Act& act) const {
  for (std::size_t i = 0; i < one.runs.size(); ++i) {
    if (!act.step.empty() && one.plan.steps[i].code != act.step) continue;
    for (const auto& seat : one.runs[i].seats)
      if (!seat.claimed.empty() && decidable(one, i, seat) &&
          !name_at(one, i, seat, act.by, false).empty())
        return true;
  }
  return false;
}

Outcome Desk::record(Case& one, const Act& act) {
  const auto found = find(one, act, Purpose::record);
  if (!found.refusal.empty()) return found.refusal;
  const auto& terms = one.plan.steps[found.step].terms;
  const bool meeting = act.kind == "record_meeting";
  if (meeting ? !terms.meeting : !terms.outside) return "approvals.meeting_unfit";
  if (act.on < one.submitted || act.on > world.today) return "approvals.outcome_dated";
  bool yes = act.yes;
  if (meeting) {
    const auto& body = *terms.meeting;
    if (act.present < body.quorum.value) return "approvals.quorum_missed";
    if (body.members && act.present > body.members->value) return "approvals.members_exceeded";
    if (act.in_favour + act.against + act.abstaining != act.present)
      return "approvals.votes_differ";
    yes = body.percent ? act.in_favour * 100 >= *body.percent * act.present
                       : act.in_favour > act.against;
  }
  one.votes.push_back({found.seat->id, found.step, yes, act.by, found.name});
  settle(one, found.step);
  return {};
}

Outcome Desk::override_seat(Case& one, const Act& act) {
  const auto step = *one.plan.find(act.step);
  if (among(one.circle.parties, act.by)) return "approvals.own_form";
  if (!act.holder.empty() && !world.persons.contains(act.holder)) return "people.person_unknown";
  for (auto& seat : one.runs[step].seats) {
    if (!decidable(one, step, seat)) continue;
    if (!act.holder.empty() && !among(signers(one, step, seat), act.holder)) continue;
    if (one.plan.steps[step].recorded()) return "approvals.meeting_needed";
    if (second(one, act.by, "")) return "approvals.second_seat";
    one.votes.push_back({seat.id, step, act.yes, act.by, {}});
    seat.consulted = "";
    settle(one, step);
    return {};
  }
  return "approvals.no_seat";
}

Outcome Desk::time_out(Case& one, const Act& act) {
  const auto step = *one.plan.find(act.step);
  auto& run = one.runs[step];
  const auto& terms = one.plan.steps[step].terms;
  if (!run.due) return "approvals.no_deadline";
  if (*run.due >= world.today) return "approvals.not_late";
  switch (terms.late.value_or(approvals::Late::remind)) {
    case approvals::Late::remind:
      if (run.reminded == world.today) return "approvals.reminded_today";
      run.reminded = world.today;
      return {};
    case approvals::Late::escalate:
      return escalate(one, step);
    case approvals::Late::refuse:
      fail(one, step);
      return {};
    case approvals::Late::approve:
      break;
  }
  for (const auto& seat : run.seats)
    if (one.undecided(seat)) one.votes.push_back({seat.id, step, true, {}, {}});
  pass(one, step);
  return {};
}

/// Each seat that is waited for goes to the first above its owners who can take it.
Outcome Desk::escalate(Case& one, std::size_t step) {
  bool moved = false;
  auto& run = one.runs[step];
  for (auto& seat : run.seats) {
    if (!one.undecided(seat) || !reached(one, step, seat)) continue;
    auto below = signers(one, step, seat, false);
    if (below.empty()) below = owners(one, step, seat);
    const auto unit = below.empty() ? one.circle.unit : world.rank_of(below.front());
    const bool counts = !one.plan.steps[step].recorded();
    std::string taker;
    for (const auto& level : world.above(unit, below, one.circle))
      for (const auto& person : level)
        if (taker.empty() && !(counts && takes_second(one, person, &seat))) taker = person;
    if (taker.empty()) continue;
    seat.holder = taker;
    seat.claimed = seat.consulted = "";
    moved = true;
  }
  if (!moved) return "approvals.nobody_above";
  run.due = world.due(*one.plan.steps[step].terms.days);
  return {};
}

}  // namespace bursar::test::naive
