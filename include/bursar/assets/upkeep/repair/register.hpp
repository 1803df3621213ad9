#pragma once

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <utility>
#include <vector>

#include "bursar/assets/upkeep/repair/records.hpp"
#include "bursar/base/table.hpp"

namespace bursar::assets {

/// The repairs, and which are open.
class RepairBook {
 public:
  /// Every repair.
  const Table<RepairId, Repair>& all() const { return repairs_; }
  /// The open repairs of an asset, in the order in which they were asked for.
  const std::vector<RepairId>& open(AssetId asset) const {
    static const std::vector<RepairId> none;
    const auto found = open_.find(asset);
    return found == open_.end() ? none : found->second;
  }
  /// How many of an asset's pieces are under repair.
  std::int64_t pieces(AssetId asset) const {
    std::int64_t sum = 0;
    for (const auto id : open(asset)) sum += repairs_[id].pieces;
    return sum;
  }

  /// Opens a repair.
  RepairId add(Repair repair) {
    const auto asset = repair.asset;
    const auto id = repairs_.add(std::move(repair));
    open_[asset].push_back(id);
    return id;
  }
  /// Ends a repair and gives it to be filled in.
  Repair& close(RepairId id) {
    auto& repair = repairs_[id];
    auto& open = open_[repair.asset];
    open.erase(std::find(open.begin(), open.end(), id));
    if (open.empty()) open_.erase(repair.asset);
    return repair;
  }

 private:
  Table<RepairId, Repair> repairs_;
  boost::unordered_flat_map<AssetId, std::vector<RepairId>> open_;
};

}  // namespace bursar::assets
