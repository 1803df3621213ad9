#pragma once

#include <utility>

#include "bursar/assets/upkeep/remake/records.hpp"
#include "bursar/base/table.hpp"

namespace bursar::assets {

/// The papers by which cards became other cards.
class RemakeBook {
 public:
  /// Every paper.
  const Table<RemakeId, Remake>& all() const { return remakes_; }
  /// Keeps a paper.
  RemakeId add(Remake remake) { return remakes_.add(std::move(remake)); }

 private:
  Table<RemakeId, Remake> remakes_;
};

}  // namespace bursar::assets
