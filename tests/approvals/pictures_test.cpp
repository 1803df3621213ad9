// Flows and cases as pictures: the same text for the same flow.
#include "bursar/approvals/pictures.hpp"

#include <gtest/gtest.h>

#include "approvals/pictures/gallery.hpp"

namespace bursar::approvals {
namespace {

using pictures::Sight;
using pictures::Tongue;
using test::golden;
struct PicturesTest : test::Gallery {};

TEST_F(PicturesTest, AFlowAsMermaid) {
  define_all();
  EXPECT_EQ(mermaid(*plan("all"), sight), golden("flow.mmd"));
}

TEST_F(PicturesTest, AFlowAsDot) {
  define_all();
  EXPECT_EQ(dot(*plan("all"), Sight{people, approvals, Tongue::en}), golden("flow_en.dot"));
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
  EXPECT_EQ(mermaid(one, sight, Date(2026, 3, 3)), golden("case.mmd"));
  one.state = CaseState::withdrawn;
  for (auto& run : one.steps)
    if (run.state == StepState::open) run.state = StepState::closed;
  EXPECT_EQ(dot(one, Sight{people, approvals, Tongue::en}, Date(2026, 3, 3)),
            golden("case_withdrawn_en.dot"));
}

TEST_F(PicturesTest, NamesMeanNothing) {
  const char* bad =
      "1. a \"b\" [c] {d} (e) <f> |g| #35; &amp; `h` \\n %%{init: {}}%% *i* _j_ end\n - --> s2; 校长";
  define("bad", bad,
         {test::step("x", bad, {test::post_seat("head")}),
          test::step("end", "end", {test::post_seat("dean")})});
  EXPECT_EQ(mermaid(*plan("bad"), sight), golden("names.mmd"));
  EXPECT_EQ(dot(*plan("bad"), sight), golden("names.dot"));
}

}  // namespace
}  // namespace bursar::approvals
