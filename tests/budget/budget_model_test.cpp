// The budget against a second one that is as naive as can be: random schools, forms and cases; each
// refusal's code and all figures are compared after every step. The environment: BURSAR_CASES, how
// many steps; BURSAR_SEED, one school alone; BURSAR_SHARES, tells how often each form had which
// outcome. Not here: the forms of assets and what they book, use per head, disclosure; warnings.
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>

#include "budget/budget_rig.hpp"
#include "budget/budget_school.hpp"

namespace bursar::test {
namespace {

constexpr int kStepsASchool = 600;

int number_from_environment(const char* name, int otherwise) {
  const auto* given = std::getenv(name);
  return given ? std::atoi(given) : otherwise;
}

using Outcomes = std::map<std::string, std::map<std::string, int>>;

/// Plays a school; false after a difference, which is told.
bool play(unsigned seed, int steps, bool real, Outcomes& outcomes) {
  BudgetClerk clerk(seed);
  BudgetSchool school(clerk, real ? budget_school_in_memory() : nullptr);
  for (int i = 0; i < steps; ++i) {
    const auto why = i == 0 ? school.found() : school.step();
    if (why.empty()) continue;
    ADD_FAILURE() << "BURSAR_SEED=" << seed << '\n' << school.history() << why;
    return false;
  }
  for (const auto& [kind, all] : school.outcomes)
    for (const auto& [outcome, count] : all) outcomes[kind][outcome] += count;
  return true;
}

void play_all(int steps, bool real) {
  const auto seed = static_cast<unsigned>(number_from_environment("BURSAR_SEED", 0));
  Outcomes outcomes;
  if (seed) {
    play(seed, kStepsASchool, real, outcomes);
    return;
  }
  for (unsigned school = 1; steps > 0; ++school, steps -= kStepsASchool)
    if (!play(school, kStepsASchool, real, outcomes)) return;
  if (std::getenv("BURSAR_SHARES"))
    for (const auto& [kind, all] : outcomes)
      for (const auto& [outcome, count] : all)
        std::printf("%-18s %-34s %8d\n", kind.c_str(), outcome.c_str(), count);
}

TEST(NaiveBudget, KeepsItsPromises) {
  play_all(number_from_environment("BURSAR_CASES", 3000), false);
}

#ifndef BURSAR_NAIVE_ONLY
TEST(NaiveBudget, IsOfOneMindWithTheBooks) {
  play_all(number_from_environment("BURSAR_CASES", 2400), true);
}
#endif

}  // namespace
}  // namespace bursar::test
