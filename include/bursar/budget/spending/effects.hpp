#pragma once

#include <utility>

#include "bursar/budget/settling/effects.hpp"
#include "bursar/budget/spending/payment/checks.hpp"

/// What is spent is posted: lines and claims, money or a debt, invoices, vouchers.
namespace bursar::budget {

namespace detail {
inline Paper paper_of(const Books& books, const Spending& what, const Context& context) {
  Paper paper;
  paper.kind = what.kind, paper.ledger = what.ledger, paper.on = what.on;
  paper.by = books.people.persons().id(context.by);
  paper.person = what.person, paper.party = what.party;
  paper.amount = what.total();
  const auto& funds = books.budget.funds;
  if (what.money && what.rest() > Money()) paper.money = funds.money().id(*what.money);
  paper.settles = what.advance, paper.settled = what.cleared;
  if (!what.into) return paper;
  paper.other = funds.money().id(what.into->money);
  paper.fund = funds.funds().id(what.into->fund);
  return paper;
}

/// What is not paid is owed, line by line; in cash only where all of it was asked for in cash.
inline void owe(Books& books, const Spending& what, PaperId id) {
  Due due;
  due.paper = id, due.due = *what.due, due.amount = what.rest();
  due.kind = what.kind == PaperKind::tax ? DueKind::tax : DueKind::payable;
  due.fund = fund_of(books, what.items->front().line);
  due.cash = unplanned_line(books, what).empty();
  what.each_item([&](const ClaimItem& item, Money, Money rest) {
    if (rest > Money()) due.parts.push_back({books.budget.plan.id(item.line), rest});
  });
  open_due(books, std::move(due));
}

/// The money comes in at the other set of accounts.
inline void take_within(Books& books, const Spending& what, PaperId id) {
  const auto& paper = books.budget.papers[id];
  take_in(books, paper.other, paper.fund, what.on, paper.amount);
  if (!what.into->line) return;
  const auto line = books.budget.plan.id(*what.into->line);
  books.budget.papers.note(id, receive(books, line, what.total(), id, what.on));
}

/// Lines and claims, and the days of funds, which a debt uses as well as a payment.
inline void spend_items(Books& books, const Spending& what, PaperId id, const Context& context) {
  for (const auto& demand : demands_of(books, *what.items, what.on)) {
    books.budget.papers.note(id, spend(books, demand, id, what.on, context.under));
    books.budget.funds.touch(books.budget.plan[demand.line].fund, what.on);
  }
}
}  // namespace detail

/// Posts a spending that was accepted; the paper's number.
inline PaperId post_spending(Books& books, const Spending& what, const Context& context) {
  auto& papers = books.budget.papers;
  const auto events = happenings_of(books, what);
  const auto id = papers.add(what.paper, detail::paper_of(books, what, context));
  if (what.rest() > Money() && !what.money) detail::owe(books, what, id);
  if (what.cleared > Money()) settle_due(books, what.advance, id, what.cleared);
  detail::spend_items(books, what, id, context);
  if (const auto money = papers[id].money; money != MoneyId{})
    for (const auto& [fund, sum] : detail::funds_of(books, what))
      pay_by(books, id, money, fund, what.on, sum);
  if (what.into) detail::take_within(books, what, id);
  if (what.invoices)
    for (const auto& one : *what.invoices) papers.claim(one.invoice, id, one.amount);
  const Slip slip{what.on, id, context.seq, papers[id].by, what.summary};
  const auto booked = book(books.budget, events, slip);
  papers.change(id).voucher = booked.first, papers.change(id).vouchers = booked.count;
  return id;
}

}  // namespace bursar::budget
