#pragma once

#include <algorithm>

#include "bursar/budget/settling/forms.hpp"
#include "bursar/budget/spending/rules.hpp"

/// An advance is cleared by what was spent of it.
namespace bursar::budget {

namespace detail {
/// What a clearing spends: as much of it as is open was advanced before.
inline Spending spending_of(const ClearAdvance& form, const Books& books, const Context& context) {
  auto what = spending_of(PaperKind::clearing, form, books, context);
  const auto& papers = books.budget.papers;
  const auto* due = due_of(books, form.advance);
  if (!due || due->kind != DueKind::advance) return what;
  what.advance = due->paper;
  what.person = papers[due->paper].person, what.party = papers[due->paper].party;
  what.cleared = std::min(what.total(), due->open);
  return what;
}

/// There is such an advance, and something of it is open.
inline Verdict check_to_clear(const ClearAdvance& form, const Books& books) {
  if (auto v = check_known_paper(books, "advance", form.advance); !v) return v;
  const auto* due = due_of(books, form.advance);
  if (!due || due->kind != DueKind::advance)
    return refuse_kind(books, "advance", books.budget.papers.id(form.advance));
  if (due->open > Money()) return {};
  return refuse(due_settled, "advance", {{"paper", form.advance.value}});
}
/// All that was spent is of the advance's fund.
inline Verdict check_its_fund(const ClearAdvance& form, const Books& books) {
  const auto& due = *due_of(books, form.advance);
  for (const auto& item : form.items)
    if (const auto fund = fund_of(books, item.line); fund != due.fund)
      return refuse_funds(books, "items", form.advance.value, due.fund, item.line.value, fund);
  return {};
}
}  // namespace detail

inline void complete(ClearAdvance& form, const Books& books, const Context& context) {
  detail::complete_spending(form, books, context);
}

inline Verdict decide(const ClearAdvance& form, const Books& books, const Context& context) {
  const auto what = detail::spending_of(form, books, context);
  if (auto v = check_paper(books, what.paper, what.ledger, what.on, context); !v) return v;
  if (auto verdict = detail::check_to_clear(form, books); !verdict) return verdict;
  if (auto v = check_not_own(books, "advance", what.person, context); !v) return v;
  if (auto verdict = check_items(books, what, context); !verdict) return verdict;
  if (auto verdict = detail::check_its_fund(form, books); !verdict) return verdict;
  if (auto v = check_proof(books, what, form.evidence, context); !v) return v;
  return check_payment(books, what, context);
}

inline void post(const ClearAdvance& form, Books& books, const Context& context) {
  const auto id = post_spending(books, detail::spending_of(form, books, context), context);
  books.budget.papers.attach(id, form.evidence);
}

inline void reserve_for(const ClearAdvance& form, Books& books, const Context& context) {
  const auto what = detail::spending_of(form, books, context);
  hold_items(books, form.items, what.on, context.under, detail::numbers_of(form.invoices),
             what.cleared);
}
inline void release_for(const ClearAdvance&, Books& books, const Context& context) {
  end_hold(books, context.under);
}

}  // namespace bursar::budget
