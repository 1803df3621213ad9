#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "bursar/budget/settling/checks.hpp"
#include "bursar/budget/settling/rules.hpp"
#include "bursar/budget/vouchers/forms.hpp"
#include "bursar/budget/vouchers/reversing/effects.hpp"

/// Red entries: a paper is taken back as a whole, once, where nothing was built on it.
namespace bursar::budget {

inline void complete(ReversePaper& form, const Books&, const Context& context) {
  complete_day(form.on, context);
}

namespace detail {
/// The sets of accounts that a paper booked in, its own first; the main one of an unknown paper.
inline std::vector<LedgerId> ledgers_of_paper(const Books& books, PaperId id) {
  const auto& budget = books.budget;
  if (id == PaperId{}) return {budget.setup.main()};
  const auto& paper = budget.papers[id];
  std::vector<LedgerId> ledgers{paper.ledger};
  const auto add = [&](LedgerId ledger) {
    if (std::find(ledgers.begin(), ledgers.end(), ledger) == ledgers.end())
      ledgers.push_back(ledger);
  };
  if (paper.other != MoneyId{}) add(budget.funds.money()[paper.other].ledger);
  each_voucher(budget, {paper.voucher, paper.vouchers},
               [&](const Voucher& voucher) { add(voucher.ledger); });
  return ledgers;
}

/// The paper is undone by a red entry at all: not what forms of assets booked, nor what is owed
/// since the opening, which nobody filed.
inline Verdict check_reversible(const ReversePaper& form, const Books& books) {
  if (auto v = check_known_paper(books, "reverses", form.reverses); !v) return v;
  const auto& papers = books.budget.papers;
  const auto id = papers.id(form.reverses);
  const auto& paper = papers[id];
  const bool of_assets = paper.kind == PaperKind::acquisition || paper.kind == PaperKind::disposal;
  if (of_assets || paper.by == PersonId{}) return refuse_kind(books, "reverses", id);
  if (paper.kind == PaperKind::reversal)
    return refuse(reversal_red, "reverses", {{"paper", form.reverses.value}});
  if (paper.reversed == PaperId{}) return {};
  return refuse(
      reversed_already, "reverses",
      {{"paper", form.reverses.value}, {"reversal", std::string(papers.code(paper.reversed))}});
}

inline Refusal refuse_built_on(std::string_view paper, std::string why, std::string why_zh) {
  return refuse(
      reversal_built_on, "reverses",
      {{"paper", std::string(paper)}, {"why", std::move(why)}, {"why_zh", std::move(why_zh)}});
}
/// What a red entry gives back to a claim.
inline Money given_back(const Books& books, PaperId id, ClaimId claim, Date on) {
  Money sum;
  each_movement(books, id, [&](MovementId, const Movement& movement) {
    if (goes_back(books, movement, on) && books.budget.claims[movement.part].claim == claim)
      sum += movement.amount;
  });
  return sum;
}
/// An advance that is open again finds as much open of its claim as is advanced on it.
inline Verdict check_revived(const Books& books, PaperId id, PaperId settled, Date on) {
  const auto& [papers, claims] = std::tie(books.budget.papers, books.budget.claims);
  const auto* due = settled == PaperId{} ? nullptr : papers.due(settled);
  if (!due || due->kind != DueKind::advance || due->claim == ClaimPartId{}) return {};
  const auto claim = claims[due->claim].claim;
  const auto open = claims.open(claim) + given_back(books, id, claim, on);
  if (open >= claims[claim].advanced + papers[id].settled) return {};
  return refuse_built_on(papers.code(settled),
                         "its claim no longer holds what would be advanced again",
                         "其占用单余额已不足以恢复该借款");
}
/// Nothing was built on the paper: it is of the year and not later than its red entry, its own
/// debt is open as a whole, and advances that are open again have their claims.
inline Verdict check_not_built_on(const Books& books, PaperId id, Date on) {
  const auto& papers = books.budget.papers;
  const auto& paper = papers[id];
  const auto code = papers.code(id);
  const auto day = *paper.on.date();
  if (year_of(day) != year_of(on))
    return refuse_built_on(code, "it is of another year", "属其他年度");
  if (on < day) return refuse_built_on(code, "it is dated after the red entry", "日期晚于冲销日期");
  if (const auto* due = papers.due(id); due && due->open != due->amount) {
    const std::string by(papers.code(due->settled_by.back()));
    return refuse_built_on(code, "it was settled by " + by, "已由" + by + "结算");
  }
  for (const auto settled : {paper.settles, paper.against})
    if (auto verdict = check_revived(books, id, settled, on); !verdict) return verdict;
  return {};
}

/// What the red entry takes out of one money account, or of one fund, all together.
template <class Id>
std::vector<std::pair<Id, Money>> taken(const Books& books, const std::vector<Flow>& flows,
                                        Id Flow::*which) {
  std::vector<std::pair<Id, Money>> sums;
  for (const auto& flow : flows) {
    const auto id = flow.*which;
    if (id == Id{} || undone(books, flow) == Money()) continue;
    const auto same = [&](const auto& sum) { return sum.first == id; };
    const auto found = std::find_if(sums.begin(), sums.end(), same);
    auto& sum = found == sums.end() ? sums.emplace_back(id, Money()) : *found;
    sum.second -= undone(books, flow);
  }
  return sums;
}
/// The money accounts that the red entry moves are open; they and the funds have what goes back.
inline Verdict check_flows(const Books& books, PaperId id) {
  const auto flows = flows_of(books, id);
  const auto accounts = taken(books, flows, &Flow::money);
  for (const auto& [money, amount] : accounts)
    if (auto verdict = check_money_open(books, "reverses", money); !verdict) return verdict;
  for (const auto& [money, amount] : accounts)
    if (auto v = check_balance(books, "reverses", money, amount); !v) return v;
  for (const auto& [fund, amount] : taken(books, flows, &Flow::fund))
    if (auto v = check_fund_balance(books, "reverses", fund, amount); !v) return v;
  return {};
}
}  // namespace detail

inline Verdict decide(const ReversePaper& form, const Books& books, const Context& context) {
  const auto on = day_of(form.on, context);
  if (auto v = detail::check_new_paper(form, books, context); !v) return v;
  const auto& papers = books.budget.papers;
  const auto id = papers.id(form.reverses);
  for (const auto ledger : detail::ledgers_of_paper(books, id))
    if (auto v = check_booking_day(books, ledger, on, context); !v) return v;
  if (auto v = detail::check_reversible(form, books); !v) return v;
  if (auto v = detail::check_not_built_on(books, id, on); !v) return v;
  if (auto verdict = check_evidence(form.evidence); !verdict) return verdict;
  if (auto verdict = detail::check_flows(books, id); !verdict) return verdict;
  return check_red(books.budget, {papers[id].voucher, papers[id].vouchers}, on);
}

namespace detail {
/// What a paper did to lines goes back, claim by claim and cell by cell.
inline void undo_lines(Books& books, PaperId undone, PaperId red, Date on) {
  std::vector<MovementId> movements;
  each_movement(books, undone, [&](MovementId id, const Movement&) { movements.push_back(id); });
  for (const auto id : movements) {
    books.budget.papers.note(red, take_back(books, id, red, on));
    books.budget.funds.touch(books.budget.plan[books.budget.claims[id].line].fund, on);
  }
}
/// Its own debt is there no more, and those that it settled are open again.
inline void undo_dues(Books& books, PaperId undone, Date on) {
  auto& papers = books.budget.papers;
  const auto& paper = papers[undone];
  if (papers.due(undone)) drop_due(books, undone);
  for (const auto settled : {paper.settles, paper.against}) {
    if (settled == PaperId{}) continue;
    owe_again(books, settled, undone, paper.settled);
    const auto fund = papers.due(settled)->fund;
    if (fund != FundId{}) books.budget.funds.touch(fund, on);
  }
}
}  // namespace detail

inline void post(const ReversePaper& form, Books& books, const Context& context) {
  auto& papers = books.budget.papers;
  const auto on = day_of(form.on, context);
  const auto undone = papers.id(form.reverses);
  const auto flows = flows_of(books, undone);
  auto red = detail::paper_of(form, books, context, PaperKind::reversal);
  const auto paper = papers[undone];
  red.ledger = paper.ledger, red.person = paper.person, red.party = paper.party;
  red.money = paper.money, red.other = paper.other, red.fund = paper.fund;
  red.amount = Money() - paper.amount, red.reverses = undone;
  const auto id = papers.add(form.paper, red);
  papers.attach(id, form.evidence);
  papers.change(undone).reversed = id;
  detail::undo_lines(books, undone, id, on);
  for (const auto& flow : flows) undo(books, flow, on);
  detail::undo_dues(books, undone, on);
  const Slip slip{on, id, context.seq, red.by, form.reason};
  const auto booked = book_red(books.budget, {paper.voucher, paper.vouchers}, slip);
  papers.change(id).voucher = booked.first, papers.change(id).vouchers = booked.count;
}

}  // namespace bursar::budget
