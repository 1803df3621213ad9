#pragma once

#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "bursar/budget/settling/checks.hpp"

namespace bursar::budget {

namespace detail {
/// A paper of a form, with all that every paper has.
template <class Form>
Paper paper_of(const Form& form, const Books& books, const Context& context, PaperKind kind) {
  Paper paper;
  paper.kind = kind;
  paper.by = books.people.persons().id(context.by);
  paper.on = day_of(form.on, context);
  return paper;
}
/// Books what happened by a paper, under the name of its form.
template <class Form>
void book_events(const Form& form, Books& books, const Context& context, PaperId id,
                 const std::vector<Happening>& events) {
  auto& papers = books.budget.papers;
  const Slip slip{day_of(form.on, context), id, context.seq, papers[id].by, Form::about_zh};
  const auto booked = book(books.budget, events, slip);
  papers.change(id).voucher = booked.first;
  papers.change(id).vouchers = booked.count;
}
}  // namespace detail

inline void complete(Advance& form, const Books&, const Context& context) {
  complete_day(form.on, context);
}

namespace detail {
/// The set of accounts of a claim: that of its first line, the main one where it is unknown.
inline LedgerId ledger_of_claim(const Books& books, const ClaimCode& code) {
  const auto& claims = books.budget.claims;
  const auto id = claims.id(code);
  return id == ClaimId{} ? books.budget.setup.main()
                         : ledger_of(books, claims[claims[id].first].line);
}
/// Calls `check(line)` for the lines of a claim, until one is refused.
template <class F>
Verdict each_line_of(const Books& books, ClaimId id, F check) {
  const auto& claims = books.budget.claims;
  for (auto part = claims[id].first; part != ClaimPartId{}; part = claims.next(part))
    if (auto verdict = check(claims[part].line); !verdict) return verdict;
  return {};
}

/// So much of a claim is not held by other cases.
inline Verdict check_claim_free(const Advance& form, const Books& books, std::string_view under) {
  const auto& claims = books.budget.claims;
  const auto id = claims.id(form.claim);
  std::string_view holder;
  Money held;
  for (auto part = claims[id].first; part != ClaimPartId{}; part = claims.next(part)) {
    const auto [amount, by] = claims.held(part, under);
    held += amount;
    if (holder.empty()) holder = by;
  }
  const auto open = claims.open(id);
  if (open < form.amount || open - held >= form.amount) return {};
  return refuse(claim_held, "claim", {{"claim", form.claim.value}, {"case", std::string(holder)}});
}
/// The claim's lines are of the year and of one fund, which is open.
inline Verdict check_claim_lines(const Advance& form, const Books& books, Date on) {
  const auto& plan = books.budget.plan;
  const auto& funds = books.budget.funds.funds();
  const auto& claims = books.budget.claims;
  const auto id = claims.id(form.claim);
  const auto code = [&](LineId line) { return LineCode(books.budget.plan.code(line)); };
  const auto of_year = [&](LineId line) -> Verdict {
    if (plan[line].year == year_of(on)) return {};
    return refuse_year("claim", code(line), plan[line], date_text(on));
  };
  if (auto verdict = each_line_of(books, id, of_year); !verdict) return verdict;
  const auto open = [&](LineId line) -> Verdict {
    const auto& fund = funds[plan[line].fund];
    return fund.holds(on) ? Verdict() : refuse_fund_day(fund, "claim", date_text(on));
  };
  if (auto verdict = each_line_of(books, id, open); !verdict) return verdict;
  const auto first = claims[claims[id].first].line;
  return each_line_of(books, id, [&](LineId line) -> Verdict {
    if (plan[line].fund == plan[first].fund) return {};
    return refuse_funds(books, "claim", code(first).value, plan[first].fund, code(line).value,
                        plan[line].fund);
  });
}
/// The claim is live, holds so much that is not advanced yet, and is of one fund.
inline Verdict check_claim(const Advance& form, const Books& books, Date on,
                           std::string_view under) {
  const auto& claims = books.budget.claims;
  if (auto verdict = check_live(books, "claim", form.claim); !verdict) return verdict;
  if (auto verdict = check_granted(books, "claim", form.claim); !verdict) return verdict;
  if (auto verdict = check_until(books, "claim", form.claim, on); !verdict) return verdict;
  if (auto verdict = check_claim_free(form, books, under); !verdict) return verdict;
  if (auto verdict = check_claim_lines(form, books, on); !verdict) return verdict;
  const auto id = claims.id(form.claim);
  const auto left = claims.open(id) - claims[id].advanced;
  if (left >= form.amount) return {};
  const auto line = claims[claims[id].first].line;
  return refuse(claim_short, "amount",
                {{"claim", form.claim.value},
                 {"open", left.text()},
                 {"line", std::string(books.budget.plan.code(line))},
                 {"amount", form.amount.text()}});
}
/// The money account can give it: cash where cash was asked for.
inline Verdict check_given_from(const Advance& form, const Books& books, Date on) {
  const auto& [funds, claims] = std::tie(books.budget.funds, books.budget.claims);
  const auto ledger = ledger_of_claim(books, form.claim);
  if (auto v = check_money(books, "money", form.money, ledger, on); !v) return v;
  const auto money = funds.money().id(form.money);
  const auto first = claims[claims.id(form.claim)].first;
  const auto fund = books.budget.plan[claims[first].line].fund;
  if (auto v = check_means(books, "money", money, fund, MoneyUse::advance, Event::advanced); !v)
    return v;
  const bool cash = funds.money()[money].kind == MoneyKind::cash;
  for (auto part = first; cash && part != ClaimPartId{}; part = claims.next(part))
    if (!in_cash(books, part))
      return refuse(cash_unplanned, "money",
                    {{"line", std::string(books.budget.plan.code(claims[part].line))}});
  if (auto verdict = check_balance(books, "money", money, form.amount); !verdict) return verdict;
  return check_fund_balance(books, "money", fund, form.amount);
}
/// What an advance books.
inline std::vector<Happening> events_of(const Advance& form, const Books& books) {
  const auto& budget = books.budget;
  const auto part = budget.claims[budget.claims.id(form.claim)].first;
  Happening what;
  what.event = Event::advanced, what.ledger = ledger_of_claim(books, form.claim);
  what.figures = EventFigures::of(form.amount);
  what.fund = budget.plan[budget.claims[part].line].fund;
  what.detail = form.party ? "party" : "person";
  if (form.person) what.person = books.people.persons().id(*form.person);
  if (form.party) what.party = budget.setup.parties().id(*form.party);
  what.money = budget.funds.money().id(form.money);
  return {what};
}
}  // namespace detail

inline Verdict decide(const Advance& form, const Books& books, const Context& context) {
  const auto on = day_of(form.on, context);
  if (auto v = detail::check_new_paper(form, books, context); !v) return v;
  const auto ledger = detail::ledger_of_claim(books, form.claim);
  if (auto v = check_booking_day(books, ledger, on, context); !v) return v;
  if (form.person.has_value() == form.party.has_value()) return refuse(payee_one, "person");
  if (auto v = detail::check_somebody(books, form.person, form.party, on); !v) return v;
  if (auto verdict = check_amount("amount", form.amount); !verdict) return verdict;
  if (auto v = detail::check_claim(form, books, on, context.under); !v) return v;
  if (form.due < on)
    return refuse(until_passed, "due", {{"until", date_text(form.due)}, {"date", date_text(on)}});
  if (auto verdict = check_evidence(form.evidence); !verdict) return verdict;
  if (auto v = detail::check_given_from(form, books, on); !v) return v;
  return check_booking(books.budget, detail::events_of(form, books), on);
}

inline void post(const Advance& form, Books& books, const Context& context) {
  auto& budget = books.budget;
  const auto on = day_of(form.on, context);
  const auto events = detail::events_of(form, books);
  const auto& what = events.front();
  auto paper = detail::paper_of(form, books, context, PaperKind::advance);
  paper.ledger = what.ledger, paper.person = what.person, paper.party = what.party;
  paper.money = what.money, paper.amount = form.amount;
  const auto id = budget.papers.add(form.paper, paper);
  budget.papers.attach(id, form.evidence);
  pay_out(books, what.money, what.fund, on, form.amount);
  Due due;
  due.paper = id, due.kind = DueKind::advance, due.fund = what.fund;
  due.due = form.due, due.amount = form.amount;
  due.claim = budget.claims[budget.claims.id(form.claim)].first;
  open_due(books, std::move(due));
  detail::book_events(form, books, context, id, events);
}

inline void complete(Settle& form, const Books& books, const Context& context) {
  complete_day(form.on, context);
  const bool known = !form.amount && context.under.empty() && check_dues(form, books);
  if (known) form.amount = settled_amount(form, books);
}

inline Verdict decide(const Settle& form, const Books& books, const Context& context) {
  const auto on = day_of(form.on, context);
  if (auto v = detail::check_new_paper(form, books, context); !v) return v;
  const auto* due = detail::due_of(books, form.settles);
  const auto ledger = due ? books.budget.papers[due->paper].ledger : books.budget.setup.main();
  if (auto v = check_booking_day(books, ledger, on, context); !v) return v;
  if (auto verdict = check_dues(form, books); !verdict) return verdict;
  if (auto verdict = check_evidence(form.evidence); !verdict) return verdict;
  if (auto v = form.against ? check_offset(form, books) : check_settled_by(form, books, on); !v)
    return v;
  return check_booking(books.budget, settled_events(form, books), on);
}

namespace detail {
/// Money settles a debt: it comes back, or is paid; the treasury has no fund here.
inline void settle_by_money(Books& books, const Due& due, PaperId paper, MoneyId money, Date on,
                            Money amount) {
  if (due.kind == DueKind::advance) return pay_out(books, money, due.fund, on, Money() - amount);
  if (due.fund == FundId{}) return move_balance(books, money, Money() - amount);
  pay_by(books, paper, money, due.fund, on, amount);
}
}  // namespace detail

inline void post(const Settle& form, Books& books, const Context& context) {
  auto& papers = books.budget.papers;
  const auto on = day_of(form.on, context);
  const auto events = settled_events(form, books);
  const auto& what = events.front();
  auto paper = detail::paper_of(form, books, context, PaperKind::settlement);
  paper.ledger = what.ledger, paper.person = what.person, paper.party = what.party;
  paper.amount = paper.settled = settled_amount(form, books);
  paper.settles = papers.id(form.settles);
  if (form.against) paper.against = papers.id(*form.against);
  if (form.money) paper.money = what.money;
  const auto id = papers.add(form.paper, paper);
  papers.attach(id, form.evidence);
  if (form.money)
    detail::settle_by_money(books, *papers.due(paper.settles), id, paper.money, on, paper.amount);
  else
    settle_due(books, paper.against, id, paper.amount), books.budget.funds.touch(what.fund, on);
  settle_due(books, paper.settles, id, paper.amount);
  detail::book_events(form, books, context, id, events);
}

}  // namespace bursar::budget
