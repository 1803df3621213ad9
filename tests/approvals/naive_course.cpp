#include <algorithm>
#include <array>

#include "approvals/naive_desk.hpp"

/// How a case goes on once something was decided.
namespace bursar::test::naive {

using approvals::Mode;

const Vote* Case::vote(const Seat& seat) const {
  for (const auto& one : votes)
    if (one.seat == seat.id) return &one;
  return nullptr;
}

Seat* Case::seat(std::size_t step, int id) {
  for (auto& one : runs[step].seats)
    if (one.id == id) return &one;
  return nullptr;
}

bool Case::ready(std::size_t step) const {
  const auto& needs = plan.steps[step].needs;
  return std::all_of(needs.begin(), needs.end(), [&](auto one) { return done(one); });
}

bool Case::done(std::size_t step) const {
  const auto& run = runs[step];
  return (run.state == StepState::passed || run.state == StepState::skipped) && ready(step);
}

/// What a seat comes to with the seats that were added to it.
Desk::Judged Desk::whole(const Case& one, std::size_t step, const Seat& seat) const {
  const auto* vote = one.vote(seat);
  auto judged = !vote ? Judged::nothing : vote->yes ? Judged::pass : Judged::fail;
  for (const auto& child : one.runs[step].seats) {
    if (child.parent != seat.id || child.removed) continue;
    const auto added = whole(one, step, child);
    if (added == Judged::fail) judged = Judged::fail;
    if (added == Judged::nothing && judged == Judged::pass) judged = Judged::nothing;
  }
  return judged;
}

Desk::Judged Desk::reach(int yes, int no, int total, int needed) {
  if (yes >= needed) return Judged::pass;
  return total - no < needed ? Judged::fail : Judged::nothing;
}

Desk::Judged Desk::judge_votes(const Case& one, std::size_t step) const {
  const auto& terms = one.plan.steps[step].terms;
  int seats = 0, yes = 0, no = 0, weight = 0, weight_yes = 0, weight_no = 0;
  std::map<std::string, std::array<int, 3>> sides;
  for (const auto& seat : one.runs[step].seats) {
    if (seat.parent >= 0) continue;
    const auto judged = whole(one, step, seat);
    const auto& rule = terms.seats->at(static_cast<std::size_t>(seat.rule));
    const int weighs = rule.weight ? rule.weight->value : 1;
    const int is_yes = judged == Judged::pass, is_no = judged == Judged::fail;
    ++seats, yes += is_yes, no += is_no;
    weight += weighs, weight_yes += is_yes * weighs, weight_no += is_no * weighs;
    auto& side = sides[rule.side ? rule.side->value : ""];
    side[0] += is_yes, side[1] += is_no, ++side[2];
  }
  if (seats == 0) return Judged::nothing;
  switch (terms.mode.value_or(Mode::all)) {
    case Mode::all:
    case Mode::in_turn:
      return no > 0 ? Judged::fail : yes == seats ? Judged::pass : Judged::nothing;
    case Mode::any:
      return yes > 0 ? Judged::pass : no == seats ? Judged::fail : Judged::nothing;
    case Mode::vote:
      if (terms.needed) return reach(weight_yes, weight_no, weight, *terms.needed);
      return reach(weight_yes * 100, weight_no * 100, weight * 100, *terms.percent * weight);
    case Mode::groups:
      break;
  }
  auto all = Judged::pass;
  for (const auto& quorum : *terms.sides) {
    const auto& side = sides[quorum.side.value];
    const auto judged = reach(side[0], side[1], side[2], quorum.needed);
    if (judged == Judged::fail) return judged;
    if (judged == Judged::nothing) all = judged;
  }
  return all;
}

Desk::Judged Desk::judge(const Case& one, std::size_t step) const {
  if (!one.plan.steps[step].recorded()) return judge_votes(one, step);
  for (const auto& vote : one.votes)
    if (vote.step == step) return vote.yes ? Judged::pass : Judged::fail;
  return Judged::nothing;
}

void Desk::settle(Case& one, std::size_t step) {
  const auto judged = judge(one, step);
  if (judged == Judged::pass) pass(one, step);
  if (judged == Judged::fail) fail(one, step);
}

void Desk::pass(Case& one, std::size_t step) {
  one.runs[step].state = StepState::passed;
  advance(one);
}

/// Opens whatever has its turn, and ends the case where nothing is left to wait for.
void Desk::advance(Case& one) {
  for (std::size_t i = 0; i < one.runs.size(); ++i) {
    if (one.runs[i].state != StepState::waiting || !one.ready(i)) continue;
    if (one.runs[i].taken) {
      open(one, i);
      return advance(one);
    }
    one.runs[i].state = StepState::skipped;
    return advance(one);
  }
  for (std::size_t i = 0; i < one.runs.size(); ++i)
    if (one.plan.steps[i].aside == 0 && !one.done(i)) return;
  if (one.state == CaseState::open) finish(one);
}

void Desk::open(Case& one, std::size_t step) {
  auto& run = one.runs[step];
  const auto& terms = one.plan.steps[step].terms;
  if (!run.held()) make_seats(one, step);
  run.state = StepState::open;
  run.reminded.reset();
  run.due.reset();
  if (terms.days) run.due = world.due(*terms.days);
  if (!terms.copies) return;
  for (const auto& rule : *terms.copies)
    for (const auto& person : world.named(rule, one.circle))
      if (std::none_of(one.copies.begin(), one.copies.end(),
                       [&](auto& told) { return told.first == person; }))
        one.copies.emplace_back(person, step);
}

Seat& Desk::add(Case& one, std::size_t step, const std::string& holder) {
  Seat seat;
  seat.id = one.seats++;
  seat.holder = holder;
  one.runs[step].seats.push_back(seat);
  return one.runs[step].seats.back();
}

void Desk::make_seats(Case& one, std::size_t step) const {
  const auto& terms = one.plan.steps[step].terms;
  for (std::size_t r = 0; r < terms.seats->size(); ++r) {
    const auto& rule = (*terms.seats)[r];
    Names holders{""};
    if (rule.chosen_by) {
      for (const auto& choice : one.choices)
        if (choice.step == one.plan.steps[step].code) holders = {choice.person};
    } else if (rule.person) {
      holders = {rule.person->value};
    } else if ((rule.post || rule.group) && rule.each.value_or(rule.group.has_value())) {
      holders = world.named(rule, one.circle);
    }
    for (const auto& holder : holders) add(one, step, holder).rule = static_cast<int>(r);
  }
}

/// Takes a step back to before it opened.
void Desk::clear(Case& one, std::size_t step) {
  std::erase_if(one.votes, [&](const Vote& vote) { return vote.step == step; });
  one.runs[step] = {StepState::waiting, one.runs[step].taken, {}, {}, {}};
}

void Desk::fail(Case& one, std::size_t step) {
  const auto& terms = one.plan.steps[step].terms;
  one.runs[step].state = StepState::refused;
  if (const auto aside = one.plan.steps[step].aside) {
    for (std::size_t i = 0; i < one.runs.size(); ++i)
      if (one.plan.steps[i].aside == aside &&
          (one.runs[i].state == StepState::open || one.runs[i].state == StepState::waiting))
        one.runs[i].state = StepState::closed;
    return;
  }
  if (terms.after_no.value_or(approvals::AfterNo::ends) == approvals::AfterNo::ends)
    return end(one, CaseState::refused);
  clear(one, step);  // who said no, and the others with them, decide anew
  std::optional<std::size_t> to;
  if (terms.back_to) to = one.plan.find(terms.back_to->value);
  if (to && (one.runs[*to].state != StepState::passed || !one.plan.after(step, *to))) to.reset();
  send_back(one, to);
}

/// What is open waits with its seats until it has its turn again.
void Desk::send_back(Case& one, std::optional<std::size_t> to) {
  if (!to) one.state = CaseState::returned, one.straight = one.plan.straight;
  for (std::size_t i = 0; i < one.runs.size(); ++i) {
    if (to && !one.plan.after(i, *to)) continue;
    if (to && !one.plan.straight) clear(one, i);
    if (one.runs[i].state == StepState::open) one.runs[i].state = StepState::waiting;
  }
  if (!to) return;
  clear(one, *to);
  advance(one);
}

void Desk::end(Case& one, CaseState state) {
  one.state = state;
  for (auto& run : one.runs)
    if (run.state == StepState::open || run.state == StepState::waiting)
      run.state = StepState::closed;
}

void Desk::finish(Case& one) {
  if (!check_form(one.form).empty()) {
    one.state = CaseState::stale;
    one.straight = false;
    return;
  }
  const auto parent = one.form.find("parent");
  world.units[one.form.at("unit")] = parent == one.form.end() ? world.whole : parent->second;
  end(one, CaseState::posted);
}

/// From the first step on, with no votes.
void Desk::start(Case& one) {
  one.state = CaseState::open;
  one.straight = false;
  one.votes.clear();
  one.runs.assign(one.plan.steps.size(), {});
  for (std::size_t i = 0; i < one.runs.size(); ++i) one.runs[i].taken = one.plan.taken(i, one.form);
  advance(one);
}

}  // namespace bursar::test::naive
