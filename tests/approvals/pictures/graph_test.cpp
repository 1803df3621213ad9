// Boxes, arrows and the words on them.
#include "bursar/approvals/pictures/graph.hpp"

#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>
#include <vector>

#include "approvals/pictures/gallery.hpp"
#include "bursar/approvals/pictures/words.hpp"
#include "bursar/approvals/pictures/writing.hpp"

namespace bursar::approvals {
namespace {

using test::cost;
using test::post_seat;
using test::step;
using test::sub_flow;
struct GraphTest : test::Gallery {};

/// Every condition has its sign.
TEST_F(GraphTest, ConditionsInWords) {
  const auto zh = [&](Is is) { return pictures::words(cost(is, "5"), sight); };
  EXPECT_EQ(zh(Is::at_least), "cost ≥ 5");
  EXPECT_EQ(zh(Is::more_than), "cost > 5");
  EXPECT_EQ(zh(Is::at_most), "cost ≤ 5");
  EXPECT_EQ(zh(Is::less_than), "cost < 5");
  EXPECT_EQ(zh(Is::equal), "cost = 5");
  EXPECT_EQ(zh(Is::not_equal), "cost ≠ 5");
  EXPECT_EQ(zh(Is::begins), "cost以“5”开头");
  EXPECT_EQ(zh(Is::absent), "cost未填");
  const Condition one_of{"band", Is::one_of, {}, std::vector<Name>{"a", "b"}};
  EXPECT_EQ(pictures::words(one_of, sight), "band ∈ {a, b}");
  EXPECT_EQ(pictures::words(std::vector{one_of, cost(Is::at_most, "5")}, sight),
            "band ∈ {a, b} 且 cost ≤ 5");
}

/// Which boxes a box leads to.
std::set<std::string> reached(const pictures::Graph& graph, const std::string& from) {
  std::set<std::string> found;
  std::vector<std::string> next{from};
  while (!next.empty()) {
    const auto at = next.back();
    next.pop_back();
    for (const auto& edge : graph.edges)
      if (edge.from == at && found.insert(edge.to).second) next.push_back(edge.to);
  }
  return found;
}

/// A step leads to another in the picture exactly where the plan says that this comes after it.
TEST_F(GraphTest, ArrowsAreWhatThePlanSays) {
  std::mt19937 random(5);
  for (int round = 0; round < 60; ++round) {
    approvals = {};
    for (const int level : {0, 1, 2}) {
      std::vector<FlowStep> steps;
      std::vector<Branch> branches;
      const int parts = static_cast<int>(1 + random() % 3);
      const auto add = [&](const std::string& arm) {
        const auto code = "s" + std::to_string(steps.size());
        const auto inner = "flow" + std::to_string(level - 1);
        auto one = level > 0 && random() % 3 == 0
                       ? sub_flow(code.c_str(), "n", inner.c_str(), random() % 2 == 0)
                       : step(code.c_str(), "n", {post_seat("head")});
        if (!arm.empty()) one.arm = arm;
        steps.push_back(one);
      };
      for (int part = 0; part < parts; ++part) {
        if (random() % 2) {
          add("");
          continue;
        }
        const auto name = "b" + std::to_string(part);
        branches.push_back({name,
                            static_cast<Split>(random() % 3),
                            {{name + "x", {}}, {name + "y", {}}, {name + "z", {}}}});
        for (auto left = 1 + random() % 5; left > 0; --left)
          add(name + std::string(1, "xyz"[random() % 3]));
      }
      define(("flow" + std::to_string(level)).c_str(), "f", steps, branches);
    }
    const auto whole = plan("flow2");
    const auto graph = pictures::graph_of(*whole, sight, {"b"}, {"e"});
    EXPECT_EQ(reached(graph, "begin").size() + 1, graph.nodes.size());
    std::vector<std::set<std::string>> from;
    for (std::size_t i = 0; i < whole->steps.size(); ++i)
      from.push_back(reached(graph, "s" + std::to_string(i + 1)));
    for (std::uint16_t i = 0; i < whole->steps.size(); ++i) {
      const auto own = "s" + std::to_string(i + 1);
      const auto before = behind(*whole, i);
      for (std::uint16_t j = 0; j < whole->steps.size(); ++j)
        EXPECT_EQ(i != j && from[j].contains(own), before[j]) << as_mermaid(graph) << own << j + 1;
      EXPECT_EQ(from[i].contains("finish"), whole->steps[i].aside == 0) << as_mermaid(graph) << own;
    }
  }
}

}  // namespace
}  // namespace bursar::approvals
