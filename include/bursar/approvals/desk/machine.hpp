#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "bursar/approvals/calendar/days.hpp"
#include "bursar/approvals/register.hpp"
#include "bursar/approvals/seats.hpp"
#include "bursar/base/context.hpp"

/// How a case moves: which steps open, what their seats amount to, where a no leads.
namespace bursar::approvals {

/// What a seat, or all seats of a step, amount to so far.
enum class Effect : std::uint8_t { undecided, yes, no };

/// The people, rules and moment by which a case moves.
struct Now {
  const people::Register& people;
  const Register& approvals;
  Date day;
  Moment at;
  std::uint64_t seq = 0;
  PersonId by{};

  Now(const people::Register& p, const Register& a, const Context& context)
      : people(p),
        approvals(a),
        day(context.today),
        at(context.at),
        seq(context.seq),
        by(p.persons().id(context.by)) {}

  /// The circle of a case.
  Circle circle(const Case& one) const { return {people, approvals, one.unit, one.parties, day}; }
};

/// The terms of a step.
inline const FlowStep& terms_of(const Case& one, std::uint16_t step) {
  return *one.plan->steps[step].terms;
}
/// Whether somebody only enters there what others decided: a meeting, an outside body.
inline bool recorded(const Case& one, std::uint16_t step) {
  const auto& terms = terms_of(one, step);
  return terms.meeting || terms.outside;
}
/// The rule of a flow's seat; only where it has one.
inline const SeatRule& rule_of(const Case& one, const Seat& seat) {
  return (*terms_of(one, seat.step).seats)[seat.rule];
}

/// What a seat amounts to together with those added to it.
inline Effect effect(const Case& one, std::uint16_t seat) {
  const auto& own = one.seats[seat];
  if (own.state == SeatState::refused) return Effect::no;
  bool all = own.state == SeatState::approved;
  for (std::uint16_t i = 0; i < one.seats.size(); ++i) {
    const auto& child = one.seats[i];
    if (child.parent != seat || child.state == SeatState::removed) continue;
    const auto part = effect(one, i);
    if (part == Effect::no) return part;
    all = all && part == Effect::yes;
  }
  return all ? Effect::yes : Effect::undecided;
}

/// The flow's own seats of a step.
inline std::vector<std::uint16_t> roots(const Case& one, std::uint16_t step) {
  std::vector<std::uint16_t> found;
  for (std::uint16_t i = 0; i < one.seats.size(); ++i)
    if (one.seats[i].step == step && one.seats[i].parent == kNone) found.push_back(i);
  return found;
}

/// Whether a seat's turn has come.
inline bool reached(const Case& one, std::uint16_t seat) {
  const auto& own = one.seats[seat];
  if (own.parent != kNone) {
    const bool in_time =
        own.where != Where::after || one.seats[own.parent].state == SeatState::approved;
    return in_time && reached(one, own.parent);
  }
  if (one.steps[own.step].state != StepState::open) return false;
  if (terms_of(one, own.step).mode.value_or(Mode::all) != Mode::in_turn) return true;
  const auto all = roots(one, own.step);
  return std::all_of(all.begin(), all.end(), [&](std::uint16_t root) {
    return root >= seat || effect(one, root) == Effect::yes;
  });
}

/// Whether a seat can be decided now: its turn has come, and those added before it have approved.
inline bool decidable(const Case& one, std::uint16_t seat) {
  if (one.seats[seat].state != SeatState::undecided || !reached(one, seat)) return false;
  for (std::uint16_t i = 0; i < one.seats.size(); ++i) {
    const auto& child = one.seats[i];
    if (child.parent == seat && child.where == Where::before && child.state != SeatState::removed &&
        effect(one, i) != Effect::yes)
      return false;
  }
  return true;
}

/// Weights of a step's seats by what they amount to.
struct Tally {
  std::int64_t yes = 0, no = 0, all = 0;

