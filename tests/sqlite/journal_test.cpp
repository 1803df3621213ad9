#include "bursar/sqlite/journal.hpp"

#include "journal/contract.hpp"
#include "sqlite/files.hpp"

namespace bursar::test {
namespace {

struct InFile {
  Folder folder;
  std::unique_ptr<Journal> make() {
    return std::make_unique<SqliteJournal>(folder.file("school.db"));
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(Sqlite, JournalContract, InFile);

class SqliteFile : public testing::Test {
 protected:
  Folder folder;
  std::string file = folder.file("school.db");
};

TEST_F(SqliteFile, LastsLongerThanTheObject) {
  Head head;
  {
    SqliteJournal journal(file);
    head = post(journal, 10);
  }
  SqliteJournal journal(file);
  EXPECT_EQ(journal.head(), head);
  EXPECT_TRUE(verify(journal, head));
}

TEST_F(SqliteFile, IsOneFileOnceClosed) {
  { post(*std::make_unique<SqliteJournal>(file), 10); }
  EXPECT_FALSE(fs::exists(file + "-wal"));
}

TEST_F(SqliteFile, TakesAPathInChinese) {
  file = folder.file("实验小学.db");
  { post(*std::make_unique<SqliteJournal>(file), 1); }
  EXPECT_TRUE(fs::exists(file));
}

TEST_F(SqliteFile, AppendsTransactionsOfAllSizes) {
  SqliteJournal journal(file);
  Head head;
  for (const int count : {1, 2, 511, 512, 513, 1024, 5000, 1}) head = post(journal, count);
  EXPECT_EQ(head.seq, 7564U);
  EXPECT_EQ(verify(journal, head).entries, 7564U);
}

TEST_F(SqliteFile, TakesFormsLargerThanAPage) {
  SqliteJournal journal(file);
  Head head;
  journal.begin();
  for (const std::size_t size : {0U, 1U, 8191U, 300'000U, 1'000'000U}) {
    auto entry = sample(head);
    entry.form.assign(size, 'x');
    entry.hash = seal(head.hash, entry.view());
    journal.append(entry.view());
    head = head_of(entry);
  }
  journal.commit();
  EXPECT_TRUE(verify(journal, head));
  EXPECT_EQ(all(journal)[4].form.size(), 1'000'000U);
}

TEST_F(SqliteFile, DropsAnOpenTransactionWithTheObject) {
  for (const int count : {3, 3000}) {
    SqliteJournal journal(file);
    journal.begin();
    append(journal, journal.head(), count);
  }
  EXPECT_EQ(SqliteJournal(file).head(), Head{});
}

TEST_F(SqliteFile, RefusesEntriesOutOfOrder) {
  SqliteJournal journal(file);
  const auto head = post(journal, 2);
  journal.begin();
  append(journal, head, 1);
  const auto late = sample(Head{4, {}, {}});
  EXPECT_NE(error_of([&] { journal.append(late.view()); }).find("in their order"),
            std::string::npos);
  journal.rollback();
  EXPECT_EQ(journal.head(), head);
}

TEST_F(SqliteFile, RefusesEntriesThatDoNotFollowTheNewest) {
  SqliteJournal journal(file);
  const auto head = post(journal, 2);
  for (const std::uint64_t before : {0U, 1U, 3U})
    for (const int count : {1, 1500}) {
      journal.begin();
      append(journal, Head{before, {}, {}}, count);
      EXPECT_NE(error_of([&] { journal.commit(); }), "") << before;
      EXPECT_EQ(journal.head(), head);
    }
  EXPECT_TRUE(verify(journal, post(journal, 1)));
}

TEST_F(SqliteFile, RefusesAReferenceTwice) {
  SqliteJournal journal(file);
  const auto head = post(journal, 3);
  auto entry = sample(head);
  entry.reference = "office-3";
  journal.begin();
  journal.append(entry.view());
  const auto error = error_of([&] { journal.commit(); });
  EXPECT_NE(error.find("seq or reference is there already"), std::string::npos) << error;
  EXPECT_EQ(journal.head(), head);
}

// The failure happens on the thread that inserts, long before commit() is called.
TEST_F(SqliteFile, ThrowsAtCommitWhatFailedInALargeTransaction) {
  SqliteJournal journal(file);
  auto head = post(journal, 3);
  auto entry = sample(head);
  entry.reference = "office-3";
  journal.begin();
  journal.append(entry.view());
  append(journal, head_of(entry), 10'000);
  EXPECT_NE(error_of([&] { journal.commit(); }), "");
  EXPECT_EQ(all(journal).size(), 3U);
  EXPECT_TRUE(verify(journal, post(journal, 2000)));
}

TEST_F(SqliteFile, RefusesMisuse) {
  SqliteJournal journal(file);
  EXPECT_NE(error_of([&] { journal.append(sample({}).view()); }), "");
  EXPECT_NE(error_of([&] { journal.commit(); }), "");
  journal.begin();
  EXPECT_NE(error_of([&] { journal.begin(); }), "");
  journal.rollback();
  journal.rollback();
  EXPECT_EQ(post(journal, 1).seq, 1U);
}

TEST_F(SqliteFile, CanBeReadWhileItIsVisited) {
  SqliteJournal journal(file);
  const auto head = post(journal, 9);
  journal.read(0, [&](const Entry& entry) {
    const std::string form(entry.form);
    EXPECT_EQ(journal.head(), head);
    EXPECT_TRUE(journal.find("office-3"));
    EXPECT_EQ(all(journal).size(), 9U);
    EXPECT_EQ(entry.form, form);
    return true;
  });
}

TEST_F(SqliteFile, ReadsASnapshotWhileOthersWrite) {
  SqliteJournal reader(file), writer(file);
  post(writer, 9);
  int visits = 0;
  reader.read(0, [&](const Entry&) {
    post(writer, 1);
    return ++visits > 0;
  });
  EXPECT_EQ(visits, 9);
  EXPECT_EQ(reader.head().seq, 18U);
}

TEST_F(SqliteFile, LetsTheVisitorsExceptionThrough) {
  SqliteJournal journal(file);
  post(journal, 9);
  EXPECT_THROW(journal.read(0, [](const Entry&) -> bool { throw 1; }), int);
  EXPECT_EQ(post(journal, 1).seq, 10U);
}

TEST_F(SqliteFile, OpensForReadingOnly) {
  SqliteJournal writer(file);
  post(writer, 9);
  SqliteJournal reader(file, {.read_only = true});
  EXPECT_EQ(all(reader).size(), 9U);
  EXPECT_TRUE(reader.find("office-3"));
  const auto head = post(writer, 1);
  EXPECT_TRUE(verify(reader, head));
  EXPECT_NE(error_of([&] { reader.begin(); }).find("reading only"), std::string::npos);
}

TEST_F(SqliteFile, CannotBeChangedByAccident) {
  { post(*std::make_unique<SqliteJournal>(file), 9); }
  Raw raw(file);
  EXPECT_EQ(raw.try_run("UPDATE journal SET form = '{}'"), "the journal is append-only");
  EXPECT_EQ(raw.try_run("DELETE FROM journal WHERE seq = 9"), "the journal is append-only");
  EXPECT_NE(raw.try_run("INSERT INTO journal VALUES (10, 1, 2, 3, 4, 5, 6, 7)"), "");
}

TEST_F(SqliteFile, ChecksItsOwnStructure) {
  SqliteJournal journal(file);
  post(journal, 9);
  EXPECT_NO_THROW(journal.check());
}

}  // namespace
}  // namespace bursar::test
