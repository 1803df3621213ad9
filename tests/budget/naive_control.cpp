#include <algorithm>

#include "budget/naive_books.hpp"

/// Controls: what an addition to a cell of a line leaves.
namespace bursar::test::plain {

bool Model::below(const std::string& unit, const std::string& above) const {
  if (unit == above) return true;
  const auto found = units.find(unit);
  return found != units.end() && !found->second.empty() && below(found->second, above);
}

bool Model::covers(const Control& control, const Line& line) const {
  return !control.ended && line.adopted && !line.income &&
         (control.fund.empty() || control.fund == line.fund) &&
         begins(line.function, control.function) && begins(line.economic, control.economic) &&
         (control.project.empty() || control.project == line.project) &&
         (control.unit.empty() || below(line.unit, control.unit));
}

bool Model::covered(const Line& line) const {
  return std::any_of(controls.begin(), controls.end(),
                     [&](const auto& one) { return covers(one.second, line); });
}

/// The lines that a control holds together with one: those of its year.
Codes Model::group(const Control& control, const Line& line) const {
  Codes codes;
  for (const auto& [code, other] : lines)
    if (covers(control, other) && other.year == line.year) codes.push_back(code);
  return codes;
}

/// Budget, tolerance and overrun together.
Fen Model::allowance(const Control& control, Fen budget, Fen overrun) {
  std::optional<Fen> tolerance = control.tolerance;
  if (control.percent >= 0) {
    __extension__ using Wide = __int128;
    const auto share = static_cast<Fen>(Wide{std::max<Fen>(budget, 0)} * control.percent / 10000);
    tolerance = std::min(tolerance.value_or(share), share);
  }
  return budget + tolerance.value_or(0) + overrun;
}

Fen Model::margin_alone(const Control& control, const Line& line, int cell, Fen add) const {
  const auto at = static_cast<std::size_t>(cell);
  if (control.span == "period")
    return allowance(control, line.budget[at], line.overrun) - line.used[at] - add;
  if (control.span == "year")
    return allowance(control, line.total(), line.overrun) - line.reserved - line.committed -
           line.done - add;
  Fen budget = 0, used = 0;
  std::optional<Fen> least;
  for (std::size_t k = 0; k < line.budget.size(); ++k) {
    budget += line.budget[k];
    used += line.used[k];
    const auto margin = allowance(control, budget, line.overrun) - used - add;
    if (k >= at) least = std::min(least.value_or(margin), margin);
  }
  return *least;
}

Fen Model::margin_of(const Control& control, const std::string& code, int cell, Fen add) const {
  const auto& line = lines.at(code);
  if (control.level == "line") return margin_alone(control, line, cell, add);
  Fen budget[12] = {}, used[12] = {}, overrun = 0;
  for (const auto& other : group(control, line)) {
    const auto& one = lines.at(other);
    overrun += one.overrun;
    for (int k = 0; k < one.cells(); ++k) {
      budget[one.month_of_cell(k) - 1] += one.budget[static_cast<std::size_t>(k)];
      used[one.month_of_cell(k) - 1] += one.used[static_cast<std::size_t>(k)];
    }
  }
  Fen budgets = 0, uses = 0;
  std::optional<Fen> least;
  for (int month = 1; month <= 12; ++month) {
    budgets += budget[month - 1];
    uses += used[month - 1];
    if (control.span == "year" ? month < 12 : month < line.month_of_cell(cell)) continue;
    const auto margin = allowance(control, budgets, overrun) - uses - add;
    least = std::min(least.value_or(margin), margin);
  }
  return *least;
}

std::optional<Fen> Model::margin(const std::string& code, int cell, Fen add,
                                 const std::string& mode) const {
  const auto& line = lines.at(code);
  if (!covered(line)) {
    if (mode != "stop") return std::nullopt;
    return line.available() + line.overrun - add;
  }
  std::optional<Fen> least;
  for (const auto& [name, control] : controls) {
    if (control.mode != mode || !covers(control, line)) continue;
    const auto margin = margin_of(control, code, cell, add);
    least = std::min(least.value_or(margin), margin);
  }
  return least;
}

void Model::check_control(const std::string& line, int cell, Fen amount) const {
  no(margin(line, cell, amount, "stop").value_or(0) < 0, "stopped");
}

}  // namespace bursar::test::plain
