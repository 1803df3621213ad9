// Flows made ready to run, and the ways that forms take through them.
#include "bursar/approvals/flows/plan.hpp"

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace bursar::approvals {
namespace {

const Date kFirst(2026, 3, 2), kLater(2026, 9, 1);

FlowStep step(const char* code, const char* arm = nullptr) {
  FlowStep one;
  one.step = code;
  one.name = code;
  one.seats = {SeatRule{}};
  if (arm) one.arm = arm;
  return one;
}
FlowStep inlined(const char* code, const char* flow, bool waits = true) {
  FlowStep one;
  one.step = code;
  one.name = code;
  one.flow = flow;
  one.waits = waits;
  return one;
}
Condition from(const char* value) { return {"cost", Is::at_least, value, {}}; }

void define(Register& books, const char* code, std::vector<FlowStep> steps,
            std::vector<Branch> branches = {}, Date day = kFirst) {
  FlowVersion version;
  version.from = day;
  version.steps = std::move(steps);
  version.branches = std::move(branches);
  books.define(code, std::move(version));
}

/// Each step with what it comes after: "a; b<a".
std::string text(const Plan& plan) {
  std::string out;
  for (const auto& one : plan.steps) {
    out += (out.empty() ? "" : "; ") + one.code.value;
    for (const auto before : one.needs) out += "<" + plan.steps[before].code.value;
    if (one.aside) out += "*" + std::to_string(one.aside);
  }
  return out;
}
std::shared_ptr<const Plan> plan(const Register& books, const char* flow, Date day = kFirst) {
  return plan_of(books, books.flows().find(flow)->on(day), day);
}
std::string taken(const Plan& plan, std::map<std::string, std::string> form) {
  std::string out;
  const auto through = taken(plan, [&](std::string_view path) {
    const auto has = form.find(std::string(path));
    return has == form.end() ? std::vector<std::string>() : std::vector{has->second};
  });
  for (std::size_t i = 0; i < through.size(); ++i)
    if (through[i]) out += (out.empty() ? "" : " ") + plan.steps[i].code.value;
  return out;
}

TEST(Plan, PutsStepsOneAfterAnother) {
  Register books;
  define(books, "f", {step("a"), step("b"), step("c")});
  EXPECT_EQ(text(*plan(books, "f")), "a; b<a; c<b");
}

TEST(Plan, JoinsArmsBehindTheirLastSteps) {
  Register books;
  const Branch fork{"size", Split::exclusive, {{"big", {{from("9")}}}, {"small", {}}, {"no", {}}}};
  define(books, "f",
         {step("a"), step("b1", "big"), step("b2", "big"), step("s", "small"), step("z")}, {fork});
  EXPECT_EQ(text(*plan(books, "f")), "a; b1<a; b2<b1; s<a; z<b2<s<a");
  define(books, "g", {step("b", "big"), step("z")}, {fork});
  EXPECT_EQ(text(*plan(books, "g")), "b; z<b");
}

TEST(Plan, PutsSubFlowsInTheirPlace) {
  Register books;
  define(books, "deep", {step("d")});
  define(books, "inner", {step("x"), inlined("y", "deep")});
  define(books, "f", {step("a"), inlined("i", "inner"), step("z")});
  EXPECT_EQ(text(*plan(books, "f")), "a; i.x<a; i.y.d<i.x; z<i.y.d");
  define(books, "g",
         {step("a"), inlined("i", "inner", false), inlined("j", "deep", false), step("z")});
  EXPECT_EQ(text(*plan(books, "g")), "a; i.x<a*1; i.y.d<i.x*1; j.d<a*2; z<a");
}

TEST(Plan, TakesTheVersionOfTheDayOfEachSubFlow) {
  Register books;
  define(books, "inner", {step("x")});
  define(books, "f", {inlined("i", "inner")});
  const auto first = plan(books, "f");
  EXPECT_NE(plan(books, "f"), first) << "nobody has remembered it";
  books.remember(first);
  EXPECT_EQ(plan(books, "f"), first);
  define(books, "inner", {step("y")}, {}, kLater);
  EXPECT_EQ(plan(books, "f"), first);
  EXPECT_EQ(text(*plan(books, "f", kLater)), "i.y");
  books.remember(plan(books, "f", kLater));
  EXPECT_EQ(text(*plan(books, "f")), "i.x");
  define(books, "f", {inlined("k", "inner")}, {}, kLater);
  EXPECT_EQ(text(*plan(books, "f", kLater)), "k.y");
}

TEST(Plan, FindsStepsThatAStepNamesInItsOwnFlow) {
  Register books;
  define(books, "inner", {step("a"), step("x")});
  define(books, "f", {step("a"), inlined("i", "inner"), step("z")});
  const auto of = plan(books, "f");  // a, i.a, i.x, z
  EXPECT_EQ(step_of(*of, "i.x"), 2);
  EXPECT_EQ(step_of(*of, "x"), kNone);
  EXPECT_EQ(step_beside(*of, 2, "a"), 1);
  EXPECT_EQ(step_beside(*of, 3, "a"), 0);
  EXPECT_EQ(step_beside(*of, 3, kSubmitter), kNone);
}

TEST(Plan, KnowsWhatLiesBehindAStep) {
  Register books;
  const Branch fork{"both", Split::parallel, {{"l", {}}, {"r", {}}}};
  define(books, "f", {step("a"), step("l1", "l"), step("r1", "r"), step("z")}, {fork});
  const auto of = plan(books, "f");
  EXPECT_EQ(behind(*of, 3), (std::vector{true, true, true, false}));
  EXPECT_EQ(behind(*of, 2), (std::vector{true, false, false, false}));
}

TEST(Taken, FirstArmThatFitsElseTheOneForAllOthers) {
  Register books;
  define(books, "f", {step("a"), step("n", "none"), step("h", "huge"), step("b", "big"), step("z")},
         {{"size",
           Split::exclusive,
           {{"none", {}}, {"huge", {{from("100")}}}, {"big", {{from("10")}}}}}});
  const auto of = plan(books, "f");
  EXPECT_EQ(taken(*of, {{"cost", "100.00"}}), "a h z");
  EXPECT_EQ(taken(*of, {{"cost", "99.99"}}), "a b z");
  EXPECT_EQ(taken(*of, {{"cost", "9.99"}}), "a n z");
  EXPECT_EQ(taken(*of, {}), "a n z");
}

TEST(Taken, EveryArmThatFitsWhereTheForkIsInclusiveAndAllWhereItIsParallel) {
  Register books;
  const auto arms = [] {
    return std::vector<BranchArm>{{"huge", {{from("100")}}}, {"big", {{from("10")}}}, {"none", {}}};
  };
  const auto steps = [] {
    return std::vector{step("h", "huge"), step("b", "big"), step("n", "none")};
  };
  define(books, "f", steps(), {{"size", Split::inclusive, arms()}});
  EXPECT_EQ(taken(*plan(books, "f"), {{"cost", "100"}}), "h b");
  EXPECT_EQ(taken(*plan(books, "f"), {{"cost", "10"}}), "b");
  EXPECT_EQ(taken(*plan(books, "f"), {{"cost", "1"}}), "n");
  define(books, "g", steps(),
         {{"size", Split::parallel, {{"huge", {}}, {"big", {}}, {"none", {}}}}});
  EXPECT_EQ(taken(*plan(books, "g"), {}), "h b n");
}

TEST(Taken, ConditionsOfTheStepsAroundCountToo) {
  Register books;
  auto inner = step("x");
  inner.when = {from("10")};
  define(books, "inner", {step("w"), inner});
  auto outer = inlined("i", "inner");
  outer.when = {Condition{"room", Is::absent, {}, {}}};
  define(books, "f", {step("a"), outer});
  EXPECT_EQ(taken(*plan(books, "f"), {{"cost", "10"}}), "a i.w i.x");
  EXPECT_EQ(taken(*plan(books, "f"), {{"cost", "9"}}), "a i.w");
  EXPECT_EQ(taken(*plan(books, "f"), {{"cost", "10"}, {"room", "301"}}), "a");
}

}  // namespace
}  // namespace bursar::approvals
