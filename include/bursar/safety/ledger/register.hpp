#pragma once

#include <algorithm>
#include <cstddef>
#include <deque>
#include <utility>

#include "bursar/base/assert.hpp"
#include "bursar/safety/ledger/records.hpp"

namespace bursar::safety {

/// One row for each form of safety, in the order of posting 安全台账.
class Ledger {
 public:
  /// Every row.
  const std::deque<LedgerRow>& rows() const { return rows_; }
  /// The rows of the days from one to another, both counted: begin and end.
  std::pair<std::size_t, std::size_t> between(Date from, Date until) const {
    const auto first = std::partition_point(
        rows_.begin(), rows_.end(), [&](const auto& row) { return row.on < PackedDate(from); });
    const auto last = std::partition_point(
        first, rows_.end(), [&](const auto& row) { return row.on <= PackedDate(until); });
    return {static_cast<std::size_t>(first - rows_.begin()),
            static_cast<std::size_t>(last - rows_.begin())};
  }

  // What posting does; only effects call this.
  /// Appends a row: entries and their days never go back.
  void add(const LedgerRow& row) {
    BURSAR_ASSERT(rows_.empty() || (rows_.back().seq < row.seq && rows_.back().on <= row.on));
    rows_.push_back(row);
  }

 private:
  std::deque<LedgerRow> rows_;
};

}  // namespace bursar::safety
