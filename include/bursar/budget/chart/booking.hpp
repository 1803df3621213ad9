#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/base/result.hpp"
#include "bursar/budget/chart/figures.hpp"
#include "bursar/budget/chart/reasons.hpp"
#include "bursar/budget/setup/reasons.hpp"
#include "bursar/budget/vouchers/writing.hpp"

/// What happened becomes entries: the rule of its event is chosen, its amounts are put in. Knows
/// nothing of lines and claims; who books gives the facts and the figures.
namespace bursar::budget {

/// Something that happened, with all that its entries say.
struct Happening {
  Event event{};
  LedgerId ledger{};
  EventFigures figures;
  FundId fund{};
  LineId line{};
  std::string_view classes;  ///< the line's economic class, or that of income
  std::string_view detail;   ///< kind of debt, way, manner; empty: none
  PersonId person{};
  PartyId party{};
  MoneyId money{}, other{};       ///< other: where money moves to
  std::span<const UnitId> units;  ///< the unit of the assets and those above it
};

namespace detail {
constexpr bool of_money(Place place) {
  return place == Place::money || place == Place::other_money;
}
constexpr bool of_other(Place place) {
  return place == Place::other_money || place == Place::other_position;
}
constexpr Book book_of(Place place) { return of_money(place) ? Book::financial : Book::budgetary; }
inline Book book_of(const Chart& chart, const PostingEntry& line) {
  return line.place ? book_of(*line.place) : budget::book_of(chart.accounts()[line.account].nature);
}

inline MoneyId money_of(const Happening& what, Place place) {
  return of_other(place) ? what.other : what.money;
}
/// Whether money lies in the account and is moved: not where the treasury pays, nor by an offset.
inline bool moves_money(const Register& budget, const Happening& what, MoneyId money) {
  return has_balance(budget.funds.money()[money].kind) && !what.detail.starts_with("offset_");
}
/// The account of a rule's line, or none where the money account has none.
inline AccountId account_of(const Register& budget, const PostingEntry& line,
                            const Happening& what) {
  if (!line.place) return line.account;
  const auto id = money_of(what, *line.place);
  if (id == MoneyId{}) return {};
  const auto& money = budget.funds.money()[id];
  if (!of_money(*line.place)) return money.position;
  return moves_money(budget, what, id) ? money.account : AccountId{};
}

inline Facts facts_of(const Register& budget, const Happening& what) {
  Facts facts{{}, {}, what.classes, what.detail, what.units};
  if (what.money != MoneyId{}) facts.means = budget.funds.money()[what.money].kind;
  if (what.fund != FundId{}) facts.origin = budget.funds.funds()[what.fund].kind;
  return facts;
}
inline std::string case_text(const Facts& facts) {
  const auto or_dash = [](std::string_view text) { return std::string(text.empty() ? "-" : text); };
  const auto name = [&](const auto& value) {
    return or_dash(value ? enum_name(*value) : std::string_view());
  };
  return "means=" + name(facts.means) + " origin=" + name(facts.origin) +
         " class=" + or_dash(facts.classes) + " detail=" + or_dash(facts.detail);
}

/// The entry of a line. Who is on it where the account is kept by who, and with another set of
/// accounts of the school wherever no money lies.
inline Entry entry_of(const Register& budget, const PostingEntry& line, const Happening& what) {
  Entry entry;
  entry.amount = what.figures.part(line.part);
  entry.account = account_of(budget, line, what);
  entry.way = line.way;
  entry.fund = what.fund, entry.line = what.line;
  const auto& account = budget.chart.accounts()[entry.account];
  const bool of_money = account.role == Role::money || account.role == Role::position;
  const bool internal = ledger_of(budget, what.party) != LedgerId{};
  if (internal ? !of_money : account.by_who) entry.person = what.person, entry.party = what.party;
  if (account.role == Role::money && line.place) entry.money = money_of(what, *line.place);
  return entry;
}

/// Whether all that a rule books in one book is on one account and comes to nothing.
inline bool idle(const Register& budget, const Posting& rule, const Happening& what, Book book) {
  Entry first;
  Money sum;
  for (const auto& line : rule.lines) {
    if (book_of(budget.chart, line) != book || what.figures.part(line.part) == Money()) continue;
    const auto entry = entry_of(budget, line, what);
    if (first.account == AccountId{}) first = entry;
    if (entry.account != first.account || entry.money != first.money) return false;
    sum += entry.signed_amount();
  }
  return sum == Money();
}

/// Calls `visit(entry)` for what a rule books; each line has its account.
template <class F>
void each_entry(const Register& budget, const Posting& rule, const Happening& what, F visit) {
  const bool still[] = {idle(budget, rule, what, Book::financial),
                        idle(budget, rule, what, Book::budgetary)};
  for (const auto& line : rule.lines)
    if (!still[static_cast<std::size_t>(book_of(budget.chart, line))] &&
        what.figures.part(line.part) != Money())
      visit(entry_of(budget, line, what));
}

/// Each place that has an amount has an account.
inline Verdict check_places(const Register& budget, const Posting& rule, const Happening& what) {
  for (const auto& line : rule.lines) {
    if (what.figures.part(line.part) == Money()) continue;
    if (account_of(budget, line, what) != AccountId{}) continue;
    const auto id = money_of(what, *line.place);
    const auto code = id == MoneyId{} ? "-" : budget.funds.money()[id].code.value;
    return refuse(money_accounts, "", {{"money", code}, {"account", "-"}, {"role", "-"}});
  }
  return {};
}

/// An entry is on an account of the regime and has what the account is kept by.
inline Verdict check_entry(const Chart& chart, const Entry& entry, std::string_view regime,
                           Date on) {
  const auto& account = chart.accounts()[entry.account];
  if (!account.regime.empty() && account.regime.value != regime)
    return refuse(account_regime, "",
                  {{"account", account.code.value},
                   {"regime", account.regime.value},
                   {"year", std::to_string(on.year())},
                   {"other", std::string(regime)}});
  const bool nobody = entry.person == PersonId{} && entry.party == PartyId{};
  const auto missing = [&](Detail detail) {
    return refuse(detail_missing, "", {{"account", account.code.value}, word("detail", detail)});
  };
  if (account.by_who && nobody) return missing(Detail::who);
  if (account.by_fund && entry.fund == FundId{}) return missing(Detail::fund);
  return {};
}

inline const Posting* rule_of(const Register& budget, const Happening& what,
                              std::string_view regime) {
  return budget.chart.choose(regime, what.event, facts_of(budget, what));
}

/// One event of a set of accounts that keeps accounts.
inline Verdict check_happening(const Register& budget, const Happening& what,
                               std::string_view regime, Date on) {
  const auto* rule = rule_of(budget, what, regime);
  if (!rule)
    return refuse(posting_missing, "",
                  {{"regime", std::string(regime)},
                   word("event", what.event),
                   {"case", case_text(facts_of(budget, what))}});
  if (auto verdict = check_places(budget, *rule, what); !verdict) return verdict;
  Verdict verdict;
  each_entry(budget, *rule, what, [&](const Entry& entry) {
    if (verdict) verdict = check_entry(budget.chart, entry, regime, on);
  });
  return verdict;
}

/// Calls `f(ledger, regime)` for each set of accounts of the events that keeps accounts, in order.
template <class F>
Verdict each_ledger(const Register& budget, std::span<const Happening> events, Date on, F f) {
  for (std::size_t i = 0; i < events.size(); ++i) {
    const auto ledger = events[i].ledger;
    const auto same = [&](const Happening& one) { return one.ledger == ledger; };
    const auto first = events.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::any_of(events.begin(), first, same)) continue;
    const auto regime = regime_on(budget, ledger, on);
    if (regime.empty()) continue;
    if (auto verdict = f(ledger, regime); !verdict) return verdict;
  }
  return {};
}
/// Calls `f(entry)` for each entry that the events make in one set of accounts.
template <class F>
void each_entry(const Register& budget, std::span<const Happening> events, LedgerId ledger,
                std::string_view regime, F f) {
  for (const auto& what : events)
    if (what.ledger == ledger) each_entry(budget, *rule_of(budget, what, regime), what, f);
}

}  // namespace detail

