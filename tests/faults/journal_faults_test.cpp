// A journal that fails at any of its calls: the books stay what the journal is, and go on.
#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

#include "bursar/journal/journal.hpp"
#include "bursar/journal/memory.hpp"
#include "school/rig.hpp"

namespace bursar::test {
namespace {

/// What fails, and when.
struct Fault {
  int after = 0;         ///< calls that go well before the first one that fails; below 0, all
  int times = 1;         ///< how many calls fail then
  bool written = false;  ///< a commit that fails has been written all the same
  bool struck = false;

  bool strikes() {
    if (after < 0 || times == 0) return false;
    if (after > 0) return --after, false;
    --times;
    return struck = true;
  }
};

class FaultyJournal : public SharedJournal {
 public:
  FaultyJournal(std::shared_ptr<Store> store, Fault& fault)
      : SharedJournal(std::move(store)), fault_(fault) {}

  Head head() override { return strike("head"), SharedJournal::head(); }
  void read(std::uint64_t after, const Visit& visit) override {
    strike("read");
    SharedJournal::read(after, [&](const Entry& entry) {
      strike("read on");
      return visit(entry);
    });
  }
  std::optional<StoredEntry> find(std::string_view reference) override {
    return strike("find"), SharedJournal::find(reference);
  }
  void begin() override { strike("begin"), SharedJournal::begin(); }
  void append(const Entry& entry) override { strike("append"), SharedJournal::append(entry); }
  void commit() override {
    if (!fault_.strikes()) return SharedJournal::commit();
    fault_.written ? SharedJournal::commit() : SharedJournal::rollback();
    throw JournalError("fault at commit");
  }

