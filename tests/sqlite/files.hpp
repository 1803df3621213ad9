#pragma once

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "bursar/journal/verify.hpp"
#include "bursar/sqlite/journal.hpp"
#include "journal/chain.hpp"

namespace bursar::test {

namespace fs = std::filesystem;

/// A folder that lasts as long as the object.
class Folder {
 public:
  Folder() {
    auto pattern = (fs::path(testing::TempDir()) / ("bursar-" + std::string(6, 'X'))).string();
    path_ = mkdtemp(pattern.data());
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string file(const std::string& name) const { return (path_ / name).string(); }

 private:
  fs::path path_;
};

/// A connection as any SQLite client has it, for what the journal itself would never do.
class Raw {
 public:
  explicit Raw(const std::string& file) {
    EXPECT_EQ(sqlite3_open(file.c_str(), &handle_), SQLITE_OK);
    sqlite3_busy_timeout(handle_, 1000);
    run("PRAGMA synchronous = OFF");
  }
  ~Raw() { sqlite3_close(handle_); }
  Raw(const Raw&) = delete;
  Raw& operator=(const Raw&) = delete;

  sqlite3* handle() { return handle_; }
  /// What SQLite answers, "" where nothing is wrong.
  std::string try_run(const std::string& sql) {
    char* error = nullptr;
    sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, &error);
    const std::string message = error == nullptr ? "" : error;
    sqlite3_free(error);
    return message;
  }
  void run(const std::string& sql) { EXPECT_EQ(try_run(sql), "") << sql; }

  std::string text(const std::string& sql) {
    std::string out;
    sqlite3_stmt* statement = nullptr;
    EXPECT_EQ(sqlite3_prepare_v2(handle_, sql.c_str(), -1, &statement, nullptr), SQLITE_OK) << sql;
    if (sqlite3_step(statement) == SQLITE_ROW)
      out.assign(static_cast<const char*>(sqlite3_column_blob(statement, 0)),
                 static_cast<std::size_t>(sqlite3_column_bytes(statement, 0)));
    sqlite3_finalize(statement);
    return out;
  }

  void drop_triggers() {
    run("DROP TRIGGER journal_is_not_changed; DROP TRIGGER journal_is_not_deleted");
  }

 private:
  sqlite3* handle_ = nullptr;
};

inline std::string contents(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline void write_file(const std::string& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

/// What a JournalError says, "" where none is thrown.
template <class F>
std::string error_of(F&& action) {
  try {
    action();
  } catch (const JournalError& error) {
    return error.what();
  }
  return "";
}

/// What opening a file says.
inline std::string refusal(const std::string& file, SqliteOptions options = {}) {
  return error_of([&] { SqliteJournal journal(file, options); });
}

}  // namespace bursar::test