/// All that a paper's events would book can be booked: opened, with a rule, an account for each
/// place, and who and which fund where accounts are kept by them.
inline Verdict check_booking(const Register& budget, std::span<const Happening> events, Date on) {
  auto verdict = detail::each_ledger(budget, events, on, [&](LedgerId id, auto) -> Verdict {
    const auto& ledger = budget.setup.ledgers()[id];
    if (ledger.opened) return {};
    return refuse(opening_missing, "", {{"ledger", ledger.code.value}});
  });
  for (const auto& what : events) {
    const auto regime = verdict ? regime_on(budget, what.ledger, on) : std::string_view();
    if (!regime.empty()) verdict = detail::check_happening(budget, what, regime, on);
  }
  if (!verdict) return verdict;
  Dealings dealings(budget);
  verdict = detail::each_ledger(budget, events, on, [&](LedgerId ledger, auto regime) {
    Money debits;
    detail::each_entry(budget, events, ledger, regime, [&](const Entry& entry) {
      debits += detail::debit_of(entry);
      dealings.add(ledger, entry);
    });
    return check_turnover(budget, ledger, on, debits);
  });
  return verdict ? dealings.check() : std::move(verdict);
}

/// Books a paper's events, which passed `check_booking`.
inline Booked book(Register& budget, std::span<const Happening> events, const Slip& slip) {
  Booking booking(budget, slip);
  const auto done = detail::each_ledger(budget, events, slip.on, [&](LedgerId ledger, auto regime) {
    booking.turn_to(ledger);
    detail::each_entry(budget, events, ledger, regime,
                       [&](const Entry& entry) { booking.enter(entry); });
    return Verdict();
  });
  BURSAR_ASSERT(done);
  return booking.booked();
}

}  // namespace bursar::budget
