// Random schools that look after safety for three terms: whatever is filed, the books keep what
// they promise.
//
// BURSAR_SEED=n runs that seed alone. A failure prints the seed and the school's forms as lines of
// a play file, to be filed after plays/setup/safety_school.jsonl and school.jsonl beside this.
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "bursar/json/play.hpp"
#include "bursar/safety/forms.hpp"
#include "school/rig.hpp"
#include "simulation/safety/officer.hpp"
#include "simulation/safety/promises.hpp"
#include "simulation/story.hpp"

namespace bursar::test::trial {
namespace {

constexpr int kSteps = 1'400;
constexpr int kSchools = 4;
/// After so many steps all promises are looked at.
constexpr int kLook = 200;

/// So many questions are asked of the agenda then: twenty and more in all.
constexpr int kAgendas = 3;

std::string path_of(const std::string& file) {
  return std::string(BURSAR_SOURCE_DIR) + "/tests/" + file;
}

class SafetyTrial {
 public:
  SafetyTrial(unsigned seed, Shares& shares)
      : officer_(seed, past_), random_(seed), shares_(shares), story_("safety", seed) {}

  void run() {
    found();
    for (step_ = 1; step_ <= kSteps && !testing::Test::HasFailure(); ++step_) {
      pass_time();
      try {
        officer_.below(25) == 0 ? dropped() : single();
        if (step_ % kLook == 0) look();
      } catch (const std::exception& error) {
        ADD_FAILURE() << "threw: " << error.what();
      }
    }
    if (!testing::Test::HasFailure()) look_back();
    if (testing::Test::HasFailure()) story_.tell(step_);
  }

 private:
  Date today() const { return desk_.at.date(480); }

  void found() {
    for (const auto* file : {"plays/setup/safety_school.jsonl", "simulation/safety/school.jsonl"}) {
      const auto report = json::play_file(desk_.school, path_of(file));
      for (const auto& line : report.differences)
        ADD_FAILURE() << line.file << ":" << line.line << " " << line.got << " " << line.text;
    }
    desk_.at = *Moment::parse("2026-01-06T03:00:00Z");
    take_in();
  }

  /// Some minutes; every sixteenth time on to a morning up to twelve days later.
  void pass_time() {
    constexpr std::int64_t day = 86'400;
    if (random_() % 16 == 0)
      desk_.at = desk_.at + (day * static_cast<std::int64_t>(1 + random_() % 12) -
                             (desk_.at.seconds + 8 * 3'600) % day + 8 * 3'600);
    else
      desk_.at = desk_.at + static_cast<std::int64_t>(random_() % 600);
  }

  void note(const Filing& form, const std::string& outcome) {
    story_.note(desk_.at, form.by, form.kind, form.fields, outcome);
  }

  void single() {
    const auto form = officer_.next(today());
    ++shares_[form.kind].filed;
    desk_.by = form.by;
    const auto previewed = told(json::preview(desk_.school, form.kind, form.fields, desk_.who()));
    const auto before = standing(previewed.starts_with("refused") && refused_++ % 20 == 0);
    const auto outcome = desk_.file(form.kind, form.fields);
    note(form, outcome);
    EXPECT_EQ(previewed, outcome) << "preview and submission differ";
    if (outcome.starts_with("refused")) return expect_unchanged(before);
    take_in();
  }

  /// Some forms at once, all of them dropped in the end.
  void dropped() {
    const auto before = standing(officer_.one_in(5));
    desk_.school.rehearse([&](School::Ledger& ledger) -> Verdict {
      for (auto left = 1 + officer_.below(4); left > 0; --left) {
        const auto form = officer_.next(today());
        (void)json::submit(ledger, form.kind, form.fields, {form.by, desk_.at, {}});
      }
      return {};
    });
    expect_unchanged(before);
  }

  /// How the school stands: its head, and now and then all that its books hold.
  std::pair<Head, std::string> standing(bool all) const {
    return {desk_.school.head(), all ? dump(desk_.school) : std::string()};
  }
  void expect_unchanged(const std::pair<Head, std::string>& before) {
    EXPECT_EQ(desk_.school.head(), before.first) << "a refusal moved the head";
    if (before.second.empty()) return;
    EXPECT_EQ(dump(desk_.school), before.second) << "a refusal changed the books";
  }

  /// The naive books take the new entries.
  void take_in() {
    desk_.school.follow(seq_, [&](const Entry& entry) {
      ++shares_[std::string(entry.kind)].posted;
      if (step_ == 0) ++shares_[std::string(entry.kind)].filed;
      past_.take(recalled::line(entry.seq, entry.at.date(480), entry.by, entry.kind, entry.form));
      return true;
    });
    seq_ = desk_.school.head().seq;
    EXPECT_TRUE(past_.wrongs.empty()) << past_.wrongs.front();
  }

  void look() {
    const auto books = desk_.school.read();
    const Chance chance = [&](std::size_t below) { return random_() % below; };
    int broken = 0;
    const Hold hold = [&](bool holds, const std::string& promise) {
      if (!holds && ++broken <= 3) ADD_FAILURE() << "a promise is broken: " << promise;
    };
    promise_hazards(*books, past_, today(), chance, hold);
    promise_checks(*books, past_, today(), hold);
    promise_watch(*books, past_, today(), chance, hold);
    for (int i = 0; i < kAgendas; ++i) promise_agenda(*books, past_, today(), chance, hold);
  }

  /// The journal gives the same books again.
  void look_back() {
    look();
    const Desk again(desk_.store);
    EXPECT_EQ(dump(again.school), dump(desk_.school)) << "the replayed books differ";
    const auto verified = desk_.school.verify(desk_.school.head());
    EXPECT_TRUE(verified) << verified.why;
    shares_["days"].posted += static_cast<int>((today() - Date(2026, 1, 6)).days());
    for (const auto& [code, one] : past_.hazards) shares_["hazards closed"].posted += !one.open();
  }

  recalled::Past past_;
  Officer officer_;
  std::mt19937 random_;
  Shares& shares_;
  int step_ = 0, refused_ = 0;
  Desk desk_;
  std::uint64_t seq_ = 0;
  Story story_;
};

TEST(SafetySimulation, KeepsEveryPromiseOfTheBooks) {
  Shares shares;
  if (!run_schools(kSchools, [&](unsigned seed) { SafetyTrial(seed, shares).run(); })) return;

  EXPECT_GE(shares["days"].posted, kSchools * 480) << "the story does not reach its third term";
  EXPECT_GE(shares["hazards closed"].posted, kSchools * 5);
  safety::Forms::each([&]<class Form>() { expect_share<Form>(shares); });
}

}  // namespace
}  // namespace bursar::test::trial
