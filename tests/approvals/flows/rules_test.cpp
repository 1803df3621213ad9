// Flows, policies and groups as they are filed: what is refused, and why.
#include "bursar/approvals/flows/rules.hpp"

#include <gtest/gtest.h>

#include "approvals/flows/filing.hpp"

namespace bursar::approvals {
namespace {

using FlowRules = Filing;

TEST_F(FlowRules, VersionsFollowEachOther) {
  ASSERT_EQ(define(small()), "");
  EXPECT_EQ(define(small()), "approvals.flow_dates");
  EXPECT_EQ(define(small().from(Date(2026, 9, 1))), "");
  EXPECT_EQ(define(small().from(Date(2026, 8, 1))), "approvals.flow_dates");
  auto third = small().from(Date(2026, 10, 1)).form();
  third.version = 2;
  EXPECT_EQ(file(third), "approvals.version_unfit");
  const auto rows = answer(AllFlows{}, books, Date(2026, 9, 1));
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_FALSE(rows[0].in_force);
  EXPECT_TRUE(rows[1].in_force);
}

TEST_F(FlowRules, EverybodyNamedIsThere) {
  const auto one = [] { return FlowDraft("f", "f").step("a", "a"); };
  EXPECT_EQ(define(one().by_post("nobody")), "people.post_unknown");
  EXPECT_EQ(field, "steps[0].seats[0].post");
  EXPECT_EQ(define(one().by_person("nobody")), "people.person_unknown");
  EXPECT_EQ(define(one().by_group("nobody")), "approvals.group_unknown");
  EXPECT_EQ(define(one().by_post("general").of("nowhere")), "people.unit_unknown");
  books.people.leave(books.people.persons().id("li"), Date(2026, 5, 1));
  EXPECT_EQ(define(one().by_person("li")), "people.person_left");
  EXPECT_EQ(define(small().then("a", "a").by_post("finance")), "approvals.step_repeated");
  EXPECT_EQ(define(small().only({"cost", Is::at_least, "much", {}})), "approvals.condition_unfit");
  EXPECT_EQ(field, "steps[0].when[0]");
}

TEST_F(FlowRules, EveryStepIsOnSomeWayAndNoWayGoesUnsigned) {
  EXPECT_EQ(define(small()
                       .then("b", "b")
                       .by_post("finance")
                       .only(when("cost", Is::at_least, "5"))
                       .only(when("cost", Is::less_than, "5"))),
            "approvals.step_unreachable");
  EXPECT_EQ(define(small().only(when("cost", Is::at_least, "5"))), "approvals.way_unsigned");
  EXPECT_EQ(
      text,
      "a form with cost=4.99 would meet no step: what needs no signature is said by a policy");
  EXPECT_EQ(define(FlowDraft("s", "s")
                       .step("a", "a")
                       .by_post("general")
                       .only(when("cost", Is::at_least, "5"))
                       .then("b", "b")
                       .by_post("general")
                       .only(when("cost", Is::less_than, "5"))),
            "");
  auto many = small().form();
  for (int i = 0; i < 15; ++i) {
    many.steps.push_back(many.steps[0]);
    many.steps.back().step = "s" + std::to_string(i);
    many.steps.back().when = {when(Name("f" + std::to_string(i)), Is::equal, "x")};
  }
  EXPECT_EQ(file(many), "approvals.too_many_paths");
}

TEST_F(FlowRules, SomebodyCanFinishAFlowAndEverybodyUnderAPolicy) {
  appoint("zhou", "deputy");
  EXPECT_EQ(define(small().then("b", "b").by_post("deputy")), "approvals.cannot_finish");
  EXPECT_EQ(text,
            "steps a, b need 2 different people and only zhou can sign: one person fills one seat");
  ASSERT_EQ(define(FlowDraft("top", "top").step("a", "a").by_post("principal")), "");
  EXPECT_EQ(bind("p", "top"), "");
  appoint("head", "office");
  EXPECT_EQ(bind("q", "top"), "approvals.cannot_finish");
  EXPECT_EQ(text,
            "nobody but head can sign a, and head submitted; nobody stands above (submitter head)");
  const auto gaps = answer(CheckAll{}, books, day);
  ASSERT_EQ(gaps.size(), 1u);
  EXPECT_EQ(gaps[0].submitter, "head");
  EXPECT_EQ(gaps[0].step, StepCode("a"));
  EXPECT_EQ(gaps[0].why_zh, "环节“a”只有head能签，而head就是提交人，其上也没有可签的人");
  SetPolicy form;
  form.policy = "r";
  form.forms = {"assets.issue"};
  form.flow = "top";
  form.submitters = {"general"};
  EXPECT_EQ(file(form), "") << "the principal does not submit under it";
}

TEST_F(FlowRules, ANewVersionIsProvedForItsPolicies) {
  ASSERT_EQ(define(small()), "");
  appoint("head", "office");
  ASSERT_EQ(bind("p", "small"), "");
  EXPECT_EQ(define(small().from(Date(2026, 9, 1)).then("b", "b").by_post("principal")),
            "approvals.cannot_finish")
      << "the principal may submit, and nobody stands above";
  EXPECT_EQ(define(small()
                       .from(Date(2026, 9, 1))
                       .only(when("price", Is::at_least, "5"))
                       .then("b", "b")
                       .by_post("finance")),
            "approvals.field_unknown");
}

TEST_F(FlowRules, PoliciesAreWhole) {
  ASSERT_EQ(define(small()), "");
  SetPolicy form;
  form.policy = "p";
  form.forms = {"assets.issue"};
  EXPECT_EQ(file(form), "approvals.policy_unfit");
  form.flow = "none";
  EXPECT_EQ(file(form), "approvals.flow_unknown");
  form.flow = "small";
  form.unsigned_ = true;
  EXPECT_EQ(file(form), "approvals.policy_unfit");
  form.unsigned_ = false;
  form.forms = {"assets.nothing"};
  EXPECT_EQ(file(form), "people.form_unknown");
  form.forms = {"approvals.approve"};
  EXPECT_EQ(file(form), "approvals.not_approvable");
  form.forms = {"assets.issue", "assets.return"};
  form.submitters = {"nobody"};
  EXPECT_EQ(file(form), "people.post_unknown");
  form.submitters.reset();
  form.parties = {"applicant"};
  EXPECT_EQ(file(form), "approvals.field_unknown");
  form.parties = {"joint"};
  form.when = {when("room", Is::at_least, "5")};
  EXPECT_EQ(file(form), "approvals.condition_unfit");
  form.when = {when("cost", Is::at_least, "5")};
  EXPECT_EQ(file(form), "");
  EXPECT_EQ(file(form), "approvals.policy_taken");
  const auto rows = answer(AllPolicies{"assets.return"}, books, day);
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].when, "cost at_least 5");
  EXPECT_EQ(rows[0].flow, FlowCode("small"));
  EXPECT_EQ(file(EndPolicy{"p"}), "");
  EXPECT_EQ(file(EndPolicy{"p"}), "approvals.policy_unknown");
  EXPECT_TRUE(books.approvals.of_form("assets.issue").empty());
  EXPECT_TRUE(answer(AllPolicies{}, books, day)[0].ended);
}

TEST_F(FlowRules, AGroupKeepsEnoughPeopleForItsFlows) {
  EXPECT_EQ(file(SetGroup{"board", "小组", {"li", "li"}}), "approvals.member_repeated");
  EXPECT_EQ(file(SetGroup{"board", "小组", {"nobody"}}), "people.person_unknown");
  ASSERT_EQ(file(SetGroup{"board", "小组", {"li", "wang"}}), "");
  ASSERT_EQ(define(small().then("b", "b").by_group("board").each(false)), "");
  ASSERT_EQ(bind("p", "small"), "");
  EXPECT_EQ(file(SetGroup{"board", "小组", {"zhou"}}), "approvals.cannot_finish");
  EXPECT_EQ(file(SetGroup{"board", "小组", {"zhou", "wang"}}), "");
  books.people.leave(books.people.persons().id("wang"), day);
  EXPECT_EQ(file(SetGroup{"board", "小组", {"zhou"}}), "")
      << "it could not be finished before either";
  EXPECT_EQ(file(SetGroup{"board", "小组", {"zhou", "li"}}), "");
}

}  // namespace
}  // namespace bursar::approvals
