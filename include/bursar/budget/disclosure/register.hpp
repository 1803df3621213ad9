#pragma once

#include <utility>

#include "bursar/base/table.hpp"
#include "bursar/budget/disclosure/records.hpp"

namespace bursar::budget {

/// What was made public or shown 公开记录.
class Disclosures {
 public:
  /// Every record.
  const Table<DisclosureId, Disclosure>& all() const { return all_; }

  // What posting does; only rules call it.
  /// Keeps a record whose number is free.
  void add(Disclosure disclosure) { all_.add(std::move(disclosure)); }

 private:
  Table<DisclosureId, Disclosure> all_;
};

}  // namespace bursar::budget
