#include "bursar/journal/line.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <stdexcept>

namespace bursar::test {
namespace {

struct Job : Line::Job {
  explicit Job(std::function<void()> todo) : action(std::move(todo)) {}
  void run() override { action(); }
  std::function<void()> action;
};

/// Does what a ledger does with a group: each job, its failure kept.
void run_all(const std::vector<Line::Job*>& jobs) {
  for (auto* job : jobs) {
    try {
      job->run();
    } catch (...) {
      job->error = std::current_exception();
    }
  }
}

void on_threads(int count, const std::function<void(int)>& action) {
  std::vector<std::thread> threads;
  for (int i = 0; i < count; ++i) threads.emplace_back(action, i);
  for (auto& thread : threads) thread.join();
}

TEST(Line, RunsALoneJobAtOnce) {
  Line line;
  int runs = 0;
  Job job([&] { ++runs; });
  line.pass(job, run_all);
  EXPECT_EQ(runs, 1);
}

TEST(Line, ThrowsTheJobsOwnFailure) {
  Line line;
  Job bad([] { throw std::runtime_error("bad"); }), good([] {});
  EXPECT_THROW(line.pass(bad, run_all), std::runtime_error);
  EXPECT_NO_THROW(line.pass(good, run_all));
}

TEST(Line, RunsEveryJobOnceAndOneGroupAtATime) {
  Line line;
  int runs = 0;  // guarded by the line alone
  std::size_t groups = 0;
  on_threads(8, [&](int) {
    for (int i = 0; i < 500; ++i) {
      Job job([&] { ++runs; });
      line.pass(job, [&](const auto& jobs) {
        ++groups;
        run_all(jobs);
      });
    }
  });
  EXPECT_EQ(runs, 8 * 500);
  EXPECT_LE(groups, 8U * 500U);
}

TEST(Line, LetsAJobAloneThatAsksForIt) {
  Line line;
  int together = 0;
  on_threads(8, [&](int thread) {
    for (int i = 0; i < 200; ++i) {
      Job job([] {});
      job.alone = thread % 2 == 0;
      line.pass(job, [&](const auto& jobs) {
        for (const auto* each : jobs) together += each->alone && jobs.size() > 1;
        run_all(jobs);
      });
    }
  });
  EXPECT_EQ(together, 0);
}

TEST(Line, GivesFailuresToThoseWhoseTheyAre) {
  Line line;
  std::atomic<int> wrong = 0;
  on_threads(6, [&](int thread) {
    for (int i = 0; i < 200; ++i) {
      Job job([&] {
        if (thread % 3 == 0) throw thread;
      });
      int caught = -1;
      try {
        line.pass(job, run_all);
      } catch (int number) {
        caught = number;
      }
      wrong += caught != (thread % 3 == 0 ? thread : -1);
    }
  });
  EXPECT_EQ(wrong, 0);
}

}  // namespace
}  // namespace bursar::test
