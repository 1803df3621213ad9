// Flows and cases as pictures: the same text for the same flow, whatever their names are.
#include "bursar/approvals/pictures.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <random>
#include <set>
#include <string>

#include "bursar/approvals/flows/plan.hpp"

namespace bursar::approvals {
namespace {

using pictures::Sight;
using pictures::Tongue;

SeatRule post_seat(const char* post) {
  SeatRule rule;
  rule.post = post;
  return rule;
}
FlowStep step(const char* code, const char* name, std::vector<SeatRule> seats) {
  FlowStep one;
  one.step = code;
  one.name = name;
  if (!seats.empty()) one.seats = std::move(seats);
  return one;
}
FlowStep on_arm(FlowStep one, const char* arm) {
  one.arm = arm;
  return one;
}
FlowStep sub_flow(const char* code, const char* name, const char* flow, bool waits) {
  FlowStep one = step(code, name, {});
  one.flow = flow;
  if (!waits) one.waits = false;
  return one;
}
Condition cost(Is is, const char* value) { return {"cost", is, Name(value), {}}; }

/// A small school with its posts, and flows by hand.
struct PicturesTest : testing::Test {
  PicturesTest() {
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

TEST_F(PicturesTest, AFlowAsMermaid) {
  define_all();
  EXPECT_EQ(mermaid(*plan("all"), sight), R"(flowchart TD
  begin(["大件报废<br/>第1版<br/>提交"])
  s1["认定<br/>票签（≥67#37;）<br/>总务主任、财务主任、校长"]
  s4["会签<br/>顺序会签<br/>总务主任 → 财务主任"]
  s5["校长办公会<br/>会议：校长办公会（到会≥5，同意≥60#37;）<br/>录入：总务主任"]
  s6["主管部门<br/>外部机关：市教育局<br/>录入：总务主任<br/>仅当 cost #62; 200000"]
  f1{"条件分支"}
  j1((" "))
  finish(["入账"])
  subgraph g1["保管室核对"]
    s2["核对<br/>保管员<br/>3个工作日，逾期提醒"]
  end
  subgraph g2["备案"]
    s3["核对<br/>保管员<br/>3个工作日，逾期提醒"]
  end
  begin --> s1
  s1 --> s2
  s2 -.-> s3
  s2 --> f1
  f1 -->|"cost ≥ 50000"| s4
  s4 --> s5
  s5 --> j1
  f1 -->|"其他"| j1
  j1 --> s6
  s6 --> finish
)");
}

TEST_F(PicturesTest, AFlowAsDot) {
  define_all();
  EXPECT_EQ(dot(*plan("all"), Sight{people, approvals, Tongue::en}), R"(digraph flow {
  rankdir=TB
  node [fontsize=11]
  edge [fontsize=10]
  begin [label="大件报废\nversion 1\nsubmitted", shape=oval]
  s1 [label="认定\nvote (≥67%)\n总务主任, 财务主任, 校长", shape=box]
  s4 [label="会签\nin turn\n总务主任 → 财务主任", shape=box]
  s5 [label="校长办公会\nmeeting: 校长办公会 (present ≥5, for ≥60%)\nentered by: 总务主任", shape=box]
  s6 [label="主管部门\noutside: 市教育局\nentered by: 总务主任\nonly if cost > 200000", shape=box]
  f1 [label="exclusive", shape=diamond]
  j1 [label="", shape=circle, width=0.2, fixedsize=true]
  finish [label="posted", shape=oval]
  subgraph cluster_g1 {
  labeljust=l
  label="保管室核对"
    s2 [label="核对\n保管员\n3 working days, then remind", shape=box]
  }
  subgraph cluster_g2 {
  labeljust=l
  label="备案"
    s3 [label="核对\n保管员\n3 working days, then remind", shape=box]
  }
  begin -> s1
  s1 -> s2
  s2 -> s3 [style=dashed]
  s2 -> f1
  f1 -> s4 [label="cost ≥ 50000"]
  s4 -> s5
  s5 -> j1
  f1 -> j1 [label="otherwise"]
  j1 -> s6
  s6 -> finish
}
)");
}

TEST_F(PicturesTest, ACaseWithWhoSignedAndWhoIsToSign) {
  define_all();
  Case one;
  one.code = "SP-001";
  one.form = "assets.post_write_off";
  one.submitter = who("chen");
  one.parties = {who("chen")};
  one.plan = plan("all");
  one.submitted = *Moment::parse("2026-03-02T01:00:00Z");
  one.steps.resize(one.plan->steps.size());
  const auto seat = [&](std::uint16_t step, std::uint16_t rule) -> Seat& {
    Seat made;
    made.step = step;
    made.rule = rule;
    return one.seats.emplace_back(made);
  };
  one.steps[0].state = StepState::passed;
  for (std::uint16_t i = 0; i < 3; ++i) {
    auto& signed_ = seat(0, i);
    signed_.state = i == 1 ? SeatState::refused : SeatState::approved;
    signed_.by = who(i == 0 ? "zhou" : "lin");
    signed_.in_name = who(i == 2 ? "tang" : i == 0 ? "zhou" : "lin");
    signed_.at = *Moment::parse("2026-03-02T16:30:00Z");
  }
  one.steps[1].state = one.steps[2].state = StepState::open;
  one.steps[1].due = Date(2026, 3, 6);
  seat(1, 0);
  seat(2, 0).consulted = who("zhou");
  auto& added = seat(2, kNone);
  added.parent = 4;
  added.holder = who("lin");
  one.steps[3].state = one.steps[4].state = StepState::skipped;
  EXPECT_EQ(mermaid(one, sight, Date(2026, 3, 3)), R"(flowchart TD
  begin(["SP-001<br/>assets.post#95;write#95;off<br/>陈<br/>提交 2026-03-02 09:00"])
  s1["认定<br/>票签（≥67#37;）<br/>✓ 周 2026-03-03 00:30<br/>✗ 林 2026-03-03 00:30<br/>✓ 林（代唐） 2026-03-03 00:30<br/>已通过"]
  s4["会签<br/>顺序会签<br/>不经过"]
  s5["校长办公会<br/>会议：校长办公会（到会≥5，同意≥60#37;）<br/>不经过"]
  s6["主管部门<br/>外部机关：市教育局<br/>录入：总务主任"]
  f1{"条件分支"}
  j1((" "))
  finish(["审批中"])
  subgraph g1["保管室核对"]
    s2["核对<br/>待签：吴<br/>期限 2026-03-06<br/>办理中"]
  end
  subgraph g2["备案"]
    s3["核对<br/>待签：吴（委派周）<br/>待签：林（加签）<br/>办理中"]
  end
  begin --> s1
  s1 --> s2
  s2 -.-> s3
  s2 --> f1
  f1 -->|"cost ≥ 50000"| s4
  s4 --> s5
  s5 --> j1
  f1 -->|"其他"| j1
  j1 --> s6
  s6 --> finish
  classDef waiting fill:#ffffff,stroke:#8c959f,color:#1f2328
  class s6 waiting
  classDef open fill:#fff8c5,stroke:#bf8700,color:#1f2328
  class s2,s3 open
  classDef passed fill:#dafbe1,stroke:#1a7f37,color:#1f2328
  class s1 passed
  classDef skipped fill:#ffffff,stroke:#d0d7de,color:#1f2328,stroke-dasharray:4 3
  class s4,s5 skipped
)");
  one.state = CaseState::withdrawn;
  for (auto& run : one.steps)
    if (run.state == StepState::open) run.state = StepState::closed;
  EXPECT_EQ(dot(one, Sight{people, approvals, Tongue::en}, Date(2026, 3, 3)), R"(digraph flow {
  rankdir=TB
  node [fontsize=11]
  edge [fontsize=10]
  begin [label="SP-001\nassets.post_write_off\n陈\nsubmitted 2026-03-02 09:00", shape=oval]
  s1 [label="认定\nvote (≥67%)\n✓ 周 2026-03-03 00:30\n✗ 林 2026-03-03 00:30\n✓ 林 (for 唐) 2026-03-03 00:30\npassed", shape=box, style="filled", fillcolor="#dafbe1", color="#1a7f37"]
  s4 [label="会签\nin turn\nskipped", shape=box, style="filled,dashed", fillcolor="#ffffff", color="#d0d7de"]
  s5 [label="校长办公会\nmeeting: 校长办公会 (present ≥5, for ≥60%)\nskipped", shape=box, style="filled,dashed", fillcolor="#ffffff", color="#d0d7de"]
  s6 [label="主管部门\noutside: 市教育局\nentered by: 总务主任", shape=box, style="filled", fillcolor="#ffffff", color="#8c959f"]
  f1 [label="exclusive", shape=diamond]
  j1 [label="", shape=circle, width=0.2, fixedsize=true]
  finish [label="withdrawn", shape=oval, style="filled", fillcolor="#ffebe9", color="#cf222e"]
  subgraph cluster_g1 {
  labeljust=l
  label="保管室核对"
    s2 [label="核对\nclosed", shape=box, style="filled,dashed", fillcolor="#eaeef2", color="#8c959f"]
  }
  subgraph cluster_g2 {
  labeljust=l
  label="备案"
    s3 [label="核对\nclosed", shape=box, style="filled,dashed", fillcolor="#eaeef2", color="#8c959f"]
  }
  begin -> s1
  s1 -> s2
  s2 -> s3 [style=dashed]
  s2 -> f1
  f1 -> s4 [label="cost ≥ 50000"]
  s4 -> s5
  s5 -> j1
  f1 -> j1 [label="otherwise"]
  j1 -> s6
  s6 -> finish
}
)");
}

TEST_F(PicturesTest, NamesMeanNothing) {
  const char* bad =
      "1. a \"b\" [c] {d} (e) <f> |g| #35; &amp; `h` \\n %%{init: {}}%% *i* _j_ end\n - --> s2; 校长";
  define("bad", bad,
         {step("x", bad, {post_seat("head")}), step("end", "end", {post_seat("dean")})});
  EXPECT_EQ(mermaid(*plan("bad"), sight), R"(flowchart TD
  begin(["#49;. a #34;b#34; #91;c#93; #123;d#125; (e) #60;f#62; #124;g#124; #35;35; #38;amp; #96;h#96; #92;n #37;#37;#123;init: #123;#125;#125;#37;#37; #42;i#42; #95;j#95; end<br/>#45; --#62; s2; 校长<br/>第1版<br/>提交"])
  s1["#49;. a #34;b#34; #91;c#93; #123;d#125; (e) #60;f#62; #124;g#124; #35;35; #38;amp; #96;h#96; #92;n #37;#37;#123;init: #123;#125;#125;#37;#37; #42;i#42; #95;j#95; end<br/>#45; --#62; s2; 校长<br/>校长"]
  s2["end<br/>总务主任"]
  finish(["入账"])
  begin --> s1
  s1 --> s2
  s2 --> finish
)");
  EXPECT_EQ(dot(*plan("bad"), sight), R"(digraph flow {
  rankdir=TB
  node [fontsize=11]
  edge [fontsize=10]
  begin [label="1. a \"b\" [c] {d} (e) <f> |g| #35; &amp;amp; `h` \\n %%{init: {}}%% *i* _j_ end\n - --> s2; 校长\n第1版\n提交", shape=oval]
  s1 [label="1. a \"b\" [c] {d} (e) <f> |g| #35; &amp;amp; `h` \\n %%{init: {}}%% *i* _j_ end\n - --> s2; 校长\n校长", shape=box]
  s2 [label="end\n总务主任", shape=box]
  finish [label="入账", shape=oval]
  begin -> s1
  s1 -> s2
  s2 -> finish
}
)");
}

/// Every condition has its sign.
TEST_F(PicturesTest, ConditionsInWords) {
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

/// A step leads to another in the picture exactly where the plan says that the other comes after it.
TEST_F(PicturesTest, ArrowsAreWhatThePlanSays) {
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
