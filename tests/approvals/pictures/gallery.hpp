#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "bursar/approvals/flows/plan.hpp"
#include "bursar/approvals/pictures/words.hpp"

/// What the tests of pictures share.
namespace bursar::approvals::test {

using pictures::Sight;
using pictures::Tongue;

/// A picture as it was looked at and found right. Mermaid's own parser and Graphviz read them all.
inline std::string golden(const std::string& name) {
  std::ifstream in(std::string(BURSAR_SOURCE_DIR) + "/tests/approvals/pictures/golden/" + name,
                   std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(in), {});
}

inline SeatRule post_seat(const char* post) {
  SeatRule rule;
  rule.post = post;
  return rule;
}
inline FlowStep step(const char* code, const char* name, std::vector<SeatRule> seats) {
  FlowStep one;
  one.step = code;
  one.name = name;
  if (!seats.empty()) one.seats = std::move(seats);
  return one;
}
inline FlowStep on_arm(FlowStep one, const char* arm) {
  one.arm = arm;
  return one;
}
inline FlowStep sub_flow(const char* code, const char* name, const char* flow, bool waits) {
  FlowStep one = step(code, name, {});
  one.flow = flow;
  if (!waits) one.waits = false;
  return one;
}
inline Condition cost(Is is, const char* value) { return {"cost", is, Remark(value), {}}; }

/// A small school with its posts, and flows by hand.
struct Gallery : testing::Test {
  Gallery() {
    people.found({"和平小学", "+08:00", 480});
    people.add(people::Unit{"school", "和平小学", {}});
    for (const auto& [code, name] : {std::pair{"head", "校长"},
                                     {"dean", "总务主任"},
                                     {"finance", "财务主任"},
                                     {"keeper", "保管员"}})
      people.add(people::Post{code, name});
    for (const auto& [code, name] :
         {std::pair{"tang", "唐"}, {"zhou", "周"}, {"lin", "林"}, {"chen", "陈"}, {"wu", "吴"}})
      people.add(people::Person{code, name, 100, Date(2020, 1, 1)});
    appoint("tang", "head");
    appoint("zhou", "dean");
    appoint("lin", "finance");
    appoint("chen", "keeper");
    appoint("wu", "keeper");
  }
  void appoint(const char* person, const char* post) {
    people.appoint({people.persons().id(person),
                    people.posts().id(post),
                    people::Register::kWhole,
                    {Date(2020, 1, 1), {}}});
  }
  PersonId who(const char* person) const { return people.persons().id(person); }
  void define(const char* code, const char* name, std::vector<FlowStep> steps,
              std::vector<Branch> branches = {}) {
    FlowVersion flow;
    flow.from = Date(2020, 1, 1);
    flow.name = name;
    flow.steps = std::move(steps);
    flow.branches = std::move(branches);
    approvals.define(code, std::move(flow));
  }
  std::shared_ptr<const Plan> plan(const char* code) const {
    const Date day(2026, 3, 2);
    return plan_of(approvals, approvals.flows().find(code)->on(day), day);
  }

  /// A flow with all there is: a vote, a fork with an empty arm, a sub-flow, one that nothing
  /// waits for, a meeting and an outside body.
  void define_all() {
    auto check = step("check", "核对", {post_seat("keeper")});
    check.days = 3;
    define("checking", "核对流程", {check});
    auto vote = step("vote", "认定", {post_seat("dean"), post_seat("finance"), post_seat("head")});
    vote.mode = Mode::vote;
    vote.percent = 67;
    auto turn = step("turn", "会签", {post_seat("dean"), post_seat("finance")});
    turn.mode = Mode::in_turn;
    auto meeting = step("meeting", "校长办公会", {post_seat("dean")});
    meeting.meeting = MeetingTerms{"校长办公会", 5, {}, 60};
    auto outside = step("outside", "主管部门", {post_seat("dean")});
    outside.outside = "市教育局";
    outside.when = std::vector{cost(Is::more_than, "200000")};
    define("all", "大件报废",
           {vote, sub_flow("sub", "保管室核对", "checking", true),
            sub_flow("aside", "备案", "checking", false), on_arm(turn, "dear"),
            on_arm(meeting, "dear"), outside},
           {{"band",
             Split::exclusive,
             {{"dear", std::vector{cost(Is::at_least, "50000")}}, {"cheap", {}}}}});
  }

  people::Register people;
  Register approvals;
  Sight sight{people, approvals, Tongue::zh};
};

}  // namespace bursar::approvals::test