  void add(Effect effect, std::int64_t weight) {
    all += weight;
    if (effect == Effect::yes) yes += weight;
    if (effect == Effect::no) no += weight;
  }
  /// Whether a number of approvals is reached, can be, or cannot.
  Effect reach(std::int64_t needed) const {
    if (yes >= needed) return Effect::yes;
    return all - no < needed ? Effect::no : Effect::undecided;
  }
};

/// What the seats of a step amount to. A step without seats never passes.
inline Effect outcome(const Case& one, std::uint16_t step) {
  const auto& terms = terms_of(one, step);
  const auto mode = terms.mode.value_or(Mode::all);
  const auto all = roots(one, step);
  Tally tally;
  std::vector<Tally> sides(terms.sides ? terms.sides->size() : 0);
  for (const auto root : all) {
    const auto& rule = rule_of(one, one.seats[root]);
    const auto part = effect(one, root);
    tally.add(part, mode == Mode::vote && rule.weight ? rule.weight->value : 1);
    for (std::size_t i = 0; i < sides.size(); ++i)
      if (rule.side == (*terms.sides)[i].side) sides[i].add(part, 1);
  }
  if (all.empty()) return Effect::undecided;
  if (mode == Mode::any) return tally.reach(1);
  if (mode == Mode::vote) {
    // A share is reached by the least whole weight that is not below it.
    const auto share = terms.percent ? (tally.all * terms.percent->value + 99) / 100 : 0;
    return tally.reach(terms.needed ? terms.needed->value : share);
  }
  if (mode != Mode::groups) return tally.reach(tally.all);
  auto together = Effect::yes;
  for (std::size_t i = 0; i < sides.size(); ++i) {
    const auto part = sides[i].reach((*terms.sides)[i].needed.value);
    if (part == Effect::no) return part;
    if (part == Effect::undecided) together = part;
  }
  return together;
}

/// The steps that come behind one on any way.
inline std::vector<bool> ahead(const Plan& plan, std::uint16_t step) {
  std::vector<bool> found(plan.steps.size());
  for (std::uint16_t i = step + 1; i < plan.steps.size(); ++i)
    for (const auto need : plan.steps[i].needs)
      if (need == step || found[need]) found[i] = true;
  return found;
}

/// Moves one case.
class Machine {
 public:
  Machine(Case& one, const Now& now) : case_(one), now_(now) {}

  /// Begins anew: every vote is void.
  void start() {
    case_.seats.clear();
    for (auto& run : case_.steps) run = {StepState::waiting, run.taken, {}, {}, {}, {}};
    case_.state = CaseState::open;
    case_.straight = false;
    advance();
  }

  /// Goes on after it was returned and nothing was changed.
  void resume() {
    case_.state = CaseState::open;
    case_.straight = false;
    advance();
  }

  /// Decides a seat.
  void decide(std::uint16_t seat, bool yes, PersonId by, PersonId in_name) {
    auto& own = case_.seats[seat];
    own.state = yes ? SeatState::approved : SeatState::refused;
    own.by = by;
    own.in_name = in_name;
    own.at = now_.at;
    settle(own.step);
  }

  /// Sees whether a step is decided now.
  void settle(std::uint16_t step) {
    if (case_.steps[step].state != StepState::open) return;
    const auto result = outcome(case_, step);
    if (result == Effect::yes) pass(step);
    if (result == Effect::no) fail(step);
  }

  void pass(std::uint16_t step) {
    close(step, StepState::passed);
    advance();
  }

  /// A step's no.
  void fail(std::uint16_t step) {
    close(step, StepState::refused);
    const auto& terms = terms_of(case_, step);
    if (const auto aside = case_.plan->steps[step].aside; aside != 0) return close_aside(aside);
    if (terms.after_no.value_or(AfterNo::ends) == AfterNo::ends) return end(CaseState::refused);
    clear(step);
    const auto to = back_of(step);
    to == kNone ? to_submitter() : send_back(to);
  }

  /// Back to a step that lies behind: it is decided anew, and so is what came after it, unless the
  /// flow goes straight back to who returned it.
  void send_back(std::uint16_t to) {
    const auto later = ahead(*case_.plan, to);
    const bool straight = case_.plan->flow->again == Again::straight;
    wait(to);
    for (std::uint16_t i = 0; i < later.size(); ++i) {
      if (!later[i]) continue;
      if (!straight) wait(i);
      if (case_.steps[i].state == StepState::open || case_.steps[i].state == StepState::refused)
        case_.steps[i].state = StepState::waiting;
    }
    advance();
  }

  void to_submitter() {
    case_.state = CaseState::returned;
    case_.straight = case_.plan->flow->again == Again::straight;
    for (auto& run : case_.steps)
      if (run.state == StepState::open || run.state == StepState::refused)
        run.state = StepState::waiting;
  }

  /// Opens a step again that had passed; what it led to waits again.
  void reopen(std::uint16_t step) {
    auto& run = case_.steps[step];
    if (run.state == StepState::open) return;
    const auto later = ahead(*case_.plan, step);
    for (std::uint16_t i = 0; i < later.size(); ++i)
      if (later[i]) wait(i);
    run.state = StepState::open;
    run.closed = {};
  }

  void end(CaseState state) {
    case_.state = state;
    for (std::uint16_t i = 0; i < case_.steps.size(); ++i)
      if (case_.steps[i].state == StepState::open || case_.steps[i].state == StepState::waiting)
        close(i, StepState::closed);
  }

  /// Whether every step that the end waits for is done.
  bool passed() const {
    if (case_.state != CaseState::open) return false;
    const auto all = done();
    for (std::size_t i = 0; i < all.size(); ++i)
      if (!all[i] && case_.plan->steps[i].aside == 0) return false;
    return true;
  }

  /// Notes what was done.
  void note(Action action, std::uint16_t step = kNone, PersonId in_name = {}, PersonId other = {},
            std::string text = {}) {
    case_.acts.push_back(
        {now_.seq, now_.at, now_.by, in_name, action, step, other, std::move(text)});
  }

