#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <functional>
#include <thread>

#include "sqlite/files.hpp"

namespace bursar::test {
namespace {

/// Runs something in a process of its own; it ends with 0 where nothing was thrown.
pid_t in_process(const std::function<void()>& action) {
  const auto child = fork();
  if (child != 0) return child;
  try {
    action();
  } catch (const std::exception& error) {
    fprintf(stderr, "in a child: %s\n", error.what());
    _exit(1);
  }
  _exit(0);
}

bool ended_well(pid_t child) {
  int status = 0;
  return waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

class Processes : public testing::Test {
 protected:
  Folder folder;
  std::string file = folder.file("school.db");
};

TEST_F(Processes, TakeTurnsOnOneFile) {
  SqliteJournal ours(file, {.busy_ms = 0}), theirs(file, {.busy_ms = 0});
  ours.begin();
  auto head = append(ours, ours.head(), 2);
  EXPECT_EQ(theirs.head(), Head{});
  EXPECT_NE(error_of([&] { theirs.begin(); }), "");
  ours.commit();
  theirs.begin();
  EXPECT_EQ(theirs.head(), head);
  EXPECT_EQ(all(theirs, 1).size(), 1U);
  EXPECT_NE(error_of([&] { ours.begin(); }), "");
  head = append(theirs, head, 1000);
  EXPECT_EQ(ours.head().seq, 2U);
  theirs.commit();
  EXPECT_EQ(ours.head(), head);
  EXPECT_TRUE(verify(ours, post(ours, 1)));
}

TEST_F(Processes, AppendAtOnceWithoutGaps) {
  std::vector<pid_t> children;
  for (int p = 0; p < 4; ++p)
    children.push_back(in_process([&, p] {
      SqliteJournal journal(file, {.busy_ms = 30'000});
      for (int i = 0; i < 40; ++i) post(journal, 1 + i % 3, "P-" + std::to_string(p));
    }));
  for (const auto child : children) EXPECT_TRUE(ended_well(child));
  SqliteJournal journal(file);
  EXPECT_EQ(verify(journal).entries, 4U * (40 + 13 * 3));
  EXPECT_TRUE(verify(journal));
}

TEST_F(Processes, AppendLargeTransactionsAtOnce) {
  std::vector<pid_t> children;
  for (int p = 0; p < 3; ++p)
    children.push_back(in_process([&] {
      SqliteJournal journal(file, {.busy_ms = 30'000});
      for (int i = 0; i < 5; ++i) post(journal, 2000);
    }));
  for (const auto child : children) EXPECT_TRUE(ended_well(child));
  SqliteJournal journal(file);
  EXPECT_EQ(verify(journal).entries, 30'000U);
}

TEST_F(Processes, MakeTheFileAtOnce) {
  for (int round = 0; round < 10; ++round) {
    const auto fresh = folder.file("round-" + std::to_string(round) + ".db");
    std::vector<pid_t> children;
    for (int p = 0; p < 6; ++p)
      children.push_back(in_process([&] { post(*std::make_unique<SqliteJournal>(fresh), 1); }));
    for (const auto child : children) EXPECT_TRUE(ended_well(child));
    SqliteJournal journal(fresh);
    EXPECT_EQ(verify(journal).entries, 6U);
  }
}

/// Posts transactions of many sizes until it is killed, and tells each head it was given.
void post_until_killed(const std::string& file, int tell) {
  SqliteJournal journal(file);
  for (int i = 0;; ++i) {
    const auto count = i % 4 == 3 ? 4000 : 1 + i % 7;
    const auto head = post(journal, count, "of-" + std::to_string(count));
    if (write(tell, &head, sizeof head) != sizeof head) return;
  }
}

/// The last head that came through a pipe.
Head last_told(int pipe_end, Head head) {
  for (Head told; read(pipe_end, &told, sizeof told) == sizeof told;) head = told;
  return head;
}

TEST_F(Processes, LoseNothingCommittedWhenKilled) {
  Head told;
  std::uint64_t unfinished = 0;
  for (int round = 0; round < 20; ++round) {
    int ends[2];
    ASSERT_EQ(pipe(ends), 0);
    const auto child = in_process([&] { post_until_killed(file, ends[1]); });
    close(ends[1]);
    std::this_thread::sleep_for(std::chrono::milliseconds(5 + 4 * round));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    told = last_told(ends[0], told);
    close(ends[0]);
    SqliteJournal journal(file);
    const auto found = verify(journal, told);
    EXPECT_TRUE(found) << found.bad.value_or(0) << ": " << found.why;
    unfinished += found.entries - told.seq;  // committed, but killed before it could say so
  }
  EXPECT_GT(told.seq, 0U);
  EXPECT_LE(unfinished, 20U * 4000U);
}

// A transaction is there as a whole or not at all: its entries say how many they are.
TEST_F(Processes, LeaveNoHalfTransactionWhenKilled) {
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  for (int round = 0; round < 5; ++round) {
    const auto child = in_process([&] { post_until_killed(file, ends[1]); });
    std::this_thread::sleep_for(std::chrono::milliseconds(40 + 11 * round));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
  }
  SqliteJournal journal(file);
  const auto entries = all(journal);
  for (std::size_t i = 0; i < entries.size();) {
    const auto count = std::stoul(entries[i].by.substr(3));
    ASSERT_LE(i + count, entries.size());
    EXPECT_EQ(entries[i + count - 1].by, entries[i].by);
    i += count;
  }
}

}  // namespace
}  // namespace bursar::test
