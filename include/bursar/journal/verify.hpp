#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "bursar/journal/journal.hpp"

namespace bursar {

/// What a check of a journal found.
struct Verified {
  std::uint64_t entries = 0;         ///< how many were read and found good
  std::optional<std::uint64_t> bad;  ///< seq of the first bad entry
  std::string why;                   ///< what is wrong with it

  explicit operator bool() const { return !bad; }
};

/// Reads a journal from its start and names the first entry that is not what was posted.
///
/// With a head that was kept elsewhere it also finds a tail that was cut off, and a journal that
/// was written anew as a whole.
inline Verified verify(Journal& journal, const std::optional<Head>& kept = {}) {
  Verified found;
  Head last;
  const auto bad = [&](std::uint64_t seq, std::string why) {
    found.bad = seq;
    found.why = std::move(why);
    return false;
  };
  journal.read(0, [&](const Entry& entry) {
    const auto seq = last.seq + 1;
    if (entry.seq != seq)
      return bad(seq, "missing: the next entry is " + std::to_string(entry.seq));
    if (entry.at < last.at) return bad(seq, "its moment lies before that of the entry before it");
    if (seal(last.hash, entry) != entry.hash)
      return bad(seq, "its hash does not match its content");
    last = {entry.seq, entry.hash, entry.at};
    if (kept && kept->seq == seq && kept->hash != entry.hash)
      return bad(seq, "it is not the entry whose hash was kept");
    ++found.entries;
    return true;
  });
  if (!found.bad && kept && kept->seq > last.seq)
    bad(last.seq + 1, "missing: a head with seq " + std::to_string(kept->seq) + " was kept");
  return found;
}

}  // namespace bursar
