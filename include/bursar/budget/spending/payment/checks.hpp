#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/budget/receiving/checks.hpp"
#include "bursar/budget/spending/checks.hpp"

/// How what is spent is paid, or owed; where it comes in within the school; how it is booked.
namespace bursar::budget {

namespace detail {
/// The funds of what is paid, and how much of each, in the order of their first items.
inline std::vector<std::pair<FundId, Money>> funds_of(const Books& books, const Spending& what) {
  std::vector<std::pair<FundId, Money>> sums;
  what.each_item([&](const ClaimItem& item, Money, Money rest) {
    if (rest == Money()) return;
    const auto fund = fund_of(books, item.line);
    const auto same = [&](const auto& one) { return one.first == fund; };
    const auto found = std::find_if(sums.begin(), sums.end(), same);
    if (found == sums.end())
      sums.emplace_back(fund, rest);
    else
      found->second += rest;
  });
  return sums;
}

/// The first line of what is paid or owed that nobody asked for in cash; empty where all was.
inline std::string_view unplanned_line(const Books& books, const Spending& what) {
  std::string_view line;
  what.each_item([&](const ClaimItem& item, Money, Money rest) {
    if (line.empty() && rest > Money() && !in_cash(books, part_of(books, item))) line = item.line;
  });
  return line;
}

/// The money account goes by what is paid, and has it, as its funds have.
inline Verdict check_paid(const Books& books, const Spending& what) {
  if (auto v = check_money(books, "money", *what.money, what.ledger, what.on); !v) return v;
  const auto& accounts = books.budget.funds.money();
  const auto money = accounts.id(*what.money);
  const auto funds = funds_of(books, what);
  const auto use = what.into ? MoneyUse::advance : MoneyUse::spend;  // within: where money lies
  for (const auto& [fund, sum] : funds)
    if (auto v = check_means(books, "money", money, fund, use, what.paid); !v) return v;
  if (accounts[money].kind == MoneyKind::cash)
    if (const auto line = unplanned_line(books, what); !line.empty())
      return refuse(cash_unplanned, "money", {{"line", std::string(line)}});
  if (!has_balance(accounts[money].kind)) return {};
  if (auto v = check_balance(books, "money", money, what.rest()); !v) return v;
  for (const auto& [fund, sum] : funds)
    if (auto v = check_fund_balance(books, "money", fund, sum); !v) return v;
  return {};
}

/// What is owed has a day that is still to come.
inline Verdict check_due(const Spending& what) {
  if (!what.due) return refuse(due_missing, "due");
  if (*what.due >= what.on) return {};
  return refuse(until_passed, "due",
                {{"until", date_text(*what.due)}, {"date", date_text(what.on)}});
}
/// What is owed is of one fund, so that it is settled out of one.
inline Verdict check_one_fund(const Books& books, const Spending& what) {
  const auto first = fund_of(books, what.items->front().line);
  for (const auto& item : *what.items)
    if (const auto fund = fund_of(books, item.line); fund != first)
      return refuse_funds(books, "items", std::string(what.paper), first, item.line.value, fund);
  return {};
}
inline Verdict check_owed(const Books& books, const Spending& what) {
  if (what.kind == PaperKind::tax) {
    if (auto verdict = check_one_fund(books, what); !verdict) return verdict;
    return check_due(what);
  }
  if (auto verdict = check_due(what); !verdict) return verdict;
  return check_one_fund(books, what);
}

/// The other set of accounts of the school takes the money in, by a fund and money account of its
/// own.
inline Verdict check_into(const Books& books, const Spending& what, const Context& context) {
  if (!what.money) return refuse(money_missing, "money");
  const auto& into = *what.into;
  const auto ledger = ledger_of(books.budget, what.party);
  if (auto v = check_booking_day(books, ledger, what.on, context); !v) return v;
  if (auto v = check_receipt(books, into.fund, into.line, what.on, {"into", "into"}); !v) return v;
  const auto* fund = books.budget.funds.funds().find(into.fund);
  for (const auto of : {fund->ledger, ledger})
    if (auto v = check_money(books, "into", into.money, of, what.on); !v) return v;
  return check_means(books, "into", books.budget.funds.money().id(into.money),
                     books.budget.funds.funds().id(into.fund), MoneyUse::receive, Event::received);
}

/// What happens on a line, without its figures.
inline Happening on_line(const Books& books, LedgerId ledger, const LineCode& code) {
  const auto& budget = books.budget;
  Happening one;
  one.ledger = ledger, one.line = budget.plan.id(code);
  const auto& line = budget.plan[one.line];
  one.fund = line.fund, one.classes = budget.setup.code(line.economic);
  return one;
}
/// What was advanced of an item is cleared, as it was given.
inline Happening clearing_of(const Books& books, const Spending& what, Happening one,
                             Money amount) {
  one.event = Event::cleared;
  one.detail = what.party == PartyId{} ? "person" : "party";
  one.money = books.budget.papers[what.advance].money;
  one.figures = EventFigures::of(amount);
  return one;
}
/// What the other set of accounts books of a payment within the school.
inline Happening receipt_of(const Books& books, const Spending& what) {
  const auto& budget = books.budget;
  const auto& into = *what.into;
  const auto ledger = ledger_of(budget, what.party);
  Happening one;
  if (into.line) one = on_line(books, ledger, *into.line);
  one.event = Event::received, one.ledger = ledger;
  one.fund = budget.funds.funds().id(into.fund);
  one.party = budget.setup.ledgers()[what.ledger].party;
  one.money = budget.funds.money().id(into.money);
  one.figures = EventFigures::of(what.total());
  return one;
}
}  // namespace detail

/// What happens by a spending, in the order of its items.
inline std::vector<Happening> happenings_of(const Books& books, const Spending& what) {
  std::vector<Happening> events;
  if (!what.booked) return events;
  events.reserve(what.items->size() + 1);
  what.each_item([&](const ClaimItem& item, Money cleared, Money rest) {
    auto one = detail::on_line(books, what.ledger, item.line);
    one.person = what.person, one.party = what.party;
    if (cleared > Money()) events.push_back(detail::clearing_of(books, what, one, cleared));
    if (rest == Money()) return;
    one.event = what.money ? what.paid : what.owed;
    one.detail = what.detail;
    if (what.money) one.money = books.budget.funds.money().id(*what.money);
    one.figures = what.figures.value_or(EventFigures::of(rest));
    events.push_back(one);
  });
  if (what.into) events.push_back(detail::receipt_of(books, what));
  return events;
}

/// What is not advanced is paid or owed; within the school it comes in; all of it can be booked.
inline Verdict check_payment(const Books& books, const Spending& what, const Context& context) {
  if (what.rest() > Money()) {
    auto v = what.money ? detail::check_paid(books, what) : detail::check_owed(books, what);
    if (!v) return v;
  }
  if (what.into)
    if (auto v = detail::check_into(books, what, context); !v) return v;
  return check_booking(books.budget, happenings_of(books, what), what.on);
}

}  // namespace bursar::budget
