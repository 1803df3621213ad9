#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "bursar/approvals/flows/plan.hpp"
#include "bursar/approvals/flows/seating.hpp"
#include "bursar/approvals/seats.hpp"

/// What a case, or a form that would become one, needs of people.
namespace bursar::approvals {

/// Chairs, and what is needed of them.
struct Needed {
  std::vector<Chair> chairs;
  std::vector<Demand> demands;
};

namespace detail {
inline bool recorded(const FlowStep& step) { return step.meeting || step.outside; }

/// A seat of the flow before it is a chair: its vote, and whether anybody sits there at all.
struct Root {
  Chair chair;
  std::int32_t weight = 1;
  const Name* side = nullptr;
  std::int32_t won = 0;                ///< 1 where it has approved
  bool lost = false;                   ///< where it cannot approve any more
  bool hole = false;                   ///< the rule names nobody, so there is no seat
  std::vector<std::size_t> with = {};  ///< further chairs that its vote waits for
};

inline void add_roots(std::vector<Root>& roots, const SeatRule& rule, Chair seat,
                      const Circle& circle, PersonId chosen) {
  const auto weight = rule.weight ? rule.weight->value : 1;
  const auto* side = rule.side ? &*rule.side : nullptr;
  seat.owners = named(rule, circle);
  const auto add = [&](Chair chair, bool hole) {
    roots.push_back({std::move(chair), weight, side, 0, false, hole});
  };
  if (rule.chosen_by) {
    // Who was named has the seat, though they left or lost their post since.
    if (chosen != PersonId{}) {
      seat.holder = chosen;
      seat.owners = present(circle, {chosen});
    }
    seat.able = seat.owners;
    std::erase_if(seat.able, [&](PersonId one) { return among(circle.parties, one); });
    return add(std::move(seat), false);
  }
  if (!rule.each.value_or(rule.group.has_value()) || seat.owners.empty()) {
    seat.able = eligible(circle, seat.owners);
    const bool each = rule.each.value_or(rule.group.has_value());
    return add(std::move(seat), each);
  }
  const auto persons = std::move(seat.owners);
  for (const auto person : persons) {
    seat.holder = person;
    seat.owners = {person};
    seat.able = eligible(circle, seat.owners);
    add(seat, false);
  }
}

/// The seats that a step would have if it opened that day.
inline std::vector<Root> roots_of(const FlowStep& step, std::uint16_t place, const Circle& circle,
                                  const Choices& choices) {
  std::vector<Root> roots;
  if (!step.seats) return roots;
  for (std::size_t i = 0; i < step.seats->size(); ++i) {
    Chair seat;
    seat.step = place;
    seat.rule = static_cast<std::uint16_t>(i);
    const auto chosen = chosen_for(choices, place, seat.rule);
    add_roots(roots, (*step.seats)[i], std::move(seat), circle, chosen);
  }
  return roots;
}

/// Turns a step's seats into chairs and what is needed of them.
class Counter {
 public:
  Counter(Needed& out, const FlowStep& step, std::uint16_t place)
      : out_(out), step_(step), place_(place) {}

  void count(std::vector<Root> roots) {
    for (auto& one : roots) {
      one.with.push_back(out_.chairs.size());
      out_.chairs.push_back(std::move(one.chair));
    }
    if (recorded(step_)) return demand(roots, nullptr, 1, true);
    switch (step_.mode.value_or(Mode::all)) {
      case Mode::all:
      case Mode::in_turn:
        return every(roots);
      case Mode::any:
        return demand(roots, nullptr, 1);
      case Mode::vote:
        return demand(roots, nullptr, quota(roots));
      case Mode::groups:
        if (step_.sides)
          for (const auto& one : *step_.sides) demand(roots, &one.side, one.needed);
    }
  }

 private:
  void every(const std::vector<Root>& roots) {
    Demand all{place_, 0, {}, false};
    for (const auto& one : roots) {
      // A vote already cast needs only what was added to it: its own chair is the last.
      const auto left = one.with.size() - (one.won ? 1 : 0);
      for (std::size_t i = 0; i < left; ++i) all.ballots.push_back({1, {one.with[i]}});
      all.needed += one.lost ? 1 : 0;
    }
    all.needed += static_cast<std::int32_t>(all.ballots.size()) + (roots.empty() ? 1 : 0);
    if (all.needed > 0) out_.demands.push_back(std::move(all));
  }

  void demand(const std::vector<Root>& roots, const Name* side, std::int32_t needed,
              bool recorders = false) {
    Demand some{place_, needed, {}, recorders};
    const bool weighs = step_.mode == Mode::vote;
    for (const auto& one : roots) {
      if (side && (!one.side || *one.side != *side)) continue;
      const auto weight = weighs ? one.weight : 1;
      auto with = one.with;
      if (one.won) with.pop_back();
      if (one.lost) continue;
      if (with.empty())
        some.needed -= weight;
      else
        some.ballots.push_back({weight, std::move(with)});
    }
    const auto heavier = [](const Ballot& a, const Ballot& b) { return a.weight > b.weight; };
    std::stable_sort(some.ballots.begin(), some.ballots.end(), heavier);
    if (some.needed > 0) out_.demands.push_back(std::move(some));
  }

