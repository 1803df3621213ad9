#include "pending.hpp"

namespace bursar::sqlite {

namespace {

/// Of the columns, in their order: at, by, kind, form, reference, digest, hash.
enum Column { kAt, kBy, kKind, kForm, kReference, kDigest, kHash };

struct Table : sqlite3_vtab {
  const Chunk* const* chunk = nullptr;  ///< where Pending keeps what it is inserting
};

struct Cursor : sqlite3_vtab_cursor {
  std::size_t row = 0;
  const Chunk& chunk() const { return **static_cast<const Table*>(pVtab)->chunk; }
};

Cursor& of(sqlite3_vtab_cursor* cursor) { return *static_cast<Cursor*>(cursor); }

int connect(sqlite3* db, void* chunk, int, const char* const*, sqlite3_vtab** out, char**) {
  auto* table = new (std::nothrow) Table;
  if (table == nullptr) return SQLITE_NOMEM;
  table->chunk = static_cast<const Chunk* const*>(chunk);
  *out = table;
  sqlite3_vtab_config(db, SQLITE_VTAB_DIRECTONLY);  // not for views in the file
  return sqlite3_declare_vtab(
      db, "CREATE TABLE pending (at, \"by\", kind, form, reference, digest, hash)");
}

int disconnect(sqlite3_vtab* table) {
  delete static_cast<Table*>(table);
  return SQLITE_OK;
}

int best_index(sqlite3_vtab*, sqlite3_index_info*) { return SQLITE_OK; }

int open(sqlite3_vtab*, sqlite3_vtab_cursor** out) {
  *out = new (std::nothrow) Cursor;
  return *out == nullptr ? SQLITE_NOMEM : SQLITE_OK;
}

int close(sqlite3_vtab_cursor* cursor) {
  delete &of(cursor);
  return SQLITE_OK;
}

int filter(sqlite3_vtab_cursor* cursor, int, const char*, int, sqlite3_value**) {
  of(cursor).row = 0;
  return SQLITE_OK;
}

int next(sqlite3_vtab_cursor* cursor) {
  ++of(cursor).row;
  return SQLITE_OK;
}

int at_end(sqlite3_vtab_cursor* cursor) { return of(cursor).row >= of(cursor).chunk().size(); }

int row_id(sqlite3_vtab_cursor* cursor, sqlite3_int64* out) {
  *out = static_cast<sqlite3_int64>(of(cursor).row);
  return SQLITE_OK;
}

void give(sqlite3_context* out, std::string_view text) {
  sqlite3_result_text64(out, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
}

int column(sqlite3_vtab_cursor* cursor, sqlite3_context* out, int which) {
  const auto& chunk = of(cursor).chunk();
  const auto row = of(cursor).row;
  if (which == kAt) {
    give(out, chunk.at(row));
  } else if (which == kHash) {
    sqlite3_result_blob(out, chunk.hash(row).data(), 32, SQLITE_STATIC);
  } else {
    const auto text = chunk.text(row, static_cast<std::size_t>(which - kBy));
    const bool optional = which == kReference || which == kDigest;
    if (!text.empty() || !optional) give(out, text);  // else NULL
  }
  return SQLITE_OK;
}

/// No xCreate: the table is there by its name alone, and nobody can make another.
sqlite3_module make_module() {
  sqlite3_module m{};
  m.xConnect = connect;
  m.xBestIndex = best_index;
  m.xDisconnect = disconnect;
  m.xOpen = open;
  m.xClose = close;
  m.xFilter = filter;
  m.xNext = next;
  m.xEof = at_end;
  m.xColumn = column;
  m.xRowid = row_id;
  return m;
}

Database& with_module(Database& database, const Chunk** chunk) {
  static const sqlite3_module module = make_module();
  if (sqlite3_create_module(database.handle(), "pending", &module, chunk) != SQLITE_OK)
    database.fail();
  return database;
}

// SQLite numbers the rows itself, which is faster; insert() sees to it that it numbers as we do.
// OR ROLLBACK: a row that fails fails the transaction, so no statement journal is kept.
constexpr const char* kInsert =
    "INSERT OR ROLLBACK INTO main.journal (at, \"by\", kind, form, reference, digest, hash)"
    " SELECT at, \"by\", kind, form, reference, digest, hash FROM pending";

}  // namespace

Pending::Pending(Database& database)
    : database_(database), insert_(with_module(database, &chunk_), kInsert) {}

void Pending::insert(const Chunk& chunk) {
  chunk_ = &chunk;
  insert_.run();
  const auto last = static_cast<std::uint64_t>(sqlite3_last_insert_rowid(database_.handle()));
  if (last != chunk.last())
    database_.fail("entry " + std::to_string(chunk.last()) + " does not follow the newest; entry " +
                   std::to_string(last) + " would");
}

}  // namespace bursar::sqlite
