// Several threads at once: the line to the journal, and a school with writers and readers.
#include <gtest/gtest.h>

#include <atomic>
#include <mutex>
#include <random>
#include <set>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "bursar/journal/line.hpp"
#include "bursar/school/ledger.hpp"
#include "school/rig.hpp"

namespace bursar::test {
namespace {

struct Job : Line::Job {
  void run() override { ++ran; }
  int ran = 0;
};

template <class Work>
void in_threads(int count, Work work) {
  std::vector<std::thread> threads;
  for (int i = 0; i < count; ++i) threads.emplace_back(work, i);
  for (auto& thread : threads) thread.join();
}

TEST(Line, RunsEachJobOnceAndOneGroupAtATime) {
  Line line;
  std::atomic<int> inside = 0, total = 0, most = 0;
  in_threads(8, [&](int thread) {
    for (int i = 0; i < 300; ++i) {
      Job job;
      job.alone = (i + thread) % 5 == 0;
      line.pass(job, [&](const std::vector<Line::Job*>& group) {
        EXPECT_EQ(++inside, 1);
        most = std::max<int>(most, static_cast<int>(group.size()));
        for (auto* one : group) {
          EXPECT_TRUE(!one->alone || group.size() == 1);
          one->run();
        }
        total += static_cast<int>(group.size());
        --inside;
      });
      EXPECT_EQ(job.ran, 1);
    }
  });
  EXPECT_EQ(total, 8 * 300);
  EXPECT_LE(most, 8);
}

TEST(Line, ThrowsTheErrorOfAJobInItsOwnThread) {
  Line line;
  in_threads(4, [&](int thread) {
    for (int i = 0; i < 200; ++i) {
      Job job;
      const bool fails = thread == 0;
      job.alone = fails;
      const auto pass = [&] {
        line.pass(job, [&](const auto& group) {
          for (auto* one : group)
            if (one->alone) one->error = std::make_exception_ptr(std::runtime_error("mine"));
        });
      };
      if (fails) {
        EXPECT_THROW(pass(), std::runtime_error);
      } else {
        EXPECT_NO_THROW(pass());
      }
    }
  });
}

TEST(Line, GoesOnAfterWorkThatThrew) {
  Line line;
  Job job;
  EXPECT_THROW(line.pass(job, [](const auto&) { throw std::bad_alloc(); }), std::bad_alloc);
  Job next;
  line.pass(next, [](const auto& group) { group[0]->run(); });
  EXPECT_EQ(next.ran, 1);
}

/// Readers that look at the books all the while, and find them whole each time.
void look(School& school, const std::atomic<bool>& stop, unsigned seed) {
  std::mt19937 random(seed);
  while (!stop) {
    {
      const auto books = school.read();
      const auto& assets = books->assets;
      assets::Total sum;
      for (std::uint32_t key = 0; key <= assets.rooms().size(); ++key)
        sum += assets.total(assets::Dimension::room, key);
      ASSERT_EQ(sum, assets.total());
      ASSERT_EQ(static_cast<std::size_t>(sum.count), assets.size());
    }
    const auto head = school.head();
    if (random() % 64 == 0) {
      ASSERT_EQ(school.as_of(head.seq)->people.founded(), true);
    }
    if (random() % 64 == 0) {
      ASSERT_TRUE(school.verify(head));
    }
    (void)json::preview(school, "people.add_post", R"({"post":"p","name":"P"})",
                        {"tang", head.at, ""});
    std::this_thread::yield();
  }
}

std::string fields_of(const std::string& code) {
  return R"({"asset":")" + code + R"(","name":"n","category":"gb:pc","cost":3,"room":"lab"})";
}

/// Files assets under codes of its own: alone, in batches, in batches that come to nothing.
void write(School& school, int thread, std::set<std::uint64_t>& seqs, Moment at) {
  for (int i = 0; i < 60; ++i) {
    const auto code = std::to_string(thread) + "-" + std::to_string(i);
    if (i % 10 == 9) {
      (void)school.batch([&](School::Ledger& ledger) -> Verdict {
        for (const auto* part : {"/1", "/2", "/3"})
          (void)json::submit(ledger, "assets.acquire", fields_of(code + part), {"tang", at, ""});
        return i % 20 == 9 ? Verdict(refuse(base::list_empty, "")) : Verdict();
      });
      continue;
    }
    const auto posted =
        json::submit(school, "assets.acquire", fields_of(code), {"tang", at, i % 2 ? code : ""});
    ASSERT_TRUE(posted) << posted.refusal().text();
    ASSERT_GE(school.read()->assets.size(), 1u);
    ASSERT_NE(school.read()->assets.find(code), nullptr) << "who filed it sees it";
    ASSERT_TRUE(seqs.insert(posted->seq).second);
  }
}

TEST(Threads, FileAndReadAtOnceAndLoseNothing) {
  Desk desk;
  desk.play(kSmallSchool);
  const auto before = desk.school.head().seq;
  std::atomic<bool> stop = false;
  std::vector<std::thread> readers;
  for (unsigned i = 0; i < 3; ++i) readers.emplace_back([&, i] { look(desk.school, stop, i); });
  std::vector<std::set<std::uint64_t>> seqs(8);
  in_threads(8, [&](int i) { write(desk.school, i, seqs[static_cast<std::size_t>(i)], desk.at); });
  stop = true;
  for (auto& reader : readers) reader.join();

  std::set<std::uint64_t> all;
  for (const auto& one : seqs) all.insert(one.begin(), one.end());
  EXPECT_EQ(all.size(), 8u * 54) << "each submission has an entry of its own";
  EXPECT_EQ(desk.school.head().seq, before + 8 * (54 + 3 * 3));
  EXPECT_EQ(desk.school.read()->assets.size(), 8u * (54 + 3 * 3));
  EXPECT_TRUE(desk.school.verify());
  EXPECT_EQ(dump(Desk(desk.store).school), dump(desk.school));
}

TEST(Threads, ThatForgetTheMomentAreTheOnlyOnesToHearOfIt) {
  Desk desk;
  desk.play(kSmallSchool);
  in_threads(6, [&](int thread) {
    for (int i = 0; i < 40; ++i) {
      const auto code = std::to_string(thread) + "-" + std::to_string(i);
      const auto file = [&](std::optional<Moment> at) {
        return json::submit(desk.school, "assets.acquire", fields_of(code), {"tang", at, ""});
      };
      if (thread == 0) {
        EXPECT_THROW((void)file({}), std::invalid_argument);
      } else {
        EXPECT_TRUE(file(desk.at));
      }
    }
  });
  EXPECT_EQ(dump(Desk(desk.store).school), dump(desk.school));
}

TEST(Threads, UnderOneReferencePostOneForm) {
  Desk desk;
  desk.play(kSmallSchool);
  std::atomic<int> fresh = 0, repeated = 0;
  in_threads(8, [&](int) {
    for (int i = 0; i < 25; ++i) {
      const auto code = "r" + std::to_string(i);
      const auto posted =
          json::submit(desk.school, "assets.acquire", fields_of(code), desk.who(code));
      ASSERT_TRUE(posted) << posted.refusal().text();
      ++(posted->repeated ? repeated : fresh);
    }
  });
  EXPECT_EQ(fresh, 25);
  EXPECT_EQ(repeated, 7 * 25);
}

TEST(Threads, OfTwoProgramsOnOneJournalSeeEachOther) {
  const auto store = std::make_shared<Store>();
  Desk first(store), second(store);
  first.play(kSmallSchool);
  in_threads(6, [&](int i) {
    auto& school = i % 2 ? first.school : second.school;
    for (int n = 0; n < 30; ++n) {
      const auto code = std::to_string(i) + "-" + std::to_string(n);
      ASSERT_TRUE(json::submit(school, "assets.acquire", fields_of(code), {"tang", first.at, ""}));
    }
  });
  EXPECT_EQ(first.school.refresh(), second.school.refresh());
  EXPECT_EQ(dump(first.school), dump(second.school));
  EXPECT_EQ(first.school.read()->assets.size(), 180u);
  EXPECT_TRUE(first.school.verify());
}

}  // namespace
}  // namespace bursar::test
