#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/journal/entry.hpp"

namespace bursar::sqlite {

/// Entries on their way into the table: their texts end to end in one buffer, used again and again.
class Chunk {
 public:
  /// Takes an entry; where memory runs out, the chunk is as it was.
  void add(const Entry& entry) {
    Row row;
    row.start = bytes_.size();
    std::size_t i = 0;
    for (const auto text : {entry.by, entry.kind, entry.form, entry.reference, entry.digest}) {
      bytes_.append(text);
      row.ends[i++] = bytes_.size();
    }
    entry.at.write(row.at.data());
    row.hash = entry.hash;
    rows_.push_back(row);
    last_ = entry.seq;
  }

  void clear() {
    rows_.clear();
    bytes_.clear();
  }

  bool empty() const { return rows_.empty(); }
  /// Worth handing to another thread: that takes microseconds, inserting so many a millisecond.
  bool full() const { return rows_.size() >= kRows || bytes_.size() >= kBytes; }
  std::size_t size() const { return rows_.size(); }
  /// The seq of its last entry.
  std::uint64_t last() const { return last_; }

  std::string_view at(std::size_t row) const {
    return {rows_[row].at.data(), rows_[row].at.size()};
  }
  const Sha256& hash(std::size_t row) const { return rows_[row].hash; }
  /// by, kind, form, reference and digest count from 0.
  std::string_view text(std::size_t row, std::size_t field) const {
    const auto& r = rows_[row];
    const auto start = field == 0 ? r.start : r.ends[field - 1];
    return std::string_view(bytes_).substr(start, r.ends[field] - start);
  }

 private:
  static constexpr std::size_t kRows = 512;
  static constexpr std::size_t kBytes = std::size_t{1} << 18;
  struct Row {
    std::size_t start = 0;
    std::array<std::size_t, 5> ends{};
    std::array<char, 20> at{};
    Sha256 hash{};
  };

  std::vector<Row> rows_;
  std::string bytes_;
  std::uint64_t last_ = 0;
};

}  // namespace bursar::sqlite
