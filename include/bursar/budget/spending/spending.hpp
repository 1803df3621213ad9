#pragma once

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/budget/chart/booking.hpp"
#include "bursar/budget/effects.hpp"
#include "bursar/budget/spending/money.hpp"

/// What a paper spends, whatever its form: a payment, a reimbursement, a tax, a clearing, a
/// purchase. The forms ask in this order: `check_paper`, who is paid, `check_items`,
/// `check_proof`, `check_payment`; and post by `post_spending`.
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

/// The paper's number is free, its day is open, and who files it keeps no cash.
Verdict check_paper(const Books& books, std::string_view paper, LedgerId ledger, Date on,
                    const Context& context);
/// The party is there, and is no set of accounts of the school.
Verdict check_outside(const Books& books, const PartyCode& party);
/// The items of a spending: one set of accounts, and one by one amount, line, claim, controls.
Verdict check_items(const Books& books, const Spending& what, const Context& context);
/// Each invoice is there once and was claimed by no paper, and is held by no other case.
/// With `amounts` each has one above zero.
Verdict check_invoices(const Books& books, const std::vector<Invoice>& invoices, bool amounts,
                       std::string_view under);
/// Files and invoices prove what is spent.
Verdict check_proof(const Books& books, const Spending& what,
                    const std::optional<std::vector<EvidenceFile>>& evidence,
                    const Context& context);
/// How a spending is paid or owed, where it comes in, and that it can be booked.
Verdict check_payment(const Books& books, const Spending& what, const Context& context);
/// What happens by it, for its vouchers.
std::vector<Happening> happenings_of(const Books& books, const Spending& what);
/// Posts it: lines, claims, money, debts, invoices, vouchers.
PaperId post_spending(Books& books, const Spending& what, const Context& context);

}  // namespace bursar::budget
