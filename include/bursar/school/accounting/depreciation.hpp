#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "bursar/assets/value/checks.hpp"
#include "bursar/assets/value/forms.hpp"
#include "bursar/school/accounting/register.hpp"

/// A month's depreciation in the accounts, and in red.
namespace bursar {
namespace accounting {

/// The day on which a run of a month is booked: its last one, or an earlier booking day.
inline Date run_day(const Books& books, int month, Date today) {
  return std::min(assets::last_day(month), booking_day(books, today));
}

/// Once the accounts are opened no month before their first year is depreciated or taken back: the
/// balances that they opened with have it. Nor is one of a closed year.
inline Verdict check_since_opening(const Books& books, int year) {
  const auto& setup = books.budget.setup;
  const auto main = setup.main();
  if (main == budget::LedgerId{} || !setup.ledgers()[main].opened) return {};
  const auto* there = setup.year(main, year);
  const bool before = year < setup.ledgers()[main].years.front().year;
  if (!before && !(there && there->closed())) return {};
  return refuse(before ? budget::year_unopened : budget::year_closed, "year",
                {{"year", std::to_string(year)}, {"ledger", ledger_text(books, main)}});
}

/// The events of a run, with what they point at.
class RunEvents {
 public:
  /// Of a run that is to be made, or was just made: assets after `known` had no plan before it.
  RunEvents(const Books& books, Date on, int month, std::size_t known, Money total,
            Money taken_on) {
    const auto regime = budget::regime_on(books.budget, books.budget.setup.main(), on);
    if (by_units(books, regime))
      add_units(books, month, known);
    else
      add(books, budget::Event::depreciated, total);
    add(books, budget::Event::depreciation_taken_on, taken_on);
  }
  RunEvents(const RunEvents&) = delete;
  RunEvents& operator=(const RunEvents&) = delete;

  /// All of them, none with an amount of zero.
  const std::vector<budget::Happening>& all() const { return all_; }

 private:
  static bool by_units(const Books& books, std::string_view regime) {
    const auto rules = books.budget.chart.postings(regime, budget::Event::depreciated);
    return std::any_of(rules.begin(), rules.end(),
                       [](const auto& rule) { return !rule.units.empty(); });
  }

  budget::Happening* add(const Books& books, budget::Event event, Money amount) {
    if (amount == Money()) return nullptr;
    return &all_.emplace_back(happening(books, event, budget::EventFigures::of(amount)));
  }

  /// One event for each unit that assets with an amount are of.
  void add_units(const Books& books, int month, std::size_t known) {
    const auto sums = amounts(books, month, known);
    units_.reserve(sums.size());
    for (const auto& [unit, amount] : sums) {
      auto* what = add(books, budget::Event::depreciated, amount);
      if (!what) continue;
      auto& above = units_.emplace_back();
      for (auto at = unit; at != people::UnitId{}; at = books.people.units()[at].parent)
        above.push_back(at);
      what->units = above;
    }
  }

  static std::map<people::UnitId, Money> amounts(const Books& books, int month, std::size_t known) {
    const auto& values = books.values;
    assets::Planner planner(books, month);
    std::map<people::UnitId, Money> sums;
    for (std::size_t i = 1; i <= books.assets.size(); ++i) {
      const auto id = assets::AssetId(i);
      const int before = i > known ? values.begins() - 1 : month - 1;
      const auto planned =
          values.planned(id) ? assets::Planned{{}, values.plan(id)} : planner.plan(id);
      const auto spread = [&](int until) {
        return planned.rows ? assets::Values::looked_up(*planned.rows, until)
                            : values.spread(planned.plan, until);
      };
      sums[books.assets[id].unit] += spread(month) - spread(before);
    }
    return sums;
  }

