#include "database.hpp"

#include <chrono>
#include <filesystem>
#include <system_error>
#include <thread>

namespace bursar::sqlite {

namespace {

namespace fs = std::filesystem;

/// Commits take some 0.1 ms, so the first look is soon; a writer that takes longer is asked less
/// often. SQLite's own handler sleeps 1 to 100 ms.
constexpr int kShortWaits = 20;

int open_flags(const SqliteOptions& options) {
  const int mode =
      options.read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  return mode | SQLITE_OPEN_NOMUTEX;  // the journal lets one thread at a time in
}

fs::path path_of(const std::string& utf8) {
  return fs::path(std::u8string(utf8.begin(), utf8.end()));
}

}  // namespace

Database::Database(const std::string& file, const SqliteOptions& options)
    : file_(file), options_(options) {
  sqlite3* opened = nullptr;
  const int code = sqlite3_open_v2(file.c_str(), &opened, open_flags(options), nullptr);
  handle_.reset(opened);
  if (opened == nullptr) throw std::bad_alloc();
  sqlite3_extended_result_codes(opened, 1);
  if (code != SQLITE_OK) fail(explain_open());
  sqlite3_busy_handler(opened, &Database::wait, this);
}

int Database::wait(void* self, int tries) { return static_cast<Database*>(self)->wait(tries); }

bool Database::wait(int tries) {
  const int waited_ms = tries < kShortWaits ? tries / 10 : tries - kShortWaits + 2;
  gave_up_ = waited_ms >= options_.busy_ms;
  if (gave_up_) return false;
  std::this_thread::sleep_for(std::chrono::microseconds(tries < kShortWaits ? 100 : 1000));
  return true;
}

void Database::run(const char* sql) {
  if (sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail();
}

std::string Database::ask(const char* sql) {
  Statement statement(*this, sql);
  if (!statement.step()) return {};
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement.handle(), 0));
  return text == nullptr ? std::string() : std::string(text);
}

std::string Database::ask_patiently(const char* sql) {
  for (int tries = 0;; ++tries) {
    gave_up_ = false;
    try {
      return ask(sql);
    } catch (const JournalError&) {
      const bool busy = (sqlite3_extended_errcode(handle()) & 0xFF) == SQLITE_BUSY;
      if (!busy || gave_up_ || !wait(tries)) throw;
    }
  }
}

void Database::fail() const {
  const std::string sqlite_says = sqlite3_errmsg(handle());
  fail(explain() + " (" + sqlite_says + ")");
}

void Database::fail(const std::string& why) const {
  throw JournalError("journal " + file_ + ": " + why);
}

std::string Database::explain_open() const {
  std::error_code ignored;
  const auto path = path_of(file_);
  const auto folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  if (!fs::is_directory(folder, ignored)) return "its folder does not exist";
  if (fs::is_directory(path, ignored)) return "it is a folder";
  if (options_.read_only && !fs::exists(path, ignored)) return "there is no such file";
  return std::string("it cannot be opened (") + sqlite3_errmsg(handle()) + ")";
}

std::string Database::explain() const {
  switch (sqlite3_extended_errcode(handle()) & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "another process kept it locked for more than " + std::to_string(options_.busy_ms) +
             " ms";
    case SQLITE_FULL:
      return "the disk is full";
    case SQLITE_NOTADB:
      return "it is not a journal: not a SQLite database";
    case SQLITE_CORRUPT:
      return "the file is damaged";
    case SQLITE_CANTOPEN:
      return explain_open();
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return "it may not be written";
    case SQLITE_IOERR:
      return "the disk failed to read or write it";
    case SQLITE_CONSTRAINT:
      return "an entry with this seq or reference is there already";
    default:
      return "SQLite failed";
  }
}

Statement::Statement(Database& database, const char* sql) : database_(database) {
  sqlite3_stmt* made = nullptr;
  const int code =
      sqlite3_prepare_v3(database.handle(), sql, -1, SQLITE_PREPARE_PERSISTENT, &made, nullptr);
  if (code != SQLITE_OK) database.fail();
  handle_.reset(made);
}

bool Statement::step() {
  const int code = sqlite3_step(handle());
  if (code != SQLITE_ROW && code != SQLITE_DONE) database_.fail();
  return code == SQLITE_ROW;
}

void Statement::run() {
  const Resetting resetting(*this);
  while (step()) {
  }
}

}  // namespace bursar::sqlite
