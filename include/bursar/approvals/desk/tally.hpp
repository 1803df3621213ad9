#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "bursar/approvals/register.hpp"
#include "bursar/approvals/seats.hpp"
#include "bursar/base/context.hpp"

/// What the seats of a step amount to, and whose turn it is.
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

}  // namespace bursar::approvals