  /// The day by which a step that opens today is to be decided.
  std::optional<Date> due(std::uint16_t step) const {
    const auto& days = terms_of(case_, step).days;
    if (!days) return {};
    return after_working_days(now_.approvals.years(), now_.day, days->value);
  }

 private:
  /// Which steps are behind the case. Each step comes after those it needs.
  std::vector<bool> done() const {
    std::vector<bool> all(case_.steps.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
      const auto state = case_.steps[i].state;
      all[i] = (state == StepState::passed || state == StepState::skipped) && ready(i, all);
    }
    return all;
  }
  bool ready(std::size_t step, const std::vector<bool>& done) const {
    const auto& needs = case_.plan->steps[step].needs;
    return std::all_of(needs.begin(), needs.end(), [&](std::uint16_t one) { return done[one]; });
  }

  /// Opens every step whose turn has come, and skips those that the form's way leaves out.
  void advance() {
    std::vector<bool> all(case_.steps.size());
    for (std::uint16_t i = 0; i < all.size(); ++i) {
      auto& run = case_.steps[i];
      if (!ready(i, all)) continue;
      if (run.state == StepState::waiting && !run.taken) run.state = StepState::skipped;
      if (run.state == StepState::waiting) open(i);
      all[i] = run.state == StepState::passed || run.state == StepState::skipped;
    }
  }

  void open(std::uint16_t step) {
    auto& run = case_.steps[step];
    run.state = StepState::open;
    run.opened = now_.at;
    run.closed = {};
    run.due = due(step);
    run.reminded = {};
    if (roots(case_, step).empty()) seat(step);
    tell(step);
  }

  /// Makes the seats of a step: how many there are is settled now.
  void seat(std::uint16_t step) {
    const auto& terms = terms_of(case_, step);
    if (!terms.seats) return;
    const auto circle = now_.circle(case_);
    std::size_t chosen = 0;
    for (std::uint16_t i = 0; i < terms.seats->size(); ++i) {
      const auto& rule = (*terms.seats)[i];
      Seat one;
      one.step = step;
      one.rule = i;
      if (rule.chosen_by) {
        one.holder = choice(step, chosen++);
      } else if (rule.person) {
        one.holder = now_.people.persons().id(*rule.person);
      } else if (rule.each.value_or(rule.group.has_value())) {
        for (const auto person : named(rule, circle)) {
          one.holder = person;
          case_.seats.push_back(one);
        }
        continue;
      }
      case_.seats.push_back(one);
    }
  }

  PersonId choice(std::uint16_t step, std::size_t nth) const {
    for (const auto& [at, person] : case_.choices)
      if (at == step && nth-- == 0) return person;
    return {};
  }

  void tell(std::uint16_t step) {
    const auto& copies = terms_of(case_, step).copies;
    if (!copies) return;
    for (const auto& rule : *copies)
      for (const auto person : named(rule, now_.circle(case_))) {
        const auto told = [&](const auto& one) { return one.first == person; };
        if (std::none_of(case_.copies.begin(), case_.copies.end(), told))
          case_.copies.emplace_back(person, step);
      }
  }

  void close(std::uint16_t step, StepState state) {
    case_.steps[step].state = state;
    case_.steps[step].closed = now_.at;
  }

  void close_aside(std::uint16_t aside) {
    for (std::uint16_t i = 0; i < case_.steps.size(); ++i)
      if (case_.plan->steps[i].aside == aside &&
          (case_.steps[i].state == StepState::open || case_.steps[i].state == StepState::waiting))
        close(i, StepState::closed);
  }

  /// A step waits as if it had never been open.
  void wait(std::uint16_t step) {
    clear(step);
    case_.steps[step] = {StepState::waiting, case_.steps[step].taken, {}, {}, {}, {}};
  }

  /// Takes the seats of a step away.
  void clear(std::uint16_t step) {
    std::vector<Seat> kept;
    std::vector<std::uint16_t> place(case_.seats.size(), kNone);
    for (std::size_t i = 0; i < case_.seats.size(); ++i) {
      if (case_.seats[i].step == step) continue;
      place[i] = static_cast<std::uint16_t>(kept.size());
      kept.push_back(case_.seats[i]);
    }
    for (auto& one : kept)
      if (one.parent != kNone) one.parent = place[one.parent];
    case_.seats = std::move(kept);
  }

  /// Where a step's no leads back to; none for the submitter.
  std::uint16_t back_of(std::uint16_t step) const {
    const auto& to = terms_of(case_, step).back_to;
    if (!to) return kNone;
    const auto& own = case_.plan->steps[step].code.value;
    const auto wanted = own.substr(0, own.rfind('.') + 1) + to->value;  // beside it in its flow
    for (std::uint16_t i = 0; i < step; ++i)
      if (case_.plan->steps[i].code.value == wanted && case_.steps[i].state == StepState::passed &&
          ahead(*case_.plan, i)[step])
        return i;
    return kNone;
  }

  Case& case_;
  const Now& now_;
};

}  // namespace bursar::approvals
