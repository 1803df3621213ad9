// What is wrong with a step seen alone.
#include "bursar/approvals/flows/flaws.hpp"

#include <gtest/gtest.h>

#include "approvals/flows/filing.hpp"

namespace bursar::approvals {
namespace {

using Flaws = Filing;

TEST_F(Flaws, StepsAreWhole) {
  const auto one = [] { return FlowDraft("f", "f").step("a", "a"); };
  const auto seat = [](SeatRule rule) { return FlowDraft("f", "f").step("a", "a").by(rule); };
  EXPECT_EQ(flaw(one()), flaws::nobody.en);
  SeatRule two, none, unit;
  two.post = "general";
  two.person = "li";
  none.unit = "school";
  unit.person = "li";
  unit.unit = "school";
  EXPECT_EQ(flaw(seat(two)), flaws::kind_of_seat.en);
  EXPECT_EQ(flaw(seat(none)), flaws::kind_of_seat.en);
  EXPECT_EQ(flaw(seat(unit)), flaws::unit_alone.en);
  EXPECT_EQ(flaw(one().by_person("li").each()), flaws::each_alone.en);
  EXPECT_EQ(flaw(one().by_person("li").chosen_by("submitter")), flaws::person_chosen.en);
  EXPECT_EQ(flaw(one().by_post("general").weight(2)), flaws::weight_alone.en);
  EXPECT_EQ(flaw(one().by_post("general").side("x")), flaws::side_alone.en);
  EXPECT_EQ(flaw(one().by_post("general").meeting("m", 2).outside("o")), flaws::two_outside.en);
  EXPECT_EQ(flaw(one().by_post("general").meeting("m", 2).any()), flaws::recorded_votes.en);
  EXPECT_EQ(flaw(FlowDraft("f", "f").step("submitter", "a").by_post("general")),
            flaws::reserved.en);
  EXPECT_EQ(flaw(FlowDraft("f", "f").step("a.b", "a").by_post("general")), flaws::reserved.en);
  auto copy = one().by_post("general").tells(unit);
  EXPECT_EQ(flaw(copy), flaws::unit_alone.en);
  EXPECT_EQ(flaw(small().aside()), flaws::waits_alone.en);
}

TEST_F(Flaws, VotesCanBeReached) {
  const auto one = [] {
    return FlowDraft("f", "f").step("a", "a").by_post("general").by_post("finance");
  };
  auto both = one().vote(1).vote_percent(50);
  EXPECT_EQ(flaw(both), flaws::vote_needs.en);
  EXPECT_EQ(flaw(one().vote(3)), flaws::vote_high.en);
  EXPECT_EQ(flaw(one().vote(1).any()), flaws::vote_alone.en);
  EXPECT_EQ(flaw(one().groups({{"x", 1}}).any()), flaws::sides_alone.en);
  EXPECT_EQ(flaw(one().groups({{"x", 1}})), flaws::side_high.en);
  EXPECT_EQ(flaw(one().side("x").groups({{"x", 1}})), flaws::side_unknown.en);
  const auto sides = [] {
    return FlowDraft("f", "f").step("a", "a").by_post("general").side("x").by_post("finance").side(
        "y");
  };
  EXPECT_EQ(flaw(sides().groups({{"x", 1}, {"x", 1}})), flaws::side_repeated.en);
  EXPECT_EQ(flaw(sides().groups({{"x", 2}, {"y", 1}})), flaws::side_high.en);
  EXPECT_EQ(flaw(sides().groups({{"x", 1}, {"y", 1}})), "");
}

TEST_F(Flaws, DeadlinesAndReturnsAreWhole) {
  auto late = small().form(), silent = small().form(), back = small().form();
  late.steps[0].late = Late::refuse;
  silent.steps[0].silence = "words";
  back.steps[0].back_to = "a";
  EXPECT_EQ(flaw(small().within(3, Late::approve)), flaws::silence_needs.en);
  EXPECT_EQ(file(late), "approvals.step_unfit");
  EXPECT_EQ(text, "step a: " + std::string(flaws::late_needs.en));
  EXPECT_EQ(file(silent), "approvals.step_unfit");
  EXPECT_EQ(file(back), "approvals.step_unfit");
  EXPECT_EQ(flaw(small().back_to("a")), flaws::back_unknown.en);
  EXPECT_EQ(flaw(small().back_to("b").then("b", "b").by_post("finance")), flaws::back_unknown.en);
  EXPECT_EQ(flaw(small().then("b", "b").by_post("finance").back_to("a")), "");
}

}  // namespace
}  // namespace bursar::approvals
