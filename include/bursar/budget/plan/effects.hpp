#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "bursar/budget/control/effects.hpp"

/// Where the figures of lines and their periods change, and nowhere else.
namespace bursar::budget {

/// A figure of a line: what is reserved, committed, or done.
using LineFigure = Money Line::*;

/// Changes a figure of a line, and what its period has used.
inline void use(Books& books, LineId id, std::size_t period, LineFigure figure, Money amount) {
  auto& line = books.budget.plan.change(id);
  auto& cell = books.budget.plan.change(id, period);
  line.*figure += amount;
  cell.used += amount;
  BURSAR_ASSERT(line.*figure >= Money() && cell.used >= Money());
  const auto month = static_cast<std::size_t>(first_month(line.split, period) - 1);
  each_together(books, line, [&](ControlYear& all) { all.months[month].used += amount; });
}
/// What was held as one figure of a line is held as another; its period keeps it.
inline void shift(Books& books, LineId id, LineFigure from, LineFigure to, Money amount) {
  auto& line = books.budget.plan.change(id);
  line.*from -= amount;
  line.*to += amount;
  BURSAR_ASSERT(line.*from >= Money() && line.*to >= Money());
}
/// Changes the budget of a line in a period.
inline void add_budget(Books& books, LineId id, std::size_t period, Money amount) {
  books.budget.plan.add_budget(id, period, amount, ledger_of(books, id));
  const auto& line = books.budget.plan[id];
  BURSAR_ASSERT(books.budget.plan.cell(id, period).budget >= Money());
  const auto month = static_cast<std::size_t>(first_month(line.split, period) - 1);
  each_together(books, line, [&](ControlYear& all) { all.months[month].budget += amount; });
}
/// Lets a line pass its stop by an amount.
inline void allow(Books& books, Allowance one) {
  each_together(books, books.budget.plan[one.line],
                [&](ControlYear& all) { all.overrun += one.amount; });
  books.budget.plan.allow(std::move(one));
}
/// Notes what happened to a line.
inline MovementId note(Books& books, Movement movement) {
  auto& line = books.budget.plan.change(movement.line);
  movement.before = line.last;
  return line.last = books.budget.claims.add(movement);
}

/// Begins the next version of a year's budget.
inline std::uint32_t next_version(Books& books, LedgerId ledger, int year) {
  return ++books.budget.setup.change(ledger, year).version;
}
/// Notes a version of a year's budget after its lines have changed.
inline void note_version(Books& books, BudgetVersion version, const Context& context) {
  const auto& funds = books.budget.funds.funds();
  for (std::uint32_t i = 1; i <= funds.size(); ++i) {
    if (funds[FundId(i)].ledger != version.ledger) continue;
    const auto sum = books.budget.plan.adopted(FundId(i), version.year);
    version.income += sum.income;
    version.outlay += sum.outlay;
  }
  version.number = books.budget.setup.year(version.ledger, version.year)->version;
  version.seq = context.seq;
  version.on = context.today;
  version.by = books.people.persons().id(context.by);
  books.budget.plan.add(std::move(version));
}

}  // namespace bursar::budget
