// Schedules against a second, naive way of working them out, and the figures of the rules.
#include "bursar/assets/value/schedule.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace bursar::test {
namespace {

using namespace assets;

DepreciationTerms terms(Method method, Money cost, Date start, int periods) {
  DepreciationTerms t;
  t.method = method;
  t.cost = cost;
  t.start = start;
  t.periods = Months(periods);
  return t;
}

std::vector<std::string> amounts(const DepreciationTerms& t) {
  std::vector<std::string> all;
  const auto rows = schedule(t);
  if (!rows) return {std::string(rows.refusal().code())};
  for (const auto& row : *rows) all.push_back(row.amount.text());
  return all;
}

TEST(Schedule, IsThatOfTheGovernmentRule) {
  // 政府会计准则第3号: 5,000.00 yuan over 72 months is 71 × 69.44 and 69.76.
  const auto rows =
      schedule(terms(Method::straight_line, Money::yuan(5000), Date(2026, 1, 15), 72));
  ASSERT_TRUE(rows);
  ASSERT_EQ(rows->size(), 72u);
  for (int i = 0; i < 71; ++i) EXPECT_EQ((*rows)[i].amount, Money::fen(6944));
  EXPECT_EQ(rows->back().amount, Money::fen(6976));
  EXPECT_EQ(rows->back().net, Money());
  EXPECT_EQ(rows->back().to, Date(2031, 12, 31));
}

TEST(Schedule, CountsTheFirstPeriodByItsDays) {
  auto t = terms(Method::straight_line, Money::yuan(5000), Date(2026, 1, 15), 5);
  t.salvage = Money::yuan(500);
  t.prorate = true;
  // 17 of January's 31 days, both ends counted: 900 × 17 / 31.
  EXPECT_EQ(amounts(t),
            (std::vector<std::string>{"493.55", "900.00", "900.00", "900.00", "900.00", "406.45"}));
  t.every = Every::quarter;  // 76 of 90 days
  EXPECT_EQ(amounts(t).front(), "760.00");
  t.year_from = MonthOfYear(12);  // December to February: 45 of 90 days
  EXPECT_EQ(amounts(t).front(), "450.00");
  t.every = Every::half_year;
  EXPECT_EQ(schedule(t)->front().to, Date(2026, 5, 31));
}

TEST(Schedule, TakesTheYearlyRateOfTheValueAtTheYearsBeginning) {
  auto t = terms(Method::written_down_value, Money::yuan(12000), Date(2026, 10, 1), 6);
  t.rate = BasisPoints(2500);
  t.every = Every::quarter;
  // A quarter of 12,000 in a year, 750 a quarter; from January a quarter of 11,250.
  EXPECT_EQ(amounts(t), (std::vector<std::string>{"750.00", "703.13", "703.13", "703.13", "703.13",
                                                  "8437.48"}));
  t.method = Method::double_declining;  // a year and a half: more than everything in a year
  EXPECT_EQ(amounts(t).front(), "3000.00");
  EXPECT_EQ(schedule(t)->back().net, Money());
}

TEST(Schedule, FollowsDaysWorkAndHand) {
  auto t = terms(Method::by_days, Money::yuan(3650), Date(2025, 3, 10), 12);
  EXPECT_EQ(amounts(t).front(), "220.00");
  EXPECT_EQ(schedule(t)->size(), 13u);
  EXPECT_EQ(schedule(t)->back().to, Date(2026, 3, 9));
  t = terms(Method::units_of_work, Money::yuan(1000), Date(2025, 3, 10), 1);
  t.total_units = WorkUnits(300);
  t.units = std::vector<WorkUnits>{100, 0, 100, 500};
  EXPECT_EQ(amounts(t), (std::vector<std::string>{"333.33", "0.00", "333.34", "333.33"}));
  t = terms(Method::by_hand, Money::yuan(1000), Date(2025, 3, 10), 1);
  t.amounts = std::vector<Money>{Money::yuan(400), Money::yuan(600)};
  EXPECT_EQ(amounts(t), (std::vector<std::string>{"400.00", "600.00"}));
}

TEST(Schedule, RefusesWhatDoesNotFit) {
  using Codes = std::vector<std::string>;
  auto t = terms(Method::straight_line, Money::yuan(100), Date(2026, 1, 1), 12);
  t.periods.reset();
  EXPECT_EQ(amounts(t), Codes{"assets.schedule_incomplete"});
  t.periods = Months(12), t.salvage = Money::yuan(60), t.opening = Money::yuan(41);
  EXPECT_EQ(amounts(t), Codes{"assets.below_depreciated"});
  t.opening = Money::fen(-1);
  EXPECT_EQ(amounts(t), Codes{"assets.value_negative"});
  t.opening.reset(), t.method = Method::by_hand;
  EXPECT_EQ(amounts(t), Codes{"assets.schedule_incomplete"});
  t.amounts = std::vector<Money>{Money::yuan(41)};
  EXPECT_EQ(amounts(t), Codes{"assets.beyond_value"});
  t.amounts = std::vector<Money>{Money::fen(-1)};
  EXPECT_EQ(amounts(t), Codes{"assets.value_negative"});
  t.method = Method::units_of_work;
  EXPECT_EQ(amounts(t), Codes{"assets.schedule_incomplete"});
  t.method = Method::written_down_value;
  EXPECT_EQ(amounts(t), Codes{"assets.schedule_incomplete"});
  t = terms(Method::straight_line, Money::yuan(100), Date(2190, 1, 1), 240);
  EXPECT_EQ(amounts(t), Codes{"base.date_out_of_range"});
}

double fen(Money amount) { return static_cast<double>(amount.fen()); }

/// The same in floating point and with no care for fen: what a spreadsheet would say.
double naive_net(const DepreciationTerms& t, std::size_t row) {
  const double salvage = fen(t.salvage.value_or(Money())),
               opening = fen(t.opening.value_or(Money()));
  const double base = fen(t.cost) - salvage - opening;
  const int length = months_in(t.every.value_or(Every::month));
  const int shift = t.year_from.value_or(1) - 1;
  const int month = (month_number(t.start) - shift) / length * length + shift;
  const auto days = [](Date a, Date b) { return double((b - a).days() + 1); };
  const auto first_to = last_day(month + length - 1);
  const bool partial = t.prorate.value_or(false) && t.start != first_day(month);
  const int rows = *t.periods + partial;
  double done = 0, value = 0;
  int year = -1;
  for (std::size_t i = 0; i <= row; ++i) {
    const int now = month + static_cast<int>(i) * length;
    double share = base / *t.periods;
    if (t.method != Method::straight_line) {
      const double rate = t.method == Method::written_down_value
                              ? *t.rate / 1e4
                              : std::min(1.0, 24.0 / (*t.periods * length));
      if ((now - shift) / 12 != year) value = fen(t.cost) - opening - done;
      year = (now - shift) / 12;
      share = value * rate * length / 12;
    }
    if (i == 0 && partial) share *= days(t.start, first_to) / days(first_day(month), first_to);
    done += static_cast<int>(i) + 1 == rows ? base - done : std::min(share, base - done);
  }
  return fen(t.cost) - opening - done;
}

TEST(Schedule, AgreesWithANaiveOneAndAddsUp) {
  std::mt19937 random(7);
  const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  for (int round = 0; round < 3000; ++round) {
    auto t =
        terms(static_cast<Method>(below(4)), Money::fen(below(5'000'000)),
              first_day(2000 * 12 + below(600)) + boost::gregorian::days(below(28)), 1 + below(60));
    if (below(2)) t.every = static_cast<Every>(below(4));
    if (below(2)) t.salvage = Money::fen(t.cost.fen() / 10);
    if (below(2)) t.opening = Money::fen(t.cost.fen() / 4);
    if (below(2)) t.prorate = true;
    if (below(3) == 0) t.year_from = MonthOfYear(1 + below(12));
    t.rate = BasisPoints(1 + below(9000));
    const auto rows = schedule(t);
    ASSERT_TRUE(rows) << rows.refusal().text();
    Money sum;
    for (const auto& row : *rows) {
      ASSERT_GE(row.amount, Money());
      ASSERT_EQ(row.net + row.accumulated, t.cost);
      ASSERT_LE(row.from, row.to);
      sum += row.amount;
      if (t.method == Method::by_days) continue;
      const auto index = static_cast<std::size_t>(row.number) - 1;
      // Half a fen a row, and more where it is spread on.
      ASSERT_NEAR(static_cast<double>(row.net.fen()), naive_net(t, index),
                  static_cast<double>(row.number) + 1)
          << "round " << round << " row " << row.number;
    }
    const auto whole = t.cost - t.salvage.value_or(Money()) - t.opening.value_or(Money());
    ASSERT_EQ(sum, whole) << "round " << round;
  }
}

}  // namespace
}  // namespace bursar::test
