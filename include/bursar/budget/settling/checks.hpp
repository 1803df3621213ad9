#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/budget/chart/booking.hpp"
#include "bursar/budget/claims/checks.hpp"
#include "bursar/budget/closing/checks.hpp"
#include "bursar/budget/settling/effects.hpp"
#include "bursar/budget/settling/forms.hpp"

/// What papers that settle are asked: which debt, how much, with whom.
namespace bursar::budget {

namespace detail {
/// The number of a paper is free.
inline Verdict check_free_paper(const PaperCode& paper, const Books& books) {
  if (books.budget.papers.id(paper) == PaperId{}) return {};
  return refuse(paper_taken, "paper", {{"paper", paper.value}});
}
/// The same, and who files the paper keeps no cash.
template <class Form>
Verdict check_new_paper(const Form& form, const Books& books, const Context& context) {
  if (auto verdict = check_free_paper(form.paper, books); !verdict) return verdict;
  return check_no_cashier(books, day_of(form.on, context), context);
}
/// A person of the school that is here on a day, and a party that is no set of accounts of ours;
/// each where it is named.
inline Verdict check_somebody(const Books& books, const std::optional<PersonCode>& person,
                              const std::optional<PartyCode>& party, Date on) {
  if (auto verdict = check_present(books.people, "person", person, on); !verdict) return verdict;
  if (!party) return {};
  const auto& setup = books.budget.setup;
  const auto* found = setup.parties().find(*party);
  if (!found) return refuse(party_unknown, "party", {{"party", party->value}});
  if (found->ledger == LedgerId{}) return {};
  return refuse(party_internal, "party",
                {{"party", party->value},
                 {"ledger", ledger_text(books, found->ledger)},
                 {"why", "within the school only a payment deals with it"},
                 {"why_zh", "校内往来只能以付款单办理"}});
}
/// The paper is in the books.
inline Verdict check_known_paper(const Books& books, std::string_view field,
                                 const PaperCode& code) {
  if (books.budget.papers.id(code) != PaperId{}) return {};
  return refuse(paper_unknown, field, {{"paper", code.value}});
}
/// A form does not deal with papers of this kind.
inline Refusal refuse_kind(const Books& books, std::string_view field, PaperId id) {
  const auto& papers = books.budget.papers;
  return refuse(paper_kind, field,
                {{"paper", std::string(papers.code(id))}, word("kind", papers[id].kind)});
}
/// The debt under the number of a paper, or null.
inline const Due* due_of(const Books& books, const PaperCode& code) {
  return books.budget.papers.due(books.budget.papers.id(code));
}
/// Who a paper deals with, for a refusal.
inline std::string who_text(const Books& books, const Paper& paper) {
  if (paper.party != PartyId{}) return books.budget.setup.parties()[paper.party].code.value;
  return person_text(books, paper.person);
}
inline std::string fund_text(const Books& books, FundId id) {
  return id == FundId{} ? "-" : books.budget.funds.funds()[id].code.value;
}
inline Refusal refuse_funds(const Books& books, std::string_view field, std::string one,
                            FundId fund, std::string other, FundId other_fund) {
  return refuse(funds_differ, field,
                {{"paper", std::move(one)},
                 {"fund", fund_text(books, fund)},
                 {"other", std::move(other)},
                 {"other_fund", fund_text(books, other_fund)}});
}

/// A paper that a settlement names, and in which of its fields.
struct Named {
  std::string_view field;
  const PaperCode& code;
};
inline std::vector<Named> named(const Settle& form) {
  std::vector<Named> papers{{"settles", form.settles}};
  if (form.against) papers.push_back({"against", *form.against});
  return papers;
}
}  // namespace detail

/// How much is settled: as given, else all that is open of both. Nothing where there is no debt.
inline Money settled_amount(const Settle& form, const Books& books) {
  if (form.amount) return *form.amount;
  std::optional<Money> least;
  for (const auto& [field, code] : detail::named(form))
    if (const auto* due = detail::due_of(books, code))
      least = std::min(least.value_or(due->open), due->open);
  return least.value_or(Money());
}

/// The papers that are named have debts, which are open by so much.
inline Verdict check_dues(const Settle& form, const Books& books) {
  const auto papers = detail::named(form);
  for (const auto& [field, code] : papers)
    if (auto v = detail::check_known_paper(books, field, code); !v) return v;
  for (const auto& [field, code] : papers)
    if (!detail::due_of(books, code))
      return detail::refuse_kind(books, field, books.budget.papers.id(code));
  for (const auto& [field, code] : papers)
    if (detail::due_of(books, code)->open == Money())
      return refuse(due_settled, field, {{"paper", code.value}});
  const auto amount = settled_amount(form, books);
  if (auto verdict = check_amount("amount", amount); !verdict) return verdict;
  for (const auto& [field, code] : papers)
    if (const auto open = detail::due_of(books, code)->open; open < amount)
      return refuse(due_short, field,
                    {{"paper", code.value}, {"open", open.text()}, {"amount", amount.text()}});
  const bool one = form.money.has_value() != form.against.has_value();
  return one ? Verdict() : refuse(money_missing, "money");
}

/// A payable is set off by an advance to the same person or party, of the same fund.
inline Verdict check_offset(const Settle& form, const Books& books) {
  const auto& papers = books.budget.papers;
  const auto id = papers.id(form.settles), other = papers.id(*form.against);
  const auto &due = *papers.due(id), &advance = *papers.due(other);
  const bool payable = due.kind == DueKind::payable;
  if (!payable || advance.kind != DueKind::advance)
    return refuse(
        due_side, "against",
        {{"paper", form.settles.value},
         {"other", form.against->value},
         {"why", payable ? "the other is not an advance" : "the first is not owed to anybody"},
         {"why_zh", payable ? "后者不是借款、预付款" : "前者不是应付款"}});
  const auto &one = papers[id], &two = papers[other];
  if (one.person != two.person || one.party != two.party)
    return refuse(due_party, "against",
                  {{"paper", form.settles.value},
                   {"who", detail::who_text(books, one)},
                   {"other", form.against->value},
                   {"other_who", detail::who_text(books, two)}});
  if (due.fund == advance.fund) return {};
  return detail::refuse_funds(books, "against", form.settles.value, due.fund, form.against->value,
                              advance.fund);
}

namespace detail {
/// By which money accounts a debt is settled; the treasury is paid, and gives advances, from where
/// money lies.
constexpr MoneyUse use_of(DueKind kind) {
  if (kind == DueKind::advance) return MoneyUse::advance_back;
  return kind == DueKind::treasury ? MoneyUse::advance : MoneyUse::spend;
}
constexpr Event event_of(DueKind kind) {
  return kind == DueKind::advance ? Event::advance_back : Event::settled;
}
/// What is paid in cash was asked for in cash.
inline Verdict check_cash(const Books& books, const Due& due, MoneyId money) {
  const bool spent = due.kind == DueKind::payable || due.kind == DueKind::tax;
  if (!spent || due.cash || books.budget.funds.money()[money].kind != MoneyKind::cash) return {};
  const auto line =
      due.parts.empty() ? "-" : std::string(books.budget.plan.code(due.parts.front().line));
  return refuse(cash_unplanned, "money", {{"line", line}});
}
}  // namespace detail

/// The money account settles the debt: it is of its set of accounts and kind, and has enough.
inline Verdict check_settled_by(const Settle& form, const Books& books, Date on) {
  const auto& papers = books.budget.papers;
  const auto id = papers.id(form.settles);
  const auto& due = *papers.due(id);
  if (auto v = check_money(books, "money", *form.money, papers[id].ledger, on); !v) return v;
  const auto money = books.budget.funds.money().id(*form.money);
  const auto fund = due.fund == FundId{} ? std::nullopt : std::optional(due.fund);
  if (auto v = check_means(books, "money", money, fund, detail::use_of(due.kind),
                           detail::event_of(due.kind));
      !v)
    return v;
  if (auto verdict = detail::check_cash(books, due, money); !verdict) return verdict;
  if (due.kind == DueKind::advance) return {};
  const auto amount = settled_amount(form, books);
  if (auto verdict = check_balance(books, "money", money, amount); !verdict) return verdict;
  const bool lies_here = has_balance(books.budget.funds.money()[money].kind);
  return fund && lies_here ? check_fund_balance(books, "money", *fund, amount) : Verdict();
}

namespace detail {
/// Which kind of debt is settled, as rules of booking tell them apart.
inline std::string_view detail_of(const Books& books, const Due& due) {
  if (due.kind != DueKind::advance) return enum_name(due.kind);
  return books.budget.papers[due.paper].party == PartyId{} ? "person" : "party";
}
/// The event of a settlement, without its amount and line.
inline Happening settling_of(const Settle& form, const Books& books) {
  const auto& budget = books.budget;
  const auto& due = *due_of(books, form.settles);
  const auto& paper = budget.papers[due.paper];
  Happening what;
  what.event = event_of(due.kind), what.ledger = paper.ledger, what.fund = due.fund;
  what.person = paper.person, what.party = paper.party;
  what.detail = detail_of(books, due);
  if (form.money) what.money = budget.funds.money().id(*form.money);
  if (!form.against) return what;
  what.detail = paper.party == PartyId{} ? "offset_person" : "offset_party";
  what.money = budget.papers[budget.papers.id(*form.against)].money;
  return what;
}
}  // namespace detail

/// What a settlement books: each line's share of what is settled, in their order.
inline std::vector<Happening> settled_events(const Settle& form, const Books& books) {
  const auto& budget = books.budget;
  const auto& due = *detail::due_of(books, form.settles);
  auto what = detail::settling_of(form, books);
  auto left = settled_amount(form, books), before = due.amount - due.open;
  what.figures = EventFigures::of(left);
  if (due.parts.empty()) return {what};
  std::vector<Happening> events;
  for (const auto& [line, amount] : due.parts) {
    const auto skipped = std::min(before, amount), now = std::min(left, amount - skipped);
    before -= skipped, left -= now;
    if (now == Money()) continue;
    what.line = line, what.classes = budget.setup.code(budget.plan[line].economic);
    what.figures = EventFigures::of(now);
    events.push_back(what);
  }
  return events;
}

}  // namespace bursar::budget
