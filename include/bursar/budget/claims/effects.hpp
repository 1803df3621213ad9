#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/budget/plan/effects.hpp"

/// What happens to claims and to the lines they are of: occupied, moved on, spent, freed.
namespace bursar::budget {

/// What an item takes: of a line's available money, or out of a part of a claim.
struct Demand {
  LineId line{};
  std::uint8_t cell = 0;
  ClaimPartId part{};  ///< none: of what is available
  Money amount;
  bool last = false;  ///< what the part holds after it is given back
};

/// The figure of a line that a claim's parts are in while it lives: only an order has a party.
inline LineFigure figure_of(const Claim& claim) {
  return claim.party == PartyId{} ? &Line::reserved : &Line::committed;
}
/// How a claim stands while something of it is open.
inline ClaimState phase_of(const Claim& claim) {
  return claim.party == PartyId{} ? ClaimState::reserved : ClaimState::committed;
}

namespace detail {
inline Movement movement_of(const Books& books, ClaimPartId part, Change change, Money amount,
                            Date on) {
  const auto& one = books.budget.claims[part];
  Movement movement;
  movement.line = one.line, movement.part = part, movement.cell = one.cell;
  movement.change = change, movement.amount = amount, movement.on = on;
  return movement;
}
/// Takes an amount out of a part; its line holds it as another figure from now on.
inline void draw(Books& books, ClaimPartId id, Money amount, LineFigure to) {
  auto& part = books.budget.claims.change(id);
  auto& claim = books.budget.claims.change(part.claim);
  part.open -= amount;
  BURSAR_ASSERT(part.open >= Money());
  claim.drawn = true;
  shift(books, part.line, figure_of(claim), to, amount);
}
/// Gives an amount back to a part, whose claim is open again if all of it was used.
inline void give_back(Books& books, ClaimPartId id, Money amount, LineFigure from) {
  auto& part = books.budget.claims.change(id);
  const auto& claim = books.budget.claims[part.claim];
  part.open += amount;
  BURSAR_ASSERT(part.open <= part.amount);
  shift(books, part.line, from, figure_of(claim), amount);
  if (claim.state == ClaimState::used) books.budget.claims.set_state(part.claim, phase_of(claim));
}
/// Ends a claim that holds nothing any more: as used where anything of it was.
inline void end_if_empty(Books& books, ClaimId id, ClaimState how) {
  auto& claims = books.budget.claims;
  if (claims.open(id) == Money()) claims.set_state(id, claims[id].drawn ? ClaimState::used : how);
}
/// Notes the warnings that an amount passes, before it is used.
inline void note_warnings(Books& books, const Demand& demand, MovementId movement,
                          std::string_view under) {
  if (books.budget.plan[demand.line].controls == 0) return;
  auto& control = books.budget.control;
  each_warning(Trial(books, under), demand.line, demand.cell, demand.amount,
               [&](ControlId id, Money over) {
                 control.add(Warning{movement, id, over});
               });
}
}  // namespace detail

/// What a part holds is available again, an amount of it.
inline void free(Books& books, ClaimPartId id, Money amount, Change change, Date on) {
  auto& part = books.budget.claims.change(id);
  part.open -= amount;
  BURSAR_ASSERT(part.open >= Money());
  note(books, detail::movement_of(books, id, change, amount, on));
  const auto figure = figure_of(books.budget.claims[part.claim]);
  use(books, part.line, part.cell, figure, Money() - amount);
}
/// Gives back what a part holds after the last paper out of it, and ends its claim if that is all.
inline void finish(Books& books, const Demand& demand, Date on) {
  const auto& part = books.budget.claims[demand.part];
  if (demand.last && part.open > Money()) free(books, demand.part, part.open, Change::released, on);
  detail::end_if_empty(books, part.claim, ClaimState::used);
}

/// Holds an amount as a part of a claim, of what is available or out of an earlier claim.
inline void occupy(Books& books, ClaimId id, const Demand& demand, const Context& context) {
  auto& claims = books.budget.claims;
  const auto on = *claims[id].on.date();
  const bool anew = demand.part == ClaimPartId{};
  ClaimPart part;
  part.line = demand.line, part.from = demand.part, part.claim = id;
  part.cell = anew ? demand.cell : claims[demand.part].cell;
  part.amount = demand.amount;
  if (claims[id].state == ClaimState::requested) return void(claims.add(part));
  part.open = demand.amount;
  const auto added = claims.add(part);
  const bool reserved = claims[id].state == ClaimState::reserved;
  const auto change = reserved ? Change::reserved : Change::committed;
  const auto movement = note(books, detail::movement_of(books, added, change, part.amount, on));
  const auto figure = figure_of(claims[id]);
  if (!anew) {
    detail::draw(books, demand.part, demand.amount, figure);
    return finish(books, demand, on);
  }
  detail::note_warnings(books, demand, movement, context.under);
  use(books, demand.line, demand.cell, figure, demand.amount);
}
/// A request that waited is granted: it holds its amounts from now on.
inline void grant(Books& books, ClaimId id, const Context& context) {
  auto& claims = books.budget.claims;
  claims.set_state(id, ClaimState::reserved);
  for (auto at = claims[id].first; at != ClaimPartId{}; at = claims.next(at)) {
    auto& part = claims.change(at);
    const auto movement =
        note(books, detail::movement_of(books, at, Change::reserved, part.amount, context.today));
    const Demand demand{part.line, part.cell, {}, part.amount, false};
    detail::note_warnings(books, demand, movement, context.under);
    part.open = part.amount;
    use(books, part.line, part.cell, &Line::reserved, part.amount);
  }
}

/// Spends an amount of a line by a paper, of what is available or out of a claim.
inline MovementId spend(Books& books, const Demand& demand, PaperId paper, Date on,
                        std::string_view under) {
  const bool anew = demand.part == ClaimPartId{};
  Movement movement;
  movement.line = demand.line, movement.part = demand.part, movement.paper = paper;
  movement.on = on, movement.change = Change::spent, movement.amount = demand.amount;
  movement.cell = anew ? demand.cell : books.budget.claims[demand.part].cell;
  const auto id = note(books, movement);
  if (anew) {
    detail::note_warnings(books, demand, id, under);
    use(books, demand.line, demand.cell, &Line::done, demand.amount);
  } else {
    detail::draw(books, demand.part, demand.amount, &Line::done);
    finish(books, demand, on);
  }
  return id;
}
/// Money came in on an income line by a paper.
inline MovementId receive(Books& books, LineId line, Money amount, PaperId paper, Date on) {
  Movement movement;
  movement.line = line, movement.paper = paper, movement.on = on;
  movement.change = Change::received, movement.amount = amount;
  movement.cell = period_on(books.budget.plan[line], on);
  const auto id = note(books, movement);
  use(books, line, movement.cell, &Line::done, amount);
  return id;
}
/// Whether what a paper spent goes back to the claim that it came out of, by a red paper of a day:
/// where that is still of the line and not over.
inline bool goes_back(const Books& books, const Movement& movement, Date on) {
  if (movement.part == ClaimPartId{}) return false;
  const auto& claims = books.budget.claims;
  const auto& part = claims[movement.part];
  const auto& claim = claims[part.claim];
  return part.line == movement.line && claim.state <= ClaimState::used &&
         PackedDate(on) <= claim.until;
}
/// Undoes what a paper spent or received, by a red paper: the claim it came out of has it again
/// where it goes back; else it is available.
inline MovementId take_back(Books& books, MovementId undone, PaperId paper, Date on) {
  auto& claims = books.budget.claims;
  auto movement = claims[undone];
  const auto amount = movement.amount;
  movement.paper = paper, movement.on = on, movement.amount = Money() - amount;
  const auto id = note(books, movement);
  if (goes_back(books, movement, on))
    detail::give_back(books, movement.part, amount, &Line::done);
  else
    use(books, movement.line, movement.cell, &Line::done, Money() - amount);
  return id;
}

/// Ends a claim, and what it holds is available again. A request that waits holds nothing.
inline void end_claim(Books& books, ClaimId id, ClaimState how, Change change, Date on) {
  auto& claims = books.budget.claims;
  for (auto part = claims[id].first; part != ClaimPartId{}; part = claims.next(part))
    if (const auto open = claims[part].open; open > Money()) free(books, part, open, change, on);
  detail::end_if_empty(books, id, how);
}
/// Cancels a claim: what it took out of earlier ones goes back to those that are still good.
inline void cancel_claim(Books& books, ClaimId id, Date today) {
  auto& claims = books.budget.claims;
  const auto good = [&](const ClaimPart& part) {
    if (part.from == ClaimPartId{} || claims[part.from].line != part.line) return false;
    const auto& claim = claims[claims[part.from].claim];
    return claim.state <= ClaimState::used && PackedDate(today) <= claim.until;
  };
  for (auto at = claims[id].first; at != ClaimPartId{}; at = claims.next(at)) {
    auto& part = claims.change(at);
    const auto open = part.open;
    if (open == Money()) continue;
    if (!good(part)) {
      free(books, at, open, Change::released, today);
      continue;
    }
    part.open = Money();
    note(books, detail::movement_of(books, part.from, Change::restored, open, today));
    detail::give_back(books, part.from, open, figure_of(claims[id]));
  }
  claims.set_state(id, ClaimState::cancelled);
}
/// Moves what a part holds to the line of the next year that goes on from its own.
inline void carry_part(Books& books, ClaimPartId id, LineId to, Date on) {
  auto& claims = books.budget.claims;
  auto& part = claims.change(id);
  const auto figure = figure_of(claims[part.claim]);
  note(books, detail::movement_of(books, id, Change::released, part.open, on));
  use(books, part.line, part.cell, figure, Money() - part.open);
  part.line = to, part.cell = 0;
  const auto& claim = claims[part.claim];
  const bool reserved = phase_of(claim) == ClaimState::reserved;
  const auto change = reserved ? Change::reserved : Change::committed;
  note(books, detail::movement_of(books, id, change, part.open, on));
  use(books, to, 0, figure, part.open);
  const int year = books.budget.plan[to].year;
  if (claim.until == PackedDate(last_day_of(year - 1)))
    claims.set_until(part.claim, last_day_of(year));
}
/// Changes what is advanced on a claim.
inline void advance_on(Books& books, ClaimId id, Money amount) {
  auto& claim = books.budget.claims.change(id);
  claim.advanced += amount;
  BURSAR_ASSERT(claim.advanced >= Money());
}

/// A case sets aside what its form would take while it waits.
inline void hold(Books& books, Hold hold) {
  if (hold.parts.empty() && hold.invoices.empty()) return;
  for (const auto& part : books.budget.claims.add(std::move(hold)).parts)
    if (part.claim == ClaimPartId{}) use(books, part.line, part.cell, &Line::reserved, part.amount);
}
/// What a form would take of a line's period, or below zero give it.
struct Taking {
  LineId line{};
  std::uint8_t cell = 0;
  Money amount;
};
/// Adds to a hold what takings come to, line by line: what a form gives a line it may take again,
/// so only the rest is set aside, in its last periods, that no earlier month falls short by it.
inline void hold_net(Hold& hold, const std::vector<Taking>& takings) {
  std::map<LineId, std::pair<Money, std::map<std::uint8_t, Money>>> lines;
  for (const auto& one : takings) {
    auto& [sum, cells] = lines[one.line];
    sum += one.amount;
    cells[one.cell] += one.amount;
  }
  for (auto& [line, net] : lines)
    for (auto at = net.second.rbegin(); at != net.second.rend() && net.first > Money(); ++at) {
      const auto held = std::min(net.first, at->second);
      if (held <= Money()) continue;
      hold.parts.push_back({line, {}, at->first, held});
      net.first -= held;
    }
}
/// Takes all of it back.
inline void end_hold(Books& books, std::string_view case_code) {
  const auto* hold = books.budget.claims.hold(case_code);
  if (!hold) return;
  for (const auto& part : hold->parts)
    if (part.claim == ClaimPartId{})
      use(books, part.line, part.cell, &Line::reserved, Money() - part.amount);
  books.budget.claims.end_hold(case_code);
}

}  // namespace bursar::budget
