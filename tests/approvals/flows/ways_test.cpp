// Which ways forms can take through a flow: against forms at random.
#include "bursar/approvals/flows/ways.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

#include "approvals/cast.hpp"
#include "approvals/papers.hpp"

namespace bursar::approvals {
namespace {

using test::by_person;
using test::step;

Condition ask(const char* field, Is is, const char* value) { return {field, is, value, {}}; }

class Ways : public testing::Test {
 protected:
  FlowStep only(const char* code, std::vector<Condition> when) {
    auto one = step(code, {by_person("li")});
    if (!when.empty()) one.when = std::move(when);
    return one;
  }
  static std::string text(const std::vector<Way>& all) {
    std::set<std::string> found;
    for (const auto& way : all) {
      std::string one;
      for (const bool taken : way.taken) one += taken ? '1' : '0';
      found.insert(one + (way.sure ? "" : "?"));
    }
    std::string out;
    for (const auto& one : found) out += (out.empty() ? "" : " ") + one;
    return out;
  }
  std::string of(std::vector<FlowStep> steps, const std::vector<Condition>& also = {}) {
    const auto found = ways(*cast.plan(std::move(steps)), also);
    return found ? text(*found) : "too many";
  }
  test::Cast cast;
};

TEST_F(Ways, GoBelowAtAndAboveEachNumber) {
  EXPECT_EQ(of({only("a", {})}), "1");
  EXPECT_EQ(of({only("a", {ask("cost", Is::at_least, "5")}), only("b", {})}), "01 11");
  EXPECT_EQ(
      of({only("a", {ask("cost", Is::equal, "5")}), only("b", {ask("cost", Is::more_than, "5")}),
          only("c", {ask("cost", Is::less_than, "5")})}),
      "000? 001 010 100")
      << "that nothing holds needs a cost that was left out";
  EXPECT_EQ(of({only("a", {ask("cost", Is::more_than, "5"), ask("cost", Is::less_than, "5.01")}),
                only("b", {})}),
            "01")
      << "nothing lies between";
}

TEST_F(Ways, KnowDaysTextsAndLists) {
  EXPECT_EQ(of({only("a", {ask("on", Is::less_than, "2026-03-02")}), only("b", {})}), "01 11");
  EXPECT_EQ(of({only("a", {ask("class", Is::begins, "A02")}),
                only("b", {ask("class", Is::equal, "A0201")})}),
            "00 10 11");
  EXPECT_EQ(of({only("a", {ask("class", Is::begins, "A02")}),
                only("b", {ask("class", Is::equal, "A03")})}),
            "00 01 10");
  const auto both = [&](const char* field) {
    return of({only("a", {ask(field, Is::equal, "x")}), only("b", {ask(field, Is::equal, "y")})});
  };
  EXPECT_EQ(both("room"), "00 01 10");
  EXPECT_EQ(both("rooms[]"), "00 01 10 11");
  EXPECT_EQ(of({only("a", {Condition{"cost", Is::absent, {}, {}}}),
                only("b", {ask("cost", Is::at_least, "5")})}),
            "00 01 10");
}

TEST_F(Ways, KeepToWhatAPolicyAsks) {
  const auto steps = [&] {
    return std::vector{only("a", {ask("cost", Is::at_least, "5")}), only("b", {})};
  };
  EXPECT_EQ(of(steps(), {ask("cost", Is::at_least, "9")}), "11");
  EXPECT_EQ(of(steps(), {ask("room", Is::equal, "x")}), "01 11");
}

TEST_F(Ways, StopWhereTheyAreTooMany) {
  std::vector<FlowStep> steps;
  for (int i = 0; i < 15; ++i) {
    const auto field = "f" + std::to_string(i);
    steps.push_back(only(field.c_str(), {ask(field.c_str(), Is::equal, "x")}));
  }
  EXPECT_EQ(of(steps), "too many");
}

TEST_F(Ways, AnExpressionIsAQuestionOfItsOwnWithTwoAnswers) {
  const auto dear = ask("cost", Is::holds, ". > 5");
  EXPECT_EQ(of({only("a", {dear}), only("b", {})}), "01 11");
  EXPECT_EQ(of({only("a", {dear}), only("b", {dear})}), "00 11") << "the same is asked once";
  EXPECT_EQ(of({only("a", {dear}), only("b", {ask("room", Is::holds, ". > 5")})}), "00 01 10 11")
      << "of another field it is another";
  EXPECT_EQ(of({only("a", {dear}), only("b", {ask("cost", Is::holds, ". <= 5")})}), "00 01 10 11")
      << "what they say is not looked into";
  EXPECT_EQ(of({only("a", {dear}), only("b", {ask("cost", Is::more_than, "5")}), only("c", {})}),
            "001 011 101 111");
  EXPECT_EQ(of({only("a", {dear}), only("b", {})}, {dear}), "11") << "the policy asks the same";
  const auto plan = cast.plan({only("a", {dear})});
  const auto found = ways(*plan);
  ASSERT_TRUE(found && found->size() == 2);
  EXPECT_EQ(found->front().values, "(. > 5)=true");
  EXPECT_EQ(found->back().values, "(. > 5)=false");
  EXPECT_TRUE(found->back().sure);
}

TEST_F(Ways, AFormsFieldDecidesHowItsValuesCompare) {
  const auto plan = cast.plan(
      {only("a", {ask("room", Is::equal, "3.10")}), only("b", {ask("room", Is::equal, "3.1")})});
  const test::Paper rooms{{{"room", FieldType::text}}}, numbers{{{"room", FieldType::number}}};
  EXPECT_EQ(text(*ways(*plan, {}, "assets.issue", &rooms)), "00 01 10");
  EXPECT_EQ(text(*ways(*plan, {}, "assets.issue", &numbers)), "00 11");
}

TEST(WaysAtRandom, MissNoneThatAFormCanTake) {
  std::mt19937 engine(3);
  const auto dice = [&](int least, int most) {
    return std::uniform_int_distribution<int>(least, most)(engine);
  };
  for (int round = 0; round < 300; ++round) {
    test::Cast cast;
    std::vector<FlowStep> steps;
    for (int i = dice(1, 4); i > 0; --i) {
      auto one = step("s" + std::to_string(i), {by_person("li")});
      one.when.emplace();
      for (int c = dice(1, 2); c > 0; --c)
        one.when->push_back({dice(0, 1) ? "x" : "y",
                             static_cast<Is>(dice(0, 5)),
                             Remark(std::to_string(dice(1, 4))),
                             {}});
      steps.push_back(std::move(one));
    }
    const auto plan = cast.plan(std::move(steps));
    std::set<std::vector<bool>> known, met;
    const auto found = ways(*plan);
    ASSERT_TRUE(found);
    for (const auto& way : *found) ASSERT_TRUE(known.insert(way.taken).second) << "each once";
    for (int x = 0; x <= 9; ++x)
      for (int y = 0; y <= 9; ++y) {
        const auto value = [&](std::string_view field) {
          const int half = field == "x" ? x : y;
          return half == 0 ? Values() : Values({std::to_string(half / 2) + (half % 2 ? ".5" : "")});
        };
        met.insert(taken(*plan, value));
      }
    EXPECT_EQ(met, known) << "round " << round;
  }
}

}  // namespace
}  // namespace bursar::approvals
