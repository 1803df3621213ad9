#include "bursar/sqlite/journal.hpp"

#include <limits>
#include <system_error>

#include "chunk.hpp"
#include "database.hpp"
#include "pending.hpp"
#include "pipeline.hpp"
#include "rows.hpp"
#include "schema.hpp"

namespace bursar {

using namespace sqlite;

namespace {

constexpr auto kLast = std::numeric_limits<std::int64_t>::max();

constexpr const char* kSelect = "SELECT " BURSAR_JOURNAL_COLUMNS " FROM main.journal ";
constexpr const char* kSelectNewest = "WHERE seq <= ? ORDER BY seq DESC LIMIT 1";
constexpr const char* kSelectRange = "WHERE seq >= ? AND seq <= ? ORDER BY seq";
constexpr const char* kSelectReference = "WHERE reference = ? AND seq <= ?";

std::string select(const char* which) { return std::string(kSelect) + which; }

/// Where to start for the entries after one; from the start that is also below 1, where nothing
/// belongs, so that verify() sees what somebody put there.
std::int64_t first_after(std::uint64_t after) {
  if (after == 0) return std::numeric_limits<std::int64_t>::min();
  return after < static_cast<std::uint64_t>(kLast) ? static_cast<std::int64_t>(after + 1) : kLast;
}

Database& opened(Database& database) {
  open_schema(database);
  return database;
}

}  // namespace

struct SqliteJournal::Impl {
  Impl(const std::string& file, const SqliteOptions& options)
      : database(file, options),
        begin(opened(database), "BEGIN IMMEDIATE"),
        commit(database, "COMMIT"),
        newest(database, select(kSelectNewest).c_str()),
        by_reference(database, select(kSelectReference).c_str()) {
    if (!options.read_only) pending.emplace(database);
  }

  Database database;
  Statement begin, commit, newest, by_reference;
  std::optional<Pending> pending;
  Chunk chunk;                       ///< appended, not handed over yet
  std::optional<Pipeline> pipeline;  ///< at work in a large transaction
  bool open = false;                 ///< a transaction is
  std::uint64_t first = 0;           ///< the first seq appended to the transaction, 0 for none
  std::uint64_t next = 0;            ///< the seq after the last one appended

  /// The newest entry that is committed.
  std::int64_t committed() const {
    return first == 0 ? kLast : static_cast<std::int64_t>(first - 1);
  }

  /// Makes the connection ours again: the thread that inserts is done.
  void settle() {
    if (!pipeline) return;
    pipeline->finish();
    pipeline.reset();
  }

  /// Steps to the next row; a failure names the entry after which it came.
  bool step(Statement& range, std::uint64_t last) {
    try {
      return range.step();
    } catch (const JournalError& error) {
      throw JournalError(error.what() + (" after entry " + std::to_string(last)));
    }
  }

  void start_pipeline() {
    try {
      pipeline.emplace([this](const Chunk& rows) { pending->insert(rows); });
    } catch (const std::system_error&) {  // no thread to be had: commit() will insert it all
    }
  }

  void hand_over() {
    if (!pipeline) start_pipeline();
    if (pipeline) pipeline->push(chunk);
  }

  void flush() {
    if (pipeline && !chunk.empty()) pipeline->push(chunk);
    settle();
    if (!chunk.empty()) pending->insert(chunk);
  }

  void forget() noexcept {
    pipeline.reset();
    chunk.clear();
    open = false;
    first = next = 0;
  }
};

SqliteJournal::SqliteJournal(const std::string& file, SqliteOptions options)
    : impl_(std::make_unique<Impl>(file, options)) {}

SqliteJournal::~SqliteJournal() { rollback(); }

Head SqliteJournal::head() {
  impl_->settle();
  auto& newest = impl_->newest;
  const Resetting resetting(newest);
  sqlite3_bind_int64(newest.handle(), 1, impl_->committed());
  if (!newest.step()) return {};
  const auto entry = Rows(newest.handle()).entry();
  return {entry.seq, entry.hash, entry.at};
}

void SqliteJournal::read(std::uint64_t after, const Visit& visit) {
  impl_->settle();
  Statement range(impl_->database, select(kSelectRange).c_str());
  sqlite3_bind_int64(range.handle(), 1, first_after(after));
  sqlite3_bind_int64(range.handle(), 2, impl_->committed());
  Rows rows(range.handle());
  for (auto last = after; impl_->step(range, last);) {
    const auto entry = rows.entry();
    last = entry.seq;
    if (!visit(entry)) return;
  }
}

std::optional<StoredEntry> SqliteJournal::find(std::string_view reference) {
  impl_->settle();
  auto& found = impl_->by_reference;
  const Resetting resetting(found);
  sqlite3_bind_text64(found.handle(), 1, reference.data(), reference.size(), SQLITE_STATIC,
                      SQLITE_UTF8);
  sqlite3_bind_int64(found.handle(), 2, impl_->committed());
  if (!found.step()) return {};
  return StoredEntry(Rows(found.handle()).entry());
}

void SqliteJournal::begin() {
  if (impl_->database.read_only()) impl_->database.fail("it is open for reading only");
  impl_->begin.run();
  impl_->open = true;
}

void SqliteJournal::append(const Entry& entry) {
  auto& s = *impl_;
  if (!s.open) s.database.fail("no transaction is open");
  if (s.first == 0) s.first = s.next = entry.seq;
  if (entry.seq != s.next) s.database.fail("entries are not appended in their order");
  s.chunk.add(entry);
  ++s.next;
  if (s.chunk.full()) s.hand_over();
}

void SqliteJournal::commit() {
  try {
    impl_->flush();
    impl_->commit.run();
    impl_->forget();
  } catch (...) {
    rollback();
    throw;
  }
}

void SqliteJournal::rollback() noexcept {
  impl_->forget();
  if (impl_->database.in_transaction())
    sqlite3_exec(impl_->database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void SqliteJournal::check() {
  impl_->settle();
  const auto found = impl_->database.ask("PRAGMA integrity_check(1)");
  if (found != "ok") impl_->database.fail("the file is damaged (" + found + ")");
}

}  // namespace bursar
