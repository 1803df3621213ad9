#pragma once

#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/budget/receiving/checks.hpp"
#include "bursar/budget/receiving/forms.hpp"
#include "bursar/budget/settling/rules.hpp"

namespace bursar::budget {

inline void complete(Receive& form, const Books&, const Context& context) {
  complete_day(form.on, context);
}

namespace detail {
/// The set of accounts of a fund, the main one where it is unknown.
inline LedgerId ledger_of_fund(const Books& books, const FundCode& code) {
  const auto* fund = books.budget.funds.funds().find(code);
  return fund ? fund->ledger : books.budget.setup.main();
}
/// Who pays: one of a person, a party and a name, or nobody in particular.
inline Verdict check_payer(const Receive& form, const Books& books, Date on) {
  const int payers = form.person.has_value() + form.party.has_value() + form.payer.has_value();
  if (payers > 1) return refuse(payee_one, "payer");
  return check_somebody(books, form.person, form.party, on);
}
/// What somebody gives for a purpose has a file that says so; else the receipt is proof enough.
inline Verdict check_gift(const Receive& form, const Books& books) {
  if (auto verdict = check_evidence(form.evidence); !verdict) return verdict;
  const auto kind = books.budget.funds.funds().find(form.fund)->kind;
  const bool given = kind == FundKind::grant || kind == FundKind::donation;
  const bool proved = form.evidence && !form.evidence->empty();
  return given && !proved ? refuse(evidence_missing, "evidence") : Verdict();
}
/// What a receipt books.
inline std::vector<Happening> events_of(const Receive& form, const Books& books) {
  const auto& budget = books.budget;
  Happening what;
  what.event = Event::received, what.ledger = ledger_of_fund(books, form.fund);
  what.figures = EventFigures::of(form.amount);
  what.fund = budget.funds.funds().id(form.fund), what.money = budget.funds.money().id(form.money);
  if (form.person) what.person = books.people.persons().id(*form.person);
  if (form.party) what.party = budget.setup.parties().id(*form.party);
  if (!form.line) return {what};
  what.line = budget.plan.id(*form.line);
  what.classes = budget.setup.code(budget.plan[what.line].economic);
  return {what};
}
}  // namespace detail

inline Verdict decide(const Receive& form, const Books& books, const Context& context) {
  const auto on = day_of(form.on, context);
  if (auto v = detail::check_new_paper(form, books, context); !v) return v;
  const auto ledger = detail::ledger_of_fund(books, form.fund);
  if (auto v = check_booking_day(books, ledger, on, context); !v) return v;
  if (auto verdict = check_amount("amount", form.amount); !verdict) return verdict;
  if (auto verdict = check_receipt(books, form.fund, form.line, on); !verdict) return verdict;
  if (auto v = check_money(books, "money", form.money, ledger, on); !v) return v;
  const auto& funds = books.budget.funds;
  const auto money = funds.money().id(form.money);
  const auto fund = funds.funds().id(form.fund);
  if (auto v = check_means(books, "money", money, fund, MoneyUse::receive, Event::received); !v)
    return v;
  if (auto v = detail::check_payer(form, books, on); !v) return v;
  if (auto verdict = detail::check_gift(form, books); !verdict) return verdict;
  return check_booking(books.budget, detail::events_of(form, books), on);
}

inline void post(const Receive& form, Books& books, const Context& context) {
  auto& papers = books.budget.papers;
  const auto on = day_of(form.on, context);
  const auto events = detail::events_of(form, books);
  const auto& what = events.front();
  auto paper = detail::paper_of(form, books, context, PaperKind::receipt);
  paper.ledger = what.ledger, paper.person = what.person, paper.party = what.party;
  paper.money = what.money, paper.fund = what.fund, paper.amount = form.amount;
  const auto id = papers.add(form.paper, paper);
  if (form.payer) papers.describe(id, *form.payer);
  papers.attach(id, form.evidence);
  take_in(books, what.money, what.fund, on, form.amount);
  if (form.line) papers.note(id, receive(books, what.line, form.amount, id, on));
  detail::book_events(form, books, context, id, events);
}

inline void complete(MoveMoney& form, const Books&, const Context& context) {
  complete_day(form.on, context);
}

namespace detail {
/// The set of accounts that money moves in: that of the account it comes out of.
inline LedgerId ledger_of_money(const Books& books, const MoneyCode& code) {
  const auto* money = books.budget.funds.money().find(code);
  return money ? money->ledger : books.budget.setup.main();
}
/// Two money accounts of a set of accounts, from where and to where money may move.
inline Verdict check_both(const MoveMoney& form, const Books& books, Date on) {
  struct End {
    std::string_view field;
    const MoneyCode& code;
  };
  const auto ends = {End{"from", form.from}, End{"to", form.to}};
  const auto& accounts = books.budget.funds.money();
  for (const auto& [field, code] : ends)
    if (auto v = check_money_known(books, field, code, on); !v) return v;
  for (const auto& [field, code] : ends)
    if (auto v = check_money_open(books, field, accounts.id(code)); !v) return v;
  if (form.from == form.to) return refuse(money_same, "to", {{"money", form.to.value}});
  const auto from = accounts.id(form.from), to = accounts.id(form.to);
  if (auto v = check_money_ledger(books, "to", to, accounts[from].ledger); !v) return v;
  for (const auto& [field, code] : ends)
    if (auto v = check_means(books, field, accounts.id(code), std::nullopt, MoneyUse::move,
                             Event::moved);
        !v)
      return v;
  return check_balance(books, "amount", from, form.amount);
}
/// What a movement books.
inline std::vector<Happening> events_of(const MoveMoney& form, const Books& books) {
  const auto& accounts = books.budget.funds.money();
  Happening what;
  what.event = Event::moved, what.ledger = ledger_of_money(books, form.from);
  what.figures = EventFigures::of(form.amount);
  what.money = accounts.id(form.from), what.other = accounts.id(form.to);
  return {what};
}
}  // namespace detail

inline Verdict decide(const MoveMoney& form, const Books& books, const Context& context) {
  const auto on = day_of(form.on, context);
  if (auto verdict = detail::check_free_paper(form.paper, books); !verdict) return verdict;
  const auto ledger = detail::ledger_of_money(books, form.from);
  if (auto v = check_booking_day(books, ledger, on, context); !v) return v;
  if (auto verdict = check_amount("amount", form.amount); !verdict) return verdict;
  if (auto verdict = check_evidence(form.evidence); !verdict) return verdict;
  if (auto verdict = detail::check_both(form, books, on); !verdict) return verdict;
  return check_booking(books.budget, detail::events_of(form, books), on);
}

inline void post(const MoveMoney& form, Books& books, const Context& context) {
  auto& papers = books.budget.papers;
  const auto events = detail::events_of(form, books);
  const auto& what = events.front();
  auto paper = detail::paper_of(form, books, context, PaperKind::movement);
  paper.ledger = what.ledger, paper.money = what.money, paper.other = what.other;
  paper.amount = form.amount;
  const auto id = papers.add(form.paper, paper);
  papers.attach(id, form.evidence);
  move_balance(books, what.money, Money() - form.amount);
  move_balance(books, what.other, form.amount);
  detail::book_events(form, books, context, id, events);
}

}  // namespace bursar::budget
