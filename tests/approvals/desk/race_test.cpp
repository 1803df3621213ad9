// Two people who decide the same seat at once: exactly one of them wins, the other is told.
#include "race.hpp"

#include <gtest/gtest.h>

#include <barrier>
#include <thread>

#include "bursar/journal/memory.hpp"
#include "bursar/json/door.hpp"

namespace bursar::test {
namespace {

constexpr int kRaces = 1000;

TEST(Race, IsWonByExactlyOneOfTwoThreads) {
  School school(std::make_unique<MemoryJournal>(), json::reader());
  file_race(school, kRaces);
  std::vector<std::string> said[2];
  std::barrier start(2);
  const auto sign = [&](int who, const char* person) {
    const Who by{person, *Moment::parse("2026-03-02T02:00:00Z"), ""};
    for (int i = 1; i <= kRaces; ++i) {
      approvals::Approve yes;
      yes.case_code = "r" + std::to_string(i);
      start.arrive_and_wait();
      const auto posted = school.submit(yes, by);
      said[who].emplace_back(posted ? "posted" : posted.refusal().code());
    }
  };
  std::thread xu(sign, 0, "xu"), yu(sign, 1, "yu");
  xu.join();
  yu.join();
  for (std::size_t i = 0; i < kRaces; ++i) {
    const auto& loser = said[said[0][i] == "posted"][i];
    EXPECT_EQ((said[0][i] == "posted") + (said[1][i] == "posted"), 1) << "r" << i + 1;
    EXPECT_EQ(loser, "approvals.case_ended");
  }
  EXPECT_EQ(school.read()->people.units().size(), 1u + kRaces);
  EXPECT_TRUE(school.verify());
}

}  // namespace
}  // namespace bursar::test
