// What waits for a day is found by the day: compared with a plain list, walked whole.
#include "bursar/base/due_index.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <utility>
#include <vector>

namespace bursar {
namespace {

enum class Id : std::uint32_t {};
using Rows = std::vector<std::pair<Date, Id>>;

Date day(int number) { return Date(2026, 1, 1) + boost::gregorian::days(number); }

Rows rows(const DueIndex<Id>& index, Date from, Date until) {
  Rows found;
  index.each(from, until, [&](Date due, Id id) { found.emplace_back(due, id); });
  return found;
}

TEST(DueIndex, CountsBothEnds) {
  DueIndex<Id> index;
  index.add(day(3), Id{7});
  index.add(day(1), Id{9});
  index.add(day(3), Id{2});
  EXPECT_EQ(rows(index, day(1), day(3)), (Rows{{day(1), Id{9}}, {day(3), Id{2}}, {day(3), Id{7}}}));
  EXPECT_EQ(rows(index, day(2), day(2)), Rows{});
  EXPECT_EQ(rows(index, day(3), day(1)), Rows{}) << "nothing lies between";
  EXPECT_TRUE(index.has(day(3), Id{7}));
  EXPECT_FALSE(index.has(day(1), Id{7}));
}

TEST(DueIndex, TellsWhatIsLate) {
  DueIndex<Id> index;
  index.add(day(3), Id{7});
  index.add(day(1), Id{9});
  Rows late;
  index.each_before(day(3), [&](Date due, Id id) { late.emplace_back(due, id); });
  EXPECT_EQ(late, (Rows{{day(1), Id{9}}}));
}

TEST(DueIndex, SaysWhereARegisterLostItsDay) {
  DueIndex<Id> index;
  index.add(day(3), Id{7});
  EXPECT_THROW(index.add(day(3), Id{7}), BrokenInvariant);
  EXPECT_THROW(index.drop(day(4), Id{7}), BrokenInvariant);
  EXPECT_NO_THROW(index.move(day(3), day(3), Id{7}));
  EXPECT_THROW(index.move(day(4), day(5), Id{7}), BrokenInvariant);
  EXPECT_EQ(index.size(), 1u);
}

TEST(DueIndex, AgreesWithAListThatIsWalkedWhole) {
  std::mt19937 random(20260322);
  const auto draw = [&](int below) {
    return static_cast<int>(random() % static_cast<unsigned>(below));
  };
  DueIndex<Id> index;
  Rows plain;
  for (std::uint32_t i = 1; i <= 3'000; ++i) {
    const int what = draw(4);
    if (what < 2 || plain.empty()) {
      plain.emplace_back(day(draw(200)), Id{i});
      index.add(plain.back().first, Id{i});
    } else {
      const auto at = plain.begin() + draw(static_cast<int>(plain.size()));
      const auto to = day(draw(200));
      if (what == 2) index.drop(at->first, at->second), plain.erase(at);
      if (what == 3) index.move(at->first, to, at->second), at->first = to;
    }
    const auto from = day(draw(220) - 10), until = day(draw(220) - 10);
    Rows expected;
    for (const auto& one : plain)
      if (one.first >= from && one.first <= until) expected.push_back(one);
    std::sort(expected.begin(), expected.end());
    ASSERT_EQ(rows(index, from, until), expected);
    ASSERT_EQ(index.size(), plain.size());
  }
}

TEST(DueIndex, TellsAllThatWaits) {
  DueIndex<Id> index;
  index.add(day(9), Id{2});
  index.add(day(3), Id{7});
  Rows all;
  index.each_all([&](Date due, Id id) { all.emplace_back(due, id); });
  EXPECT_EQ(all, (Rows{{day(3), Id{7}}, {day(9), Id{2}}}));
}

TEST(DayLists, TellEachOnceADayByNumbers) {
  DayLists<Id> lists;
  lists.add(day(5), Id{7});
  lists.add(day(5), Id{2});
  lists.add(day(9), Id{7});
  lists.add(day(5), Id{7});
  const auto between = [&](int from, int until) {
    Rows found;
    lists.each(day(from), day(until), [&](Date on, Id id) { found.emplace_back(on, id); });
    return found;
  };
  EXPECT_EQ(between(5, 9), (Rows{{day(5), Id{2}}, {day(5), Id{7}}, {day(9), Id{7}}}));
  EXPECT_EQ(between(6, 9), (Rows{{day(9), Id{7}}}));
  EXPECT_EQ(between(6, 8), Rows{});
  EXPECT_EQ(between(9, 5), Rows{});
}

}  // namespace
}  // namespace bursar
