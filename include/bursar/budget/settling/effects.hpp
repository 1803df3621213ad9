#pragma once

#include <algorithm>

#include "bursar/budget/claims/effects.hpp"
#include "bursar/budget/spending/money/effects.hpp"

/// What happens to what is owed: settled, owed again, written off by a red entry.
namespace bursar::budget {

namespace detail {
/// An open advance keeps so much of its claim; an old one, of the opening, has no claim.
inline void keep_for_advance(Books& books, const Due& due, Money amount) {
  if (due.kind == DueKind::advance && due.claim != ClaimPartId{})
    advance_on(books, books.budget.claims[due.claim].claim, amount);
}
}  // namespace detail

/// A debt is there, all of it open.
inline void open_due(Books& books, Due due) {
  due.open = due.amount;
  detail::keep_for_advance(books, due, due.amount);
  books.budget.papers.add(std::move(due));
}
/// A paper settles an amount of a debt.
inline void settle_due(Books& books, PaperId id, PaperId by, Money amount) {
  books.budget.papers.change_due(id, [&](Due& due) {
    due.open -= amount;
    BURSAR_ASSERT(due.open >= Money());
    due.settled_by.push_back(by);
  });
  detail::keep_for_advance(books, *books.budget.papers.due(id), Money() - amount);
}
/// What a paper settled of a debt is open again.
inline void owe_again(Books& books, PaperId id, PaperId by, Money amount) {
  books.budget.papers.change_due(id, [&](Due& due) {
    due.open += amount;
    BURSAR_ASSERT(due.open <= due.amount);
    std::erase(due.settled_by, by);
  });
  detail::keep_for_advance(books, *books.budget.papers.due(id), amount);
}
/// A debt that nothing was settled of is there no more.
inline void drop_due(Books& books, PaperId id) {
  const auto& due = *books.budget.papers.due(id);
  BURSAR_ASSERT(due.open == due.amount);
  detail::keep_for_advance(books, due, Money() - due.amount);
  books.budget.papers.change_due(id, [](Due& one) { one.amount = one.open = Money(); });
}

/// The first adopted income line of a fund in a year, by number, or none.
inline LineId first_income(const Books& books, FundId fund, int year) {
  const auto& plan = books.budget.plan;
  for (const auto line : plan.of(fund, year))
    if (plan[line].adopted && plan[line].side == Side::income) return line;
  return {};
}
/// Pays money of a fund by a paper. What the treasury pays itself is income as well.
inline void pay_by(Books& books, PaperId paper, MoneyId money, FundId fund, Date on, Money amount) {
  pay_out(books, money, fund, on, amount);
  if (has_balance(books.budget.funds.money()[money].kind)) return;
  const auto line = first_income(books, fund, year_of(on));
  if (line != LineId{}) books.budget.papers.note(paper, receive(books, line, amount, paper, on));
}

}  // namespace bursar::budget
