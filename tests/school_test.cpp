// The one door: what a submission, a batch, a rehearsal, a retry and a look back promise.
#include "bursar/school.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "bursar/books.hpp"
#include "bursar/journal/entry.hpp"
#include "bursar/journal/reasons.hpp"
#include "bursar/journal/verify.hpp"
#include "bursar/school/ledger.hpp"
#include "school/rig.hpp"

namespace bursar::test {
namespace {

class SchoolTest : public testing::Test {
 protected:
  SchoolTest() { desk.play(kSmallSchool); }
  std::string acquire(const std::string& code, const std::string& more = "",
                      std::string reference = {}) {
    return desk.file("assets.acquire",
                     R"({"asset":")" + code +
                         R"(","name":"电脑","category":"gb:pc","cost":100,"room":"lab")" + more +
                         "}",
                     std::move(reference));
  }
  /// The books read anew from the journal are these books.
  void expect_replay() {
    const Desk again(desk.store);
    EXPECT_EQ(dump(again.school), dump(desk.school));
    EXPECT_EQ(again.school.head(), desk.school.head());
    EXPECT_TRUE(desk.school.verify());
  }
  Desk desk;
};

TEST_F(SchoolTest, GivesTheEntryOfAPostedForm) {
  const auto before = desk.school.head();
  const auto posted = desk.school.submit(people::AddPost{"p", "P", {}, {}}, desk.who());
  ASSERT_TRUE(posted);
  EXPECT_EQ(posted->seq, before.seq + 1);
  EXPECT_EQ(posted->at, desk.at);
  EXPECT_FALSE(posted->repeated);
  EXPECT_EQ(desk.school.head(), (Head{posted->seq, posted->hash, posted->at}));
  const auto& entry = desk.store->entries.entries().back();
  EXPECT_EQ(entry.kind, "people.add_post");
  EXPECT_EQ(entry.form, R"({"post":"p","name":"P"})");
  EXPECT_EQ(entry.by, "tang");
  expect_replay();
}

TEST_F(SchoolTest, KeepsTheCompletedFormSoThatLaterKeepersChangeNothing) {
  EXPECT_EQ(acquire("a1"), "posted");
  const auto& form = desk.store->entries.entries().back().form;
  EXPECT_NE(form.find(R"("acquired":"2026-03-02")"), form.npos) << form;
  EXPECT_NE(form.find(R"("custodian":"lin")"), form.npos) << form;
  EXPECT_EQ(desk.file("assets.appoint_keeper", R"({"room":"lab","keeper":"chen"})"), "posted");
  expect_replay();
}

TEST_F(SchoolTest, ChangesNothingWhereItRefuses) {
  const auto before = dump(desk.school);
  const auto head = desk.school.head();
  EXPECT_EQ(acquire("a 1"), "refused:base.code_malformed");
  EXPECT_EQ(desk.file("assets.acquire", "{}"), "refused:base.missing_field");
  desk.by = "nobody";
  EXPECT_EQ(acquire("a1"), "refused:people.not_allowed");
  desk.by = "a b";
  EXPECT_EQ(acquire("a1"), "refused:base.code_malformed");
  EXPECT_EQ(dump(desk.school), before);
  EXPECT_EQ(desk.school.head(), head);
}

TEST_F(SchoolTest, NeverGoesBackInTime) {
  desk.at = desk.at + -2 * 86'400;
  EXPECT_EQ(acquire("a1"), "refused:journal.moment_goes_back");
  desk.at = desk.school.head().at;
  EXPECT_EQ(acquire("a1"), "posted") << "the same moment is not before";
}

