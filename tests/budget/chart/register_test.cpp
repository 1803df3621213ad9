// Which rule is chosen, and what a closing step covers.
#include "bursar/budget/chart/register.hpp"

#include <gtest/gtest.h>

#include <string>

namespace bursar::test {
namespace {

using namespace budget;

Posting rule(const char* classes, const char* detail, std::vector<UnitId> units,
             const char* source) {
  Posting rule;
  rule.regime = "t", rule.classes = classes, rule.detail = detail;
  rule.units = std::move(units), rule.source = source;
  return rule;
}

TEST(Chart, TakesTheMostParticularRule) {
  Chart chart;
  chart.add(rule("", "", {}, "any"));
  chart.add(rule("302", "", {}, "302"));
  chart.add(rule("30201", "", {}, "30201"));
  chart.add(rule("", "tax", {}, "tax"));
  chart.add(rule("", "", {UnitId(7)}, "unit"));
  const auto chosen = [&](Facts facts) {
    const auto* found = chart.choose("t", Event::received, facts);
    return found ? found->source.value : std::string();
  };
  const UnitId units[] = {UnitId(9), UnitId(7)};
  EXPECT_EQ(chosen({}), "any");
  EXPECT_EQ(chosen({{}, {}, "30299", {}, {}}), "302");
  EXPECT_EQ(chosen({{}, {}, "30201", {}, {}}), "30201");
  EXPECT_EQ(chosen({{}, {}, "30201", "tax", {}}), "tax");
  EXPECT_EQ(chosen({{}, {}, "30201", "tax", units}), "unit");
  EXPECT_EQ(chart.choose("other", Event::received, {}), nullptr);
  EXPECT_EQ(chart.choose("t", Event::spent, {}), nullptr);
}

TEST(Chart, OfEquallyParticularRulesTheFirstSetStaysInFront) {
  Chart chart;
  chart.add(rule("", "", {UnitId(1)}, "first"));
  chart.add(rule("", "", {UnitId(2)}, "second"));
  const UnitId both[] = {UnitId(2), UnitId(1)};
  EXPECT_EQ(chart.choose("t", Event::received, {{}, {}, {}, {}, both})->source.value, "first");
}

TEST(Chart, AStepCoversACodeAndWhatGoesOnWithADotOrADigit) {
  ClosingStep step;
  step.from = "80";
  EXPECT_TRUE(step.covers("80") && step.covers("8001") && step.covers("80.1"));
  EXPECT_FALSE(step.covers("80a") || step.covers("8") || step.covers("9001"));
}

}  // namespace
}  // namespace bursar::test
