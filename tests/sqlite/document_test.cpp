#include <array>
#include <cstdio>

#include "sqlite/files.hpp"

namespace bursar::test {
namespace {

/// docs/journal-format.md: what it says is tried as it stands.
class Document : public testing::Test {
 protected:
  Folder folder;
  std::string file = folder.file("school.db");
  std::string page = contents(std::string(BURSAR_SOURCE_DIR) + "/docs/journal-format.md");

  /// The first block of a language that holds some text.
  std::string block(const std::string& language, const std::string& with) {
    const auto mark = "```" + language + "\n";
    for (auto start = page.find(mark); start != page.npos; start = page.find(mark, start)) {
      start += mark.size();
      const auto text = page.substr(start, page.find("```", start) - start);
      if (text.find(with) != text.npos) return text;
    }
    ADD_FAILURE() << "no " << language << " with " << with;
    return "";
  }

  /// What a command prints, on both channels.
  std::string output(const std::string& command) {
    std::string out;
    auto* pipe = popen((command + " 2>&1").c_str(), "r");
    for (std::array<char, 256> part{}; fgets(part.data(), part.size(), pipe) != nullptr;)
      out += part.data();
    pclose(pipe);
    return out;
  }

  /// What the page's program says of a file; nothing on machines without Python.
  std::optional<std::string> check() {
    if (output("python3 -c 'import sqlite3, hashlib; print(1)'") != "1\n") return {};
    const auto script = folder.file("check.py");
    write_file(script, block("python", "import hashlib"));
    return output("python3 '" + script + "' '" + file + "'");
  }
};

TEST_F(Document, ItsSchemaIsAJournal) {
  Raw(file).run(block("sql", "CREATE TABLE"));
  SqliteJournal journal(file);
  EXPECT_TRUE(verify(journal, post(journal, 9)));
}

TEST_F(Document, ItsSchemaIsTheOneThatIsMade) {
  const auto other = folder.file("other.db");
  Raw(other).run(block("sql", "CREATE TABLE"));
  { SqliteJournal journal(file); }
  const auto schema = "SELECT group_concat(sql, ';') FROM sqlite_schema";
  EXPECT_EQ(Raw(file).text(schema), Raw(other).text(schema));
}

TEST_F(Document, ItsExampleByHandGivesTheHashItShows) {
  Entry entry;
  entry.seq = 1;
  entry.at = *Moment::parse("2026-03-02T01:30:00Z");
  entry.by = "T-1001";
  entry.kind = "assets.issue";
  entry.form = R"({"asset":"PC-1","to":"T-2002"})";
  entry.reference = "office-1";
  const auto digest = hex(sha256(entry.form));
  entry.digest = digest;
  const auto shown = block("text", "  -");
  EXPECT_EQ(shown, hex(seal({}, entry)) + "  -\n");
  write_file(folder.file("example.sh"), block("sh", "sha256sum"));
  EXPECT_EQ(output("sh '" + folder.file("example.sh") + "'"), shown);
}

TEST_F(Document, ItsProgramAgreesWithTheLibrary) {
  SqliteJournal journal(file);
  const auto head = post(journal, 30);
  const auto said = check();
  if (said) {
    EXPECT_EQ(*said, "30 " + hex(head.hash) + "\n");
  }
}

TEST_F(Document, ItsProgramNamesTheBadEntry) {
  { post(*std::make_unique<SqliteJournal>(file), 30); }
  Raw raw(file);
  raw.drop_triggers();
  raw.run("UPDATE journal SET form = replace(form, 'PC-17', 'PC-18') WHERE seq = 17");
  const auto said = check();
  if (said) {
    EXPECT_EQ(*said, "entry 17 is not what was posted\n");
  }
}

TEST_F(Document, ItsQueriesRun) {
  SqliteJournal journal(file);
  const auto head = post(journal, 9);
  EXPECT_EQ(Raw(file).text(block("sql", "hex(hash)")), "9");
  EXPECT_EQ(Raw(file).text("SELECT lower(hex(hash)) FROM journal WHERE seq = 9"), hex(head.hash));
  Raw(file).run(block("sql", "assets.issue"));
}

TEST_F(Document, ItsWayToCopyKeepsTheHashes) {
  SqliteJournal journal(file);
  const auto head = post(journal, 30);
  const auto copy = folder.file("copy.db");
  Raw(file).run("VACUUM INTO '" + copy + "'");
  SqliteJournal copied(copy);
  EXPECT_EQ(verify(copied, head).entries, 30U);
}

}  // namespace
}  // namespace bursar::test
