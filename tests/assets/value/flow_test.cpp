// The months of many plans, against each plan asked by itself.
#include "bursar/assets/value/flow.hpp"

#include <gtest/gtest.h>

#include <random>

#include "bursar/assets/value/register.hpp"

namespace bursar::test {
namespace {

using namespace assets;

constexpr int kJanuary = 2026 * 12;

/// A plan with its table, where it has one.
struct Held {
  Plan plan;
  std::vector<PlanRow> rows;
  const std::vector<PlanRow>* table() const { return rows.empty() ? nullptr : &rows; }
};

Held some_plan(std::mt19937& random) {
  const auto below = [&](unsigned n) { return static_cast<int>(random() % n); };
  Held held;
  held.plan.base = Money::fen(below(3) == 0 ? below(100) : below(1'000'000));
  held.plan.set_first(kJanuary + below(20));
  if (below(4) > 0) {
    held.plan.spread_over(1 + below(150));
    return held;
  }
  Money by_then;
  for (int i = 0; i < 5; ++i)
    held.rows.push_back({held.plan.first_month() + i * 3, by_then += Money::fen(below(500))});
  return held;
}

Money spread(const Values& values, const Held& held, int month) {
  return held.table() ? Values::looked_up(held.rows, month) : values.spread(held.plan, month);
}

TEST(Flow, SaysWhatThePlansSay) {
  std::mt19937 random(3);
  const Values values;
  std::vector<Held> plans;
  Flow flow;
  for (int round = 0; round < 400; ++round) {
    if (plans.size() > 30 || (!plans.empty() && random() % 3 == 0)) {
      const auto at = plans.begin() + static_cast<std::ptrdiff_t>(random() % plans.size());
      flow.remove(at->plan, at->table());
      plans.erase(at);
    } else {
      plans.push_back(some_plan(random));
      flow.add(plans.back().plan, plans.back().table());
    }
    const int month = kJanuary - 2 + static_cast<int>(random() % 200);
    Flow::Month naive;
    for (const auto& held : plans) {
      const auto amount = spread(values, held, month) - spread(values, held, month - 1);
      naive.count += amount != Money();
      naive.total += amount;
    }
    ASSERT_EQ(flow.at(month).total, naive.total) << "round " << round;
    ASSERT_EQ(flow.at(month).count, naive.count) << "round " << round;
  }
}

}  // namespace
}  // namespace bursar::test
