#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/budget/closing/checks.hpp"
#include "bursar/budget/settling/checks.hpp"
#include "bursar/budget/spending/spending.hpp"

/// What papers that spend are asked before it comes to how they are paid.
namespace bursar::budget {

/// The number of a paper is free, who files it keeps no cash, and its day is open.
inline Verdict check_paper(const Books& books, std::string_view paper, LedgerId ledger, Date on,
                           const Context& context) {
  if (books.budget.papers.id(paper) != PaperId{})
    return refuse(paper_taken, "paper", {{"paper", std::string(paper)}});
  if (auto verdict = check_no_cashier(books, on, context); !verdict) return verdict;
  return check_booking_day(books, ledger, on, context);
}

/// Nobody pays back or clears what they laid out themselves, unless others sign for it.
inline Verdict check_not_own(const Books& books, std::string_view field, PersonId person,
                             const Context& context) {
  const bool own = person != PersonId{} && person == books.people.persons().id(context.by);
  if (!own || !context.under.empty()) return {};
  return refuse(own_reimbursement, field, {{"person", context.by.value}});
}

/// The items of a spending: of one set of accounts; and each its amount, line, claim, controls.
inline Verdict check_items(const Books& books, const Spending& what, const Context& context) {
  if (auto v = check_one_ledger(books, *what.items, what.ledger); !v) return v;
  Cleared cleared;
  if (const auto* due = books.budget.papers.due(what.advance); due && due->claim != ClaimPartId{})
    cleared = {books.budget.claims[due->claim].claim, what.cleared};
  return check_demands(books, *what.items, what.on, context.under, true, cleared);
}

namespace detail {
/// No other case and no paper that stands has claimed an invoice; again it is claimed only after
/// the paper that it names was reversed.
inline Verdict check_unclaimed(const Books& books, const Invoice& one, std::string_view under) {
  const auto& papers = books.budget.papers;
  const auto claimed_by = [&](std::string_view paper) {
    return refuse(invoice_claimed, "invoices",
                  {{"invoice", one.invoice.value}, {"paper", std::string(paper)}});
  };
  if (const auto holder = books.budget.claims.holder(one.invoice, under); !holder.empty())
    return claimed_by(holder);
  const auto* use = papers.invoice(one.invoice);
  if (!one.again) return use ? claimed_by(papers.code(use->paper)) : Verdict();
  const bool reversed = use && papers.code(use->paper) == one.again->value &&
                        papers[use->paper].reversed != PaperId{};
  if (reversed) return {};
  return refuse(invoice_again, "invoices",
                {{"invoice", one.invoice.value}, {"paper", one.again->value}});
}
}  // namespace detail

/// Each invoice is there once and may be claimed; where their amounts are asked for, they are
/// above zero.
inline Verdict check_invoices(const Books& books, const std::vector<Invoice>& invoices,
                              bool amounts, std::string_view under) {
  for (std::size_t at = 0; at < invoices.size(); ++at) {
    const auto& one = invoices[at];
    for (std::size_t i = 0; i < at; ++i)
      if (invoices[i].invoice == one.invoice)
        return refuse(invoice_repeated, "invoices", {{"invoice", one.invoice.value}});
    if (amounts)
      if (auto verdict = check_amount("invoices", one.amount); !verdict) return verdict;
    if (auto v = detail::check_unclaimed(books, one, under); !v) return v;
  }
  return {};
}

/// Files or invoices prove what is spent; invoices that are given come to as much.
inline Verdict check_proof(const Books& books, const Spending& what,
                           const std::optional<std::vector<EvidenceFile>>& evidence,
                           const Context& context) {
  if (auto verdict = check_evidence(evidence); !verdict) return verdict;
  const bool invoiced = what.invoices && !what.invoices->empty();
  if (!invoiced && (!evidence || evidence->empty())) return refuse(evidence_missing, "evidence");
  if (!invoiced) return {};
  if (auto v = check_invoices(books, *what.invoices, true, context.under); !v) return v;
  Money sum;
  for (const auto& one : *what.invoices) sum += one.amount;
  if (sum >= what.total()) return {};
  return refuse(invoices_short, "invoices",
                {{"invoices", sum.text()}, {"amount", what.total().text()}});
}

}  // namespace bursar::budget
