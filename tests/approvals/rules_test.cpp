// Flows, policies and groups as they are filed: what is refused, and why.
#include "bursar/approvals/flows/rules.hpp"

#include <gtest/gtest.h>

#include "approvals/papers.hpp"
#include "bursar/approvals/flows/builder.hpp"
#include "bursar/approvals/flows/questions.hpp"

namespace bursar::approvals {
namespace {

class FlowRules : public testing::Test {
 protected:
  FlowRules() {
    auto& people = books.people;
    people.add(people::Unit{"school", "学校", {}});
    for (const auto* who : {"head", "zhou", "li", "wang", "clerk"})
      people.add(people::Person{who, who, 100, Date(2020, 9, 1)});
    appoint("head", "principal", true);
    appoint("zhou", "general");
    appoint("li", "finance");
    appoint("wang", "custodian");
    appoint("clerk", "office");
    people.allow(people.posts().id("office"), {"assets.issue", {day, {}}});
    context.papers = &papers;
    context.today = day;
  }

  void appoint(const char* who, const char* post, bool heads = false) {
    auto& people = books.people;
    if (!people.posts().has(post)) people.add(people::Post{post, post, false, heads, {}});
    people.appoint({people.persons().id(who),
                    people.posts().id(post),
                    people::Register::kWhole,
                    {Date(2020, 9, 1), {}}});
  }

  /// Files a form; gives how it was refused.
  template <class Form>
  std::string file(Form form) {
    if constexpr (requires { complete(form, books, context); }) complete(form, books, context);
    const auto verdict = decide(form, books, context);
    text = verdict ? "" : verdict.refusal().text();
    field = verdict ? "" : verdict.refusal().field;
    if (!verdict) return std::string(verdict.refusal().code());
    post(form, books, context);
    return "";
  }
  std::string define(const FlowDraft& draft) { return file(draft.form()); }
  std::string bind(const char* policy, const char* flow, std::vector<Condition> only = {}) {
    SetPolicy form;
    form.policy = policy;
    form.forms = {"assets.issue"};
    form.flow = flow;
    if (!only.empty()) form.when = std::move(only);
    return file(form);
  }
  static FlowDraft small() {
    return FlowDraft("small", "小额").step("a", "认定").by_post("general");
  }
  /// What a step's refusal says of it.
  std::string flaw(const FlowDraft& draft) {
    const auto code = define(draft);
    if (code != "approvals.step_unfit" && code != "approvals.branch_unfit") return code;
    return text.substr(text.find(": ") + 2);
  }