 private:
  void strike(const char* where) {
    if (fault_.strikes()) throw JournalError(std::string("fault at ") + where);
  }
  Fault& fault_;
};

/// A school over a journal that fails, and a good one beside it to compare with.
struct Faulty {
  Faulty() {
    fault.after = -1;
    desk.play(kSmallSchool);
    school.emplace(std::make_unique<FaultyJournal>(desk.store, fault), json::reader());
  }
  std::string acquire(const std::string& code, const std::string& reference = {}) {
    return told(json::submit(*school, "assets.acquire", fields(code), desk.who(reference)));
  }
  static std::string fields(const std::string& code) {
    return R"({"asset":")" + code + R"(","name":"n","category":"gb:pc","cost":3,"room":"lab"})";
  }
  /// The books are what the journal amounts to, once the fault is over.
  void expect_whole(const std::string& what) {
    fault.after = -1;
    EXPECT_EQ(acquire("after-" + std::to_string(++count)), "posted") << what;
    EXPECT_EQ(dump(*school), dump(Desk(desk.store).school)) << what;
    EXPECT_TRUE(school->verify()) << what;
  }
  Fault fault;
  Desk desk;
  std::optional<School> school;
  int count = 0;
};

/// Does something with the n-th call failing, for each n until it goes well.
void fail_each_call(int times, bool written, const std::function<void(Faulty&, int)>& action) {
  int n = 0;
  for (bool struck = true; struck && n < 400; ++n) {
    Faulty faulty;
    faulty.fault = {n, times, written};
    action(faulty, n);
    struck = faulty.fault.struck;
    faulty.expect_whole("call " + std::to_string(n) + ", " + std::to_string(times) + " times");
    if (testing::Test::HasFailure()) return;
  }
  EXPECT_GT(n, 3) << "the faults must strike";
  EXPECT_LT(n, 400);
}

void submit_once(Faulty& faulty, int n) {
  const auto code = "a" + std::to_string(n);
  try {
    EXPECT_EQ(faulty.acquire(code, code), "posted");
  } catch (const JournalError& error) {
    EXPECT_TRUE(faulty.fault.struck) << error.what();
    faulty.fault.after = -1;
    EXPECT_EQ(faulty.acquire(code, code), "posted") << "the same reference again";
  }
  faulty.fault.after = -1;
  const auto books = faulty.school->as_of(faulty.desk.store->entries.head().seq);
  EXPECT_NE(books->assets.find(code), nullptr);
}

TEST(JournalFaults, OfASubmissionLeaveItOutOrIn) {
  for (const int times : {1, 2})
    for (const bool written : {false, true}) fail_each_call(times, written, submit_once);
}

TEST(JournalFaults, OfABatchLeaveItAllOutOrIn) {
  for (const bool written : {false, true})
    fail_each_call(1, written, [](Faulty& faulty, int n) {
      const auto code = "b" + std::to_string(n);
      try {
        (void)faulty.school->batch([&](School::Ledger& ledger) -> Verdict {
          for (const auto* part : {"/1", "/2", "/3"})
            EXPECT_TRUE(json::submit(ledger, "assets.acquire", Faulty::fields(code + part),
                                     faulty.desk.who()));
          return {};
        });
      } catch (const JournalError&) {
        EXPECT_TRUE(faulty.fault.struck);
      }
      const Desk other(faulty.desk.store);
      const auto has = [&](const char* part) {
        return other.school.read()->assets.find(code + part) != nullptr;
      };
      EXPECT_EQ(has("/1"), has("/3"));
      EXPECT_EQ(has("/1"), has("/2"));
    });
}

TEST(JournalFaults, OfARefusedBatchOrARehearsalChangeNothing) {
  for (const int times : {1, 2})
    fail_each_call(times, false, [](Faulty& faulty, int n) {
      const auto head = faulty.desk.store->entries.head();
      const auto fill = [&](School::Ledger& ledger) -> Verdict {
        (void)json::submit(ledger, "assets.acquire", Faulty::fields("c" + std::to_string(n)),
                           faulty.desk.who());
        return refuse(base::list_empty, "");
      };
      try {
        EXPECT_FALSE(faulty.school->batch(fill));
        faulty.school->rehearse(fill);
      } catch (const JournalError&) {
        EXPECT_TRUE(faulty.fault.struck);
      }
      EXPECT_EQ(faulty.desk.store->entries.head(), head);
    });
}

TEST(JournalFaults, OfLookingChangeNothing) {
  fail_each_call(1, false, [](Faulty& faulty, int n) {
    Desk other(faulty.desk.store);
    other.at = faulty.desk.at;
    EXPECT_EQ(
        other.file("people.add_post", R"({"post":"p)" + std::to_string(n) + R"(","name":"P"})"),
        "posted");
    try {
      EXPECT_EQ(faulty.school->refresh(), other.school.head());
      EXPECT_TRUE(faulty.school->verify());
      EXPECT_EQ(dump(*faulty.school->as_of(other.school.head().seq)), dump(other.school));
    } catch (const JournalError&) {
      EXPECT_TRUE(faulty.fault.struck);
    }
    EXPECT_LE(faulty.school->head().seq, other.school.head().seq);
  });
}

TEST(JournalFaults, OfOpeningAreThrown) {
  Faulty faulty;
  for (int n = 0; n < 20; ++n) {
    Fault fault{n, 1};
    EXPECT_THROW(School(std::make_unique<FaultyJournal>(faulty.desk.store, fault), json::reader()),
                 JournalError)
        << n;
  }
}

TEST(JournalFaults, ThatLastLeaveBooksThatSaySo) {
  Faulty faulty;
  faulty.fault = {3, 1000};
  EXPECT_THROW(faulty.acquire("a1"), JournalError);
  EXPECT_THROW((void)faulty.school->read(), JournalError);
  EXPECT_THROW(faulty.acquire("a1"), JournalError);
  EXPECT_THROW((void)json::preview(*faulty.school, "people.add_post", R"({"post":"p","name":"P"})",
                                   faulty.desk.who()),
               JournalError);
  EXPECT_THROW((void)json::ask(*faulty.school, "assets.count", "{}"), JournalError);
  faulty.fault.after = -1;
  EXPECT_NO_THROW((void)faulty.school->refresh());
  EXPECT_EQ(faulty.school->read()->assets.size(), 0u);
  faulty.expect_whole("after it lasted");
}

}  // namespace
}  // namespace bursar::test
