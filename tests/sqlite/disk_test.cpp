#include "sqlite/faulty_disk.hpp"
#include "sqlite/files.hpp"

namespace bursar::test {
namespace {

class Disk : public testing::Test {
 protected:
  Folder folder;
  std::string file = folder.file("school.db");
  FaultyDisk disk;

  /// Fails each write and sync of a transaction in turn: it is refused and leaves nothing, and the
  /// journal works again once the disk does.
  void fail_each(int count, std::size_t size, int code, const std::string& words) {
    SqliteJournal journal(file);
    bool failed = true;
    for (int operations = 0; failed; operations += 1 + operations / 4) {
      const auto before = journal.head();
      disk.fail_after(operations, code);
      const auto error = error_of([&] { post(journal, count, std::string(size, 'x')); });
      failed = disk.failed();
      disk.heal();
      if (error.empty()) continue;
      EXPECT_NE(error.find(words), std::string::npos) << error;
      EXPECT_EQ(journal.head(), before);
      EXPECT_TRUE(verify(journal, post(journal, 1)));
    }
    EXPECT_TRUE(verify(*std::make_unique<SqliteJournal>(file), journal.head()));
  }
};

TEST_F(Disk, FullInASmallTransaction) { fail_each(2, 9, SQLITE_FULL, "the disk is full"); }
TEST_F(Disk, FailingInASmallTransaction) { fail_each(2, 9, SQLITE_IOERR_FSYNC, "disk failed"); }

// Larger than SQLite's cache: the thread that inserts writes too.
TEST_F(Disk, FullInALargeTransaction) { fail_each(2500, 5000, SQLITE_FULL, "the disk is full"); }
TEST_F(Disk, FailingInALargeTransaction) {
  fail_each(2500, 5000, SQLITE_IOERR_WRITE, "disk failed");
}

TEST_F(Disk, FullWhenTheFileIsMade) {
  bool failed = true;
  for (int operations = 0; failed; ++operations) {
    disk.fail_after(operations, SQLITE_FULL);
    const auto error = refusal(file);
    failed = disk.failed();
    disk.heal();
    EXPECT_EQ(refusal(file), "") << "after a failure at " << operations << ": " << error;
    fs::remove(file);
  }
}

}  // namespace
}  // namespace bursar::test
