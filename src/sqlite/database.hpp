#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <string>

#include "bursar/sqlite/journal.hpp"

/// What the SQLite adapter is made of; nobody outside src/sqlite sees it.
namespace bursar::sqlite {

/// A connection whose failures are JournalErrors in plain words.
class Database {
 public:
  Database(const std::string& file, const SqliteOptions& options);
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  sqlite3* handle() const { return handle_.get(); }
  bool read_only() const { return options_.read_only; }
  bool in_transaction() const { return sqlite3_get_autocommit(handle()) == 0; }

  /// Runs statements that give no rows.
  void run(const char* sql);
  /// The first column of the first row, as text; "" where there is none.
  std::string ask(const char* sql);
  /// The same, for statements at which SQLite itself does not wait for other processes.
  std::string ask_patiently(const char* sql);

  /// Throws what SQLite says about its last failure.
  [[noreturn]] void fail() const;
  /// Throws a JournalError that names the file.
  [[noreturn]] void fail(const std::string& why) const;

 private:
  struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
  };
  std::string explain() const;
  std::string explain_open() const;
  static int wait(void* self, int tries);
  bool wait(int tries);

  std::string file_;
  SqliteOptions options_;
  bool gave_up_ = false;  ///< waited for as long as it may
  std::unique_ptr<sqlite3, Close> handle_;
};

/// A prepared statement of a database that outlives it.
class Statement {
 public:
  Statement(Database& database, const char* sql);

  sqlite3_stmt* handle() const { return handle_.get(); }
  /// True while there is a row.
  bool step();
  /// Makes it ready to run again, and lets go of its locks.
  void reset() noexcept { sqlite3_reset(handle()); }
  /// Runs it to its end.
  void run();

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }
  };
  Database& database_;
  std::unique_ptr<sqlite3_stmt, Finalize> handle_;
};

/// Resets a statement at the end of a scope.
class Resetting {
 public:
  explicit Resetting(Statement& statement) : statement_(statement) {}
  ~Resetting() { statement_.reset(); }
  Resetting(const Resetting&) = delete;
  Resetting& operator=(const Resetting&) = delete;

 private:
  Statement& statement_;
};

}  // namespace bursar::sqlite
