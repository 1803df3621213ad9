#pragma once

#include <algorithm>
#include <span>
#include <string_view>

#include "bursar/base/assert.hpp"
#include "bursar/base/context.hpp"
#include "bursar/books.hpp"
#include "bursar/budget/chart/booking.hpp"
#include "bursar/budget/checks.hpp"

/// The register of assets and its two accounts: how they are kept alike, and on which day.
namespace bursar {

/// What all assets on the books cost, and what is depreciated of them 固定资产原值与累计折旧.
struct Totals {
  Money cost, accumulated;

  friend bool operator==(const Totals&, const Totals&) = default;
};
/// By the register; it keeps both sums.
inline Totals totals_of(const Books& books) {
  return {books.assets.total().value, books.values.total_accumulated()};
}

namespace accounting {

/// The day on which forms of assets are booked: today where the main set of accounts has that year
/// open, before its first year the first day of that, else the last day of its last open one. Where
/// it has none, today: nothing is booked then.
inline Date booking_day(const Books& books, Date today) {
  const auto& setup = books.budget.setup;
  const auto main = setup.main();
  if (main == budget::LedgerId{}) return today;
  if (const auto* year = setup.year(main, today.year()); year && !year->closed()) return today;
  const auto& years = setup.ledgers()[main].years;
  if (!years.empty() && today.year() < years.front().year)
    return budget::first_day_of(years.front().year);
  const auto last =
      std::find_if(years.rbegin(), years.rend(), [](const auto& one) { return !one.closed(); });
  return last == years.rend() ? today : budget::last_day_of(last->year);
}

/// Whether forms of assets are booked on a day: the main set of accounts is opened, and keeps
/// accounts in that year.
inline bool active(const Books& books, Date on) {
  const auto& setup = books.budget.setup;
  const auto main = setup.main();
  return main != budget::LedgerId{} && setup.ledgers()[main].opened &&
         !budget::regime_on(books.budget, main, on).empty();
}

/// An event of the main set of accounts, whose register the assets are.
inline budget::Happening happening(const Books& books, budget::Event event,
                                   const budget::EventFigures& figures,
                                   std::string_view detail = {}) {
  budget::Happening what;
  what.event = event, what.ledger = books.budget.setup.main();
  what.figures = figures, what.detail = detail;
  return what;
}

/// What the vouchers of a form have in common.
inline budget::Slip slip(const Books& books, Date on, std::string_view summary,
                         const Context& context) {
  budget::Slip slip;
  slip.on = on, slip.seq = context.seq, slip.summary = summary;
  slip.by = books.people.persons().id(context.by);
  return slip;
}

/// What the accounts of fixed assets have; both are there where assets are booked.
inline Totals accounts_of(const Books& books) {
  const auto& budget = books.budget;
  const auto balance = [&](budget::Role role) {
    return budget.vouchers.balance(budget.setup.main(), budget.chart.of_role(role));
  };
  return {balance(budget::Role::cost), Money() - balance(budget::Role::depreciation)};
}

/// Books by what the register, as it was or is, differs from its accounts: what no other event
/// says, and what changed in years without accounts.
inline void book_difference(Books& books, const Totals& there, const budget::Slip& slip) {
  const auto booked = accounts_of(books);
  if (there == booked) return;
  const auto figures = budget::EventFigures::changed(there.cost - booked.cost,
                                                     there.accumulated - booked.accumulated);
  const auto what = happening(books, budget::Event::asset_changed, figures);
  budget::book(books.budget, {&what, 1}, slip);
}

/// The accounts have what the register has.
inline void assert_agrees(const Books& books) {
  BURSAR_ASSERT(accounts_of(books) == totals_of(books));
}

}  // namespace accounting
}  // namespace bursar
