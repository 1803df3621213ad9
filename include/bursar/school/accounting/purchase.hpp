#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bursar/assets/acquisition/forms.hpp"
#include "bursar/budget/settling/checks.hpp"
#include "bursar/budget/spending/checks.hpp"
#include "bursar/budget/spending/effects.hpp"
#include "bursar/budget/spending/payment/checks.hpp"
#include "bursar/school/accounting/register.hpp"

/// What comes into the register in the budget and the accounts: bought, given, built.
namespace bursar {
namespace accounting {

/// What an acquisition is to the budget: what it spends and how it is booked. It points into its
/// form and into itself.
class Purchase {
 public:
  Purchase(const assets::Acquire& form, std::int64_t count, const Books& books, Date today)
      : payment_(form.payment ? &*form.payment : nullptr),
        way_(form.way.value_or(assets::Way::purchase)),
        cost_(form.cost * count) {
    const auto on = booking_day(books, today);
    if (payment_) lay_out();
    what_.kind = budget::PaperKind::acquisition;
    what_.on = on, what_.ledger = books.budget.setup.main();
    what_.booked = active(books, on);
    summary_ = std::string(names(way_)[static_cast<std::size_t>(way_)].zh) + " " + form.name.value;
    what_.summary = summary_;
    what_.paid = bought() ? budget::Event::asset_paid : budget::Event::asset_received;
    what_.owed = budget::Event::asset_owed;
    what_.figures = budget::EventFigures::asset(cost_, fees());
    if (!bought()) what_.detail = enum_name(way_);
    if (payment_ && payment_->party)
      what_.party = books.budget.setup.parties().id(*payment_->party);
  }
  Purchase(const Purchase&) = delete;
  Purchase& operator=(const Purchase&) = delete;

  /// How it is paid, or null.
  const assets::Payment* payment() const { return payment_; }
  /// Whether it was purchased: then its whole cost is spent, else the fees alone.
  bool bought() const { return way_ == assets::Way::purchase; }
  /// Whether anything is spent on a line.
  bool spends() const { return payment_ && (bought() || fees() != Money()); }
  Money cost() const { return cost_; }
  Money fees() const { return payment_ ? payment_->fees.value_or(Money()) : Money(); }
  /// As a paper that spends.
  const budget::Spending& spending() const { return what_; }
  const std::vector<budget::Invoice>& invoices() const { return invoices_; }
  const std::vector<budget::ClaimItem>& items() const { return items_; }
  /// What is booked of it where nothing is spent.
  budget::Happening received(const Books& books) const {
    auto what = happening(books, what_.paid, *what_.figures, what_.detail);
    what.party = what_.party;
    return what;
  }

 private:
  void lay_out() {
    if (spends() && payment_->line)
      items_.push_back(
          {*payment_->line, bought() ? cost_ : fees(), payment_->claim, payment_->last});
    if (payment_->invoices)
      for (const auto& number : *payment_->invoices) invoices_.push_back({number, {}, {}});
    what_.paper = payment_->paper, what_.items = &items_, what_.invoices = &invoices_;
    what_.money = budget::pointer_to(payment_->money),
    what_.due = budget::pointer_to(payment_->due);
  }

