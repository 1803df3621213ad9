// Which flows and cases people could not finish: of the books, and of changes tried on a copy.
#include "bursar/approvals/flows/audit.hpp"

#include <gtest/gtest.h>

#include <random>

#include "approvals/cast.hpp"

namespace bursar::approvals {
namespace {

using test::by_person;
using test::by_post;
using test::step;

class Audit : public testing::Test {
 protected:
  Audit() {
    cast.holds("head", "principal", "school", true);
    cast.holds("zhou", "general");
    cast.holds("li", "office");
    cast.people.allow(cast.people.posts().id("office"), {"assets.issue", {cast.day, {}}});
    FlowVersion version;
    version.from = cast.day;
    version.steps = {step("a", {by_post("general")}), step("b", {by_post("principal")})};
    cast.approvals.define("f", std::move(version));
    Policy policy;
    policy.code = "p";
    policy.forms = {"assets.issue"};
    policy.flow = cast.approvals.flows().id("f");
    cast.approvals.add(policy);
  }
  std::size_t gaps(const people::Register& people) {
    return check_all(people, cast.approvals, cast.day).size();
  }
  test::Cast cast;
};

TEST_F(Audit, FindsWhatALeaverLeavesBehind) {
  EXPECT_EQ(gaps(cast.people), 0u);
  auto without = cast.people;
  without.leave(cast.id("zhou"), cast.day);
  const auto rows = check_all(without, cast.approvals, cast.day);
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].step, StepCode("a"));
  EXPECT_EQ(rows[0].submitter, "li");
  EXPECT_EQ(rows[0].why_zh, "2026-03-02岗位“general”无人任职，环节“a”无人可签");
  EXPECT_EQ(gaps(cast.people), 0u) << "the books are as they were";
}

TEST_F(Audit, AsksForEverybodyWhoMaySubmit) {
  cast.appoint("zhou", "office");
  cast.appoint("head", "office");
  const auto rows = check_all(cast.people, cast.approvals, cast.day);
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[0].submitter, "head");
  EXPECT_EQ(rows[1].submitter, "zhou") << "the seat goes to the principal, who has the other one";
  EXPECT_EQ(rows[1].who, std::vector<PersonCode>{"head"});
}

TEST_F(Audit, FindsOpenCasesThatNobodyCanFinish) {
  Case of;
  of.code = "c-1";
  of.form = "assets.issue";
  of.submitter = cast.id("li");
  of.unit = people::Register::kWhole;
  of.parties = {cast.id("li")};
  of.plan = plan_of(cast.approvals, cast.approvals.flows().find("f")->on(cast.day), cast.day);
  of.steps = {{StepState::passed, true, {}, {}, {}, {}}, {StepState::open, true, {}, {}, {}, {}}};
  Seat signed_by, open;
  signed_by.rule = 0;
  signed_by.state = SeatState::approved;
  signed_by.by = cast.id("zhou");
  open.rule = 0;
  open.step = 1;
  of.seats = {signed_by, open};
  cast.approvals.open(of);
  EXPECT_TRUE(stranded(cast.people, cast.approvals, cast.day).empty());
  auto changed = cast.people;
  changed.leave(cast.id("head"), cast.day);
  const auto rows = stranded(changed, cast.approvals, cast.day);
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].case_code, "c-1");
  EXPECT_EQ(rows[0].step, StepCode("b"));
  changed.appoint({cast.id("zhou"),
                   cast.people.posts().id("principal"),
                   people::Register::kWhole,
                   {cast.day, {}}});
  EXPECT_EQ(stranded(changed, cast.approvals, cast.day).size(), 1u)
      << "zhou has signed the first step";
  changed = cast.people;
  changed.leave(cast.id("zhou"), cast.day);
  EXPECT_TRUE(stranded(changed, cast.approvals, cast.day).empty()) << "zhou has done their part";
}

TEST(ProverAtRandom, AnswersAsIfEachSubmitterWereAskedAlone) {
  std::mt19937 engine(11);
  const auto dice = [&](int least, int most) {
    return std::uniform_int_distribution<int>(least, most)(engine);
  };
  const auto nth = [](const char* what, int i) { return what + std::to_string(i); };
  int found = 0;
  for (int round = 0; round < 400; ++round) {
    test::Cast cast;
    cast.unit("east", "school");
    for (int i = 0; i < 4; ++i) cast.post(nth("post", i), i == 0);
    for (int i = 0; i < 8; ++i) cast.person(nth("p", i));
    for (int i = 0; i < 6; ++i)
      cast.appoint(nth("p", dice(0, 7)), nth("post", dice(0, 3)), dice(0, 1) ? "east" : "school");
    std::vector<FlowStep> steps;
    for (int i = dice(1, 3); i > 0; --i) {
      SeatRule rule;
      const int kind = dice(0, 3);
      if (kind == 0) rule.head = true;
      if (kind == 1) rule.superior = dice(1, 2);
      if (kind > 1) rule.post = nth("post", dice(0, 3));
      steps.push_back(step(nth("s", i), {rule}));
    }
    const auto plan = cast.plan(std::move(steps));
    const Way way{std::vector(plan->steps.size(), true), "", true};
    Prover prover(*plan, way, cast.people, cast.approvals, cast.day);
    for (const auto person : everybody(cast.people, cast.day)) {
      const Persons parties{person};
      const auto alone = stuck(
          *plan, way.taken,
          {cast.people, cast.approvals, unit_of(cast.people, person, cast.day), parties, cast.day});
      const auto shared = prover.stuck_for(person);
      ASSERT_EQ(alone.has_value(), shared.has_value()) << "round " << round;
      if (!alone) continue;
      ++found;
      ASSERT_EQ(alone->why, shared->why) << "round " << round;
    }
  }
  EXPECT_GT(found, 500);
}

}  // namespace
}  // namespace bursar::approvals
