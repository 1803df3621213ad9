#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "bursar/budget/claims/effects.hpp"
#include "bursar/budget/spending/money/effects.hpp"

/// What a paper did to lines, money accounts and funds, as the books have it: what a red entry
/// takes back.
namespace bursar::budget {

/// Calls `f(id, movement)` for what a paper spent and received on lines, in its order.
template <class F>
void each_movement(const Books& books, PaperId id, F f) {
  const auto& paper = books.budget.papers[id];
  const auto first = static_cast<std::uint32_t>(paper.movement);
  for (std::uint32_t i = 0; i < paper.movements; ++i)
    if (const auto& movement = books.budget.claims[MovementId(first + i)]; movement.paper == id)
      f(MovementId(first + i), movement);
}

/// What a paper took out of a money account, or put into it; of a fund, but for the treasury's
/// money and for what only moves.
struct Flow {
  MoneyId money{};
  FundId fund{};
  Money paid, received;
};

namespace detail {
/// What a paper paid of its lines: all but what it cleared of an advance, from the first line on.
inline void add_paid(const Books& books, PaperId id, std::vector<Flow>& flows) {
  const auto& paper = books.budget.papers[id];
  auto cleared = paper.settled;
  each_movement(books, id, [&](MovementId, const Movement& movement) {
    if (movement.change != Change::spent) return;
    const auto against = std::min(cleared, movement.amount);
    cleared -= against;
    if (const auto rest = movement.amount - against; rest > Money())
      flows.push_back({paper.money, books.budget.plan[movement.line].fund, rest, {}});
  });
}
/// What a settlement paid, or took back of an advance.
inline void add_settled(const Books& books, PaperId id, std::vector<Flow>& flows) {
  const auto& paper = books.budget.papers[id];
  const auto& due = *books.budget.papers.due(paper.settles);
  const bool back = due.kind == DueKind::advance;
  const auto paid = back ? Money() - paper.settled : paper.settled;
  flows.push_back({paper.money, due.fund, paid, {}});
}
}  // namespace detail

/// What a paper did to money accounts and funds, in its order.
inline std::vector<Flow> flows_of(const Books& books, PaperId id) {
  const auto& paper = books.budget.papers[id];
  std::vector<Flow> flows;
  if (paper.money == MoneyId{}) return flows;
  switch (paper.kind) {
    case PaperKind::payment:
    case PaperKind::reimbursement:
    case PaperKind::clearing:
      detail::add_paid(books, id, flows);
      if (paper.other != MoneyId{}) flows.push_back({paper.other, paper.fund, {}, paper.amount});
      break;
    case PaperKind::advance:
      flows.push_back({paper.money, books.budget.papers.due(id)->fund, paper.amount, {}});
      break;
    case PaperKind::settlement:
      detail::add_settled(books, id, flows);
      break;
    case PaperKind::receipt:
      flows.push_back({paper.money, paper.fund, {}, paper.amount});
      break;
    case PaperKind::movement:
      flows.push_back({paper.money, {}, paper.amount, {}});
      flows.push_back({paper.other, {}, {}, paper.amount});
      break;
    default:
      break;
  }
  return flows;
}

/// What the red entry of a flow does to a balance; the treasury's own has none.
inline Money undone(const Books& books, const Flow& flow) {
  if (!has_balance(books.budget.funds.money()[flow.money].kind)) return {};
  return flow.paid - flow.received;
}
/// Takes a flow back.
inline void undo(Books& books, const Flow& flow, Date on) {
  if (flow.fund == FundId{}) return move_balance(books, flow.money, undone(books, flow));
  if (flow.paid != Money()) pay_out(books, flow.money, flow.fund, on, Money() - flow.paid);
  if (flow.received != Money()) take_in(books, flow.money, flow.fund, on, Money() - flow.received);
}

}  // namespace bursar::budget
