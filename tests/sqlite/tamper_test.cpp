#include <cstdint>

#include "sqlite/files.hpp"

namespace bursar::test {
namespace {

constexpr int kEntries = 20;

/// A journal and somebody with a SQLite client who means to change it.
class Tampering : public testing::Test {
 protected:
  Folder folder;
  std::string file = folder.file("school.db");
  SqliteJournal journal{file};
  Head kept = post(journal, kEntries);
  Raw raw{file};

  void SetUp() override { raw.drop_triggers(); }

  /// Which entry is named: 0 for none.
  std::uint64_t named(std::optional<Head> head = {}) {
    return verify(journal, head).bad.value_or(0);
  }
  std::uint64_t named_after(const std::string& sql, std::optional<Head> head = {}) {
    raw.run(sql);
    return named(head);
  }

  /// Writes the bytes of a column, whatever they are.
  void put(const std::string& column, int seq, const std::string& bytes) {
    const auto type = column == "hash" ? "BLOB" : "TEXT";
    const auto sql = "UPDATE journal SET \"" + column + "\" = CAST(? AS " + type +
                     ") WHERE seq = " + std::to_string(seq);
    sqlite3_stmt* statement = nullptr;
    ASSERT_EQ(sqlite3_prepare_v2(raw.handle(), sql.c_str(), -1, &statement, nullptr), SQLITE_OK);
    sqlite3_bind_blob(statement, 1, bytes.data(), static_cast<int>(bytes.size()), SQLITE_STATIC);
    EXPECT_EQ(sqlite3_step(statement), SQLITE_DONE) << sqlite3_errmsg(raw.handle());
    sqlite3_finalize(statement);
  }

  std::string get(const std::string& column, int seq) {
    return raw.text("SELECT \"" + column + "\" FROM journal WHERE seq = " + std::to_string(seq));
  }

