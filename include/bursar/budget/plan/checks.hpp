#pragma once

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/budget/checks.hpp"

/// What a budget keeps to: the purpose of each fund, its means, its shares.
namespace bursar::budget {

namespace detail {
inline bool begins_with_one(const ClassCode& code, const std::vector<ClassCode>& fronts) {
  return std::any_of(fronts.begin(), fronts.end(),
                     [&](const auto& front) { return code.value.starts_with(front.value); });
}
}  // namespace detail

/// An outlay line is for what its fund is for: its economic class, its project, its unit.
inline Verdict check_purpose(const Books& books, const Line& line) {
  if (line.side == Side::income) return {};
  const auto& setup = books.budget.setup;
  const auto& fund = books.budget.funds.funds()[line.fund];
  const auto differs = [&](std::string_view dimension, std::string_view zh,
                           const std::string& value) {
    return refuse(
        purpose_differs, dimension,
        {{"fund", fund.code.value}, {"dimension", std::string(dimension), zh}, {"value", value}});
  };
  const auto& economic = setup.code(line.economic);
  if ((!fund.classes.empty() && !detail::begins_with_one(economic, fund.classes)) ||
      detail::begins_with_one(economic, fund.barred))
    return differs("economic", "经济分类", economic.value);
  const auto& projects = fund.projects;
  if (!projects.empty() &&
      std::find(projects.begin(), projects.end(), line.project) == projects.end())
    return differs("project", "项目", setup.code(line.project).value);
  const bool in_units = std::any_of(fund.units.begin(), fund.units.end(),
                                    [&](UnitId unit) { return within(books, line.unit, unit); });
  if (fund.units.empty() || in_units) return {};
  return differs("unit", "部门", books.people.units()[line.unit].code.value);
}

/// The fund may be spent on some day of the year.
inline Verdict check_fund_in_year(const Books& books, FundId id, int year) {
  const auto& fund = books.budget.funds.funds()[id];
  if (fund.from <= last_day_of(year) && (!fund.until || first_day_of(year) <= *fund.until))
    return {};
  return refuse_fund_day(fund, "fund", std::to_string(year));
}

/// What a form adds to the lines of a year's adopted budget, and so to its funds.
struct PlanChange {
  LedgerId ledger{};
  int year = 0;
  std::map<FundId, SideSum> funds;
  boost::unordered_flat_map<LineId, Money> lines;
  SideSum all;

  /// Goes on with so much more on a line.
  void add(const Books& books, LineId id, Money amount) {
    const auto& line = books.budget.plan[id];
    funds[line.fund].of(line.side) += amount;
    all.of(line.side) += amount;
    lines[id] += amount;
  }
  /// What the form adds to a line.
  Money of(LineId line) const {
    const auto found = lines.find(line);
    return found == lines.end() ? Money() : found->second;
  }
};

/// Neither the line nor its side of the year comes to more than may be.
inline Verdict check_range(const Books& books, const PlanChange& change, LineId id) {
  const auto& plan = books.budget.plan;
  const auto side = plan[id].side;
  const auto year = plan.all(change.ledger, change.year).of(side) + change.all.of(side);
  const auto line = plan[id].budget + change.of(id);
  if (line <= kMostBudget && year <= kMostBudget) return {};
  return refuse_range("items", plan.code(id));
}

/// 量入为出: no fund's outlay in a year is more than its income lines and what it brought. Money
/// held for others is allotted as it comes in.
inline Verdict check_balance(const Books& books, const PlanChange& change) {
  for (const auto& [id, added] : change.funds) {
    const auto& fund = books.budget.funds.funds()[id];
    if (fund.kind == FundKind::held) continue;
    const auto adopted = books.budget.plan.adopted(id, change.year);
    const auto outlay = adopted.outlay + added.outlay;
    const auto means = adopted.income + added.income + books.budget.funds.brought(id, change.year);
    if (outlay > means)
      return refuse(plan_unbalanced, "",
                    {{"fund", fund.code.value},
                     {"means", means.text()},
                     {"year", std::to_string(change.year)},
                     {"outlay", outlay.text()}});
  }
  return {};
}

/// What a fund's outlay lines have in a year, and those of a front of classes of it.
struct ShareFigures {
  Money amount, total;

  /// Whether a share is kept: at least, or at most so much of the total.
  bool keeps(const Share& share) const {
    __extension__ using Wide = __int128;
    const Wide has = Wide(amount.fen()) * 10'000, wants = Wide(total.fen()) * share.percent;
    return total == Money() || (share.compare == Compare::at_least ? has >= wants : has <= wants);
  }
  /// The least, or the most, that the share asks for; rounded to where it is kept.
  Money limit(const Share& share) const {
    __extension__ using Wide = __int128;
    const Wide exact = Wide(total.fen()) * share.percent;
    const Wide up = share.compare == Compare::at_least ? 9'999 : 0;
    return Money::fen(static_cast<std::int64_t>((exact + up) / 10'000));
  }
};
/// The figures of a share in a year, after a change.
inline ShareFigures share_figures(const Books& books, const Share& share, int year,
                                  const PlanChange& change = {}) {
  const auto& plan = books.budget.plan;
  ShareFigures sum;
  for (const auto id : plan.of(share.fund, year)) {
    const auto& line = plan[id];
    if (line.side == Side::income) continue;
    const auto budget = (line.adopted ? line.budget : Money()) + change.of(id);
    sum.total += budget;
    const auto& code = books.budget.setup.code(line.economic).value;
    if (code.starts_with(share.classes.value)) sum.amount += budget;
  }
  return sum;
}
/// The funds that change keep their shares, in the order in which those were set.
inline Verdict check_shares(const Books& books, const PlanChange& change) {
  for (const auto& share : books.budget.control.shares()) {
    if (change.year < share.from || change.year > share.until) continue;
    if (!change.funds.contains(share.fund)) continue;
    const auto figures = share_figures(books, share, change.year, change);
    if (figures.keeps(share)) continue;
    const auto compare = names(share.compare)[static_cast<std::size_t>(share.compare)];
    return refuse(share_unmet, "",
                  {{"share", share.code.value},
                   {"classes", share.classes.value},
                   {"amount", figures.amount.text()},
                   {"total", figures.total.text()},
                   {"compare", std::string(compare.name)},
                   {"compare_zh", std::string(compare.zh)},
                   {"limit", figures.limit(share).text()}});
  }
  return {};
}

}  // namespace bursar::budget
