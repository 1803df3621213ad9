#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/budget/chart/booking.hpp"
#include "bursar/budget/closing/checks.hpp"
#include "bursar/budget/effects.hpp"
#include "bursar/budget/settling/checks.hpp"
#include "bursar/budget/spending/money/effects.hpp"

/// What papers spend, whatever their form: payments, reimbursements, taxes, clearings, purchases.
/// Their forms ask in this order: `check_paper`, who is paid, `check_items`, `check_proof`,
/// `check_payment`; and post by `post_spending`.
namespace bursar::budget {

/// What a paper spends 支出. It points into its form, and lives as long as that is at hand.
struct Spending {
  PaperKind kind{};
  std::string_view paper, summary;  ///< its number; what happened, for the voucher
  const std::vector<ClaimItem>* items = nullptr;
  Date on;
  LedgerId ledger{};
  PersonId person{};  ///< who is paid: one of these two, or for a purchase nobody
  PartyId party{};
  const MoneyCode* money = nullptr;  ///< null: it is owed
  const Date* due = nullptr;         ///< where it is owed, until when
  const std::vector<Invoice>* invoices = nullptr;
  Event paid = Event::spent, owed = Event::owed;
  std::optional<EventFigures> figures;  ///< of a purchase, which has one item; else its amount
  std::string_view detail;              ///< of a purchase: the way of acquisition
  PaperId advance{};                    ///< what of it was advanced before, and by which paper
  Money cleared;
  const InternalReceipt* into = nullptr;
  bool booked = true;  ///< false: of a purchase before the accounts are opened, without a voucher

  /// What its items come to.
  Money total() const {
    Money sum;
    for (const auto& item : *items) sum += item.amount;
    return sum;
  }
  /// What of it is paid or owed: the rest was advanced.
  Money rest() const { return total() - cleared; }
  /// Calls `f(item, cleared, rest)` for each item: an advance covers the first so many fen.
  template <class F>
  void each_item(F f) const {
    auto left = cleared;
    for (const auto& item : *items) {
      const auto against = std::min(left, item.amount);
      left -= against;
      f(item, against, item.amount - against);
    }
  }
};

/// What is optional in a form, as a spending points at it.
template <class T>
const T* pointer_to(const std::optional<T>& field) {
  return field ? &*field : nullptr;
}

/// The fund of a line.
inline FundId fund_of(const Books& books, const LineCode& line) {
  return books.budget.plan[books.budget.plan.id(line)].fund;
}
/// The part of a claim that an item comes out of, or none.
inline ClaimPartId part_of(const Books& books, const ClaimItem& item) {
  if (!item.claim) return {};
  const auto& claims = books.budget.claims;
  return claims.part_of(claims.id(*item.claim), books.budget.plan.id(item.line));
}

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
/// the paper that it names was reversed. Its amount may be another then: what was written down
/// wrongly is put right so.
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
    const InvoiceKey key(one.invoice);
    for (std::size_t i = 0; i < at; ++i)
      if (key.is(invoices[i].invoice))
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
