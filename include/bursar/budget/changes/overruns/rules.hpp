#pragma once

#include <string>

#include "bursar/budget/changes/forms.hpp"
#include "bursar/budget/effects.hpp"

/// A line may pass its stop, where those who sign let it.
namespace bursar::budget {

inline Verdict decide(const Overrun& form, const Books& books, const Context& context) {
  if (context.under.empty()) return refuse(overrun_unapproved, "");
  if (auto verdict = check_adopted(books, "line", form.line); !verdict) return verdict;
  if (auto v = check_side(books, "line", form.line, Side::outlay); !v) return v;
  const auto& plan = books.budget.plan;
  const auto id = plan.id(form.line);
  if (auto v = check_year(books, ledger_of(books, id), plan[id].year, "line"); !v) return v;
  if (auto verdict = check_amount("amount", form.amount); !verdict) return verdict;
  if (auto verdict = check_evidence(form.evidence); !verdict) return verdict;
  if (plan[id].budget + plan.overrun(id) + form.amount <= kMostBudget) return {};
  return refuse_range("amount", form.line);
}

inline void post(const Overrun& form, Books& books, const Context& context) {
  Movement movement;
  movement.line = books.budget.plan.id(form.line), movement.on = context.today;
  movement.change = Change::overrun, movement.amount = form.amount;
  note(books, movement);
  allow(books, {movement.line, form.amount, context.today, std::string(context.under), form.reason,
                books.people.persons().id(context.by)});
}

}  // namespace bursar::budget
