#pragma once

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bursar/budget/changes/forms.hpp"
#include "bursar/budget/effects.hpp"
#include "bursar/budget/plan/checks.hpp"

/// A year is carried into the next: open claims with their budget, and what is left of each fund.
namespace bursar::budget {

namespace detail {
/// What becomes of one line.
struct CarriedLine {
  LineId line{}, to{};  ///< to: none where there is no line of the next year like it
  std::vector<ClaimPartId> parts;
  Money open;     ///< of claims, which move whether or not there is budget for them
  Money claimed;  ///< budget that moves with them
  Money rest;     ///< available after that
  Carry how{};
  LineId pool{};  ///< where the rest is swept
};
/// What becomes of a year.
struct Carrying {
  LedgerId ledger{};
  int year = 0;
  std::vector<CarriedLine> lines;
  std::map<FundId, CarriedOver> funds;
  CarriedOver all;
};

/// A fund that does not reach the next year gives back what is left.
inline bool reaches(const Fund& fund, int year) {
  return !fund.until || *fund.until >= first_day_of(year);
}
/// An adopted outlay line of a year, of a set of accounts.
inline bool outlay_of(const Books& books, LineId id, LedgerId ledger, int year) {
  if (id == LineId{}) return false;
  const auto& line = books.budget.plan[id];
  return line.adopted && line.side == Side::outlay && line.year == year &&
         ledger_of(books, id) == ledger;
}
inline LineId target_of(const CarryOver& form, const Books& books, LineId id) {
  const auto& plan = books.budget.plan;
  if (form.targets)
    for (const auto& [line, to] : *form.targets)
      if (plan.id(line) == id) return plan.id(to);
  auto next = plan[id];
  ++next.year;
  const auto like = plan.like(next);
  return like != LineId{} && plan[like].adopted ? like : LineId{};
}
inline LineId pool_of(const CarryOver& form, const Books& books, LedgerId ledger, FundId fund) {
  if (!form.pools) return {};
  for (const auto& code : *form.pools) {
    const auto id = books.budget.plan.id(code);
    if (outlay_of(books, id, ledger, form.year + 1) && books.budget.plan[id].fund == fund)
      return id;
  }
  return {};
}
/// The parts of claims that hold something of the lines, by line in order of number.
inline std::map<LineId, std::vector<ClaimPartId>> open_parts(const Books& books, LedgerId ledger,
                                                             int year) {
  const auto& claims = books.budget.claims;
  std::map<LineId, std::vector<ClaimPartId>> found;
  for (std::uint32_t i = 1; i <= claims.part_count(); ++i) {
    const auto& part = claims[ClaimPartId(i)];
    if (part.open > Money() && outlay_of(books, part.line, ledger, year))
      found[part.line].push_back(ClaimPartId(i));
  }
  return found;
}
inline void add_up(Carrying& found, const Books& books, const CarriedLine& one) {
  auto& fund = found.funds[books.budget.plan[one.line].fund];
  for (auto* sum : {&fund, &found.all}) {
    sum->claimed += one.claimed;
    (one.how == Carry::roll    ? sum->rolled
     : one.how == Carry::sweep ? sum->swept
                               : sum->returned) += one.rest;
  }
}
/// What becomes of each adopted outlay line of a year that is open.
inline Carrying work_out(const CarryOver& form, const Books& books) {
  const auto& plan = books.budget.plan;
  const auto& funds = books.budget.funds.funds();
  Carrying found;
  found.ledger = books.budget.setup.ledgers().id(form.ledger), found.year = form.year;
  const auto parts = open_parts(books, found.ledger, form.year);
  for (std::uint32_t i = 1; i <= plan.size(); ++i) {
    if (!outlay_of(books, LineId(i), found.ledger, form.year)) continue;
    const auto& line = plan[LineId(i)];
    const auto& fund = funds[line.fund];
    CarriedLine one;
    one.line = LineId(i), one.to = target_of(form, books, one.line);
    if (const auto open = parts.find(one.line); open != parts.end()) one.parts = open->second;
    for (const auto part : one.parts) one.open += books.budget.claims[part].open;
    one.claimed = std::min(one.open, std::max(Money(), line.budget - line.done));
    one.rest = std::max(Money(), line.available() - one.claimed + one.open);
    one.how = reaches(fund, form.year + 1) ? fund.carry : Carry::give_back;
    if (one.how == Carry::sweep) one.pool = pool_of(form, books, found.ledger, line.fund);
    add_up(found, books, one);
    if (one.open > Money() || one.rest > Money()) found.lines.push_back(std::move(one));
  }
  return found;
}

inline Verdict check_carry_days(const CarryOver& form, const Books& books, const Context& context) {
  if (auto verdict = check_ledger(books, form.ledger); !verdict) return verdict;
  const auto ledger = books.budget.setup.ledgers().id(form.ledger);
  if (auto v = check_year_opened(books, ledger, form.year, "year"); !v) return v;
  if (auto v = check_year_opened(books, ledger, form.year + 1, "year"); !v) return v;
  if (auto verdict = check_year(books, ledger, form.year, "year"); !verdict) return verdict;
  const auto year = std::to_string(form.year);
  if (const auto& carried = books.budget.setup.year(ledger, form.year)->carried)
    return refuse(carried_already, "year",
                  {{"year", year}, {"ledger", form.ledger.value}, {"date", date_text(*carried)}});
  if (context.today >= last_day_of(form.year)) return {};
  return refuse(carry_too_early, "year",
                {{"year", year}, {"from", date_text(last_day_of(form.year))}});
}
/// Open claims are of funds that go on.
inline Verdict check_carried_funds(const Carrying& found, const Books& books) {
  for (const auto& one : found.lines) {
    const auto& fund = books.budget.funds.funds()[books.budget.plan[one.line].fund];
    if (one.open > Money() && !reaches(fund, found.year + 1))
      return refuse_fund_day(fund, "", date_text(first_day_of(found.year + 1)));
  }
  return {};
}
/// A line goes on as a line of the same fund.
inline Verdict check_targets(const CarryOver& form, const Books& books, const Carrying& found) {
  if (!form.targets) return {};
  const auto& plan = books.budget.plan;
  for (const auto& [line_code, to_code] : *form.targets) {
    const auto line = plan.id(line_code), to = plan.id(to_code);
    if (outlay_of(books, line, found.ledger, found.year) &&
        outlay_of(books, to, found.ledger, found.year + 1) && plan[line].fund == plan[to].fund)
      continue;
    return refuse(carry_target_unfit, "targets",
                  {{"to", to_code.value},
                   {"line", line_code.value},
                   {"year", std::to_string(found.year + 1)}});
  }
  return {};
}
/// Whatever moves has a line to move to.
inline Verdict check_places(const Carrying& found, const Books& books) {
  const auto& plan = books.budget.plan;
  const auto next = std::to_string(found.year + 1);
  for (const auto& one : found.lines)
    if (one.how == Carry::sweep && one.rest > Money() && one.pool == LineId{})
      return refuse(
          pool_missing, "pools",
          {{"fund", books.budget.funds.funds()[plan[one.line].fund].code.value}, {"year", next}});
  for (const auto& one : found.lines) {
    const bool rolls = one.how == Carry::roll && one.rest > Money();
    if (one.to != LineId{} || (one.open == Money() && !rolls)) continue;
    const auto amount = rolls ? one.open + one.rest : one.open;
    return refuse(
        carry_target_missing, "targets",
        {{"line", std::string(plan.code(one.line))}, {"amount", amount.text()}, {"year", next}});
  }
  return {};
}
inline Verdict check_carried_range(const Carrying& found, const Books& books) {
  PlanChange change;
  change.ledger = found.ledger, change.year = found.year + 1;
  for (const auto& one : found.lines) {
    const auto move = [&](LineId to, Money amount) {
      if (amount == Money()) return Verdict{};
      change.add(books, to, amount);
      return check_range(books, change, to);
    };
    if (auto verdict = move(one.to, one.claimed); !verdict) return verdict;
    const auto to = one.how == Carry::roll ? one.to : one.pool;
    const auto rest = one.how == Carry::give_back ? Money() : one.rest;
    if (auto verdict = move(to, rest); !verdict) return verdict;
  }
  return {};
}
}  // namespace detail

inline void complete(CarryOver& form, const Books& books, const Context& context) {
  if (!detail::check_carry_days(form, books, context)) return;
  const auto found = detail::work_out(form, books);
  complete_figure(form.claimed, found.all.claimed);
  complete_figure(form.rolled, found.all.rolled);
  complete_figure(form.swept, found.all.swept);
  complete_figure(form.returned, found.all.returned);
}

inline Verdict decide(const CarryOver& form, const Books& books, const Context& context) {
  if (auto v = detail::check_carry_days(form, books, context); !v) return v;
  const auto found = detail::work_out(form, books);
  if (auto verdict = detail::check_carried_funds(found, books); !verdict) return verdict;
  if (auto verdict = detail::check_targets(form, books, found); !verdict) return verdict;
  if (auto verdict = detail::check_places(found, books); !verdict) return verdict;
  if (auto verdict = detail::check_carried_range(found, books); !verdict) return verdict;
  const auto& all = found.all;
  if (auto verdict = check_figure("claimed", all.claimed, form.claimed); !verdict) return verdict;
  if (auto verdict = check_figure("rolled", all.rolled, form.rolled); !verdict) return verdict;
  if (auto verdict = check_figure("swept", all.swept, form.swept); !verdict) return verdict;
  return check_figure("returned", all.returned, form.returned);
}

namespace detail {
/// Takes budget of a line from its last periods backwards: first what they have not used, and only
/// where that is not enough, as a line may be overspent where it is only warned, the rest.
inline void take_budget(Books& books, LineId id, Money amount) {
  const auto& plan = books.budget.plan;
  for (const bool unused : {true, false})
    for (auto k = periods_of(plan[id].split); k-- > 0 && amount > Money();) {
      const auto& cell = plan.cell(id, k);
      const auto taken = std::min(amount, unused ? cell.budget - cell.used : cell.budget);
      if (taken <= Money()) continue;
      add_budget(books, id, k, Money() - taken);
      amount -= taken;
    }
  BURSAR_ASSERT(amount == Money());
}
/// Moves budget of a line into the first period of another.
inline void move_budget(Books& books, LineId from, LineId to, Money amount, std::uint32_t before,
                        std::uint32_t after, Date on) {
  take_budget(books, from, amount);
  Movement movement;
  movement.on = on, movement.change = Change::carried;
  movement.line = from, movement.amount = Money() - amount, movement.version = before;
  note(books, movement);
  movement.line = to, movement.amount = amount, movement.version = after;
  note(books, movement);
  add_budget(books, to, 0, amount);
}
/// By how much a line may pass its stop goes along with the claims that live on it.
inline void move_overrun(Books& books, const CarriedLine& one, const Context& context) {
  const auto moved = std::min(one.open - one.claimed, books.budget.plan.overrun(one.line));
  if (moved <= Money()) return;
  const auto by = books.people.persons().id(context.by);
  Movement movement;
  movement.on = context.today, movement.change = Change::overrun;
  const auto let = [&](LineId line, Money amount) {
    movement.line = line, movement.amount = amount;
    note(books, movement);
    allow(books, {line, amount, context.today, {}, {}, by});
  };
  let(one.line, Money() - moved);
  let(one.to, moved);
}
/// Requests that wait for money of the year are ended.
inline void end_requests(Books& books, LedgerId ledger, int year, Date on) {
  const auto& claims = books.budget.claims;
  std::vector<ClaimId> over;
  for (const auto& [priority, day, id] : claims.requests()) {
    const auto line = claims[claims[id].first].line;
    if (outlay_of(books, line, ledger, year)) over.push_back(id);
  }
  for (const auto id : over) end_claim(books, id, ClaimState::released, Change::released, on);
}
}  // namespace detail

inline void post(const CarryOver& form, Books& books, const Context& context) {
  const auto found = detail::work_out(form, books);
  const auto on = context.today;
  const auto before = next_version(books, found.ledger, found.year);
  const auto after = next_version(books, found.ledger, found.year + 1);
  for (const auto& one : found.lines) {
    for (const auto part : one.parts) carry_part(books, part, one.to, on);
    const auto move = [&](LineId to, Money amount) {
      if (amount > Money()) detail::move_budget(books, one.line, to, amount, before, after, on);
    };
    move(one.to, one.claimed);
    detail::move_overrun(books, one, context);
    if (one.how != Carry::give_back) move(one.how == Carry::roll ? one.to : one.pool, one.rest);
  }
  detail::end_requests(books, found.ledger, found.year, on);
  for (auto [fund, sums] : found.funds) {
    sums.ledger = found.ledger, sums.year = found.year, sums.fund = fund;
    books.budget.plan.add(sums);
  }
  books.budget.setup.change(found.ledger, found.year).carried = on;
  for (const int year : {found.year, found.year + 1}) {
    BudgetVersion version;
    version.ledger = found.ledger, version.year = year;
    note_version(books, std::move(version), context);
  }
}

}  // namespace bursar::budget
