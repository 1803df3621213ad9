#include "schema.hpp"

namespace bursar::sqlite {

namespace {

constexpr const char* kCreate = R"sql(
CREATE TABLE journal (
  seq       INTEGER PRIMARY KEY,
  at        TEXT NOT NULL,
  "by"      TEXT NOT NULL,
  kind      TEXT NOT NULL,
  form      TEXT NOT NULL,
  reference TEXT,
  digest    TEXT,
  hash      BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX journal_reference ON journal (reference) WHERE reference IS NOT NULL;
CREATE TRIGGER journal_is_not_changed BEFORE UPDATE ON journal
  BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_is_not_deleted BEFORE DELETE ON journal
  BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
)sql";

/// The table as SQLite describes it: name, type, not null, part of the key.
constexpr const char* kExpected =
    "seq INTEGER 0 1,at TEXT 1 0,by TEXT 1 0,kind TEXT 1 0,form TEXT 1 0,"
    "reference TEXT 0 0,digest TEXT 0 0,hash BLOB 1 0";
constexpr const char* kAskColumns =
    "SELECT group_concat(name || ' ' || type || ' ' || \"notnull\" || ' ' || pk)"
    " FROM pragma_table_info('journal')";
constexpr const char* kAskStrict =
    "SELECT strict FROM pragma_table_list"
    " WHERE schema = 'main' AND name = 'journal' AND type = 'table'";
constexpr const char* kAskIndex =
    "SELECT count(*) FROM pragma_index_list('journal')"
    " WHERE name = 'journal_reference' AND \"unique\" AND partial";

// Larger pages insert a fifth faster; a single commit costs the same up to 8 KiB. Commits that make
// the log grow take half as long again as those that write over it, so it starts over early, at
// 2 MB. A log that an import blew up shrinks again.
constexpr const char* kSettings =
    "PRAGMA synchronous = FULL;"
    "PRAGMA wal_autocheckpoint = 250;"
    "PRAGMA journal_size_limit = 67108864;"
    "PRAGMA cache_size = -8000;";
constexpr const char* kPageSize = "PRAGMA page_size = 8192;";
// A file from a stranger may hold views and triggers that call functions, and cells that overlap.
constexpr const char* kDistrust = "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;";

bool is_blank(Database& database) {
  return database.ask("PRAGMA application_id") == "0" &&
         database.ask("PRAGMA user_version") == "0" &&
         database.ask("SELECT count(*) FROM sqlite_schema") == "0";
}

void check_owner(Database& database) {
  if (database.ask("PRAGMA application_id") != std::to_string(kApplicationId))
    database.fail("it is a database of another program, not a journal");
  const auto format = database.ask("PRAGMA user_version");
  if (format != std::to_string(kFormat))
    database.fail("its format is " + format + ", and this release knows only " +
                  std::to_string(kFormat) + ": a newer one wrote it");
}

void check_table(Database& database) {
  if (database.ask("PRAGMA encoding") != "UTF-8") database.fail("its text is not kept as UTF-8");
  if (database.ask(kAskStrict) != "1" || database.ask(kAskColumns) != kExpected)
    database.fail("its table is not the journal's: columns or types differ");
  if (database.ask(kAskIndex) != "1")
    database.fail("its index of references is gone; docs/journal-format.md tells how to repair it");
}

void use_log(Database& database) {
  const auto mode = database.ask_patiently("PRAGMA journal_mode = WAL");
  if (mode != "wal") database.fail("it cannot keep a write-ahead log there, only " + mode);
}

void create(Database& database) {
  database.run("BEGIN IMMEDIATE");
  if (is_blank(database)) {  // no other process was faster
    database.run(kCreate);
    database.run(("PRAGMA application_id = " + std::to_string(kApplicationId)).c_str());
    database.run(("PRAGMA user_version = " + std::to_string(kFormat)).c_str());
  }
  database.run("COMMIT");
}

}  // namespace

void open_schema(Database& database) {
  database.run(kDistrust);
  const bool blank = is_blank(database);
  if (blank && database.read_only()) database.fail("it is empty, not a journal");
  if (blank) database.run(kPageSize);
  if (!blank) check_owner(database);
  if (!database.read_only()) {
    use_log(database);
    database.run(kSettings);
  }
  if (blank) create(database);
  check_owner(database);
  check_table(database);
}

}  // namespace bursar::sqlite
