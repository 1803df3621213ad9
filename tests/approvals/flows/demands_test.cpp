// What a form, and a case on its way, needs of people.
#include "bursar/approvals/flows/demands.hpp"

#include <gtest/gtest.h>

#include "approvals/flows/proving.hpp"

namespace bursar::approvals {
namespace {

using test::by_person;
using test::by_post;
using test::step;
using Demands = Proving;

TEST_F(Demands, CountsWhoEntersOutcomesForNothing) {
  cast.holds("zhou", "general");
  cast.person("li");
  auto meeting = step("m", {by_post("general")});
  meeting.meeting = MeetingTerms{"教职工代表大会", 30, {}, {}};
  EXPECT_EQ(why(cast.plan({step("a", {by_post("general")}), meeting}), "li"), "");
  EXPECT_NE(why(cast.plan({meeting}), "zhou"), "");
}

TEST_F(Demands, TakesVotesByTheirWeight) {
  cast.holds("zhou", "general");
  cast.holds("li", "finance");
  cast.person("wang");
  auto vote = step("v", {by_post("general"), by_post("finance")});
  vote.mode = Mode::vote;
  vote.percent = 60;
  (*vote.seats)[0].weight = 3;
  (*vote.seats)[1].weight = 2;
  EXPECT_EQ(why(cast.plan({vote}), "wang"), "");
  EXPECT_EQ(why(cast.plan({vote}), "li"), "") << "3 of 5 are 60 per cent";
  EXPECT_EQ(why(cast.plan({vote}), "zhou"),
            "step v needs 3 votes, and its seats have 2: nobody but zhou can sign v, and zhou "
            "submitted; nobody stands above");
}

TEST_F(Demands, HoldsThoseWhoAreNamedToTheirSeat) {
  cast.holds("zhou", "general");
  cast.holds("li", "general");
  cast.person("wang");
  auto chosen = by_post("general");
  chosen.chosen_by = StepCode(kSubmitter);
  const auto plan = cast.plan({step("a", {chosen}), step("b", {by_person("zhou")})});
  EXPECT_EQ(why(plan, "wang"), "");
  EXPECT_EQ(why(plan, "wang", false, {{0, 0, cast.id("li")}}), "");
  EXPECT_NE(why(plan, "wang", false, {{0, 0, cast.id("zhou")}}), "");
}

TEST_F(Demands, OfARunningCaseCountsWhoHasSigned) {
  cast.holds("zhou", "general");
  cast.holds("li", "general");
  cast.person("wang");
  Case of;
  of.plan = cast.plan({step("a", {by_post("general")}), step("b", {by_person("zhou")})});
  of.submitter = cast.id("wang");
  of.unit = people::Register::kWhole;
  of.steps = {{StepState::open, true, {}, {}, {}, {}}, {StepState::waiting, true, {}, {}, {}, {}}};
  Seat seat;
  seat.rule = 0;
  of.seats = {seat};
  const auto ask = [&] { return stuck(of, cast.people, cast.approvals, cast.day); };
  EXPECT_FALSE(ask());
  of.seats[0].claimed = cast.id("zhou");
  EXPECT_TRUE(ask()) << "who claims the first seat cannot sign the second";
  of.seats[0].state = SeatState::approved;
  of.seats[0].by = cast.id("li");
  of.steps[0].state = StepState::passed;
  EXPECT_FALSE(ask());
  of.seats[0].in_name = cast.id("zhou");
  ASSERT_TRUE(ask());
  EXPECT_EQ(ask()->why,
            "nobody but zhou can sign b, and who has decided in this case fills no second seat");
  of.state = CaseState::stale;
  EXPECT_FALSE(ask()) << "it would start over, its votes void";
}

TEST_F(Demands, OfARunningCaseWaitsForAddedSeats) {
  cast.holds("zhou", "general");
  cast.person("li");
  cast.person("wang");
  Case of;
  of.plan = cast.plan({step("a", {by_post("general")})});
  of.submitter = cast.id("wang");
  of.unit = people::Register::kWhole;
  of.steps = {{StepState::open, true, {}, {}, {}, {}}};
  Seat own, added;
  own.rule = 0;
  added.parent = 0;
  added.holder = cast.id("li");
  of.seats = {own, added};
  const auto ask = [&] { return stuck(of, cast.people, cast.approvals, cast.day); };
  EXPECT_FALSE(ask());
  auto left = cast.people;
  left.leave(cast.id("li"), cast.day);
  const auto found = stuck(of, left, cast.approvals, cast.day);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->why, "li, whose seat it is at a, is not here on 2026-03-02");
  of.seats[0].state = SeatState::approved;
  of.seats[0].by = cast.id("zhou");
  EXPECT_FALSE(ask());
  of.seats[1].holder = cast.id("zhou");
  EXPECT_TRUE(ask());
}

}  // namespace
}  // namespace bursar::approvals
