#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/budget/closing/checks.hpp"
#include "bursar/budget/closing/forms.hpp"

namespace bursar::budget {

namespace detail {
/// The set of accounts is there, its year open, and who files keeps no cash.
template <class Form>
Verdict check_closing(const Form& form, const Books& books, const Context& context) {
  if (auto verdict = check_ledger(books, form.ledger); !verdict) return verdict;
  if (auto v = check_no_cashier(books, context.today, context); !v) return v;
  return check_year(books, books.budget.setup.ledgers().id(form.ledger), form.year, "year");
}
/// The month is over.
inline Verdict check_over(int year, int month, Date today) {
  const auto last = make_date(year, month, 1)->end_of_month();
  if (today > last) return {};
  return refuse(month_running, "month",
                {{"month", month_text(year, month)},
                 {"until", date_text(last)},
                 {"today", date_text(today)}});
}
/// The month is depreciated, where the set of accounts has the register and the school depreciates.
inline Verdict check_depreciated(const Books& books, LedgerId ledger, int year, int month) {
  const bool asked = ledger == books.budget.setup.main() && books.values.begun();
  if (!asked || books.values.last_month() >= month_number(year, month)) return {};
  return refuse(month_undepreciated, "month", {{"month", month_text(year, month)}});
}
}  // namespace detail

inline Verdict decide(const CloseMonth& form, const Books& books, const Context& context) {
  if (auto verdict = detail::check_closing(form, books, context); !verdict) return verdict;
  const auto id = books.budget.setup.ledgers().id(form.ledger);
  const auto& ledger = books.budget.setup.ledgers()[id];
  const auto* open = open_year(ledger);
  const int next = open->closed_months + 1;
  if (form.year.value != open->year || form.month.value != next || next == 12)
    return refuse(month_out_of_turn, "month",
                  {{"ledger", form.ledger.value},
                   {"next", next == 12 ? std::to_string(open->year) : month_text(open->year, next)},
                   {"month", month_text(form.year, form.month)}});
  if (auto verdict = detail::check_over(form.year, form.month, context.today); !verdict)
    return verdict;
  return detail::check_depreciated(books, id, form.year, form.month);
}

namespace detail {
/// The year of a set of accounts, to be changed.
inline FiscalYear& change_year(Books& books, const LedgerCode& code, int year) {
  auto& setup = books.budget.setup;
  return setup.change(setup.ledgers().id(code), year);
}
}  // namespace detail

inline void post(const CloseMonth& form, Books& books, const Context&) {
  detail::change_year(books, form.ledger, form.year).closed_months = form.month;
}

inline Verdict decide(const ReopenMonth& form, const Books& books, const Context& context) {
  if (auto verdict = detail::check_closing(form, books, context); !verdict) return verdict;
  const auto* open = open_year(*books.budget.setup.ledgers().find(form.ledger));
  const int last = open->closed_months;
  if (last > 0 && form.year.value == open->year && form.month.value == last) return {};
  return refuse(month_not_last, "month",
                {{"ledger", form.ledger.value},
                 {"last", last > 0 ? month_text(open->year, last) : "-"},
                 {"month", month_text(form.year, form.month)}});
}

inline void post(const ReopenMonth& form, Books& books, const Context&) {
  --detail::change_year(books, form.ledger, form.year).closed_months;
}

namespace detail {
/// The year is the first open one, all its other months are closed, and it is over.
inline Verdict check_year_over(const CloseYear& form, const Ledger& ledger, Date today) {
  const auto* open = open_year(ledger);
  if (open->year != form.year.value || open->closed_months < 11)
    return refuse(months_open, "year",
                  {{"ledger", ledger.code.value},
                   {"month", month_text(open->year, open->closed_months + 1)}});
  return check_over(form.year, 12, today);
}
/// Whether a part of a claim still stands on a line of a year of a set of accounts.
inline bool stands(const Books& books, const Claim& claim, const ClaimPart& part, LedgerId ledger,
                   int year) {
  const bool open = claim.state == ClaimState::requested || part.open > Money();
  return open && books.budget.plan[part.line].year == year && ledger_of(books, part.line) == ledger;
}
/// The claims that live, or wait, on lines of a year of a set of accounts, by their numbers.
inline std::vector<ClaimId> live_claims(const Books& books, LedgerId ledger, int year) {
  const auto& claims = books.budget.claims;
  std::vector<ClaimId> live;
  for (std::size_t i = 1; i <= claims.size(); ++i) {
    const auto& claim = claims[ClaimId(i)];
    if (ended(claim.state)) continue;
    auto part = claim.first;
    while (part != ClaimPartId{} && !stands(books, claim, claims[part], ledger, year))
      part = claims.next(part);
    if (part != ClaimPartId{}) live.push_back(ClaimId(i));
  }
  return live;
}
/// Nothing is left to be carried over.
inline Verdict check_carried(const CloseYear& form, const Books& books, LedgerId id) {
  const auto& budget = books.budget;
  const auto year = std::to_string(form.year.value);
  if (!budget.setup.year(id, form.year)->carried)
    return refuse(carry_missing, "year", {{"ledger", form.ledger.value}, {"year", year}});
  const auto live = live_claims(books, id, form.year);
  if (live.empty()) return {};
  return refuse(claims_open, "year",
                {{"count", std::to_string(live.size())},
                 {"year", year},
                 {"claim", std::string(budget.claims.code(live.front()))}});
}
inline Date last_day(const CloseYear& form) { return *make_date(form.year, 12, 31); }
}  // namespace detail

inline Verdict decide(const CloseYear& form, const Books& books, const Context& context) {
  if (auto verdict = detail::check_closing(form, books, context); !verdict) return verdict;
  const auto& budget = books.budget;
  const auto id = budget.setup.ledgers().id(form.ledger);
  const auto& ledger = budget.setup.ledgers()[id];
  if (auto v = check_year_opened(books, id, form.year + 1, "year"); !v) return v;
  if (auto v = detail::check_year_over(form, ledger, context.today); !v) return v;
  if (auto v = detail::check_depreciated(books, id, form.year, 12); !v) return v;
  if (auto verdict = detail::check_carried(form, books, id); !verdict) return verdict;
  if (budget.setup.year(id, form.year)->regime.empty()) return {};
  auto entries = closing_entries(budget, id, detail::last_day(form));
  return entries ? Verdict() : Verdict(std::move(entries).refusal());
}

inline void post(const CloseYear& form, Books& books, const Context& context) {
  auto& budget = books.budget;
  const auto id = budget.setup.ledgers().id(form.ledger);
  const auto last = detail::last_day(form);
  if (!regime_on(budget, id, last).empty()) {
    const auto entries = *closing_entries(budget, id, last);
    const auto by = books.people.persons().id(context.by);
    const Slip slip{last, {}, context.seq, by, "年终结转 closing of the year", true};
    Booking booking(budget, slip);
    for (const auto& step : entries) {
      booking.turn_to(id);
      for (const auto& entry : step) {
        booking.enter(entry);
        if (entry.money != MoneyId{})
          budget.funds.change(entry.money).balance += entry.signed_amount();
      }
    }
  }
  detail::change_year(books, form.ledger, form.year).closed_months = 12;
}

}  // namespace bursar::budget
