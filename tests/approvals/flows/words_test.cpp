// Why a case cannot be finished, in both languages.
#include "bursar/approvals/flows/words.hpp"

#include <gtest/gtest.h>

#include "approvals/flows/proving.hpp"

namespace bursar::approvals {
namespace {

using test::by_person;
using test::by_post;
using test::step;
using Words = Proving;

TEST_F(Words, NobodySignsTheirOwnForm) {
  cast.holds("zhou", "general");
  cast.person("li");
  const auto plan = cast.plan({step("a", {by_post("general")})});
  EXPECT_EQ(why(plan, "li"), "");
  EXPECT_EQ(why(plan, "zhou"),
            "nobody but zhou can sign a, and zhou submitted; nobody stands above");
  EXPECT_EQ(why(plan, "zhou", true), "环节“a”只有zhou能签，而zhou就是提交人，其上也没有可签的人");
  cast.holds("head", "principal", "school", true);
  EXPECT_EQ(why(plan, "zhou"), "") << "the seat goes to the superior";
}

TEST_F(Words, SaysWhoseSeatIsNobodys) {
  cast.person("li");
  cast.person("gone");
  cast.post("custodian");
  cast.people.leave(cast.id("gone"), Date(2026, 1, 1));
  cast.approvals.set(Group{"board", "资产小组", {cast.id("gone")}});
  EXPECT_EQ(why(cast.plan({step("a", {by_post("custodian")})}), "li"),
            "post custodian is held by nobody on 2026-03-02: step a cannot be signed");
  EXPECT_EQ(why(cast.plan({step("a", {by_post("custodian")})}), "li", true),
            "2026-03-02岗位“custodian”无人任职，环节“a”无人可签");
  EXPECT_EQ(why(cast.plan({step("a", {by_person("gone")})}), "li"),
            "gone is not here on 2026-03-02: step a cannot be signed");
  SeatRule group, head, superior;
  group.group = "board";
  head.head = true;
  superior.superior = 1;
  EXPECT_EQ(why(cast.plan({step("a", {group})}), "li"),
            "nobody of group board is here on 2026-03-02: step a cannot be signed");
  EXPECT_EQ(why(cast.plan({step("a", {head})}), "li"),
            "unit school has no head on 2026-03-02: step a cannot be signed");
  EXPECT_EQ(why(cast.plan({step("a", {superior})}), "li", true),
            "2026-03-02提交人没有上1级领导，环节“a”无人可签");
}

TEST_F(Words, OnePersonFillsOneSeat) {
  cast.holds("zhou", "general");
  cast.holds("zhou", "finance");
  cast.person("li");
  const auto steps = [] {
    return std::vector{step("a", {by_post("general")}), step("b", {by_post("finance")})};
  };
  EXPECT_EQ(why(cast.plan(steps()), "li"),
            "steps a, b need 2 different people and only zhou can sign: one person fills one seat");
  EXPECT_EQ(why(cast.plan(steps()), "li", true),
            "环节“a”、“b”需要2个不同的人签字，而能签的只有zhou：一人只能占一席");
  EXPECT_EQ(why(cast.plan(steps(), true), "li"), "");
  cast.holds("wang", "finance");
  EXPECT_EQ(why(cast.plan(steps()), "li"), "");
  EXPECT_EQ(why(cast.plan(steps()), "wang"),
            "steps a, b need 2 different people and only zhou can sign, while wang submitted: "
            "one person fills one seat");
}

}  // namespace
}  // namespace bursar::approvals
