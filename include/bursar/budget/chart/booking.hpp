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
inline Entry entry_of(const Register& budget, const PostingEntry& line, const Happening& what,
                      Money amount) {
  Entry entry;
  entry.amount = amount;
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

/// Leaves out the entries from one on that are in a book, where they are all on one account and
/// come to nothing.
inline void drop_idle(const Chart& chart, std::vector<Entry>& made, std::size_t from, Book book) {
  const auto inside = [&](const Entry& entry) {
    return budget::book_of(chart.accounts()[entry.account].nature) == book;
  };
  const Entry* first = nullptr;
  Money sum;
  for (auto i = from; i < made.size(); ++i) {
    const auto& entry = made[i];
    if (!inside(entry)) continue;
    if (!first) first = &entry;
    if (entry.account != first->account || entry.money != first->money) return;
    sum += entry.signed_amount();
  }
  if (!first || sum != Money()) return;
  const auto begin = made.begin() + static_cast<std::ptrdiff_t>(from);
  made.erase(std::remove_if(begin, made.end(), inside), made.end());
}

/// Appends what a rule books; each line that has an amount has its account.
inline void make_entries(const Register& budget, const Posting& rule, const Happening& what,
                         std::vector<Entry>& made) {
  const auto from = made.size();
  for (const auto& line : rule.lines)
    if (const auto amount = what.figures.part(line.part); amount != Money())
      made.push_back(entry_of(budget, line, what, amount));
  drop_idle(budget.chart, made, from, Book::financial);
  drop_idle(budget.chart, made, from, Book::budgetary);
}

/// Each place that has an amount has an account.
inline Verdict check_places(const Register& budget, const Posting& rule, const Happening& what) {
  for (const auto& line : rule.lines) {
    if (!line.place || account_of(budget, line, what) != AccountId{}) continue;
    if (what.figures.part(line.part) == Money()) continue;
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

/// One event of a set of accounts that keeps accounts; appends what it books.
inline Verdict check_happening(const Register& budget, const Happening& what,
                               std::string_view regime, Date on, std::vector<Entry>& made) {
  const auto* rule = rule_of(budget, what, regime);
  if (!rule)
    return refuse(posting_missing, "",
                  {{"regime", std::string(regime)},
                   word("event", what.event),
                   {"case", case_text(facts_of(budget, what))}});
  if (auto verdict = check_places(budget, *rule, what); !verdict) return verdict;
  auto at = made.size();
  make_entries(budget, *rule, what, made);
  for (; at < made.size(); ++at)
    if (auto v = check_entry(budget.chart, made[at], regime, on); !v) return v;
  return {};
}

/// What a paper's events book in one set of accounts that keeps accounts.
struct Draft {
  LedgerId ledger{};
  std::string_view regime;
  std::vector<Entry> entries;
};
/// The sets of accounts of a paper's events, in their order, nothing booked yet.
inline std::vector<Draft> drafts_of(const Register& budget, std::span<const Happening> events,
                                    Date on) {
  std::vector<Draft> drafts;
  for (const auto& what : events) {
    const auto same = [&](const Draft& one) { return one.ledger == what.ledger; };
    if (std::any_of(drafts.begin(), drafts.end(), same)) continue;
    drafts.push_back({what.ledger, regime_on(budget, what.ledger, on), {}});
  }
  std::erase_if(drafts, [](const Draft& one) { return one.regime.empty(); });
  return drafts;
}
/// The draft that an event goes into, or null where its set of accounts keeps none.
inline Draft* draft_for(std::vector<Draft>& drafts, LedgerId ledger) {
  const auto same = [&](const Draft& one) { return one.ledger == ledger; };
  const auto found = std::find_if(drafts.begin(), drafts.end(), same);
  return found == drafts.end() ? nullptr : &*found;
}

/// The accounts were opened where the events book something.
inline Verdict check_opened(const Register& budget, const std::vector<Draft>& drafts) {
  for (const auto& one : drafts)
    if (const auto& ledger = budget.setup.ledgers()[one.ledger]; !ledger.opened)
      return refuse(opening_missing, "", {{"ledger", ledger.code.value}});
  return {};
}
/// The years have room for the entries, and dealings between sets of accounts agree.
inline Verdict check_drafts(const Register& budget, const std::vector<Draft>& drafts, Date on) {
  Dealings dealings(budget);
  for (const auto& one : drafts) {
    Money debits;
    for (const auto& entry : one.entries)
      debits += debit_of(entry), dealings.add(one.ledger, entry);
    if (auto verdict = check_turnover(budget, one.ledger, on, debits); !verdict) return verdict;
  }
  return dealings.check();
}
}  // namespace detail

/// All that a paper's events would book can be booked: opened, with a rule, an account for each
/// place, and who and which fund where accounts are kept by them.
inline Verdict check_booking(const Register& budget, std::span<const Happening> events, Date on) {
  auto drafts = detail::drafts_of(budget, events, on);
  if (auto verdict = detail::check_opened(budget, drafts); !verdict) return verdict;
  for (const auto& what : events)
    if (auto* draft = detail::draft_for(drafts, what.ledger))
      if (auto v = detail::check_happening(budget, what, draft->regime, on, draft->entries); !v)
        return v;
  return detail::check_drafts(budget, drafts, on);
}

/// Books a paper's events, which passed `check_booking`.
inline Booked book(Register& budget, std::span<const Happening> events, const Slip& slip) {
  auto drafts = detail::drafts_of(budget, events, slip.on);
  for (const auto& what : events)
    if (auto* draft = detail::draft_for(drafts, what.ledger))
      detail::make_entries(budget, *detail::rule_of(budget, what, draft->regime), what,
                           draft->entries);
  Booking booking(budget, slip);
  for (const auto& one : drafts) {
    booking.turn_to(one.ledger);
    for (const auto& entry : one.entries) booking.enter(entry);
  }
  return booking.booked();
}

}  // namespace bursar::budget
