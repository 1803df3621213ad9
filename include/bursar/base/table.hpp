#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <string_view>
#include <utility>

#include "bursar/base/assert.hpp"
#include "bursar/base/text_hash.hpp"

namespace bursar {

/// Records with a `code`, found by it and by number, in the order they came. Numbers count from 1;
/// `Id{}` is no record. Records never move.
template <class Id, class Record>
class Table {
 public:
  /// Keeps a record whose code is free, and gives its number.
  Id add(Record record) {
    records_.push_back(std::move(record));
    const auto id = static_cast<Id>(records_.size());
    const bool added = ids_.emplace(std::string_view(records_.back().code), id).second;
    BURSAR_ASSERT(added);
    return id;
  }

  /// The number of a code, or `Id{}`.
  Id id(std::string_view code) const {
    const auto found = ids_.find(code);
    return found == ids_.end() ? Id{} : found->second;
  }
  /// Whether the code is taken.
  bool has(std::string_view code) const { return id(code) != Id{}; }

  const Record& operator[](Id id) const { return records_[index(id)]; }
  Record& operator[](Id id) { return records_[index(id)]; }
  /// The record of a code, or null.
  const Record* find(std::string_view code) const {
    const auto found = id(code);
    return found == Id{} ? nullptr : &(*this)[found];
  }

  /// How many there are.
  std::size_t size() const { return records_.size(); }
  /// The first record.
  auto begin() const { return records_.begin(); }
  /// Behind the last.
  auto end() const { return records_.end(); }

 private:
  std::size_t index(Id id) const {
    const auto index = static_cast<std::size_t>(id) - 1;
    BURSAR_ASSERT(index < records_.size());
    return index;
  }

  std::deque<Record> records_;
  boost::unordered_flat_map<std::string_view, Id, TextHash> ids_;
};

}  // namespace bursar
