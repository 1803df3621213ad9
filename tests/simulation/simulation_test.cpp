// Random schools: whatever is filed, the books keep what they promise.
//
// BURSAR_SEED=n runs that seed alone. A failure prints the seed and the school's forms as lines of
// a play file.
#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

#include "school/rig.hpp"
#include "simulation/clerk.hpp"
#include "simulation/model.hpp"
#include "simulation/story.hpp"

namespace bursar::test {
namespace {

constexpr int kSteps = 600;
constexpr int kSchools = 16;

class Simulation {
 public:
  Simulation(unsigned seed, Shares& shares)
      : clerk_(seed), shares_(shares), story_("simulation", seed) {
    dump_ = dump(desk_.school);
    remembered_.push_back(dump_);
  }

  void run() {
    for (step_ = 1; step_ <= kSteps && !testing::Test::HasFailure(); ++step_) {
      try {
        clerk_.one_in(12) ? batch() : single();
        if (step_ % 60 == 0) look_back();
      } catch (const std::exception& error) {
        ADD_FAILURE() << "threw: " << error.what();
      }
    }
    if (!testing::Test::HasFailure()) look_back();
    if (testing::Test::HasFailure()) story_.tell(step_);
  }

 private:
  PlayedForm next() { return clerk_.next(*desk_.school.read(), desk_.school.head().at); }
  static Who who(const PlayedForm& form) { return {form.by, form.at, form.reference}; }

  void count(const PlayedForm& form, bool posted) {
    auto& share = shares_[form.kind];
    ++share.filed;
    share.posted += posted;
  }

  void single() {
    const auto form = next();
    const auto previewed = told(json::preview(desk_.school, form.kind, form.fields, who(form)));
    const auto before = desk_.school.head();
    const auto result = json::submit(desk_.school, form.kind, form.fields, who(form));
    const auto outcome = told(result);
    story_.note(form.line(outcome));
    count(form, outcome == "posted");
    EXPECT_EQ(previewed, outcome) << "preview and submission differ";
    // Where a form is posted, what its preview had changed would differ from the replayed books.
    if (!result) return expect_unchanged(before);
    EXPECT_EQ(result->seq, before.seq + 1);
    EXPECT_EQ(desk_.school.head(), (Head{result->seq, result->hash, result->at}));
    take_in();
    if (!form.reference.empty()) retry(form, *result);
  }

  void expect_unchanged(const Head& before) {
    EXPECT_EQ(dump(desk_.school), dump_) << "a preview or a refusal changed the books";
    EXPECT_EQ(desk_.school.head(), before) << "a refusal moved the head";
  }

  /// After entries were posted: the promises, the model, and what to remember.
  void take_in() {
    desk_.school.follow(remembered_.size() - 1, [&](const Entry& entry) {
      model_.apply(entry);
      return true;
    });
    const auto head = desk_.school.head().seq;
    const auto books = desk_.school.read();
    const auto today = desk_.store->entries.head().at.date(books->people.offset_minutes());
    dump_ = dump(*books);
    remembered_.resize(head);  // within a batch nobody looked
    remembered_.push_back(dump_);
    EXPECT_EQ(broken(*books, today), "") << "a promise is broken";
    EXPECT_EQ(model_.difference(*books), "") << "the naive books differ";
  }

  void retry(const PlayedForm& form, const Posted& first) {
    const auto again = json::submit(desk_.school, form.kind, form.fields,
                                    {form.by, desk_.school.head().at, form.reference});
    ASSERT_TRUE(again) << again.refusal().text();
    EXPECT_TRUE(again->repeated);
    EXPECT_EQ(again->seq, first.seq);
    EXPECT_EQ(again->hash, first.hash);
    EXPECT_EQ(dump(desk_.school), dump_);
  }

  /// Some forms at once: kept all, or dropped all, or only rehearsed.
  void batch() {
    const auto before = desk_.school.head();
    const bool keep = clerk_.one_in(2), rehearse = !keep && clerk_.one_in(3);
    std::vector<std::pair<PlayedForm, bool>> filed;
    const auto fill = [&](School::Ledger& ledger) -> Verdict {
      for (auto left = 1 + clerk_.below(5); left > 0; --left) {
        const auto form = clerk_.next(ledger.books(), ledger.head().at);
        const auto result = json::submit(ledger, form.kind, form.fields, who(form));
        filed.emplace_back(form, static_cast<bool>(result));
      }
      return keep ? Verdict{} : Verdict(refuse(base::list_empty, ""));
    };
    if (rehearse)
      desk_.school.rehearse(fill);
    else
      EXPECT_EQ(static_cast<bool>(desk_.school.batch(fill)), keep);
    if (!keep) return expect_unchanged(before);
    for (const auto& [form, posted] : filed) {
      if (posted) story_.note(form.line("posted"));
      count(form, posted);
    }
    if (desk_.school.head().seq != before.seq) take_in();
  }

  /// The journal gives the same books again, and those of any earlier entry.
  void look_back() {
    const Desk again(desk_.store);
    EXPECT_EQ(dump(again.school), dump_) << "the replayed books differ";
    EXPECT_EQ(again.school.head(), desk_.school.head());
    const auto verified = desk_.school.verify(desk_.school.head());
    EXPECT_TRUE(verified) << verified.why;
    for (int i = 0; i < 3; ++i) {
      const auto seq = clerk_.below(remembered_.size());
      if (!remembered_[seq].empty()) {
        EXPECT_EQ(dump(*desk_.school.as_of(seq)), remembered_[seq]) << "as of " << seq;
      }
    }
  }

  Clerk clerk_;
  Shares& shares_;
  int step_ = 0;
  Desk desk_;
  Model model_;
  std::string dump_;
  std::vector<std::string> remembered_;
  Story story_;
};

Share sum_of(const Shares& shares) {
  Share sum;
  for (const auto& [kind, share] : shares) {
    sum.posted += share.posted;
    sum.filed += share.filed;
  }
  return sum;
}

TEST(Simulation, KeepsEveryPromiseOfTheBooks) {
  Shares shares;
  if (!run_schools(kSchools, [&](unsigned seed) { Simulation(seed, shares).run(); })) return;

  const auto all = sum_of(shares);
  EXPECT_GE(all.posted * 100, all.filed * 40);
  EXPECT_LE(all.posted * 100, all.filed * 60);
  Forms::each([&]<class Form>() {
    const std::string_view kind = Form::kind;
    if (kind.starts_with("approvals.")) return;  // desk_model_test.cpp
    if (kind.starts_with("budget.")) return;     // budget/budget_test.cpp
    if (kind.starts_with("safety.")) return;     // safety/safety_test.cpp
    expect_share<Form>(shares);
  });
  RecordProperty("posted", all.posted);
  RecordProperty("filed", all.filed);
}

}  // namespace
}  // namespace bursar::test
