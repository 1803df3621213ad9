// People on chairs, each on one: against trying everything.
#include "bursar/approvals/flows/seating.hpp"

#include <gtest/gtest.h>

#include <random>

namespace bursar::approvals {
namespace {

PersonId who(unsigned number) { return PersonId{number}; }

struct Puzzle {
  std::vector<Chair> chairs;
  std::vector<Demand> demands;
  unsigned people = 0;
};

/// Tries every way to put people on chairs.
bool by_hand(const Puzzle& puzzle, std::vector<PersonId>& sits) {
  if (sits.size() == puzzle.chairs.size()) {
    for (const auto& one : puzzle.demands) {
      std::int32_t has = 0;
      for (const auto& ballot : one.ballots) {
        bool full = true;
        for (const auto chair : ballot.chairs) full = full && sits[chair] != PersonId{};
        if (full) has += ballot.weight;
      }
      if (has < one.needed) return false;
    }
    return true;
  }
  const auto& able = puzzle.chairs[sits.size()].able;
  for (unsigned i = 0; i <= puzzle.people; ++i) {
    if (i > 0 && (among(sits, who(i)) || !among(able, who(i)))) continue;
    sits.push_back(who(i));
    const bool done = by_hand(puzzle, sits);
    sits.pop_back();
    if (done) return true;
  }
  return false;
}

class Dice {
 public:
  explicit Dice(unsigned seed) : engine_(seed) {}
  unsigned operator()(unsigned least, unsigned most) {
    return std::uniform_int_distribution<unsigned>(least, most)(engine_);
  }

 private:
  std::mt19937 engine_;
};

Puzzle puzzle_of(Dice& dice) {
  Puzzle puzzle;
  puzzle.people = dice(1, 4);
  for (unsigned steps = dice(1, 3); steps > 0 && puzzle.chairs.size() < 5; --steps) {
    Demand demand;
    const bool weighted = dice(0, 2) == 0;
    std::int32_t total = 0;
    for (unsigned seats = dice(1, 3); seats > 0 && puzzle.chairs.size() < 6; --seats) {
      Ballot ballot{weighted ? static_cast<std::int32_t>(dice(1, 3)) : 1, {}};
      for (unsigned parts = dice(0, 5) == 0 ? 2 : 1; parts > 0; --parts) {
        ballot.chairs.push_back(puzzle.chairs.size());
        Chair chair;
        for (unsigned i = 1; i <= puzzle.people; ++i)
          if (dice(0, 1)) chair.able.push_back(who(i));
        puzzle.chairs.push_back(std::move(chair));
      }
      total += ballot.weight;
      demand.ballots.push_back(std::move(ballot));
    }
    demand.needed = static_cast<std::int32_t>(dice(1, static_cast<unsigned>(total)));
    puzzle.demands.push_back(std::move(demand));
  }
  return puzzle;
}

TEST(Seating, FindsPlacesExactlyWhereThereAreSome) {
  Dice dice(1);
  int possible = 0;
  constexpr int kRounds = 5'000;
  for (int round = 0; round < kRounds; ++round) {
    const auto puzzle = puzzle_of(dice);
    std::vector<PersonId> sits;
    const bool can = by_hand(puzzle, sits);
    possible += can;
    ASSERT_EQ(!shortage(puzzle.chairs, puzzle.demands, false), can) << "round " << round;
  }
  EXPECT_GT(possible, kRounds / 5);
  EXPECT_LT(possible, kRounds * 4 / 5);
}

TEST(Seating, NamesMoreChairsThanThereArePeopleForThem) {
  Dice dice(2);
  int shown = 0;
  for (int round = 0; round < 5'000; ++round) {
    const auto puzzle = puzzle_of(dice);
    const auto found = shortage(puzzle.chairs, puzzle.demands, false);
    if (!found || found->chairs.empty() || !detail::plain(puzzle.demands[found->demand])) continue;
    ++shown;
    ASSERT_EQ(found->chairs.size(), found->people.size() + 1);
    for (const auto chair : found->chairs)
      for (const auto person : puzzle.chairs[chair].able)
        ASSERT_TRUE(among(found->people, person)) << "nobody else could sit there";
  }
  EXPECT_GT(shown, 100);
}

TEST(Seating, LetsOnePersonSitTwiceWhereThatIsAllowed) {
  Chair chair;
  chair.able = {who(1)};
  const std::vector<Chair> chairs{chair, chair};
  const Demand both{0, 2, {{1, {0}}, {1, {1}}}, false};
  EXPECT_TRUE(shortage(chairs, {both}, false));
  EXPECT_FALSE(shortage(chairs, {both}, true));
  const Demand recorder{1, 1, {{1, {1}}}, true}, one{0, 1, {{1, {0}}}, false};
  EXPECT_FALSE(shortage(chairs, {one, recorder}, false)) << "entering an outcome is no vote";
}

}  // namespace
}  // namespace bursar::approvals
