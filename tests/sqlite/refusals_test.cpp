#include "sqlite/files.hpp"

namespace bursar::test {
namespace {

/// What is opened, and what is said of it.
class Opening : public testing::Test {
 protected:
  Folder folder;
  std::string file = folder.file("school.db");

  void expect(const std::string& words, SqliteOptions options = {}) {
    const auto said = refusal(file, options);
    EXPECT_NE(said.find(words), std::string::npos) << said << "\nexpected: " << words;
    EXPECT_NE(said.find(file), std::string::npos) << said;
  }
  void make_journal() { post(*std::make_unique<SqliteJournal>(file), 5); }
};

TEST_F(Opening, MakesAJournalOfAnEmptyFile) {
  write_file(file, "");
  make_journal();
  EXPECT_EQ(Raw(file).text("PRAGMA application_id"), std::to_string(0x42757273));
  EXPECT_EQ(Raw(file).text("PRAGMA user_version"), "1");
  EXPECT_EQ(Raw(file).text("PRAGMA journal_mode"), "wal");
}

TEST_F(Opening, MakesAJournalOfAnEmptyDatabase) {
  Raw(file).run("CREATE TABLE t (a); DROP TABLE t");
  make_journal();
  EXPECT_EQ(SqliteJournal(file).head().seq, 5U);
}

TEST_F(Opening, RefusesAFolderThatIsNotThere) {
  file = folder.file("no/school.db");
  expect("its folder does not exist");
}

TEST_F(Opening, RefusesAFolder) {
  fs::create_directory(file);
  expect("it is a folder");
}

TEST_F(Opening, RefusesAFileThatIsNoDatabase) {
  write_file(file, "one,two,three\n" + std::string(5000, '1'));
  expect("it is not a journal: not a SQLite database");
  EXPECT_EQ(contents(file).substr(0, 3), "one");
}

TEST_F(Opening, RefusesWhatLastsNoLongerThanTheProgram) {
  EXPECT_NE(refusal(":memory:").find("write-ahead log"), std::string::npos);
  EXPECT_NE(refusal("").find("write-ahead log"), std::string::npos);
}

TEST_F(Opening, RefusesTheDatabaseOfAnotherProgramAndLeavesItAlone) {
  Raw(file).run("CREATE TABLE pupils (name)");
  const auto before = contents(file);
  expect("another program");
  expect("another program", {.read_only = true});
  EXPECT_EQ(contents(file), before);
}

TEST_F(Opening, RefusesAnEmptyDatabaseThatAnotherProgramClaims) {
  Raw(file).run("PRAGMA application_id = 7");
  expect("another program");
}

TEST_F(Opening, RefusesANewerFormat) {
  make_journal();
  Raw(file).run("PRAGMA user_version = 2");
  expect("its format is 2, and this release knows only 1");
}

TEST_F(Opening, RefusesATableWithOtherColumns) {
  make_journal();
  for (const std::string change :
       {"ADD COLUMN remark TEXT", "RENAME COLUMN digest TO sum", "DROP COLUMN digest"}) {
    const auto copy = contents(file);
    Raw(file).run("ALTER TABLE journal " + change);
    expect("columns or types differ");
    write_file(file, copy);
  }
  EXPECT_EQ(refusal(file), "");
}

TEST_F(Opening, RefusesATableWithOtherTypes) {
  make_journal();
  Raw(file).run(
      "ALTER TABLE journal RENAME TO old; DROP INDEX journal_reference;"
      "CREATE TABLE journal (seq INTEGER PRIMARY KEY, at TEXT NOT NULL, \"by\" TEXT NOT NULL,"
      " kind TEXT NOT NULL, form TEXT NOT NULL, reference TEXT, digest TEXT, hash BLOB NOT NULL);"
      "CREATE UNIQUE INDEX journal_reference ON journal (reference) WHERE reference IS NOT NULL");
  expect("columns or types differ");
}

TEST_F(Opening, RefusesAViewInPlaceOfTheTable) {
  make_journal();
  Raw(file).run("ALTER TABLE journal RENAME TO old; CREATE VIEW journal AS SELECT * FROM old");
  expect("columns or types differ");
}

TEST_F(Opening, RefusesAJournalWithoutItsIndex) {
  make_journal();
  Raw(file).run("DROP INDEX journal_reference");
  expect("its index of references is gone");
}

TEST_F(Opening, RefusesTextInAnotherEncoding) {
  Raw(file).run(
      "PRAGMA encoding = 'UTF-16'; PRAGMA application_id = 1114993267; PRAGMA user_version = 1;"
      "CREATE TABLE journal (seq INTEGER PRIMARY KEY)");
  expect("UTF-8");
}

TEST_F(Opening, ForReadingOnlyMakesNothing) {
  expect("there is no such file", {.read_only = true});
  EXPECT_FALSE(fs::exists(file));
  write_file(file, "");
  expect("it is empty", {.read_only = true});
  EXPECT_EQ(contents(file), "");
}

TEST_F(Opening, ForReadingOnlyLeavesTheFileAlone) {
  make_journal();
  const auto before = contents(file);
  EXPECT_EQ(SqliteJournal(file, {.read_only = true}).head().seq, 5U);
  EXPECT_EQ(contents(file), before);
}

TEST_F(Opening, WaitsNoLongerThanItIsTold) {
  make_journal();
  SqliteJournal first(file), second(file, {.busy_ms = 30});
  first.begin();
  const auto said = error_of([&] { second.begin(); });
  EXPECT_NE(said.find("kept it locked for more than 30 ms"), std::string::npos) << said;
  EXPECT_EQ(second.head().seq, 5U);
  first.rollback();
  EXPECT_EQ(post(second, 1).seq, 6U);
}

}  // namespace
}  // namespace bursar::test
