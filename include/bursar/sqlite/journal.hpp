#pragma once

#include <memory>
#include <string>

#include "bursar/journal/journal.hpp"

namespace bursar {

/// How a SqliteJournal is opened.
struct SqliteOptions {
  /// For reports: the file must be there, and begin() is refused.
  bool read_only = false;
  /// How long to wait, in milliseconds, while another process writes.
  int busy_ms = 5000;
};

/// The journal in one SQLite file 日志文件: WAL, synchronous=FULL, a row an entry. Several processes
/// may use the file at once; docs/journal-format.md describes it for those who read it otherwise.
///
/// A file that is not there, or empty, becomes an empty journal. Refused with a JournalError that
/// says which: a folder that is not there, a file of another program or of a newer format, a
/// database that is damaged, and while it is in use a lock held too long or a full disk.
///
/// An entry whose row cannot be what was written (a type that doesn't fit, a malformed moment) is
/// delivered with a hash of zeros, which no content has: verify() names it.
///
/// Don't use it on both sides of a fork(): the child opens its own.
class SqliteJournal : public Journal {
 public:
  /// Opens the journal of a file, by its path in UTF-8.
  explicit SqliteJournal(const std::string& file, SqliteOptions options = {});
  /// Drops an open transaction.
  ~SqliteJournal() override;

  Head head() override;
  void read(std::uint64_t after, const Visit& visit) override;
  std::optional<StoredEntry> find(std::string_view reference) override;

  void begin() override;
  /// Throws where the seq is not the next one. Large transactions are inserted by a thread of their
  /// own meanwhile; what fails there is thrown by commit().
  void append(const Entry& entry) override;
  void commit() override;
  void rollback() noexcept override;

  /// Lets SQLite check the structure of its file; throws what it finds. verify() checks the entries
  /// but not the index by which find() looks. Takes about as long as reading the whole journal.
  void check();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace bursar
