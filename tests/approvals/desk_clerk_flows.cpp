#include "approvals/desk_clerk.hpp"

/// The flows that the clerk makes up.
namespace bursar::test {

using approvals::Condition;
using approvals::FlowStep;
using approvals::Is;
using approvals::Mode;
using approvals::SeatRule;
using naive::Names;

approvals::SeatRule DeskClerk::rule() {
  SeatRule rule;
  switch (below(8)) {
    case 0:
      rule.person = "p" + std::to_string(below(5));
      break;
    case 1:
      rule.head = true;
      if (one_in(2)) rule.unit = any(Names{"w", "u1", "u2"});
      break;
    case 2:
      rule.superior = 1 + below(2);
      break;
    case 3:
      rule.group = any(Names{"g1", "g2"});
      if (one_in(3)) rule.each = one_in(2);
      break;
    default:
      rule.post = any(Names{"clerk", "keeper", "teacher", "chief", "head"});
      if (one_in(5)) rule.unit = any(Names{"w", "u1", "u2"});
      if (one_in(3)) rule.each = true;
  }
  return rule;
}

std::vector<Condition> DeskClerk::when() {
  switch (below(6)) {
    case 0:
      return {{"name", Is::begins, "b", {}}};
    case 3:
    case 4: {
      const auto& one = any(naive::expressions());
      return {{one.field, Is::holds, one.text, {}}};
    }
    case 1:
      return {{"parent", Is::absent, {}, {}}};
    case 2:
      return {{"name", Is::one_of, {}, std::vector<Name>{"big", "small", "p3"}}};
    default:
      return {{"name", Is::not_equal, "small", {}}};
  }
}

void DeskClerk::fill_votes(FlowStep& step) {
  if (step.mode == Mode::vote) {
    int total = 0;
    for (auto& rule : *step.seats) {
      if (one_in(2)) rule.weight = 1 + below(3);
      total += rule.weight ? rule.weight->value : 1;
    }
    if (one_in(2))
      step.needed = 1 + below(total);
    else
      step.percent = any(std::vector<int>{34, 50, 60, 67, 100});
  } else if (step.mode == Mode::groups) {
    if (step.seats->size() < 2) step.seats->push_back(rule());
    for (std::size_t i = 0; i < step.seats->size(); ++i) (*step.seats)[i].side = i ? "b" : "a";
    step.sides = {{"a", 1}, {"b", 1}};
  }
}

void DeskClerk::fill_seats(FlowStep& step) {
  step.seats.emplace();
  for (auto left = 1 + below(3); left > 0; --left) step.seats->push_back(rule());
  const auto kind = below(12);
  if (kind == 0) {
    step.meeting = {"council", 2 + below(3), {}, {}};
    if (one_in(2)) step.meeting->percent = 50 + below(30);
    if (one_in(2)) step.meeting->members = 7;
  } else if (kind == 1) {
    step.outside = "bureau";
  } else if (kind < 10) {
    step.mode = any(std::vector<Mode>{Mode::all, Mode::in_turn, Mode::in_turn, Mode::any, Mode::any,
                                      Mode::vote, Mode::vote, Mode::groups});
    fill_votes(step);
  }
}

void DeskClerk::fill_time(FlowStep& step) {
  if (!one_in(3)) return;
  step.days = 1 + below(3);
  step.late = static_cast<approvals::Late>(below(4));
  if (step.late == approvals::Late::approve) step.silence = "as the regulation says";
}

void DeskClerk::fill_no(FlowStep& step, const Names& before) {
  if (!one_in(3)) return;
  step.after_no = approvals::AfterNo::goes_back;
  if (!before.empty() && !one_in(3)) step.back_to = any(before);
}

FlowStep DeskClerk::step(const std::string& code) {
  FlowStep step;
  step.step = code;
  step.name = code;
  fill_seats(step);
  fill_time(step);
  if (!one_in(5)) return step;
  step.copies = std::vector<SeatRule>{rule()};
  step.copies->front().each.reset();
  return step;
}

void DeskClerk::branch(approvals::DefineFlow& flow, int& number) {
  using approvals::Branch;
  Branch fork{"fork" + std::to_string(number), static_cast<approvals::Split>(below(3)), {}};
  Names arms;
  for (auto left = 2 + one_in(3); left > 0; --left) {
    const auto code = fork.branch.value + "." + std::to_string(left);
    arms.push_back(code);
    fork.arms.push_back({code, {}});
    // The last arm is the way of all others.
    if (fork.split != approvals::Split::parallel && left > 1) fork.arms.back().when = when();
  }
  for (auto left = 2 + below(2); left > 0; --left) {
    const auto code = "s" + std::to_string(++number);
    flow.steps.push_back(one_in(6) && flow.flow.value != "sub" ? sub_flow(code) : step(code));
    auto& next = flow.steps.back();
    next.arm = any(arms);
    if (one_in(4)) next.when = when();
    if (next.seats) fill_no(next, {});
  }
  if (!flow.branches) flow.branches.emplace();
  flow.branches->push_back(fork);
}

FlowStep DeskClerk::sub_flow(const std::string& code) {
  FlowStep step;
  step.step = code, step.name = code, step.flow = "sub";
  if (one_in(2)) step.waits = one_in(2);
  return step;
}

approvals::DefineFlow DeskClerk::flow(const std::string& code, bool sub) {
  approvals::DefineFlow flow;
  flow.flow = code;
  flow.name = code;
  if (one_in(2)) flow.again = static_cast<approvals::Again>(below(2));
  if (one_in(6)) flow.same_person = true;
  Names before, chooses{"submitter"};
  int number = 0;
  const auto last = sub ? 1 + below(2) : 2 + below(3);
  while (number < last) {
    if (number > 0 && one_in(sub ? 6 : 4)) {
      branch(flow, number);
      continue;
    }
    auto next = step("s" + std::to_string(++number));
    if (!sub && one_in(6)) {
      next = sub_flow(next.step.value);
    } else {
      fill_no(next, before);
      auto& first = next.seats->front();
      const bool chosen = (first.post || first.group) && !next.mode && !next.meeting;
      if (chosen && !sub && !next.outside && one_in(2)) {
        first.chosen_by = any(chooses);
        first.each.reset();
      }
      before.push_back(next.step.value);
    }
    const bool always = number == 1 || !one_in(4);
    if (!always) next.when = when();
    if (always && next.seats && !next.meeting && !next.outside) chooses.push_back(next.step.value);
    flow.steps.push_back(next);
  }
  return flow;
}

}  // namespace bursar::test
