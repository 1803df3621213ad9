#pragma once

#include <algorithm>
#include <array>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/base/result.hpp"
#include "bursar/books.hpp"
#include "bursar/budget/claims/reasons.hpp"

/// What controls leave room for.
namespace bursar::budget {

/// The first month of a period, from 1.
constexpr int first_month(Split split, std::size_t period) {
  return static_cast<int>(12 * period / periods_of(split)) + 1;
}

/// The budget as it would stand after the items of a paper so far: each item sees those before it,
/// and none of what the paper's own approval case holds.
class Trial {
 public:
  explicit Trial(const Books& books, std::string_view under = {}) : budget_(&books.budget) {
    const auto* hold = under.empty() ? nullptr : budget_->claims.hold(under);
    if (!hold) return;
    for (const auto& part : hold->parts)
      if (part.claim == ClaimPartId{}) use(part.line, part.cell, Money() - part.amount);
  }

  const Register& budget() const { return *budget_; }
  /// A period of a line.
  Together cell(LineId line, std::size_t period) const {
    const auto& cell = budget_->plan.cell(line, period);
    return with({cell.budget, cell.used}, key(line, period));
  }
  /// A line's whole year.
  Together whole(LineId id) const {
    const auto& line = budget_->plan[id];
    return with({line.budget, line.budget - line.available()}, key(id, kWhole));
  }
  /// What the lines under a control have together in a month, from 0.
  Together month(ControlId control, int year, std::size_t month) const {
    return with(budget_->control.together(control, year).months[month], key(control, year, month));
  }
  /// What nobody has reserved, committed or spent of a line.
  Money available(LineId line) const {
    const auto [budget, used] = whole(line);
    return budget - used;
  }

  /// Goes on as if so much more of a line were used.
  void use(LineId line, std::size_t period, Money amount) { change(line, period, {{}, amount}); }
  /// Goes on as if a line had so much more budget.
  void add_budget(LineId line, std::size_t period, Money amount) {
    change(line, period, {amount, {}});
  }

 private:
  static constexpr std::size_t kWhole = 0xFF;

  static std::uint64_t key(LineId line, std::size_t period) {
    return std::uint64_t{static_cast<std::uint32_t>(line)} << 8 | period;
  }
  static std::uint64_t key(ControlId control, int year, std::size_t month) {
    const auto place = std::uint64_t{static_cast<std::uint32_t>(control)} << 16;
    return std::uint64_t{1} << 62 | place | static_cast<std::uint64_t>(year) << 4 | month;
  }
  Together with(Together figures, std::uint64_t key) const {
    if (changes_.empty()) return figures;
    if (const auto found = changes_.find(key); found != changes_.end()) {
      figures.budget += found->second.budget;
      figures.used += found->second.used;
    }
    return figures;
  }
  void change(std::uint64_t key, Together by) {
    auto& change = changes_[key];
    change.budget += by.budget;
    change.used += by.used;
  }
  void change(LineId id, std::size_t period, Together by) {
    const auto& line = budget_->plan[id];
    change(key(id, period), by);
    change(key(id, kWhole), by);
    const auto month = static_cast<std::size_t>(first_month(line.split, period) - 1);
    for (const auto control : budget_->control.list(line.controls))
      if (budget_->control.controls()[control].level == Level::together)
        change(key(control, line.year, month), by);
  }