TEST_F(SchoolTest, RefusesMomentsWhoseDayIsNoDateOfTheBooks) {
  for (const std::int64_t seconds :
       {std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min(),
        std::int64_t{99'999'999'999}, Moment::parse("2199-12-31T20:00:00Z")->seconds,
        Moment::parse("1900-01-01T01:00:00Z")->seconds}) {
    desk.at = {seconds};
    EXPECT_EQ(acquire("a1"), "refused:base.date_out_of_range") << seconds;
    EXPECT_EQ(told(desk.school.preview(people::AddPost{"p", "P", {}, {}}, desk.who())),
              "refused:base.date_out_of_range");
  }
  expect_replay();
}

TEST_F(SchoolTest, RefusesAFormThatNobodyFilledIn) {
  EXPECT_EQ(told(desk.school.submit(people::Appoint{}, desk.who())), "refused:base.code_malformed");
  people::Appoint form{"chen", "dean", {}, Date(), {}};
  EXPECT_EQ(told(desk.school.submit(form, desk.who())), "refused:base.date_out_of_range");
  EXPECT_EQ(told(desk.school.submit(form, desk.who("r1"))), "refused:base.date_out_of_range");
}

TEST_F(SchoolTest, PostsAReferenceOnce) {
  EXPECT_EQ(acquire("a1", "", "r1"), "posted");
  const auto head = desk.school.head();
  desk.at = desk.at + 3600;
  const auto again = json::submit(
      desk.school, "assets.acquire",
      R"({"room":"lab","asset":"a1","name":"电脑","category":"gb:pc","cost":"100.00"})",
      desk.who("r1"));
  ASSERT_TRUE(again);
  EXPECT_TRUE(again->repeated);
  EXPECT_EQ(again->seq, head.seq);
  EXPECT_EQ(again->hash, head.hash);
  EXPECT_EQ(desk.school.head(), head);
  Desk later(desk.store);
  later.at = desk.at;
  EXPECT_EQ(later.file("assets.acquire",
                       R"({"asset":"a1","name":"电脑","category":"gb:pc","cost":100,"room":"lab"})",
                       "r1"),
            "posted")
      << "also after the program was started again";
  EXPECT_EQ(later.school.head(), head);
}

TEST_F(SchoolTest, RefusesAReferenceThatStandsForAnotherForm) {
  EXPECT_EQ(acquire("a1", "", "r1"), "posted");
  EXPECT_EQ(acquire("a2", "", "r1"), "refused:journal.reference_reused");
  EXPECT_EQ(desk.file("people.add_post", R"({"post":"p","name":"P"})", "r1"),
            "refused:journal.reference_reused");
  EXPECT_EQ(acquire("a2", "", "r 2"), "refused:journal.reference_malformed");
  EXPECT_EQ(acquire("a2", "", std::string(65, 'r')), "refused:journal.reference_malformed");
}

TEST_F(SchoolTest, KeepsAReferenceForWhoeverUsedIt) {
  EXPECT_EQ(acquire("a1", "", "r1"), "posted");
  desk.by = "zhou";
  EXPECT_EQ(acquire("a1", "", "r1"), "refused:journal.reference_reused");
}

TEST_F(SchoolTest, FreesTheReferenceOfARefusedForm) {
  EXPECT_EQ(acquire("a1", R"(,"unit":"nowhere")", "r1"), "refused:people.unit_unknown");
  EXPECT_EQ(acquire("a1", "", "r1"), "posted");
}

TEST_F(SchoolTest, PostsABatchAsAWhole) {
  const auto verdict = desk.school.batch([&](School::Ledger& ledger) -> Verdict {
    for (const auto* code : {"p1", "p2"}) {
      auto posted = ledger.submit(people::AddPost{code, "P", {}, {}}, desk.who(code));
      if (!posted) return std::move(posted).refusal();
    }
    EXPECT_TRUE(ledger.books().people.posts().has("p2")) << "each sees the ones before it";
    const auto again = ledger.submit(people::AddPost{"p1", "P", {}, {}}, desk.who("p1"));
    EXPECT_TRUE(again && again->repeated) << "also a reference of the same batch";
    return {};
  });
  EXPECT_TRUE(verdict);
  EXPECT_TRUE(desk.school.read()->people.posts().has("p2"));
  expect_replay();
}

TEST_F(SchoolTest, LeavesNothingOfARefusedBatch) {
  const auto before = dump(desk.school);
  const auto head = desk.school.head();
  const auto verdict = desk.school.batch([&](School::Ledger& ledger) -> Verdict {
    EXPECT_TRUE(ledger.submit(people::AddPost{"p1", "P", {}, {}}, desk.who("r1")));
    return std::move(ledger.submit(people::AddPost{"p1", "P", {}, {}}, desk.who())).refusal();
  });
  EXPECT_EQ(told(verdict), "refused:people.code_taken");
  EXPECT_EQ(dump(desk.school), before);
  EXPECT_EQ(desk.school.head(), head);
  const auto posted = desk.school.submit(people::AddPost{"p1", "P", {}, {}}, desk.who("r1"));
  EXPECT_TRUE(posted && !posted->repeated) << "its references are free again";
  expect_replay();
}

TEST_F(SchoolTest, LeavesNothingOfABatchThatThrows) {
  const auto before = dump(desk.school);
  EXPECT_THROW((void)desk.school.batch([&](School::Ledger& ledger) -> Verdict {
    EXPECT_TRUE(ledger.submit(people::AddPost{"p1", "P", {}, {}}, desk.who()));
    throw std::runtime_error("the host's own");
  }),
               std::runtime_error);
  EXPECT_EQ(dump(desk.school), before);
  EXPECT_EQ(acquire("a1"), "posted");
  expect_replay();
}

TEST_F(SchoolTest, RehearsesWithoutATrace) {
  const auto before = dump(desk.school);
  std::string seen;
  desk.school.rehearse([&](School::Ledger& ledger) {
    EXPECT_TRUE(ledger.submit(people::AddPost{"p1", "P", {}, {}}, desk.who("r1")));
    seen = dump(ledger.books());
  });
  EXPECT_NE(seen, before);
  EXPECT_EQ(dump(desk.school), before);
  EXPECT_EQ(desk.file("people.add_post", R"({"post":"p1","name":"P"})", "r1"), "posted");
  EXPECT_EQ(dump(desk.school), seen);
  expect_replay();
}

TEST_F(SchoolTest, PreviewsWithoutATrace) {
  const auto before = dump(desk.school);
  EXPECT_EQ(told(desk.school.preview(people::AddPost{"p1", "P", {}, {}}, desk.who())), "posted");
  EXPECT_EQ(told(json::preview(desk.school, "people.add_post", R"({"post":"staff","name":"x"})",
                               desk.who())),
            "refused:people.code_taken");
  EXPECT_EQ(
      told(json::preview(desk.school, "people.add_post", R"({"post":7,"name":"x"})", desk.who())),
      "refused:base.wrong_type");
  EXPECT_EQ(dump(desk.school), before);
}

TEST_F(SchoolTest, LooksBackToAnyEntry) {
  std::vector<std::string> remembered{dump(Books())};
  Desk fresh;
  desk.school.follow(0, [&](const Entry& entry) {
    EXPECT_TRUE(
        json::submit(fresh.school, entry.kind, entry.form, {PersonCode(entry.by), entry.at, ""}));
    remembered.push_back(dump(fresh.school));
    return true;
  });
  for (std::uint64_t seq = 0; seq < remembered.size(); ++seq)
    EXPECT_EQ(dump(*desk.school.as_of(seq)), remembered[seq]) << seq;
  EXPECT_EQ(dump(*desk.school.as_of(remembered.size() + 5)), remembered.back());
}

TEST_F(SchoolTest, LooksBackToTheEndOfADayAtTheSchool) {
  desk.at = *Moment::parse("2026-03-05T15:59:59Z");
  EXPECT_EQ(acquire("a1"), "posted");
  desk.at = *Moment::parse("2026-03-05T16:00:00Z");  // midnight at +08:00
  EXPECT_EQ(acquire("a2"), "posted");
  EXPECT_EQ(desk.school.as_of(Date(2026, 3, 4))->assets.size(), 0u);
  EXPECT_EQ(desk.school.as_of(Date(2026, 3, 5))->assets.size(), 1u);
  EXPECT_EQ(desk.school.as_of(Date(2026, 3, 6))->assets.size(), 2u);
  EXPECT_FALSE(desk.school.as_of(Date(2026, 2, 28))->people.founded());
}

// The founding form names the zone, so its own day is of that zone too.
TEST(AsOf, CountsTheFoundingInTheZoneThatItNames) {
  const auto founded = [](const char* zone, const char* at) {
    auto school = std::make_unique<School>(std::make_unique<MemoryJournal>(), json::reader());
    const people::Found form{"hp", "Heping", zone, "zhou", "Zhou", "head", "Head"};
    EXPECT_TRUE(school->submit(form, {"zhou", Moment::parse(at)}));
    return school;
  };
  const auto west = founded("-03:30", "2026-03-02T02:00:00Z");
  EXPECT_TRUE(west->as_of(Date(2026, 3, 1))->people.founded());
  const auto east = founded("+08:00", "2026-03-02T20:00:00Z");
  EXPECT_FALSE(east->as_of(Date(2026, 3, 2))->people.founded());
  EXPECT_TRUE(east->as_of(Date(2026, 3, 3))->people.founded());
}

TEST_F(SchoolTest, FollowsEntriesInOrderUntilToldToStop) {
  std::uint64_t next = 4;
  desk.school.follow(3, [&](const Entry& entry) {
    EXPECT_EQ(entry.seq, next++);
    return entry.seq < 6;
  });
  EXPECT_EQ(next, 7u);
}

TEST_F(SchoolTest, NamesTheEntryThatWasTamperedWith) {
  const auto kept = desk.school.head();
  EXPECT_TRUE(desk.school.verify(kept));
  EXPECT_EQ(desk.school.verify().entries, kept.seq);
  auto& entries = desk.store->entries.entries();
  const auto good = entries[4];
  for (const auto damage : {&StoredEntry::form, &StoredEntry::by, &StoredEntry::kind,
                            &StoredEntry::reference, &StoredEntry::digest}) {
    entries[4].*damage += "x";
    EXPECT_EQ(desk.school.verify().bad, 5u);
    entries[4] = good;
  }
  entries[4].at = entries[4].at + 1;
  EXPECT_EQ(desk.school.verify().bad, 5u);
  EXPECT_THROW(Desk{desk.store}, JournalError) << "and such a journal does not open";
  entries[4] = good;
  EXPECT_EQ(desk.school.verify(Head{kept.seq + 1, {}, {}}).bad, kept.seq + 1);
  EXPECT_EQ(desk.school.verify(Head{2, {}, {}}).bad, 2u);
}

TEST_F(SchoolTest, TakesTheHostsClockButNeverBackwards) {
  Moment now = desk.at;
  School school(std::make_unique<SharedJournal>(desk.store), json::reader(), [&] { return now; });
  const auto file = [&](const char* code) {
    return school.submit(people::AddPost{code, "P", {}, {}}, {"tang", {}, ""});
  };
  EXPECT_EQ(file("p1")->at, now);
  now = now + -86'400;
  EXPECT_EQ(file("p2")->at, desk.at) << "a clock set back stands still";
  now = desk.at + 60;
  EXPECT_EQ(file("p3")->at, now);
  EXPECT_THROW((void)desk.school.submit(people::AddPost{"p4", "P", {}, {}}, {"tang", {}, ""}),
               std::invalid_argument)
      << "a school without a clock wants the moment";
}

TEST_F(SchoolTest, SeesWhatAnotherProgramPosted) {
  Desk other(desk.store);
  other.at = desk.at;
  EXPECT_EQ(acquire("a1"), "posted");
  EXPECT_EQ(other.school.read()->assets.size(), 0u) << "until it looks";
  EXPECT_EQ(other.school.refresh(), desk.school.head());
  EXPECT_EQ(other.school.read()->assets.size(), 1u);
  EXPECT_EQ(acquire("a2"), "posted");
  EXPECT_EQ(other.file("assets.return", R"({"assets":["a2"]})"), "refused:assets.not_out")
      << "or files";
  EXPECT_EQ(other.file("people.add_post", R"({"post":"p","name":"P"})"), "posted");
  EXPECT_EQ(acquire("a3"), "posted");
  EXPECT_EQ(desk.school.head().seq, other.school.refresh().seq);
  EXPECT_EQ(dump(desk.school), dump(other.school));
  expect_replay();
}

TEST(EmptySchool, TakesNothingButItsFounding) {
  Desk desk;
  EXPECT_EQ(desk.school.head(), Head{});
  EXPECT_EQ(desk.file("people.add_post", R"({"post":"p","name":"P"})"),
            "refused:people.not_founded");
  EXPECT_EQ(desk.ask("assets.count"), "0");
  EXPECT_EQ(desk.ask("people.staff"), R"({"persons":0,"part_time":0,"workload":0})");
  EXPECT_TRUE(desk.school.verify());
}

}  // namespace
}  // namespace bursar::test