  std::int32_t quota(const std::vector<Root>& roots) const {
    if (step_.needed) return *step_.needed;
    std::int32_t total = 0;
    for (const auto& one : roots) total += one.hole ? 0 : one.weight;
    const auto percent = step_.percent ? step_.percent->value : 100;
    return std::max((total * percent + 99) / 100, 1);
  }

  Needed& out_;
  const FlowStep& step_;
  std::uint16_t place_;
};
}  // namespace detail

/// What a form that takes these steps needs, from its submission on.
inline Needed needed(const Plan& plan, const std::vector<bool>& taken, const Circle& circle,
                     const Choices& choices) {
  Needed out;
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    if (!taken[i]) continue;
    const auto place = static_cast<std::uint16_t>(i);
    const auto& terms = *plan.steps[i].terms;
    detail::Counter(out, terms, place).count(detail::roots_of(terms, place, circle, choices));
  }
  return out;
}

namespace detail {
/// Who has decided anything of a case that stands: they decide nothing else of it.
inline Persons used_up(const Case& of) {
  Persons used;
  for (const auto& seat : of.seats) {
    const bool stands = seat.state == SeatState::approved || seat.state == SeatState::refused;
    if (!stands || recorded(*of.plan->steps[seat.step].terms)) continue;
    if (seat.by != PersonId{}) used.push_back(seat.by);
    if (seat.in_name != PersonId{}) used.push_back(seat.in_name);
  }
  return used;
}

/// The seats of a running case as chairs.
class Sitting {
 public:
  Sitting(const Case& of, const Circle& circle) : case_(of), circle_(circle) {
    if (!of.plan->flow->same_person) used_ = used_up(of);
  }

  /// What a step has seats for still; those that were added wait beside the seats of their adders.
  void count(std::uint16_t step, Needed& out) {
    std::vector<Root> roots;
    for (std::size_t i = 0; i < case_.seats.size(); ++i) {
      const auto& seat = case_.seats[i];
      if (seat.step != step || seat.parent != kNone || seat.state == SeatState::removed) continue;
      roots.push_back(root(i, out));
    }
    const auto& terms = *case_.plan->steps[step].terms;
    if (roots.empty()) roots = roots_of(terms, step, circle_, case_.choices);
    for (auto& one : roots) spare(one.chair, recorded(terms));
    Counter(out, terms, step).count(std::move(roots));
  }

 private:
  void spare(Chair& chair, bool records) const {
    if (!records) std::erase_if(chair.able, [&](PersonId one) { return among(used_, one); });
  }

  Root root(std::size_t at, Needed& out) {
    const auto& seat = case_.seats[at];
    Root one;
    one.chair = chair(seat);
    one.won = seat.state == SeatState::approved;
    one.lost = seat.state == SeatState::refused;
    const auto& rules = case_.plan->steps[seat.step].terms->seats;
    if (rules && seat.rule < rules->size()) {
      const auto& rule = (*rules)[seat.rule];
      one.weight = rule.weight ? rule.weight->value : 1;
      one.side = rule.side ? &*rule.side : nullptr;
    }
    added(at, one, out);
    return one;
  }

  void added(std::size_t parent, Root& root, Needed& out) {
    for (std::size_t i = 0; i < case_.seats.size(); ++i) {
      const auto& seat = case_.seats[i];
      if (seat.parent != parent || seat.state == SeatState::removed) continue;
      root.lost = root.lost || seat.state == SeatState::refused;
      if (seat.state == SeatState::undecided) {
        root.with.push_back(out.chairs.size());
        out.chairs.push_back(chair(seat));
        spare(out.chairs.back(), false);
      }
      added(i, root, out);
    }
  }

  Chair chair(const Seat& seat) const {
    Chair one{seat.step, seat.rule, seat.holder, {}, {}};
    const auto& rules = case_.plan->steps[seat.step].terms->seats;
    if (seat.holder != PersonId{})
      one.owners =
          present(circle_, {seat.holder});  // of who is gone only a hand-over makes another's
    else if (rules && seat.rule < rules->size())
      one.owners = named((*rules)[seat.rule], circle_);
    one.able = eligible(circle_, one.owners);
    if (seat.claimed != PersonId{} && among(one.able, seat.claimed)) one.able = {seat.claimed};
    return one;
  }

  const Case& case_;
  const Circle& circle_;
  Persons used_;
};
}  // namespace detail

/// What a case on its way still needs to end well: nothing aside.
inline Needed needed(const Case& of, const Circle& circle) {
  Needed out;
  detail::Sitting sitting(of, circle);
  for (std::size_t i = 0; i < of.steps.size(); ++i) {
    const auto state = of.steps[i].state;
    const bool ahead = state == StepState::waiting || state == StepState::open;
    if (ahead && of.steps[i].taken && of.plan->steps[i].aside == 0)
      sitting.count(static_cast<std::uint16_t>(i), out);
  }
  return out;
}

}  // namespace bursar::approvals
