#pragma once

#include <array>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

#include "bursar/base/moment.hpp"
#include "bursar/journal/sha256.hpp"

namespace bursar {

/// One line of the journal 日志: a form that was posted, who filed it and when, sealed by a hash
/// over itself and the entry before it. docs/journal-format.md tells the bytes.
///
/// The texts are views: they live as long as whoever gave the entry says.
struct Entry {
  std::uint64_t seq = 0;  ///< from 1, without gaps
  Moment at;
  std::string_view by;         ///< code of the person
  std::string_view kind;       ///< name of the form, `assets.issue`
  std::string_view form;       ///< the posted form as canonical JSON
  std::string_view reference;  ///< the program's own reference of the submission, or ""
  std::string_view digest;     ///< with a reference: SHA-256 in hex of the form as it was handed in
  Sha256 hash{};
};

/// The newest entry: keep it elsewhere, and nobody can cut the tail off unnoticed.
struct Head {
  std::uint64_t seq = 0;  ///< 0 for an empty journal
  Sha256 hash{};
  Moment at;

  friend bool operator==(const Head&, const Head&) = default;
};

/// The hash of an entry that follows `before`: SHA-256 over the 32 bytes of that hash and, each
/// ended by a newline, seq, moment, person, kind, reference, digest and form.
Sha256 seal(const Sha256& before, const Entry& entry);

/// The journal could not be read or written, or is damaged. What the caller cannot foresee.
class JournalError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace bursar

#ifndef BURSAR_COMPILED
#include "bursar/journal/entry-inl.hpp"
#endif
