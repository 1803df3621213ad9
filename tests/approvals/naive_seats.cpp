#include <algorithm>

#include "approvals/naive_desk.hpp"

/// Who may act where.
namespace bursar::test::naive {

Names Desk::owners(const Case& one, std::size_t step, const Seat& seat) const {
  if (!seat.holder.empty()) return world.here(seat.holder) ? Names{seat.holder} : Names{};
  const auto& rule = one.plan.steps[step].terms.seats->at(static_cast<std::size_t>(seat.rule));
  return world.named(rule, one.circle);
}

Names Desk::signers(const Case& one, std::size_t step, const Seat& seat, bool claims_count) const {
  const auto able = world.eligible(owners(one, step, seat), one.circle);
  if (claims_count && among(able, seat.claimed)) return {seat.claimed};
  return able;
}

std::string Desk::name_at(const Case& one, std::size_t step, const Seat& seat,
                          const std::string& actor, bool claims_count) const {
  const auto able = signers(one, step, seat, claims_count);
  if (among(able, actor)) return actor;
  for (const auto& name : able)
    if (among(world.acting_for(name, one.circle), actor)) return name;
  return {};
}

bool Desk::reached(const Case& one, std::size_t step, const Seat& seat) const {
  const auto& run = one.runs[step];
  if (seat.removed || run.state != StepState::open) return false;
  if (seat.parent >= 0) {
    for (const auto& parent : run.seats)
      if (parent.id == seat.parent) {
        const auto* vote = one.vote(parent);
        return reached(one, step, parent) && (seat.where != Where::after || (vote && vote->yes));
      }
  }
  const auto mode = one.plan.steps[step].terms.mode.value_or(approvals::Mode::all);
  if (mode != approvals::Mode::in_turn || one.plan.steps[step].recorded()) return true;
  for (const auto& earlier : run.seats) {
    if (earlier.id == seat.id) break;
    if (earlier.parent < 0 && whole(one, step, earlier) != Judged::pass) return false;
  }
  return true;
}

bool Desk::decidable(const Case& one, std::size_t step, const Seat& seat) const {
  if (!one.undecided(seat) || !reached(one, step, seat)) return false;
  const auto& seats = one.runs[step].seats;
  return std::none_of(seats.begin(), seats.end(), [&](const Seat& child) {
    return child.parent == seat.id && !child.removed && child.where == Where::before &&
           whole(one, step, child) != Judged::pass;
  });
}

Outcome Desk::check_open(const Case& one, const Act& act) const {
  if (one.ended()) return "approvals.case_ended";
  if (one.state != CaseState::open) return "approvals.case_with_submitter";
  if (!act.step.empty()) {
    const auto step = one.plan.find(act.step);
    if (!step) return "approvals.step_unknown";
    if (act.kind != "retract" && one.runs[*step].state != StepState::open)
      return "approvals.step_not_open";
  }
  return act.wrong_digest ? "approvals.digest_differs" : "";
}

Desk::Found Desk::find(Case& one, const Act& act, Purpose purpose) const {
  if (among(one.circle.parties, act.by)) return {"approvals.own_form", 0, nullptr, {}};
  auto found = find_ready(one, act);
  if (!found.refusal.empty()) return found;
  const bool recorded = one.plan.steps[found.step].recorded();
  if (!recorded && second(one, act.by, found.name))
    found.refusal = "approvals.second_seat";
  else if (purpose != Purpose::consult && world.here(found.seat->consulted))
    found.refusal = "approvals.consulting";
  else if (purpose != Purpose::record && recorded)
    found.refusal = "approvals.meeting_needed";
  return found;
}

Desk::Found Desk::find_ready(Case& one, const Act& act) const {
  const bool adding = act.kind == "add_seat";  // others may be added before oneself already
  std::vector<Found> ready;
  bool waits = false;
  for (std::size_t i = 0; i < one.runs.size(); ++i) {
    if (one.runs[i].state != StepState::open) continue;
    if (!act.step.empty() && one.plan.steps[i].code != act.step) continue;
    for (auto& seat : one.runs[i].seats) {
      if (!one.undecided(seat)) continue;
      const auto name = name_at(one, i, seat, act.by);
      if (name.empty()) continue;
      if (adding ? reached(one, i, seat) : decidable(one, i, seat))
        ready.push_back({"", i, &seat, name});
      else
        waits = true;
    }
  }
  if (ready.empty()) return {waits ? "approvals.seat_waits" : why_none(one, act), 0, nullptr, {}};
  if (ready.back().step != ready.front().step) return {"approvals.seats_several", 0, nullptr, {}};
  return ready.front();
}

Outcome Desk::why_none(const Case& one, const Act& act) const {
  bool decided = false, closed = false;
  for (std::size_t i = 0; i < one.runs.size(); ++i) {
    if (one.runs[i].state == StepState::waiting) continue;
    if (!act.step.empty() && one.plan.steps[i].code != act.step) continue;
    for (const auto& seat : one.runs[i].seats) {
      if (seat.removed || name_at(one, i, seat, act.by).empty()) continue;
      (one.vote(seat) ? decided : closed) = true;
    }
  }
  if (decided) return "approvals.seat_decided";
  if (closed) return "approvals.seat_closed";
  return former(one, act) ? "approvals.former_signer" : "approvals.no_seat";
}

bool Desk::former(const Case& one, const Act& act) const {
  for (std::size_t i = 0; i < one.runs.size(); ++i) {
    if (one.runs[i].state != StepState::open) continue;
    if (!act.step.empty() && one.plan.steps[i].code != act.step) continue;
    for (const auto& seat : one.runs[i].seats) {
      if (!one.undecided(seat) || !seat.holder.empty()) continue;
      const auto& rule = one.plan.steps[i].terms.seats->at(static_cast<std::size_t>(seat.rule));
      if (!rule.post) continue;
      for (const auto& past : world.appointments)
        if (past.person == act.by && past.post == rule.post->value &&
            (!rule.unit || past.unit == rule.unit->value) && past.time.until &&
            *past.time.until <= world.today)
          return true;
    }
  }
  return false;
}

bool Desk::voted(const Case& one, const std::string& person) const {
  return std::any_of(one.votes.begin(), one.votes.end(), [&](const Vote& vote) {
    return !one.plan.steps[vote.step].recorded() && !person.empty() &&
           (vote.by == person || vote.in_name == person);
  });
}

bool Desk::second(const Case& one, const std::string& actor, const std::string& name) const {
  return !one.plan.same_person && (voted(one, actor) || voted(one, name));
}

bool Desk::named_elsewhere(const Case& one, const std::string& person, const Seat* but) const {
  for (std::size_t i = 0; i < one.runs.size(); ++i) {
    if (!one.runs[i].live() || one.plan.steps[i].recorded()) continue;
    for (const auto& seat : one.runs[i].seats)
      if ((!but || seat.id != but->id) && one.undecided(seat) &&
          (seat.holder == person || seat.claimed == person))
        return true;
  }
  return false;
}

bool Desk::takes_second(const Case& one, const std::string& person, const Seat* but) const {
  return !one.plan.same_person && (voted(one, person) || named_elsewhere(one, person, but));
}

Outcome Desk::check_receiver(const Case& one, const std::string& person, const Seat* but) const {
  if (!world.persons.contains(person)) return "people.person_unknown";
  if (!world.staying(person)) return "people.person_left";
  if (among(one.circle.parties, person)) return "approvals.own_form";
  return takes_second(one, person, but) ? "approvals.second_seat" : "";
}

}  // namespace bursar::test::naive
