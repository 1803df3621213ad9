#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "bursar/assets/value/records.hpp"

namespace bursar::assets {

/// What all plans together come to in each month.
///
/// Kept as the changes from a month to the next, so that a plan is added or taken out with three of
/// them, and a month is asked by adding up the months: a run looks at no asset that has a plan.
class Flow {
 public:
  /// Assets with an amount in a month, and their amounts.
  struct Month {
    std::int64_t count = 0;
    Money total;
  };

  /// Adds a plan, with its table where it has one.
  void add(const Plan& plan, const std::vector<PlanRow>* table) { change(plan, table, 1); }
  /// Takes a plan out.
  void remove(const Plan& plan, const std::vector<PlanRow>* table) { change(plan, table, -1); }
  /// What a month comes to.
  Month at(int month) const {
    Month sum;
    const auto end = std::min(steps_.size(), static_cast<std::size_t>(month - kStart + 1));
    for (std::size_t i = 0; i < end; ++i) {
      sum.count += steps_[i].count;
      sum.total += steps_[i].total;
    }
    return sum;
  }

 private:
  static constexpr int kStart = kFirstYear * 12;

  void change(const Plan& plan, const std::vector<PlanRow>* table, int sign) {
    if (table) {
      Money before;
      for (const auto& row : *table) {
        pulse(row.month, row.by_then - before, sign);
        before = row.by_then;
      }
      return;
    }
    if (plan.periods == 0) return;
    const auto first = plan.first_month();
    const bool some = plan.per > Money();  // else all of it comes with the last part
    const auto most = some ? plan.base.fen() / plan.per.fen() : std::int64_t{plan.periods};
    const auto full = static_cast<int>(std::min<std::int64_t>(plan.periods - 1, most));
    if (some && full > 0) {
      step(first, plan.per, sign);
      step(first + full, plan.per, -sign);
    }
    pulse(first + full, plan.base - plan.per * full, sign);
  }

  void pulse(int month, Money amount, int sign) {
    if (amount == Money()) return;
    step(month, amount, sign);
    step(month + 1, amount, -sign);
  }

  void step(int month, Money amount, int sign) {
    const auto index = static_cast<std::size_t>(month - kStart);
    if (index >= steps_.size()) steps_.resize(index + 1);
    steps_[index].count += sign;
    steps_[index].total += amount * sign;
  }

  std::vector<Month> steps_;
};

}  // namespace bursar::assets
