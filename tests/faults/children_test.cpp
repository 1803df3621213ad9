// Programs that die or compete over one journal file: what was acknowledged is there, whole.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <map>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "approvals/desk/race.hpp"
#include "bursar/json/door.hpp"
#include "bursar/sqlite/journal.hpp"

extern char** environ;

namespace bursar::test {
namespace {

/// A program of ours, with what it writes to its standard output.
class Child {
 public:
  Child(const std::string& program, std::vector<std::string> arguments) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    const auto path = std::string(BURSAR_BIN_DIR) + "/" + program;
    arguments.insert(arguments.begin(), path);
    std::vector<char*> list;
    for (auto& one : arguments) list.push_back(one.data());
    list.push_back(nullptr);
    const int failed = posix_spawn(&id_, path.c_str(), &actions, nullptr, list.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    out_ = ends[0];
    if (failed != 0) throw std::runtime_error("cannot start " + path);
  }
  ~Child() {
    close(out_);
    if (id_ > 0) end(SIGKILL);
  }
  Child(const Child&) = delete;

  /// Waits for its first output; false where it ended without any.
  bool begun() {
    char buffer[4096];
    const auto size = ::read(out_, buffer, sizeof buffer);
    if (size > 0) said_.append(buffer, static_cast<std::size_t>(size));
    return size > 0;
  }
  /// Everything that it wrote.
  const std::string& rest() {
    while (begun()) {
    }
    return said_;
  }
  /// Sends a signal, 0 for none, and waits for its end: its exit code, or minus the signal.
  int end(int signal = 0) {
    if (signal != 0) kill(id_, signal);
    int status = 0;
    waitpid(id_, &status, 0);
    id_ = 0;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  }

 private:
  pid_t id_ = 0;
  int out_ = -1;
  std::string said_;
};

class JournalFile : public testing::Test {
 protected:
  JournalFile() : folder(testing::TempDir() + "bursar_children_" + std::to_string(getpid())) {
    std::filesystem::create_directories(folder);
    file = folder + "/school.bursar";
  }
  ~JournalFile() override { std::filesystem::remove_all(folder); }

  /// Takes in what children said: each line is an acknowledged entry.
  void acknowledge(const std::string& said) {
    std::istringstream in(said.substr(0, said.rfind('\n') + 1));
    std::uint64_t seq = 0;
    for (std::string code; in >> seq >> code; ++acknowledged) {
      const bool fresh = open.emplace(seq, code).second && seq > head.seq;
      EXPECT_TRUE(fresh) << "entry " << seq << " was acknowledged twice";
    }
  }

  /// Opens the journal anew: good from its start, nothing of before changed, and what has been
  /// acknowledged since is there.
  void expect_good() {
    SqliteJournal journal(file);
    const auto verified = verify(journal, head);
    ASSERT_TRUE(verified) << "entry " << *verified.bad << ": " << verified.why;
    std::map<std::string, int> batches;
    journal.read(head.seq, [&](const Entry& entry) {
      if (const auto known = open.find(entry.seq); known != open.end()) {
        EXPECT_EQ(entry.reference, known->second);
        open.erase(known);
      }
      const auto slash = entry.reference.find('/');
      if (slash != entry.reference.npos) ++batches[std::string(entry.reference.substr(0, slash))];
      return true;
    });
    EXPECT_TRUE(open.empty()) << "an acknowledged entry is gone";
    for (const auto& [code, count] : batches) EXPECT_EQ(count, 5) << code << " is half done";
    head = journal.head();
  }

  std::string folder, file;
  std::map<std::uint64_t, std::string> open;  ///< acknowledged since the last look
  std::size_t acknowledged = 0;
  Head head;
};

/// 200 times a program is killed while it works on the same file.
TEST_F(JournalFile, KeepsAllThatWasAcknowledgedWhenItsProgramIsKilled) {
  std::mt19937 random(20260302);
  std::size_t killed = 0;
  for (int round = 0; round < 200; ++round) {
    const auto name = "k" + std::to_string(round);
    const auto threads = std::to_string(1 + round % 4);
    Child child("kill_child", {file, name, threads, "60"});
    ASSERT_TRUE(child.begun()) << "round " << round;
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 30'000));
    killed += child.end(SIGKILL) == -SIGKILL;
    acknowledge(child.rest());
    expect_good();
    if (HasFailure()) FAIL() << "in round " << round;
  }
  EXPECT_GT(killed, 100u);
  EXPECT_GT(acknowledged, 400u);
  School school(std::make_unique<SqliteJournal>(file), json::reader());
  EXPECT_EQ(school.head(), head);
  EXPECT_EQ(school.read()->people.persons().size(), head.seq) << "one entry, one person";
  RecordProperty("entries", static_cast<int>(head.seq));
}

TEST_F(JournalFile, IsSharedByTwoProgramsAtOnce) {
  constexpr int kEach = 2 * (105 + 15 * 5);  // of two threads: 120 filings, each eighth of five
  const auto total = std::to_string(1 + 2 * kEach);
  Child first("kill_child", {file, "a", "2", "120", total});
  Child second("kill_child", {file, "b", "2", "120", total});
  acknowledge(first.rest());
  acknowledge(second.rest());
  EXPECT_EQ(first.end(), 0) << "it saw the other's entries";
  EXPECT_EQ(second.end(), 0);
  int changes = 0;
  char before = 0;
  for (const auto& [seq, code] : open) changes += std::exchange(before, code[0]) != code[0];
  EXPECT_GT(changes, 2) << "they worked at the same time";
  expect_good();
  EXPECT_EQ(acknowledged, 2u * kEach);
  EXPECT_EQ(head.seq, 1u + 2 * kEach);
}

TEST_F(JournalFile, IsDecidedOnceWhereTwoProgramsSignTheSameSeats) {
  constexpr int kRaces = 1000;
  {
    School school(std::make_unique<SqliteJournal>(file), json::reader());
    file_race(school, kRaces);
  }
  const auto count = std::to_string(kRaces);
  Child xu("decide_child", {file, "xu", "yu", count});
  Child yu("decide_child", {file, "yu", "xu", count});
  const auto won = [](Child& child) {
    std::set<int> cases;
    std::istringstream in(child.rest());
    for (int one; in >> one;) cases.insert(one);
    return cases;
  };
  const auto a = won(xu), b = won(yu);
  EXPECT_EQ(xu.end(), 0);
  EXPECT_EQ(yu.end(), 0);
  EXPECT_EQ(a.size() + b.size(), static_cast<std::size_t>(kRaces)) << "each seat is won once";
  std::set<int> all(a);
  all.insert(b.begin(), b.end());
  EXPECT_EQ(all.size(), static_cast<std::size_t>(kRaces));
  EXPECT_GT(std::min(a.size(), b.size()), 10u) << "they worked at the same time";
  School school(std::make_unique<SqliteJournal>(file), json::reader());
  EXPECT_EQ(school.read()->people.units().size(), 1u + kRaces);
  EXPECT_TRUE(school.verify());
}

TEST(Allocations, ThatFailLeaveTheBooksWhole) {
  Child child("allocation_child", {});
  const auto said = child.rest();
  EXPECT_EQ(child.end(), 0) << said;
}

}  // namespace
}  // namespace bursar::test
