#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/budget/spending/effects.hpp"
#include "bursar/budget/spending/forms.hpp"

/// Payments, reimbursements, taxes due.
namespace bursar::budget {

namespace detail {
/// Fills in the day, and which controls only warn.
template <class Form>
void complete_spending(Form& form, const Books& books, const Context& context) {
  complete_day(form.on, context);
  form.warnings = warnings_of(books, form.items, day_of(form.on, context), context.under);
}

/// What a form spends: what all forms that spend have in common.
template <class Form>
Spending spending_of(PaperKind kind, const Form& form, const Books& books, const Context& context) {
  Spending what;
  what.kind = kind, what.paper = form.paper, what.items = &form.items;
  what.summary = names(kind)[static_cast<std::size_t>(kind)].zh;
  what.on = day_of(form.on, context);
  what.ledger = ledger_of_items(books, form.items);
  if constexpr (requires { form.money; }) {
    what.money = pointer_to(form.money), what.due = pointer_to(form.due);
    what.invoices = pointer_to(form.invoices);
  }
  return what;
}
inline Spending spending_of(const Pay& form, const Books& books, const Context& context) {
  auto what = spending_of(PaperKind::payment, form, books, context);
  what.party = books.budget.setup.parties().id(form.party);
  what.into = pointer_to(form.into);
  return what;
}
inline Spending spending_of(const Reimburse& form, const Books& books, const Context& context) {
  auto what = spending_of(PaperKind::reimbursement, form, books, context);
  what.person = books.people.persons().id(form.person);
  return what;
}
inline Spending spending_of(const OweTax& form, const Books& books, const Context& context) {
  auto what = spending_of(PaperKind::tax, form, books, context);
  what.party = books.budget.setup.parties().id(form.party);
  what.due = &form.due, what.owed = Event::tax_owed, what.summary = form.tax.value;
  return what;
}

/// The numbers of invoices, which a case holds.
inline std::vector<InvoiceCode> numbers_of(const std::optional<std::vector<Invoice>>& invoices) {
  std::vector<InvoiceCode> numbers;
  if (invoices)
    for (const auto& one : *invoices) numbers.push_back(one.invoice);
  return numbers;
}

/// The party is there; within the school it is another set of accounts, and the form says where it
/// comes in.
inline Verdict check_payee(const Pay& form, const Books& books, LedgerId ledger) {
  const auto* party = books.budget.setup.parties().find(form.party);
  if (!party) return refuse(party_unknown, "party", {{"party", form.party.value}});
  const auto unfit = [&](std::string why, std::string why_zh) {
    const auto text = ledger_text(books, party->ledger);
    return refuse(party_internal, "party",
                  {{"party", form.party.value},
                   {"ledger", text.empty() ? "-" : text},
                   {"why", std::move(why)},
                   {"why_zh", std::move(why_zh)}});
  };
  const bool internal = party->ledger != LedgerId{};
  if (internal && !form.into) return unfit("say where it comes in", "须写明在何处入账");
  if (!internal && form.into)
    return unfit("it is none, and nothing comes in there", "不是本校账套，不得填写内部收款");
  if (internal && party->ledger == ledger) return unfit("it cannot pay itself", "不能付给自身");
  return {};
}
}  // namespace detail

inline void complete(Pay& form, const Books& books, const Context& context) {
  detail::complete_spending(form, books, context);
}

inline Verdict decide(const Pay& form, const Books& books, const Context& context) {
  const auto what = detail::spending_of(form, books, context);
  if (auto v = check_paper(books, what.paper, what.ledger, what.on, context); !v) return v;
  if (auto v = detail::check_payee(form, books, what.ledger); !v) return v;
  if (auto verdict = check_items(books, what, context); !verdict) return verdict;
  if (auto v = check_proof(books, what, form.evidence, context); !v) return v;
  return check_payment(books, what, context);
}

inline void post(const Pay& form, Books& books, const Context& context) {
  const auto id = post_spending(books, detail::spending_of(form, books, context), context);
  books.budget.papers.attach(id, form.evidence);
}

inline void reserve_for(const Pay& form, Books& books, const Context& context) {
  hold_items(books, form.items, day_of(form.on, context), context.under,
             detail::numbers_of(form.invoices));
}
inline void release_for(const Pay&, Books& books, const Context& context) {
  end_hold(books, context.under);
}

inline void complete(Reimburse& form, const Books& books, const Context& context) {
  detail::complete_spending(form, books, context);
}

inline Verdict decide(const Reimburse& form, const Books& books, const Context& context) {
  const auto what = detail::spending_of(form, books, context);
  if (auto v = check_paper(books, what.paper, what.ledger, what.on, context); !v) return v;
  if (auto v = check_present(books.people, "person", form.person, what.on); !v) return v;
  if (auto v = check_not_own(books, "person", what.person, context); !v) return v;
  if (auto verdict = check_items(books, what, context); !verdict) return verdict;
  if (auto v = check_proof(books, what, form.evidence, context); !v) return v;
  return check_payment(books, what, context);
}

inline void post(const Reimburse& form, Books& books, const Context& context) {
  const auto id = post_spending(books, detail::spending_of(form, books, context), context);
  books.budget.papers.attach(id, form.evidence);
}

inline void reserve_for(const Reimburse& form, Books& books, const Context& context) {
  hold_items(books, form.items, day_of(form.on, context), context.under,
             detail::numbers_of(form.invoices));
}
inline void release_for(const Reimburse&, Books& books, const Context& context) {
  end_hold(books, context.under);
}

inline void complete(OweTax& form, const Books& books, const Context& context) {
  detail::complete_spending(form, books, context);
}

inline Verdict decide(const OweTax& form, const Books& books, const Context& context) {
  const auto what = detail::spending_of(form, books, context);
  if (auto v = check_paper(books, what.paper, what.ledger, what.on, context); !v) return v;
  if (auto v = detail::check_somebody(books, {}, form.party, what.on); !v) return v;
  if (auto verdict = check_items(books, what, context); !verdict) return verdict;
  return check_payment(books, what, context);
}

inline void post(const OweTax& form, Books& books, const Context& context) {
  const auto id = post_spending(books, detail::spending_of(form, books, context), context);
  books.budget.papers.describe(id, form.tax.value);
}

inline void reserve_for(const OweTax& form, Books& books, const Context& context) {
  hold_items(books, form.items, day_of(form.on, context), context.under);
}
inline void release_for(const OweTax&, Books& books, const Context& context) {
  end_hold(books, context.under);
}

}  // namespace bursar::budget