  /// Flips bits of each byte of a stored value in turn, and counts the flips that were not found
  /// where they were made. All bits in the first entries, one a byte in the others.
  int missed_flips(const std::string& column, int seq) {
    const auto original = get(column, seq);  // "" for NULL: nothing to flip
    int missed = 0;
    for (std::size_t byte = 0; byte < original.size(); ++byte)
      for (unsigned bit = 0; bit < 8; ++bit) {
        if (seq > 3 && bit != (byte + static_cast<unsigned>(seq)) % 8) continue;
        auto changed = original;
        changed[byte] = static_cast<char>(static_cast<unsigned char>(changed[byte]) ^ (1U << bit));
        put(column, seq, changed);
        missed += named() != static_cast<std::uint64_t>(seq);
      }
    if (!original.empty()) put(column, seq, original);
    return missed;
  }
};

TEST_F(Tampering, EachFlippedBitIsFound) {
  for (const std::string column : {"at", "by", "kind", "form", "reference", "digest", "hash"})
    for (int seq = 1; seq <= kEntries; ++seq)
      EXPECT_EQ(missed_flips(column, seq), 0) << column << " of " << seq;
  EXPECT_EQ(named(), 0U);
}

TEST_F(Tampering, EachFlippedBitOfASeqIsFound) {
  for (int seq = 1; seq <= kEntries; ++seq)
    for (int bit = 0; bit < 64; ++bit) {
      const auto moved =
          static_cast<std::int64_t>(static_cast<std::uint64_t>(seq) ^ (std::uint64_t{1} << bit));
      const auto to = std::to_string(moved), from = std::to_string(seq);
      if (moved > 0 && moved <= kEntries) continue;  // taken: see TwoSwapped
      raw.run("UPDATE journal SET seq = " + to + " WHERE seq = " + from);
      EXPECT_NE(named(kept), 0U) << from << " became " << to;
      raw.run("UPDATE journal SET seq = " + from + " WHERE seq = " + to);
    }
  EXPECT_EQ(named(), 0U);
}

TEST_F(Tampering, ACutTailIsFoundByAKeptHead) {
  raw.run("DELETE FROM journal WHERE seq > 15");
  EXPECT_EQ(named(), 0U);
  EXPECT_EQ(named(kept), 16U);
}

TEST_F(Tampering, ARemovedEntryIsFound) {
  EXPECT_EQ(named_after("DELETE FROM journal WHERE seq = 7"), 7U);
  raw.run("UPDATE journal SET seq = -seq WHERE seq > 7");
  EXPECT_EQ(named_after("UPDATE journal SET seq = -seq - 1 WHERE seq < 0"), 7U);
}

TEST_F(Tampering, TheFirstEntryRemovedIsFound) {
  EXPECT_EQ(named_after("DELETE FROM journal WHERE seq = 1"), 1U);
}

TEST_F(Tampering, TwoSwappedEntriesAreFound) {
  EXPECT_EQ(named_after("UPDATE journal SET seq = 1000 - seq WHERE seq IN (7, 8);"
                        "UPDATE journal SET seq = 15 - (1000 - seq) WHERE seq > 900"),
            7U);
}

TEST_F(Tampering, AnInsertedEntryIsFound) {
  constexpr const char* copy =
      ", at, \"by\", kind, form, NULL, NULL, hash FROM journal WHERE seq = 3";
  for (const std::string seq : {"21", "0", "-1", "-9223372036854775808", "9223372036854775807"}) {
    EXPECT_NE(named_after("INSERT INTO journal SELECT " + seq + copy), 0U) << seq;
    EXPECT_EQ(named_after("DELETE FROM journal WHERE seq = " + seq), 0U);
  }
}

TEST_F(Tampering, NothingIsAppendedAfterTheLastNumber) {
  raw.run("UPDATE journal SET seq = 9223372036854775807 WHERE seq = 20");
  journal.begin();
  append(journal, kept, 1);
  EXPECT_NE(error_of([&] { journal.commit(); }), "");
}

TEST_F(Tampering, BytesMovedBetweenColumnsAreFound) {
  EXPECT_EQ(named_after("UPDATE journal SET \"by\" = \"by\" || char(10) || kind, kind = ''"
                        " WHERE seq = 4"),
            4U);
}

TEST_F(Tampering, AnEmptyTextForNoneIsFound) {
  EXPECT_EQ(named_after("UPDATE journal SET digest = '' WHERE seq = 4"), 4U);
}

TEST_F(Tampering, MomentsThatAreNoneAreFound) {
  const auto at = get("at", 5);
  for (const std::string bad :
       {"", "2026-03-02", "2026-02-30T01:30:00Z", "2026-03-02T01:30:00z", "2026-03-02T01:30:00Z ",
        "9999-12-31T23:59:59Z", "0000-00-00T00:00:00Z", "2026-03-02T24:30:00Z"}) {
    put("at", 5, bad);
    EXPECT_EQ(named(), 5U) << bad;
    EXPECT_EQ(all(journal)[4].hash, Sha256{});
  }
  put("at", 5, at);
  EXPECT_EQ(named(), 0U);
}

TEST_F(Tampering, HashesOfAnotherLengthAreFound) {
  const auto hash = get("hash", 20);
  for (const auto& bad : {std::string(), hash.substr(1), hash + "x", std::string(1 << 20, 'x')}) {
    put("hash", 20, bad);
    EXPECT_EQ(named(), 20U);
    EXPECT_EQ(journal.head().hash, Sha256{});
  }
}

// STRICT refuses such values; this one edits the schema for as long as it takes to write them.
TEST_F(Tampering, ValuesOfAnotherTypeAreFound) {
  const auto schema = raw.text("SELECT sql FROM sqlite_schema WHERE name = 'journal'");
  const auto with_schema = [&](const std::string& change, const std::string& sql) {
    Raw(file).run("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = " + change +
                  " WHERE name = 'journal'");
    Raw(file).run(sql);
  };
  for (const std::string column : {"at", "by", "kind", "form", "reference", "digest", "hash"})
    for (const std::string value : {"NULL", "17", "1.5", "x'00'", "'text'", "zeroblob(32)"}) {
      const auto quoted = "\"" + column + "\"";
      const auto original = get(column, 12);
      with_schema("replace(replace(sql, ') STRICT', ')'), 'NOT NULL', '')",
                  "UPDATE journal SET " + quoted + " = " + value + " WHERE seq = 12");
      with_schema("'" + schema + "'", "");
      SqliteJournal opened(file);
      EXPECT_EQ(verify(opened).bad, 12U) << column << " = " << value;
      put(column, 12, original);
    }
  EXPECT_EQ(named(), 0U);
}

TEST_F(Tampering, ATriggerOfTheirsThatChangesWhatIsAppendedIsFound) {
  raw.run(
      "CREATE TRIGGER theirs AFTER INSERT ON journal BEGIN"
      " UPDATE journal SET form = '{}' WHERE seq = new.seq; END");
  post(journal, 2);
  EXPECT_EQ(named(), 21U);
}

}  // namespace
}  // namespace bursar::test
