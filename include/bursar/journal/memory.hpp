#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "bursar/journal/journal.hpp"

namespace bursar {

/// A journal in memory, for tests and trials: it lasts as long as the object.
class MemoryJournal : public Journal {
 public:
  Head head() override { return head_at(committed_); }

  void read(std::uint64_t after, const Visit& visit) override {
    for (auto i = after; i < committed_; ++i)
      if (!visit(entries_[i].view())) return;
  }

  std::optional<StoredEntry> find(std::string_view reference) override {
    const auto found = references_.find(reference);
    if (found == references_.end() || found->second > committed_) return {};
    return entries_[found->second - 1];
  }

  void begin() override {}
  void append(const Entry& entry) override {
    entries_.emplace_back(entry);
    if (!entry.reference.empty()) references_.emplace(entry.reference, entry.seq);
  }
  void commit() override { committed_ = entries_.size(); }
  void rollback() noexcept override {
    for (auto i = committed_; i < entries_.size(); ++i) references_.erase(entries_[i].reference);
    entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(committed_), entries_.end());
  }

  /// The entries themselves: tests damage them.
  std::vector<StoredEntry>& entries() { return entries_; }

 private:
  Head head_at(std::uint64_t seq) const {
    if (seq == 0) return {};
    return {seq, entries_[seq - 1].hash, entries_[seq - 1].at};
  }

  std::vector<StoredEntry> entries_;
  std::map<std::string, std::uint64_t, std::less<>> references_;
  std::uint64_t committed_ = 0;
};

}  // namespace bursar
