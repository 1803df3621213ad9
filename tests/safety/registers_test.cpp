// What the registers of safety work out by themselves: figures in steps, versions by days, open
// hazards by dues, what was done between two days.
#include <gtest/gtest.h>

#include <cstdint>
#include <utility>
#include <vector>

#include "bursar/base/assert.hpp"
#include "bursar/safety/register.hpp"

namespace bursar::safety {
namespace {

constexpr Millionths kOne = 1'000'000;

TEST(Limits, GrowInStepsWithThePupils) {
  LimitVersion guards;
  guards.steps = {{0, 1 * kOne, 0, 0}, {1000, 3 * kOne, 500, 1 * kOne}};
  for (const auto& [heads, need] : std::vector<std::pair<int, int>>{
           {0, 1}, {999, 1}, {1000, 3}, {1499, 3}, {1500, 4}, {2600, 6}})
    EXPECT_EQ(guards.value(heads), need * kOne) << heads;
  EXPECT_FALSE(guards.value({})) << "nobody was counted";
  guards.steps.front().heads = 100;
  EXPECT_FALSE(guards.value(99)) << "below the first step";
  guards.number = 7 * kOne;
  EXPECT_EQ(guards.value({}), 7 * kOne);
}

TEST(Limits, PassNoDecimal) {
  LimitVersion limit;
  limit.steps = {{0, 999'999'999'999 * kOne, 1, 999'999'999'999 * kOne}};
  EXPECT_EQ(limit.value(0), 999'999'999'999 * kOne);
  EXPECT_FALSE(limit.value(100'000));
}

TEST(Limits, FindTheVersionAndTheTermOfADay) {
  Limits limits;
  LimitVersion version;
  version.from = Date(2026, 3, 1), version.number = 1;
  limits.add("x", version);
  version.from = Date(2026, 5, 1), version.number = 2;
  limits.add("x", version);
  EXPECT_EQ(limits.limit("x", Date(2026, 2, 28)), nullptr);
  EXPECT_EQ(limits.limit("x", Date(2026, 4, 30))->number, 1);
  EXPECT_EQ(limits.limit("x", Date(2026, 5, 1))->number, 2);

  limits.set({"autumn", "秋季", Date(2026, 9, 1), Date(2027, 1, 22), "校历"});
  limits.set({"spring", "春季", Date(2026, 3, 2), Date(2026, 7, 3), "校历"});
  EXPECT_EQ(limits.term(Date(2026, 7, 3))->code, TermCode("spring"));
  EXPECT_EQ(limits.term(Date(2026, 7, 4)), nullptr);
  limits.set({"spring", "春季", Date(2026, 3, 2), Date(2026, 7, 10), "校历"});
  EXPECT_EQ(limits.term(Date(2026, 7, 4))->code, TermCode("spring")) << "it was dated anew";
  EXPECT_EQ(limits.by_day().size(), 2u);
  EXPECT_EQ(limits.terms()[*limits.terms_from(Date(2026, 8, 1))].code, TermCode("autumn"));
}

TEST(Schedules, CountWhatWasDoneBetweenTwoDays) {
  Schedules schedules;
  const auto id = schedules.add("weekly", Task::drill, ScheduleVersion{});
  const Target whole;
  for (const std::uint16_t day : std::vector<std::uint16_t>{9, 2, 5, 5})
    schedules.note_done(id, whole, {Date(2026, 3, day), 1});
  EXPECT_EQ(schedules.times_done(id, whole, Date(2026, 3, 2), Date(2026, 3, 5)), 3);
  EXPECT_EQ(schedules.times_done(id, whole, Date(2026, 3, 6), Date(2026, 3, 8)), 0);
  EXPECT_EQ(schedules.times_done(id, whole, Date(2026, 3, 8), Date(2026, 3, 6)), 0);
  EXPECT_EQ(schedules.times_done(id, target_of(UnitId{2}), Date(2026, 3, 1), Date(2026, 3, 9)), 0);
}

HazardStep step(HazardEvent what, HazardState state, Date due) {
  HazardStep one;
  one.what = what, one.state = state, one.due = due;
  return one;
}

TEST(Hazards, AreFoundByTheirDueWhileTheyAreOpen) {
  const Date first(2026, 3, 20), later(2026, 4, 20);
  Hazards hazards;
  Hazard hazard;
  hazard.code = "H-1", hazard.due = first;
  EXPECT_THROW(hazards.add(hazard), BrokenInvariant) << "no trail";
  hazard.trail.push_back(step(HazardEvent::found, HazardState::registered, first));
  hazard.key = FindingKey{TemplateId{1}, "f01", target_of(RoomId{3})};
  const auto id = hazards.add(hazard);
  EXPECT_EQ(hazards.last(*hazard.key), id);
  EXPECT_TRUE(hazards.open().has(first, id));
  hazards.step(id, step(HazardEvent::settled, HazardState::settled, later));
  EXPECT_FALSE(hazards.open().has(first, id));
  EXPECT_TRUE(hazards.open().has(later, id));
  hazards.step(id, step(HazardEvent::verified, HazardState::closed, later));
  EXPECT_EQ(hazards.open().size(), 0u);
  EXPECT_EQ(hazards.last(*hazard.key), id) << "closed, and yet the last";
  hazards.step(id, step(HazardEvent::reopened, HazardState::registered, later));
  EXPECT_TRUE(hazards.open().has(later, id));
  EXPECT_EQ(hazards[id].trail.size(), 4u);
}

TEST(Rosters, KnowTheirDaysOfTheWeek) {
  SlotRecord slot;
  slot.weekdays = 0b0100001;  // Monday and Saturday
  const Date monday(2026, 3, 2);
  for (int i = 0; i < 7; ++i)
    EXPECT_EQ(slot.on_weekday(monday + boost::gregorian::days(i)), i == 0 || i == 5) << i;
}

TEST(Ledger, FindsTheRowsOfDays) {
  Ledger ledger;
  for (const std::uint16_t day : std::vector<std::uint16_t>{1, 1, 3, 7}) {
    LedgerRow row;
    row.seq = ledger.rows().size() + 1, row.on = Date(2026, 3, day);
    ledger.add(row);
  }
  EXPECT_EQ(ledger.between(Date(2026, 3, 1), Date(2026, 3, 6)), std::pair(0ul, 3ul));
  EXPECT_EQ(ledger.between(Date(2026, 3, 4), Date(2026, 3, 6)), std::pair(3ul, 3ul));
  LedgerRow early;
  early.seq = 9, early.on = Date(2026, 3, 6);
  EXPECT_THROW(ledger.add(early), BrokenInvariant);
}

}  // namespace
}  // namespace bursar::safety
