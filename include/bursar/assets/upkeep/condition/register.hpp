#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <vector>

#include "bursar/assets/upkeep/condition/records.hpp"

namespace bursar::assets {

/// The condition of assets over time; one that nobody has recorded yet counts as good.
class Conditions {
 public:
  /// Every record, in the order of posting.
  const std::vector<ConditionRecord>& records() const { return records_; }
  /// The latest record of an asset, or null.
  const ConditionRecord* last(AssetId asset) const {
    const auto found = last_.find(asset);
    return found == last_.end() ? nullptr : &records_[found->second];
  }
  /// The grades of an asset that has so many pieces now.
  Grades of(AssetId asset, std::int64_t quantity) const {
    const auto* record = last(asset);
    auto grades = record ? record->grades : Grades{};
    grades.fit(quantity);
    return grades;
  }
  /// Keeps a record and gives its number.
  std::uint32_t add(const ConditionRecord& record) {
    const auto number = static_cast<std::uint32_t>(records_.size());
    last_[record.asset] = number;
    records_.push_back(record);
    return number;
  }

 private:
  std::vector<ConditionRecord> records_;
  boost::unordered_flat_map<AssetId, std::uint32_t> last_;
};

}  // namespace bursar::assets