  const Register* budget_;
  boost::unordered_flat_map<std::uint64_t, Together> changes_;
};

namespace detail {
/// What a control lets lines with so much budget use, with its tolerance.
inline Money allowed(const Control& control, Money budget) {
  auto tolerance = control.tolerance;
  if (control.percent) {
    const auto share = Money::fen(std::max(budget, Money()).fen() * *control.percent / 10'000);
    tolerance = tolerance ? std::min(*tolerance, share) : share;
  }
  return budget + tolerance.value_or(Money());
}

inline Money room_of_line(const Trial& trial, const Control& control, LineId line,
                          std::size_t period) {
  const auto overrun = trial.budget().plan.overrun(line);
  const auto left = [&](Together sum) { return allowed(control, sum.budget) + overrun - sum.used; };
  if (control.span == Span::year) return left(trial.whole(line));
  if (control.span == Span::period) return left(trial.cell(line, period));
  const auto periods = periods_of(trial.budget().plan[line].split);
  Together sum;
  std::optional<Money> least;
  for (std::size_t k = 0; k < periods; ++k) {
    const auto cell = trial.cell(line, k);
    sum.budget += cell.budget, sum.used += cell.used;
    if (k >= period) least = least ? std::min(*least, left(sum)) : left(sum);
  }
  return *least;
}

inline Money room_together(const Trial& trial, ControlId id, LineId line, std::size_t period) {
  const auto& control = trial.budget().control.controls()[id];
  const auto& own = trial.budget().plan[line];
  const auto overrun = trial.budget().control.together(id, own.year).overrun;
  const auto from = control.span == Span::year ? 11 : first_month(own.split, period) - 1;
  Together sum;
  std::optional<Money> least;
  for (int m = 0; m < 12; ++m) {
    const auto month = trial.month(id, own.year, static_cast<std::size_t>(m));
    sum.budget += month.budget, sum.used += month.used;
    const auto left = allowed(control, sum.budget) + overrun - sum.used;
    if (m >= from) least = least ? std::min(*least, left) : left;
  }
  return *least;
}
}  // namespace detail

/// What a control still allows on a line from a period on; below zero where it is passed.
inline Money room(const Trial& trial, ControlId id, LineId line, std::size_t period) {
  const auto& control = trial.budget().control.controls()[id];
  if (control.level == Level::together) return detail::room_together(trial, id, line, period);
  return detail::room_of_line(trial, control, line, period);
}

/// What the control that leaves the least room on a line allows, and which that is: of those that
/// stop the strictest, or none where none stops. A line without any is stopped by its year.
struct Strictest {
  bool stops = false;
  ControlId control{};  ///< none: the default control
  Money room;
};
inline Strictest strictest(const Trial& trial, LineId line, std::size_t period) {
  const auto& plan = trial.budget().plan;
  const auto& list = trial.budget().control.list(plan[line].controls);
  if (list.empty()) return {true, {}, trial.available(line) + plan.overrun(line)};
  Strictest found;
  for (const auto id : list) {
    if (trial.budget().control.controls()[id].mode != Mode::stop) continue;
    const auto left = room(trial, id, line, period);
    if (!found.stops || left < found.room) found = {true, id, left};
  }
  return found;
}

/// No control stops an amount on a line; with zero, none is passed as the books stand.
inline Verdict check_room(const Trial& trial, LineId line, std::size_t period, Money amount) {
  const auto found = strictest(trial, line, period);
  if (!found.stops || found.room >= amount) return {};
  const auto& budget = trial.budget();
  const bool given = found.control != ControlId{};
  return refuse(stopped, "items",
                {{"line", std::string(budget.plan.code(line))},
                 {"available", found.room.text()},
                 {"control", given ? budget.control.controls()[found.control].code.value : "-"},
                 {"amount", amount.text()}});
}

/// Calls `each(control, over)` for every control that only warns and would be passed by an amount.
template <class Each>
void each_warning(const Trial& trial, LineId line, std::size_t period, Money amount, Each each) {
  for (const auto id : trial.budget().control.list(trial.budget().plan[line].controls)) {
    if (trial.budget().control.controls()[id].mode != Mode::warn) continue;
    if (const auto left = room(trial, id, line, period); left < amount) each(id, amount - left);
  }
}

/// The codes of controls in the order of their setting, each once; nothing for none.
inline std::optional<std::vector<ControlCode>> codes_of(std::vector<ControlId> passed,
                                                        const Books& books) {
  if (passed.empty()) return {};
  std::sort(passed.begin(), passed.end());
  passed.erase(std::unique(passed.begin(), passed.end()), passed.end());
  std::vector<ControlCode> codes;
  for (const auto id : passed) codes.push_back(books.budget.control.controls()[id].code);
  return codes;
}

}  // namespace bursar::budget
