#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "bursar/journal/journal.hpp"

namespace bursar::test {

/// 2026-03-02T01:30:00Z
inline constexpr std::int64_t kStart = 1'772'415'000;

/// The entry after a head, with texts that follow from its seq. Every third has a reference.
inline StoredEntry sample(const Head& before, const std::string& by = "T-1001") {
  const auto seq = before.seq + 1;
  const auto number = std::to_string(seq);
  StoredEntry entry{Entry{}};
  entry.seq = seq;
  entry.at = Moment{kStart + static_cast<std::int64_t>(seq / 4)};
  entry.by = by;
  entry.kind = "assets.issue";
  entry.form = R"({"asset":"PC-)" + number + R"(","remark":"开学领用"})";
  if (seq % 3 == 0) entry.reference = "office-" + number;
  if (seq % 3 == 0) entry.digest = hex(sha256(entry.form));
  entry.hash = seal(before.hash, entry.view());
  return entry;
}

inline Head head_of(const StoredEntry& entry) { return {entry.seq, entry.hash, entry.at}; }

/// Appends samples to the open transaction.
inline Head append(Journal& journal, Head head, int count, const std::string& by = "T-1001") {
  for (int i = 0; i < count; ++i) {
    const auto entry = sample(head, by);
    journal.append(entry.view());
    head = head_of(entry);
  }
  return head;
}

/// Posts samples in a transaction, as School does: it looks at the head once it has the lock.
inline Head post(Journal& journal, int count, const std::string& by = "T-1001") {
  journal.begin();
  const auto head = append(journal, journal.head(), count, by);
  journal.commit();
  return head;
}

inline std::vector<StoredEntry> all(Journal& journal, std::uint64_t after = 0) {
  std::vector<StoredEntry> entries;
  journal.read(after, [&](const Entry& entry) {
    entries.emplace_back(entry);
    return true;
  });
  return entries;
}

inline bool same(const StoredEntry& a, const StoredEntry& b) {
  return a.seq == b.seq && a.at == b.at && a.by == b.by && a.kind == b.kind && a.form == b.form &&
         a.reference == b.reference && a.digest == b.digest && a.hash == b.hash;
}

}  // namespace bursar::test
