// Checklists against a second evaluator that is as naive as can be, written by somebody who has not
// read the first: random checklists, answers, looks again. The environment: BURSAR_CASES, how many
// steps; BURSAR_SEED, one school alone; BURSAR_SHARES, tells how often each form had which outcome.
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>

#include "safety/naive_school.hpp"

namespace bursar::test {
namespace {

constexpr int kStepsASchool = 200;

int number_from_environment(const char* name, int otherwise) {
  const auto* given = std::getenv(name);
  return given ? std::atoi(given) : otherwise;
}

using Outcomes = std::map<std::string, std::map<std::string, int>>;

/// Plays a school; false after a difference, which is told.
bool play(unsigned seed, int steps, Outcomes& outcomes) {
  checklists::ChecklistSchool school(seed);
  for (int i = 0; i < steps; ++i) {
    const auto why = school.step();
    if (why.empty()) continue;
    ADD_FAILURE() << "BURSAR_SEED=" << seed << ", step " << i << '\n' << why;
    return false;
  }
  for (const auto& [kind, all] : school.outcomes)
    for (const auto& [outcome, count] : all) outcomes[kind][outcome] += count;
  return true;
}

TEST(NaiveChecklists, AreOfOneMindWithTheBooks) {
  const auto seed = static_cast<unsigned>(number_from_environment("BURSAR_SEED", 0));
  int steps = number_from_environment("BURSAR_CASES", 8000);
  Outcomes outcomes;
  for (unsigned school = seed ? seed : 1; steps > 0; ++school, steps -= kStepsASchool)
    if (!play(school, kStepsASchool, outcomes) || seed) break;
  if (std::getenv("BURSAR_SHARES"))
    for (const auto& [kind, all] : outcomes)
      for (const auto& [outcome, count] : all)
        std::printf("%-18s %-44s %8d\n", kind.c_str(), outcome.c_str(), count);
}

}  // namespace
}  // namespace bursar::test