  std::vector<budget::Happening> all_;
  std::vector<std::vector<people::UnitId>> units_;
};

/// What was said to be depreciated of assets on the books that have no plan yet: a run takes it on
/// with the rest, and the accounts have it already.
inline Money known_before(const Books& books) {
  Money sum;
  for (auto i = books.values.taken_on() + 1; i <= books.assets.size(); ++i)
    if (const auto id = assets::AssetId(i); books.assets[id].state != assets::State::disposed)
      sum += books.values.accumulated(id);
  return sum;
}

/// A month in which the main set of accounts takes entries.
inline Verdict check_month_open(const Books& books, Date on, int month) {
  const auto main = books.budget.setup.main();
  const auto* year = books.budget.setup.year(main, on.year());
  if (year && budget::month_of(on) > year->closed_months) return {};
  return refuse(budget::month_closed, "month",
                {{"month", assets::month_text(month)}, {"ledger", ledger_text(books, main)}});
}

template <class Form>
std::string summary_of(const Form& form) {
  return std::string(Form::about_zh) + " " +
         assets::month_text(assets::month_number(form.year, form.month));
}

/// The voucher that a run made; none where it made none.
inline budget::Booked run_voucher(const Books& books, int month) {
  const auto voucher = books.budget.vouchers.of_run(month);
  return {voucher, voucher == budget::VoucherId{} ? 0U : 1U};
}

}  // namespace accounting

/// The first month is one that the accounts take depreciation of.
inline Verdict check_entries(const assets::BeginDepreciation& form, const Books& books,
                             const Context&) {
  return accounting::check_since_opening(books, form.year);
}

/// The month is open, and its depreciation can be booked.
inline Verdict check_entries(const assets::RunDepreciation& form, const Books& books,
                             const Context& context) {
  if (auto v = accounting::check_since_opening(books, form.year); !v) return v;
  const int month = assets::month_number(form.year, form.month);
  const auto on = accounting::run_day(books, month, context.today);
  if (!accounting::active(books, on)) return {};
  if (auto v = accounting::check_month_open(books, on, month); !v) return v;
  const accounting::RunEvents events(books, on, month, books.values.taken_on(), *form.total,
                                     *form.opening - accounting::known_before(books));
  return budget::check_booking(books.budget, events.all(), on);
}

/// Books a month's depreciation: that of the month, and what came onto the books with new cards.
inline void post_entries(const assets::RunDepreciation& form, const Totals& before, Books& books,
                         const Context& context) {
  const int month = assets::month_number(form.year, form.month);
  const auto on = accounting::run_day(books, month, context.today);
  if (!accounting::active(books, on)) return;
  const auto summary = accounting::summary_of(form);
  const auto slip = accounting::slip(books, on, summary, context);
  accounting::book_difference(books, before, slip);
  const auto rise = totals_of(books).accumulated - before.accumulated;
  const accounting::RunEvents events(books, on, month, books.values.last_run()->taken_on,
                                     *form.total, rise - *form.total);
  const auto booked = budget::book(books.budget, events.all(), slip);
  books.budget.vouchers.keep_run(month, booked.first);
  accounting::assert_agrees(books);
}

/// The run is of no closed year, in which it could not be made again; its voucher can be taken back
/// in red.
inline Verdict check_entries(const assets::ReverseDepreciation& form, const Books& books,
                             const Context& context) {
  const auto main = books.budget.setup.main();
  if (const auto* year = books.budget.setup.year(main, form.year); year && year->closed())
    return refuse(
        budget::year_closed, "year",
        {{"year", std::to_string(form.year.value)}, {"ledger", ledger_text(books, main)}});
  if (auto v = accounting::check_since_opening(books, form.year); !v) return v;
  const auto on = accounting::booking_day(books, context.today);
  if (!accounting::active(books, on)) return {};
  const int month = assets::month_number(form.year, form.month);
  return budget::check_red(books.budget, accounting::run_voucher(books, month), on);
}

/// Books the run's voucher in red; a run that was made before the accounts were opened has none,
/// and is taken back like any other change of the register.
inline void post_entries(const assets::ReverseDepreciation& form, const Totals& before,
                         Books& books, const Context& context) {
  const auto on = accounting::booking_day(books, context.today);
  if (!accounting::active(books, on)) return;
  const auto summary = accounting::summary_of(form);
  const auto slip = accounting::slip(books, on, summary, context);
  accounting::book_difference(books, before, slip);
  const int month = assets::month_number(form.year, form.month);
  budget::book_red(books.budget, accounting::run_voucher(books, month), slip);
  books.budget.vouchers.keep_run(month, {});
  accounting::book_difference(books, totals_of(books), slip);
  accounting::assert_agrees(books);
}

}  // namespace bursar
