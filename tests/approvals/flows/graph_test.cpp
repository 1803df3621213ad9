// Whether a flow as it is written hangs together.
#include "bursar/approvals/flows/graph.hpp"

#include <gtest/gtest.h>

#include "approvals/flows/filing.hpp"

namespace bursar::approvals {
namespace {

using Graph = Filing;

TEST_F(Graph, WhoChoosesIsAskedBefore) {
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

TEST_F(Graph, BranchesHaveAWayForEveryForm) {
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

TEST_F(Graph, FlowsInsideFlowsEnd) {
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

}  // namespace
}  // namespace bursar::approvals