  const assets::Payment* payment_;
  assets::Way way_;
  Money cost_;
  std::string summary_;
  std::vector<budget::ClaimItem> items_;
  std::vector<budget::Invoice> invoices_;
  budget::Spending what_;
};

/// What the form itself must say: a purchase its line, and fees within the cost.
inline Verdict check_said(const Purchase& purchase) {
  const auto missing = [] { return refuse(budget::payment_missing, "payment"); };
  if (!purchase.payment())
    return purchase.bought() && purchase.spending().booked ? Verdict(missing()) : Verdict();
  const auto fees = purchase.fees(), price = purchase.cost() - fees;
  if (fees < Money() || price < Money())
    return refuse(budget::amount_not_positive, "payment",
                  {{"amount", fees < Money() ? fees.text() : price.text()}});
  return purchase.spends() && !purchase.payment()->line ? Verdict(missing()) : Verdict();
}

/// What is not spent but given can be booked.
inline Verdict check_received(const Purchase& purchase, const Books& books) {
  if (!purchase.spending().booked) return {};
  const auto what = purchase.received(books);
  return budget::check_booking(books.budget, {&what, 1}, purchase.spending().on);
}

/// Everything that the budget asks of an acquisition.
inline Verdict check(const Purchase& purchase, const Books& books, const Context& context) {
  if (auto verdict = check_said(purchase); !verdict) return verdict;
  const auto* payment = purchase.payment();
  if (!payment) return check_received(purchase, books);
  const auto& what = purchase.spending();
  if (auto v = budget::check_paper(books, what.paper, what.ledger, what.on, context); !v) return v;
  if (auto v = budget::detail::check_somebody(books, {}, payment->party, what.on); !v) return v;
  if (purchase.spends())
    if (auto verdict = budget::check_items(books, what, context); !verdict) return verdict;
  if (auto v = budget::check_invoices(books, purchase.invoices(), false, context.under); !v)
    return v;
  if (!purchase.spends()) return check_received(purchase, books);
  if (!purchase.bought() && !what.money) return refuse(budget::money_missing, "payment");
  return budget::check_payment(books, what, context);
}

/// Keeps the paper of what is not spent, and books it.
inline void post_received(const Purchase& purchase, Books& books, const Context& context) {
  const auto& spending = purchase.spending();
  auto slip = accounting::slip(books, spending.on, spending.summary, context);
  auto& papers = books.budget.papers;
  if (purchase.payment()) {
    budget::Paper paper;
    paper.kind = spending.kind, paper.ledger = spending.ledger, paper.on = spending.on;
    paper.by = slip.by, paper.party = spending.party;
    slip.paper = papers.add(spending.paper, paper);
    for (const auto& one : purchase.invoices()) papers.claim(one.invoice, slip.paper, one.amount);
  }
  if (!spending.booked) return;
  const auto what = purchase.received(books);
  const auto booked = budget::book(books.budget, {&what, 1}, slip);
  if (!purchase.payment()) return;
  papers.change(slip.paper).voucher = booked.first;
  papers.change(slip.paper).vouchers = booked.count;
}

/// Posts what an acquisition spends and books.
inline void post(const Purchase& purchase, const Totals& before, Books& books,
                 const Context& context) {
  const auto& what = purchase.spending();
  if (what.booked) book_difference(books, before, slip(books, what.on, what.summary, context));
  if (purchase.spends())
    budget::post_spending(books, what, context);
  else
    post_received(purchase, books, context);
  if (what.booked) assert_agrees(books);
}

/// While an acquisition waits for signatures a case holds what it would spend.
inline void hold(const Purchase& purchase, Books& books, const Context& context) {
  const auto* payment = purchase.payment();
  if (!payment) return;
  budget::hold_items(books, purchase.items(), purchase.spending().on, context.under,
                     payment->invoices.value_or(std::vector<assets::InvoiceCode>()));
}

/// Whether an acquisition is any affair of the budget: else nothing of it is looked at.
inline bool concerns(const assets::Acquire& form, const Books& books, Date today) {
  return form.payment || active(books, booking_day(books, today));
}

}  // namespace accounting

/// A purchase is within the budget, and can be paid and booked.
inline Verdict check_entries(const assets::Acquire& form, const Books& books,
                             const Context& context) {
  if (!accounting::concerns(form, books, context.today)) return {};
  return check(accounting::Purchase(form, 1, books, context.today), books, context);
}
inline void post_entries(const assets::Acquire& form, const Totals& before, Books& books,
                         const Context& context) {
  if (!accounting::concerns(form, books, context.today)) return;
  post(accounting::Purchase(form, 1, books, context.today), before, books, context);
}
inline void reserve_for(const assets::Acquire& form, Books& books, const Context& context) {
  hold(accounting::Purchase(form, 1, books, context.today), books, context);
}
inline void release_for(const assets::Acquire&, Books& books, const Context& context) {
  budget::end_hold(books, context.under);
}

/// The same of many at once, which have one payment.
inline Verdict check_entries(const assets::AcquireBatch& form, const Books& books,
                             const Context& context) {
  if (!accounting::concerns(form.first, books, context.today)) return {};
  const accounting::Purchase purchase(form.first, form.count, books, context.today);
  return check(purchase, books, context);
}
inline void post_entries(const assets::AcquireBatch& form, const Totals& before, Books& books,
                         const Context& context) {
  if (!accounting::concerns(form.first, books, context.today)) return;
  const accounting::Purchase purchase(form.first, form.count, books, context.today);
  post(purchase, before, books, context);
}
inline void reserve_for(const assets::AcquireBatch& form, Books& books, const Context& context) {
  hold(accounting::Purchase(form.first, form.count, books, context.today), books, context);
}
inline void release_for(const assets::AcquireBatch&, Books& books, const Context& context) {
  budget::end_hold(books, context.under);
}

}  // namespace bursar
