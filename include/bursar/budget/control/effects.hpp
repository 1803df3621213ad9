#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <vector>

#include "bursar/budget/checks.hpp"
#include "bursar/budget/control/checks.hpp"

/// Which controls cover a line, and what lines have together under one.
namespace bursar::budget {

/// Whether a control covers a line, by each dimension that it names.
inline bool covers(const Books& books, const Control& control, const Line& line) {
  const auto& setup = books.budget.setup;
  const auto begins = [&](ClassId one, const ClassCode& front) {
    return setup.code(one).value.starts_with(front.value);
  };
  return line.side == Side::outlay && (control.fund == FundId{} || control.fund == line.fund) &&
         (control.project == ClassId{} || control.project == line.project) &&
         begins(line.function, control.function) && begins(line.economic, control.economic) &&
         (control.unit == UnitId{} || within(books, line.unit, control.unit));
}

/// Calls `f(what the lines under a control have together)` for each such control of a line.
template <class F>
void each_together(Books& books, const Line& line, F f) {
  auto& control = books.budget.control;
  for (const auto id : control.list(line.controls))
    if (control.controls()[id].level == Level::together) f(control.change(id, line.year));
}

/// A line counts among those that a control covers together.
inline void join(Books& books, ControlId control, LineId id) {
  auto& plan = books.budget.plan;
  const auto& line = plan[id];
  auto& together = books.budget.control.change(control, line.year);
  for (std::size_t k = 0; k < periods_of(line.split); ++k) {
    auto& month = together.months[static_cast<std::size_t>(first_month(line.split, k) - 1)];
    month.budget += plan.cell(id, k).budget;
    month.used += plan.cell(id, k).used;
  }
  together.overrun += plan.overrun(id);
}

/// A draft becomes part of the budget, under the controls in force that cover it.
inline void adopt(Books& books, LineId id) {
  auto& control = books.budget.control;
  std::vector<ControlId> list;
  for (const auto one : control.in_force())
    if (covers(books, control.controls()[one], books.budget.plan[id])) list.push_back(one);
  books.budget.plan.adopt(id, control.intern(list));
  for (const auto one : list)
    if (control.controls()[one].level == Level::together) join(books, one, id);
}

/// Changes which controls cover the adopted lines of years that are open: `change(list)` changes
/// the list of those that `fits(line)` names.
template <class Fits, class Change>
std::vector<LineId> cover_again(Books& books, Fits fits, Change change) {
  auto& plan = books.budget.plan;
  auto& control = books.budget.control;
  boost::unordered_flat_map<std::uint32_t, std::uint32_t> known;
  std::vector<LineId> changed;
  for (std::uint32_t i = 1; i <= plan.size(); ++i) {
    const auto id = LineId(i);
    const auto& line = plan[id];
    if (!line.adopted || books.budget.setup.year(ledger_of(books, id), line.year)->closed())
      continue;
    if (!fits(line)) continue;
    auto found = known.find(line.controls);
    if (found == known.end()) {
      auto list = control.list(line.controls);
      change(list);
      found = known.emplace(line.controls, control.intern(list)).first;
    }
    plan.change(id).controls = found->second;
    changed.push_back(id);
  }
  return changed;
}

}  // namespace bursar::budget
