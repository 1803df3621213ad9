#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "bursar/journal/entry.hpp"

namespace bursar {

/// Called with each entry in turn; false stops. The views hold until it returns.
using Visit = std::function<bool(const Entry&)>;

/// An entry as the journal keeps it, for whoever holds on to it.
struct StoredEntry {
  std::uint64_t seq = 0;
  Moment at;
  std::string by, kind, form, reference, digest;
  Sha256 hash{};

  explicit StoredEntry(const Entry& e)
      : seq(e.seq),
        at(e.at),
        by(e.by),
        kind(e.kind),
        form(e.form),
        reference(e.reference),
        digest(e.digest),
        hash(e.hash) {}
  /// The entry, for as long as this lives.
  Entry view() const { return {seq, at, by, kind, form, reference, digest, hash}; }
};

/// The port to where entries are kept: memory for tests, SQLite for schools. Append-only.
///
/// One thread at a time; `School` sees to that. Every function may throw JournalError.
class Journal {
 public:
  virtual ~Journal() = default;
  Journal() = default;
  Journal(const Journal&) = delete;
  Journal& operator=(const Journal&) = delete;

  /// The newest committed entry, by whichever process.
  virtual Head head() = 0;

  /// Visits the committed entries with a seq above `after`, in their order.
  virtual void read(std::uint64_t after, const Visit& visit) = 0;

  /// The committed entry of a reference.
  virtual std::optional<StoredEntry> find(std::string_view reference) = 0;

  /// Opens a transaction and keeps every other writer, of any process, out until it ends.
  virtual void begin() = 0;
  /// Adds an entry to the open transaction. The texts are taken before it returns.
  virtual void append(const Entry& entry) = 0;
  /// Ends the transaction: when it returns, the entries survive a loss of power. When it throws,
  /// the transaction has been rolled back.
  virtual void commit() = 0;
  /// Ends the transaction and drops its entries.
  virtual void rollback() noexcept = 0;
};

}  // namespace bursar
