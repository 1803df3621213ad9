#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/budget/vouchers/checks.hpp"

namespace bursar::budget {

namespace detail {
/// The set of accounts keeps accounts in that year.
inline Verdict check_kept(const Books& books, LedgerId ledger, int year) {
  if (!books.budget.setup.year(ledger, year)->regime.empty()) return {};
  return refuse(regime_unknown, "ledger", {{"regime", "-"}});
}
/// The balances open on 1 January of the first year that is not closed.
inline Date opening_day(const Ledger& ledger) { return *make_date(open_year(ledger)->year, 1, 1); }

/// Once the school depreciates, every month before the opening is depreciated: it is in the
/// balances, and is not run any more.
inline Verdict check_depreciated_before(const Books& books, int year) {
  const auto& values = books.values;
  if (!values.begun() || values.last_month() >= month_number(year - 1, 12)) return {};
  return refuse(month_undepreciated, "ledger", {{"month", month_text(year - 1, 12)}});
}

/// Before lines are looked at: it keeps accounts, has not opened, and assets can be booked.
inline Verdict check_unopened(const EnterOpening& form, const Books& books, const Context& c) {
  const auto& budget = books.budget;
  if (auto verdict = check_ledger(books, form.ledger); !verdict) return verdict;
  const auto id = budget.setup.ledgers().id(form.ledger);
  const auto& ledger = budget.setup.ledgers()[id];
  const auto* year = open_year(ledger);
  if (!year)
    return refuse(year_unopened, "ledger",
                  {{"ledger", form.ledger.value}, {"year", std::to_string(c.today.year())}});
  if (auto verdict = check_kept(books, id, year->year); !verdict) return verdict;
  if (ledger.opened) return refuse(opening_entered, "ledger", {{"ledger", form.ledger.value}});
  if (id != budget.setup.main()) return {};
  for (const auto& one : ledger.years)
    if (!one.closed())
      if (auto v = check_asset_rules(budget.chart, "ledger", one.regime.value); !v) return v;
  return check_depreciated_before(books, year->year);
}

/// The main set of accounts opens with fixed assets and depreciation as the register has them.
inline Verdict check_as_register(const Books& books, const std::vector<HandEntry>& entries) {
  const auto& chart = books.budget.chart;
  for (const auto role : {Role::cost, Role::depreciation}) {
    const auto id = chart.of_role(role);
    const auto there =
        role == Role::cost ? register_cost(books) : Money() - register_accumulated(books);
    Money given;
    for (const auto& [ledger, entry] : entries)
      if (entry.account == id) given += entry.signed_amount();
    if (given != there)
      return refuse(opening_differs, "lines",
                    {{"account", id == AccountId{} ? "-" : chart.accounts()[id].code.value},
                     {"given", given.text()},
                     {"books", there.text()}});
  }
  return {};
}

/// The set of accounts has had money before, in years without accounts.
inline bool had_money(const Books& books, LedgerId ledger) {
  const auto& all = books.budget.funds.money();
  return std::any_of(all.begin(), all.end(), [&](const MoneyAccount& one) {
    return one.ledger == ledger && one.balance != Money();
  });
}
/// What lines on accounts of money open with of a money account, or of a fund.
template <class Id>
Money opened_of(const Books& books, const std::vector<HandEntry>& entries, Id Entry::*of, Id id) {
  Money given;
  for (const auto& [ledger, entry] : entries)
    if (entry.*of == id && books.budget.chart.accounts()[entry.account].role == Role::money)
      given += entry.signed_amount();
  return given;
}
inline Refusal refuse_opened(std::string_view code, Money given, Money there) {
  return refuse(opening_differs, "lines",
                {{"account", std::string(code)}, {"given", given.text()}, {"books", there.text()}});
}
/// Money that was there before opens as it lies, by money account and by fund. What is owed to
/// the treasury has no fund yet and opens under one of origin held, which so may have more.
inline Verdict check_as_money(const Books& books, LedgerId ledger,
                              const std::vector<HandEntry>& entries) {
  const auto& funds = books.budget.funds.funds();
  const auto& money = books.budget.funds.money();
  if (!had_money(books, ledger)) return {};
  for (const auto& one : money) {
    if (one.ledger != ledger) continue;
    const auto given = opened_of(books, entries, &Entry::money, money.id(one.code));
    if (given != one.balance) return refuse_opened(one.code, given, one.balance);
  }
  for (const auto& one : funds) {
    if (one.ledger != ledger) continue;
    const auto given = opened_of(books, entries, &Entry::fund, funds.id(one.code));
    const bool fits = one.kind == FundKind::held ? given >= one.balance : given == one.balance;
    if (!fits) return refuse_opened(one.code, given, one.balance);
  }
  return {};
}
}  // namespace detail

inline Verdict decide(const EnterOpening& form, const Books& books, const Context& context) {
  if (auto v = detail::check_unopened(form, books, context); !v) return v;
  if (auto verdict = check_evidence(form.evidence); !verdict) return verdict;
  const auto& budget = books.budget;
  const auto id = budget.setup.ledgers().id(form.ledger);
  const auto lines = form.lines.value_or(std::vector<VoucherLine>());
  HandLines hand(books, form.ledger, detail::opening_day(budget.setup.ledgers()[id]), true);
  for (const auto& line : lines)
    if (auto verdict = hand.check(line); !verdict) return verdict;
  const auto entries = hand_entries(books, lines, form.ledger);
  if (auto verdict = check_sides(budget, entries); !verdict) return verdict;
  if (id == budget.setup.main())
    if (auto verdict = detail::check_as_register(books, entries); !verdict) return verdict;
  return detail::check_as_money(books, id, entries);
}

namespace detail {
/// An old debt is there under its number, to be settled like a new one.
inline void open_old_due(Books& books, const VoucherLine& line, const HandEntry& hand, Date on) {
  static constexpr PaperKind kinds[] = {PaperKind::advance, PaperKind::payment, PaperKind::tax,
                                        PaperKind::disposal};
  const auto& entry = hand.entry;
  Paper paper;
  paper.kind = kinds[static_cast<std::size_t>(*line.owed)];
  paper.ledger = hand.ledger, paper.on = on, paper.amount = entry.amount;
  paper.person = entry.person, paper.party = entry.party, paper.money = entry.money;
  Due due;
  due.paper = books.budget.papers.add(*line.paper, paper);
  due.kind = *line.owed, due.fund = entry.fund, due.due = *line.due;
  due.amount = due.open = entry.amount;
  books.budget.papers.add(std::move(due));
}
}  // namespace detail

inline void post(const EnterOpening& form, Books& books, const Context& context) {
  auto& budget = books.budget;
  const auto id = budget.setup.ledgers().id(form.ledger);
  const auto on = detail::opening_day(budget.setup.ledgers()[id]);
  const Slip slip{
      on, {}, context.seq, books.people.persons().id(context.by), "期初余额 opening balances"};
  Booking booking(budget, slip);
  booking.turn_to(id);
  budget.setup.change(id).opened = true;
  const bool there = detail::had_money(books, id);  // then balances stand already
  for (const auto& line : form.lines.value_or(std::vector<VoucherLine>())) {
    auto hand = hand_entry(books, line, form.ledger);
    if (line.owed) {
      detail::open_old_due(books, line, hand, on);
      hand.entry.money = {};  // it was given from there, and lies there no more
    } else if (line.money && !there) {
      budget.funds.change(hand.entry.money).balance += hand.entry.amount;
      budget.funds.change(hand.entry.fund).balance += hand.entry.amount;
    }
    booking.enter(hand.entry);
  }
}

inline void complete(PostVoucher& form, const Books&, const Context& context) {
  complete_day(form.on, context);
}

namespace detail {
/// Each set of accounts of the voucher is there, open on the day, and keeps accounts.
inline Verdict check_ledgers(const PostVoucher& form, const Books& books, Date on,
                             const Context& context) {
  const auto& budget = books.budget;
  std::vector<LedgerCode> codes{form.ledger};
  for (const auto& line : form.lines)
    if (line.ledger && std::find(codes.begin(), codes.end(), *line.ledger) == codes.end())
      codes.push_back(*line.ledger);
  for (const auto& code : codes)
    if (auto verdict = check_ledger(books, code); !verdict) return verdict;
  for (const auto& code : codes) {
    const auto id = budget.setup.ledgers().id(code);
    if (auto verdict = check_booking_day(books, id, on, context); !verdict) return verdict;
    if (auto verdict = check_kept(books, id, year_of(on)); !verdict) return verdict;
    if (!budget.setup.ledgers()[id].opened)
      return refuse(opening_missing, "ledger", {{"ledger", code.value}});
  }
  return {};
}
/// What the lines come to: they balance, between sets of accounts too, and the year has room.
inline Verdict check_together(const PostVoucher& form, const Books& books, Date on) {
  const auto& budget = books.budget;
  const auto entries = hand_entries(books, form.lines, form.ledger);
  if (auto verdict = check_sides(budget, entries); !verdict) return verdict;
  Dealings dealings(budget);
  for (const auto& [ledger, entry] : entries) dealings.add(ledger, entry);
  if (auto verdict = dealings.check(); !verdict) return verdict;
  for (const auto ledger : ledgers_of(entries)) {
    Money debits;
    for (const auto& one : entries)
      if (one.ledger == ledger) debits += debit_of(one.entry);
    if (auto v = check_turnover(budget, ledger, on, debits); !v) return v;
  }
  return {};
}
}  // namespace detail

inline Verdict decide(const PostVoucher& form, const Books& books, const Context& context) {
  const auto on = day_of(form.on, context);
  if (books.budget.papers.id(form.paper) != PaperId{})
    return refuse(paper_taken, "paper", {{"paper", form.paper.value}});
  if (auto verdict = check_no_cashier(books, on, context); !verdict) return verdict;
  if (auto verdict = check_evidence(form.evidence); !verdict) return verdict;
  if (auto v = detail::check_ledgers(form, books, on, context); !v) return v;
  HandLines hand(books, form.ledger, on, false);
  for (const auto& line : form.lines)
    if (auto verdict = hand.check(line); !verdict) return verdict;
  return detail::check_together(form, books, on);
}

inline void post(const PostVoucher& form, Books& books, const Context& context) {
  auto& budget = books.budget;
  const auto entries = hand_entries(books, form.lines, form.ledger);
  Paper paper;
  paper.kind = PaperKind::voucher;
  paper.ledger = budget.setup.ledgers().id(form.ledger);
  paper.by = books.people.persons().id(context.by);
  paper.on = day_of(form.on, context);
  for (const auto& one : entries) paper.amount += detail::debit_of(one.entry);
  const auto id = budget.papers.add(form.paper, paper);
  const Slip slip{day_of(form.on, context), id, context.seq, paper.by, form.summary};
  Booking booking(budget, slip);
  for (const auto ledger : ledgers_of(entries)) {
    booking.turn_to(ledger);
    for (const auto& one : entries)
      if (one.ledger == ledger) booking.enter(one.entry);
  }
  budget.papers.change(id).voucher = booking.booked().first;
  budget.papers.change(id).vouchers = booking.booked().count;
}

}  // namespace bursar::budget
