#include <random>

#include "sqlite/faulty_disk.hpp"
#include "sqlite/files.hpp"

namespace bursar::test {
namespace {

constexpr int kEntries = 600;

/// A closed journal of some ten pages, to be damaged; what is posted is known.
class Damage : public testing::Test {
 protected:
  FaultyDisk disk;  // only for its speed
  Folder folder;
  std::string file = folder.file("school.db");
  std::string damaged = folder.file("damaged.db");
  std::vector<StoredEntry> posted = make();
  std::string bytes = contents(file);
  Head kept = head_of(posted.back());
  std::mt19937 random{20260302};

  std::vector<StoredEntry> make() {
    SqliteJournal journal(file);
    post(journal, kEntries);
    return all(journal);
  }

  /// The entries are the posted ones up to some seq.
  bool are_posted(const std::vector<StoredEntry>& entries) const {
    if (entries.size() > posted.size()) return false;
    return std::equal(entries.begin(), entries.end(), posted.begin(), same);
  }

  /// Damage shows: nothing opens, something is named, or what is read is what was posted. Then the
  /// file is used as if nothing had been seen; what that gives doesn't matter, only that it ends.
  bool shows(const std::string& content) {
    write_file(damaged, content);
    bool good = false;
    const auto error = error_of([&] {
      SqliteJournal journal(damaged, {.busy_ms = 0});
      good = !verify(journal, kept) || are_posted(all(journal));
      error_of([&] { journal.check(); });
      error_of([&] { journal.find("office-300"); });
      error_of([&] { post(journal, 2); });
    });
    fs::remove(damaged + "-wal");
    fs::remove(damaged + "-shm");
    return good || !error.empty();
  }

  std::string garbage(std::size_t size) {
    std::string out(size, '\0');
    for (auto& c : out) c = static_cast<char>(random());
    return out;
  }
};

constexpr std::size_t kPage = 8192;

TEST_F(Damage, OfAFileCutOffShows) {
  ASSERT_GT(bytes.size(), 10 * kPage);
  for (std::size_t size = 0; size < bytes.size(); size += 509)
    EXPECT_TRUE(shows(bytes.substr(0, size))) << "cut at " << size;
  for (std::size_t size = 0; size < bytes.size(); size += kPage)
    EXPECT_TRUE(shows(bytes.substr(0, size))) << "cut at " << size;
}

TEST_F(Damage, OfAPageFullOfGarbageShows) {
  for (std::size_t page = 0; page < bytes.size(); page += kPage)
    for (const auto& content :
         {garbage(kPage), garbage(kPage), std::string(kPage, '\0'), std::string(kPage, '\xFF'),
          bytes.substr(kPage * (random() % (bytes.size() / kPage)), kPage)}) {
      auto changed = bytes;
      changed.replace(page, kPage, content);
      EXPECT_TRUE(shows(changed)) << "page " << page / kPage;
    }
}

TEST_F(Damage, OfHalfAPageShows) {
  for (std::size_t page = 0; page < bytes.size(); page += kPage)
    for (const std::size_t start : {0U, 8U, 100U, 4096U}) {
      auto changed = bytes;
      changed.replace(page + start, 512, garbage(512));
      EXPECT_TRUE(shows(changed)) << "page " << page / kPage << " from " << start;
    }
}

TEST_F(Damage, OfAnyByteShows) {
  for (int i = 0; i < 1000; ++i) {
    // Most often in a page's header, where SQLite keeps what leads it through the file.
    const auto page = kPage * (random() % (bytes.size() / kPage));
    const auto place = page + random() % (i % 4 == 0 ? kPage : 300);
    auto changed = bytes;
    changed[place] = static_cast<char>(random());
    EXPECT_TRUE(shows(changed)) << "byte " << place;
  }
}

TEST_F(Damage, OfTheIndexIsFoundByCheck) {
  const auto root =
      std::stoul(Raw(file).text("SELECT CAST(rootpage AS TEXT) FROM sqlite_schema"
                                " WHERE name = 'journal_reference'"));
  auto changed = bytes;
  changed.replace((root - 1) * kPage, kPage, kPage, '\0');
  write_file(damaged, changed);
  SqliteJournal journal(damaged);
  EXPECT_TRUE(verify(journal));
  EXPECT_NE(error_of([&] { journal.check(); }).find("the file is damaged"), std::string::npos);
}

TEST_F(Damage, InTheMiddleNamesTheEntryBeforeIt) {
  write_file(damaged, bytes);
  Raw(damaged).run("PRAGMA wal_checkpoint(TRUNCATE)");
  auto changed = bytes;
  changed.replace(8 * kPage, kPage, garbage(kPage));
  write_file(damaged, changed);
  SqliteJournal journal(damaged);
  const auto error = error_of([&] { verify(journal); });
  EXPECT_NE(error.find("the file is damaged"), std::string::npos) << error;
  EXPECT_NE(error.find("after entry"), std::string::npos) << error;
}

// SQLite takes the log up to the first frame that is not whole: what is lost there is only known
// to those who kept a head.
TEST_F(Damage, OfTheLogLosesNothingButItsEnd) {
  SqliteJournal journal(file);
  for (int i = 0; i < 40; ++i) kept = post(journal, 1);
  posted = all(journal);
  const auto base = contents(file), log = contents(file + "-wal");
  for (std::size_t i = 0; i < 200; ++i) {
    auto changed = log.substr(0, i % 2 == 0 ? log.size() : random() % log.size());
    if (!changed.empty()) changed[random() % changed.size()] ^= '\x10';
    write_file(damaged + "-wal", changed);
    EXPECT_TRUE(shows(base)) << i;
  }
}

}  // namespace
}  // namespace bursar::test
