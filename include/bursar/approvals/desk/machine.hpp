#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "bursar/approvals/calendar/days.hpp"
#include "bursar/approvals/desk/tally.hpp"

/// How a case moves: which steps open, and where a yes and a no lead.
namespace bursar::approvals {

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
    case_.steps[step].state = StepState::waiting;
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
      if (case_.steps[i].state == StepState::open) case_.steps[i].state = StepState::waiting;
    }
    advance();
  }

  void to_submitter() {
    case_.state = CaseState::returned;
    case_.straight = case_.plan->flow->again == Again::straight;
    for (auto& run : case_.steps)
      if (run.state == StepState::open) run.state = StepState::waiting;
  }

  /// Opens a step again that had passed, or lets it wait for its turn where what it comes after is
  /// decided anew; what it led to waits again.
  void reopen(std::uint16_t step) {
    auto& run = case_.steps[step];
    if (run.state == StepState::open) return;
    const auto later = ahead(*case_.plan, step);
    for (std::uint16_t i = 0; i < later.size(); ++i)
      if (later[i]) wait(i);
    run.state = ready(step, done()) ? StepState::open : StepState::waiting;
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
    const auto code = step == kNone ? StepCode() : case_.plan->steps[step].code;
    case_.acts.push_back(
        {now_.seq, now_.at, now_.by, in_name, action, code, other, std::move(text)});
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
    for (std::uint16_t i = 0; i < terms.seats->size(); ++i) {
      const auto& rule = (*terms.seats)[i];
      Seat one;
      one.step = step;
      one.rule = i;
      if (rule.chosen_by) {
        one.holder = chosen_for(case_.choices, step, i);
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

  void tell(std::uint16_t step) {
    const auto& copies = terms_of(case_, step).copies;
    if (!copies) return;
    for (const auto& rule : *copies)
      for (const auto person : named(rule, now_.circle(case_))) {
        const auto told = [&](const auto& one) { return one.first == person; };
        if (std::none_of(case_.copies.begin(), case_.copies.end(), told))
          case_.copies.emplace_back(person, case_.plan->steps[step].code);
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
