#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "bursar/base/assert.hpp"

namespace bursar {

/// Millions of small records by number, counted from 1, in blocks: growing neither moves nor
/// doubles them.
template <class Id, class Record>
class Slots {
 public:
  /// Keeps a record and gives its number.
  Id add(Record record) {
    if (size_ % kBlock == 0) blocks_.push_back(std::make_unique<Record[]>(kBlock));
    blocks_.back()[size_ % kBlock] = std::move(record);
    return static_cast<Id>(++size_);
  }

  const Record& operator[](Id id) const { return const_cast<Slots&>(*this)[id]; }
  Record& operator[](Id id) {
    const auto index = static_cast<std::size_t>(id) - 1;
    BURSAR_ASSERT(index < size_);
    return blocks_[index / kBlock][index % kBlock];
  }
  /// How many there are.
  std::size_t size() const { return size_; }

 private:
  static constexpr std::size_t kBlock = 1024;
  std::vector<std::unique_ptr<Record[]>> blocks_;
  std::size_t size_ = 0;
};

}  // namespace bursar
