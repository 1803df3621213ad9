// What the budget promises of any books, checked the slow way: lines, claims, purposes, roll-ups.
#include <algorithm>
#include <map>

#include "bursar/budget/checks.hpp"
#include "bursar/budget/plan/execution/questions.hpp"
#include "simulation/budget/promises.hpp"

namespace bursar::test {
namespace {

using namespace budget;

struct Figures {
  Money reserved, committed, spent, received, budget;
  std::map<std::size_t, Money> budgets;  ///< by period
};

/// What claims, cases and movements say of each line.
std::map<LineId, Figures> figures_of(const Books& books) {
  std::map<LineId, Figures> all;
  const auto& [plan, claims] = std::tie(books.budget.plan, books.budget.claims);
  for (std::uint32_t i = 1; i <= claims.part_count(); ++i) {
    const auto& part = claims[ClaimPartId(i)];
    auto& line = all[part.line];
    (claims[part.claim].party == PartyId{} ? line.reserved : line.committed) += part.open;
  }
  for (const auto& [code, hold] : claims.holds())
    for (const auto& part : hold.parts)
      if (part.claim == ClaimPartId{}) all[part.line].reserved += part.amount;
  for (std::uint32_t i = 1; i <= plan.size(); ++i)
    for (auto at = plan[LineId(i)].last; at != MovementId{}; at = claims[at].before) {
      const auto& one = claims[at];
      auto& line = all[one.line];
      if (one.change == Change::spent) line.spent += one.amount;
      if (one.change == Change::received) line.received += one.amount;
      if (one.change <= Change::carried) line.budget += one.amount;
    }
  return all;
}

/// Promises 2 and 6: the figures of a line, and its fund's purpose.
void promise_line(const Books& books, LineId id, const Figures& is, const Expect& expect) {
  const auto& plan = books.budget.plan;
  const auto& line = plan[id];
  const auto code = std::string(plan.code(id));
  Money budget, used;
  for (std::size_t k = 0; k < periods_of(line.split); ++k) {
    budget += plan.cell(id, k).budget;
    used += plan.cell(id, k).used;
    expect(plan.cell(id, k).budget >= Money() && plan.cell(id, k).used >= Money(),
           code + " has no period below zero");
  }
  expect(budget == line.budget, code + " has the budget of its periods");
  expect(used == line.reserved + line.committed + line.done, code + " uses what its periods use");
  if (!line.adopted) return expect(used == Money(), code + " is a draft, and unused");
  expect(line.budget == is.budget, code + " has the budget that was adopted and changed");
  expect(line.reserved == is.reserved, code + " reserves what claims and cases hold");
  expect(line.committed == is.committed, code + " commits what orders hold");
  expect(line.done == (line.side == Side::outlay ? is.spent : is.received),
         code + " has done what its papers say");
  if (line.side == Side::income) return;
  const auto& setup = books.budget.setup;
  const auto& fund = books.budget.funds.funds()[line.fund];
  const auto begins = [&](const ClassCode& front) {
    return setup.code(line.economic).value.starts_with(front.value);
  };
  const auto among = [](const auto& list, auto fits) {
    return std::any_of(list.begin(), list.end(), fits);
  };
  const bool fits = (fund.classes.empty() || among(fund.classes, begins)) &&
                    !among(fund.barred, begins) &&
                    (fund.projects.empty() ||
                     among(fund.projects, [&](ClassId one) { return one == line.project; })) &&
                    (fund.units.empty() ||
                     among(fund.units, [&](UnitId one) { return within(books, line.unit, one); }));
  expect(fits, code + " is for what its fund is for");
}

/// Promises 4 and 6: what claims hold, and what is advanced on them.
void promise_claims(const Books& books, const Expect& expect) {
  const auto& [claims, papers] = std::tie(books.budget.claims, books.budget.papers);
  for (std::uint32_t i = 1; i <= claims.part_count(); ++i) {
    const auto& part = claims[ClaimPartId(i)];
    if (part.from == ClaimPartId{}) continue;
    const auto fund = [&](LineId line) { return books.budget.plan[line].fund; };
    expect(fund(part.line) == fund(claims[part.from].line), "a claim crosses no funds");
  }
  std::map<ClaimId, Money> advanced;
  for (std::uint32_t i = 1; i <= papers.size(); ++i)
    if (const auto* due = papers.due(PaperId(i)); due && due->claim != ClaimPartId{})
      advanced[claims[due->claim].claim] += due->open;
  for (std::uint32_t i = 1; i <= claims.size(); ++i) {
    const auto& claim = claims[ClaimId(i)];
    const std::string code(claims.code(ClaimId(i)));
    const auto open = claims.open(ClaimId(i));
    expect(claim.state == ClaimState::reserved || claim.state == ClaimState::committed ||
               open == Money(),
           code + " holds nothing where it does not live");
    expect(claim.advanced == advanced[ClaimId(i)] && claim.advanced <= open,
           code + " holds what is advanced on it");
    expect(claim.state != ClaimState::committed || claim.party != PartyId{},
           code + " is committed to somebody");
  }
}

/// Promise 4: what a part took is what it holds, moved on, spent and freed; a red entry may have
/// given back to it some of what it undid.
void promise_parts(const Books& books, const Expect& expect) {
  const auto& [plan, claims] = std::tie(books.budget.plan, books.budget.claims);
  struct Fate {
    Money taken, gone, undone;
  };
  std::map<ClaimPartId, Fate> fates;
  for (std::uint32_t i = 1; i <= claims.part_count(); ++i)
    if (const auto& part = claims[ClaimPartId(i)]; part.from != ClaimPartId{})
      fates[part.from].gone += part.amount;
  for (std::uint32_t i = 1; i <= plan.size(); ++i)
    for (auto at = plan[LineId(i)].last; at != MovementId{}; at = claims[at].before) {
      const auto& one = claims[at];
      if (one.part == ClaimPartId{}) continue;
      auto& fate = fates[one.part];
      const bool taken = one.change == Change::reserved || one.change == Change::committed;
      if (taken) fate.taken += one.amount;
      if (one.change == Change::released || one.change == Change::lapsed) fate.gone += one.amount;
      if (one.change == Change::restored) fate.gone -= one.amount;
      if (one.change == Change::spent && one.amount > Money()) fate.gone += one.amount;
      if (one.change == Change::spent && one.amount < Money()) fate.undone -= one.amount;
    }
  for (std::uint32_t i = 1; i <= claims.part_count(); ++i) {
    const auto& part = claims[ClaimPartId(i)];
    const auto& fate = fates[ClaimPartId(i)];
    const std::string code(claims.code(part.claim));
    expect(part.open >= Money() && part.open <= part.amount, code + " holds no more than it took");
    if (claims[part.claim].state ==
        ClaimState::cancelled) {  // what it held went back whence it came
      expect(part.open == Money(), code + " was cancelled and holds something");
      continue;
    }
    const auto back = part.open + fate.gone - fate.taken;
    expect(back >= Money() && back <= fate.undone, code + " accounts for every fen");
  }
}

/// Promise 8: whatever execution is grouped by, it comes to the same.
void promise_roll_ups(const Books& books, const Expect& expect) {
  const auto& setup = books.budget.setup;
  for (const auto& ledger : setup.ledgers())
    for (const auto& year : ledger.years)
      for (const auto side : {Side::income, Side::outlay}) {
        std::map<ExecutionBy, LineSum> sums;
        for (const auto by :
             {ExecutionBy::line, ExecutionBy::fund, ExecutionBy::function, ExecutionBy::economic,
              ExecutionBy::project, ExecutionBy::unit, ExecutionBy::month}) {
          Execution question{Year(year.year), ledger.code, by, {}, side};
          for (const auto& row : answer(question, books, first_day_of(year.year)))
            sums[by] += {row.budget, row.reserved, row.committed, row.done};
        }
        const auto& whole = sums[ExecutionBy::line];
        for (const auto& [by, sum] : sums)
          expect(sum.budget == whole.budget && sum.done == whole.done &&
                     sum.reserved == whole.reserved && sum.committed == whole.committed,
                 ledger.code.value + " comes to the same by " + std::string(enum_name(by)));
      }
}

}  // namespace

void promise_plan(const Books& books, Date, const Expect& expect) {
  const auto& plan = books.budget.plan;
  auto figures = figures_of(books);
  for (std::uint32_t i = 1; i <= plan.size(); ++i)
    if (plan[LineId(i)].year != 0) promise_line(books, LineId(i), figures[LineId(i)], expect);
  promise_claims(books, expect);
  promise_parts(books, expect);
  promise_roll_ups(books, expect);
}

}  // namespace bursar::test
