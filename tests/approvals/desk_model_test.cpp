// The desk against a second one that is as naive as can be: random schools, flows and people.
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>

#include "approvals/desk_school.hpp"

namespace bursar::test {
namespace {

using naive::Case;
using naive::Names;

constexpr int kCasesASchool = 100;

int from_environment(const char* name, int otherwise) {
  const auto* given = std::getenv(name);
  return given ? std::atoi(given) : otherwise;
}

/// What holds of every case whatever was done: "" or what does not.
std::string broken(const Case& one) {
  std::map<std::string, int> seats;
  for (const auto& vote : one.votes) {
    if (naive::among(one.circle.parties, vote.by) || naive::among(one.circle.parties, vote.in_name))
      return "a party signed";
    if (one.plan.steps[vote.step].recorded() || one.plan.same_person || vote.by.empty()) continue;
    ++seats[vote.by];
    if (!vote.in_name.empty() && vote.in_name != vote.by) ++seats[vote.in_name];
  }
  for (const auto& [person, count] : seats)
    if (count > 1) return person + " has two seats";
  return {};
}

/// What every case was when it was looked at last, to see that no seat of a flow comes or goes.
class Denominators {
 public:
  std::string check(const Case& one) {
    for (std::size_t i = 0; i < one.runs.size(); ++i) {
      std::vector<int> roots;
      for (const auto& seat : one.runs[i].seats)
        if (seat.parent < 0) roots.push_back(seat.id);
      if (roots.empty()) continue;
      auto& known = roots_[{one.code, i}];
      if (known.empty() || known.front() != roots.front()) known = roots;  // it opened anew
      if (known != roots) return one.plan.steps[i].code + " has other seats than it opened with";
    }
    return {};
  }

 private:
  std::map<std::pair<std::string, std::size_t>, std::vector<int>> roots_;
};

using Outcomes = std::map<std::string, std::map<std::string, int>>;

/// Plays a school; false after a difference, which is told.
bool play(unsigned seed, int cases, bool real, Outcomes& outcomes) {
  DeskClerk clerk(seed);
  DeskSchool school(clerk, real ? school_in_memory() : nullptr);
  if (school.naive.world.policies.empty()) return true;  // nothing that these people could finish
  Denominators denominators;
  while (static_cast<int>(school.naive.cases.size()) < cases) {
    if (clerk.one_in(6)) school.change();
    const auto act = clerk.next(school.naive);
    auto why = school.act(act);
    const auto found = school.naive.cases.find(act.code);
    if (found != school.naive.cases.end()) {
      if (why.empty()) why = broken(found->second);
      if (why.empty()) why = denominators.check(found->second);
    }
    if (why.empty() && clerk.one_in(50)) why = school.difference();
    if (why.empty()) continue;
    ADD_FAILURE() << "BURSAR_SEED=" << seed << '\n' << school.history(act.code) << why;
    return false;
  }
  for (const auto& [kind, all] : school.outcomes)
    for (const auto& [outcome, count] : all) outcomes[kind][outcome] += count;
  for (const auto& [code, one] : school.naive.cases)
    ++outcomes["case"][std::string(enum_name(one.state))];
  return true;
}

void play_all(int cases, bool real) {
  const auto seed = static_cast<unsigned>(from_environment("BURSAR_SEED", 0));
  Outcomes outcomes;
  if (seed) {
    play(seed, kCasesASchool, real, outcomes);
    return;
  }
  for (unsigned school = 1; cases > 0; ++school, cases -= kCasesASchool)
    if (!play(school, kCasesASchool, real, outcomes)) return;
  if (std::getenv("BURSAR_SHARES"))
    for (const auto& [kind, all] : outcomes)
      for (const auto& [outcome, count] : all)
        std::printf("%-16s %-32s %8d\n", kind.c_str(), outcome.c_str(), count);
}

TEST(NaiveDesk, KeepsItsPromises) { play_all(from_environment("BURSAR_CASES", 500), false); }

#ifndef BURSAR_NAIVE_ONLY
TEST(NaiveDesk, IsOfOneMindWithTheDesk) { play_all(from_environment("BURSAR_CASES", 2000), true); }
#endif

}  // namespace
}  // namespace bursar::test
