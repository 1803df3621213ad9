#include "approvals/desk_rig.hpp"

/// A case of either desk as the same text.
namespace bursar::test {

namespace {
using approvals::SeatState;
using naive::StepState;

/// What is said of a seat, whichever desk it is of.
struct Line {
  std::string rule, parent, where, holder, claimed, consulted, adder, by, in_name;
  SeatState state{};
};

std::string said(const Line& seat) {
  auto text = "  " + seat.rule + seat.parent + ' ' + std::string(enum_name(seat.state)) +
              " h=" + seat.holder + " a=" + seat.adder;
  if (seat.state == SeatState::undecided) text += " c=" + seat.claimed + " q=" + seat.consulted;
  const bool voted = seat.state == SeatState::approved || seat.state == SeatState::refused;
  // Who acts in their own name has no other.
  if (voted)
    text += " by=" + seat.by +
            (seat.in_name.empty() || seat.in_name == seat.by ? "" : '/' + seat.in_name);
  return text + '\n';
}

std::string placed(naive::Where where, std::size_t parent) {
  return std::string(enum_name(where)) + '#' + std::to_string(parent);
}

std::string said(const std::string& code, StepState state, bool taken,
                 const std::optional<std::string>& due) {
  auto text = ' ' + code + ' ' + std::string(enum_name(state)) + (taken ? "" : " not taken");
  if (state == StepState::open && due) text += " due " + *due;
  return text + '\n';
}

bool shown(naive::CaseState state) {
  return state != naive::CaseState::returned && state != naive::CaseState::stale;
}
}  // namespace

std::string naive::Desk::text(const Case& one) const {
  auto text = std::string(enum_name(one.state)) + '\n';
  // At which step is not compared: it may be one of a plan that the case has no more.
  for (const auto& [person, step] : one.copies) text += " told " + person + '\n';
  for (std::size_t i = 0; shown(one.state) && i < one.runs.size(); ++i) {
    const auto& run = one.runs[i];
    const auto due = run.due ? std::optional(std::to_string(*run.due)) : std::nullopt;
    text += said(one.plan.steps[i].code, run.state, run.taken, due);
    for (const auto& seat : run.seats) {
      const auto* vote = one.vote(seat);
      Line line{.rule = seat.rule < 0 ? "" : std::to_string(seat.rule),
                .parent = {},
                .where = {},
                .holder = seat.holder,
                .claimed = seat.claimed,
                .consulted = seat.consulted,
                .adder = seat.adder,
                .by = vote ? vote->by : "",
                .in_name = vote ? vote->in_name : ""};
      for (std::size_t p = 0; p < run.seats.size(); ++p)
        if (run.seats[p].id == seat.parent) line.parent = placed(seat.where, p);
      line.state = seat.removed ? SeatState::removed
                   : !vote      ? SeatState::undecided
                   : vote->yes  ? SeatState::approved
                                : SeatState::refused;
      text += said(line);
    }
  }
  return text;
}

std::string text(const Books& books, const approvals::Case& one) {
  const auto name = [&](people::PersonId id) {
    return id == people::PersonId{} ? std::string() : books.people.persons()[id].code.value;
  };
  auto text = std::string(enum_name(one.state)) + '\n';
  for (const auto& [person, step] : one.copies) text += " told " + name(person) + '\n';
  for (std::size_t i = 0; shown(one.state) && i < one.steps.size(); ++i) {
    const auto& run = one.steps[i];
    const auto due = run.due ? std::optional(std::to_string(run.due->day_number())) : std::nullopt;
    text += said(one.plan->steps[i].code.value, run.state, run.taken, due);
    std::map<std::size_t, std::size_t> places;
    for (std::size_t s = 0; s < one.seats.size(); ++s) {
      const auto& seat = one.seats[s];
      if (seat.step != i) continue;
      places.emplace(s, places.size());
      Line line{.rule = seat.rule == approvals::kNone ? "" : std::to_string(seat.rule),
                .parent = {},
                .where = {},
                .holder = name(seat.holder),
                .claimed = name(seat.claimed),
                .consulted = name(seat.consulted),
                .adder = name(seat.adder),
                .by = name(seat.by),
                .in_name = name(seat.in_name),
                .state = seat.state};
      if (seat.parent != approvals::kNone) line.parent = placed(seat.where, places.at(seat.parent));
      text += said(line);
    }
  }
  return text;
}

}  // namespace bursar::test
