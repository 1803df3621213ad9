#pragma once

#include <utility>

#include "bursar/budget/checks.hpp"
#include "bursar/budget/disclosure/forms.hpp"

/// What was made public is put on record.
namespace bursar::budget {

inline void complete(Disclose& form, const Books&, const Context& context) {
  complete_day(form.on, context);
}

namespace detail {
/// The day has come, and the last one is none before it.
inline Verdict check_shown(const Disclose& form, const Context& context) {
  const auto on = day_of(form.on, context);
  if (auto verdict = check_past(on, context); !verdict) return verdict;
  if (!form.until || *form.until >= on) return {};
  return refuse(disclosure_until, "until",
                {{"until", date_text(*form.until)}, {"on", date_text(on)}});
}
}  // namespace detail

inline Verdict decide(const Disclose& form, const Books& books, const Context& context) {
  if (books.budget.disclosures.all().has(form.disclosure))
    return refuse(disclosure_taken, "disclosure", {{"disclosure", form.disclosure.value}});
  if (ledger_or_main(books, form.ledger) == LedgerId{}) return check_ledger(books, form.ledger);
  if (auto verdict = detail::check_shown(form, context); !verdict) return verdict;
  return check_evidence(form.evidence);
}

inline void post(const Disclose& form, Books& books, const Context& context) {
  Disclosure shown;
  shown.code = form.disclosure, shown.subject = form.subject;
  shown.title = form.title, shown.audience = form.audience, shown.channel = form.channel;
  shown.ledger = ledger_or_main(books, form.ledger);
  if (form.year) shown.year = form.year->value;
  shown.on = day_of(form.on, context), shown.until = form.until;
  shown.evidence = form.evidence;
  shown.by = books.people.persons().id(context.by);
  books.budget.disclosures.add(std::move(shown));
}

}  // namespace bursar::budget