  Date day{2026, 3, 2};
  Books books;
  test::Paper papers{
      {{"cost", FieldType::number}, {"room", FieldType::text}, {"joint", FieldType::text}},
      {"assets.issue", "assets.return", "approvals.approve"}};
  Context context;
  std::string text, field;
};

TEST_F(FlowRules, AFlowReadsAsItsRegulation) {
  const auto code = define(FlowDraft("write-off", "报废审批")
                               .source("处置办法")
                               .step("affairs", "总务室认定")
                               .by_post("general")
                               .within(3)
                               .branch("size", Split::exclusive)
                               .arm("large", when("cost", Is::at_least, "50000"))
                               .step("meeting", "校务会")
                               .by_post("office")
                               .meeting("校务会", 5)
                               .arm("small")
                               .step("head", "校长")
                               .by_post("principal")
                               .join()
                               .then("finance", "财务入账")
                               .by_post("finance"));
  ASSERT_EQ(code, "") << text;
  const auto sheet = answer(FlowText{"write-off", {}}, books, day);
  ASSERT_TRUE(sheet);
  EXPECT_EQ(sheet->row.version, 1);
  EXPECT_TRUE(sheet->row.in_force);
  ASSERT_EQ(sheet->steps.size(), 4u);
  EXPECT_EQ(sheet->steps[1].when, "cost at_least 50000");
  EXPECT_EQ(sheet->steps[1].when_zh, "cost不小于50000");
  EXPECT_EQ(sheet->steps[1].decides, "校务会");
  EXPECT_EQ(sheet->steps[2].when_zh, "分支size的其他情形");
  EXPECT_EQ(sheet->steps[3].after, (std::vector<StepCode>{"meeting", "head"}));
  EXPECT_EQ(sheet->steps[3].who, "post finance");
  EXPECT_EQ(sheet->steps[3].now, std::vector<PersonCode>{"li"});
  EXPECT_FALSE(answer(FlowText{"write-off", 2}, books, day));
  EXPECT_EQ(bind("p", "write-off"), "");
  EXPECT_EQ(answer(AllFlows{}, books, day)[0].policies, std::vector<PolicyCode>{"p"});
}

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

TEST_F(FlowRules, StepsAreWhole) {
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

TEST_F(FlowRules, VotesCanBeReached) {
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

TEST_F(FlowRules, DeadlinesAndReturnsAreWhole) {
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

TEST_F(FlowRules, WhoChoosesIsAskedBefore) {
  const auto by = [](const char* step) {
    return small().then("b", "b").by_post("finance").chosen_by(step);
  };
  EXPECT_EQ(flaw(by("b")), flaws::chooser_unknown.en);
  EXPECT_EQ(flaw(by("x")), flaws::chooser_unknown.en);
  EXPECT_EQ(flaw(small().meeting("m", 2).then("b", "b").by_post("finance").chosen_by("a")),
            flaws::chooser_silent.en);
  EXPECT_EQ(flaw(small()
                     .only(when("cost", Is::at_least, "5"))
                     .then("b", "b")
                     .by_post("finance")
                     .chosen_by("a")),
            flaws::chooser_left_out.en);
  EXPECT_EQ(flaw(by("submitter")), "");
}

TEST_F(FlowRules, BranchesHaveAWayForEveryForm) {
  const auto fork = [](Split split) { return small().branch("b", split); };
  const auto large = when("cost", Is::at_least, "5");
  EXPECT_EQ(flaw(fork(Split::exclusive).arm("x").step("s", "s").by_post("finance")),
            flaws::arms_few.en);
  EXPECT_EQ(flaw(fork(Split::exclusive).arm("x", large).arm("x").step("s", "s").by_post("finance")),
            flaws::arm_repeated.en);
  EXPECT_EQ(
      flaw(
          fork(Split::inclusive).arm("y", large).arm("x", large).step("s", "s").by_post("finance")),
      flaws::fallback.en);
  EXPECT_EQ(flaw(fork(Split::exclusive).arm("y").arm("x").step("s", "s").by_post("finance")),
            flaws::fallback.en);
  EXPECT_EQ(flaw(fork(Split::parallel).arm("y").arm("x", large).step("s", "s").by_post("finance")),
            flaws::parallel_asks.en);
  EXPECT_EQ(flaw(fork(Split::parallel).arm("y").arm("x")), flaws::arms_empty.en);
  auto again =
      fork(Split::parallel).arm("y").arm("x").step("s", "s").by_post("finance").join().form();
  again.branches->push_back(again.branches->front());
  EXPECT_EQ(file(again), "approvals.branch_unfit");
  auto lost = small().form(), apart = fork(Split::parallel).arm("y").arm("x").form();
  lost.steps[0].arm = "nowhere";
  EXPECT_EQ(file(lost), "approvals.step_unfit");
  for (const auto* arm : {"x", "y", "x"}) {
    apart.steps.push_back(apart.steps[0]);
    apart.steps.back().step = "s" + std::to_string(apart.steps.size());
    apart.steps.back().arm = arm;
  }
  EXPECT_EQ(file(apart), "approvals.step_unfit");
  EXPECT_NE(text.find(flaws::arm_scattered.en), text.npos);
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

TEST_F(FlowRules, FlowsInsideFlowsEnd) {
  EXPECT_EQ(define(small().then("i", "i").runs("inner")), "approvals.flow_unknown");
  EXPECT_EQ(define(small().then("i", "i").runs("small")), "approvals.flow_circular");
  ASSERT_EQ(define(small()), "");
  EXPECT_EQ(
      define(
          FlowDraft("outer", "o").step("i", "i").runs("small").then("z", "z").by_post("finance")),
      "");
  EXPECT_EQ(define(small().from(Date(2026, 9, 1)).then("i", "i").runs("outer")),
            "approvals.flow_circular");
  EXPECT_EQ(flaw(FlowDraft("g", "g").step("i", "i").runs("small").by_post("finance")),
            flaws::of_flow.en);
  const std::string code(40, 'x');
  EXPECT_EQ(flaw(small().from(Date(2026, 9, 1)).then(code, "x").by_post("finance")),
            "approvals.cannot_finish")
      << "outer needs the finance officer twice then";
  EXPECT_EQ(flaw(small().from(Date(2026, 9, 1)).then(code + code, "x").by_post("custodian")),
            flaws::code_long.en);
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
