#pragma once

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "bursar/assets/upkeep/meters/records.hpp"

namespace bursar::assets {

/// The counters of assets and their readings.
class MeterBook {
 public:
  /// Every reading, in the order of posting.
  const std::vector<MeterReading>& all() const { return all_; }
  /// The numbers of the readings of a counter, in the order of their days.
  const std::vector<std::uint32_t>& of(AssetId asset, Meter meter) const {
    static const std::vector<std::uint32_t> none;
    const auto found = of_.find({asset, meter});
    return found == of_.end() ? none : found->second;
  }
  /// The latest reading of a counter, or null.
  const MeterReading* last(AssetId asset, Meter meter) const {
    const auto& numbers = of(asset, meter);
    return numbers.empty() ? nullptr : &all_[numbers.back()];
  }
  /// The latest reading of a counter before a day, else its first; or null.
  const MeterReading* before(AssetId asset, Meter meter, Date day) const {
    const auto& numbers = of(asset, meter);
    for (auto at = numbers.rbegin(); at != numbers.rend(); ++at)
      if (all_[*at].on < day) return &all_[*at];
    return numbers.empty() ? nullptr : &all_[numbers.front()];
  }

  UpkeepRules<Meter, MeterLimit> limits;  ///< how far a counter may go in a day

  /// Keeps a reading and gives its number.
  std::uint32_t add(const MeterReading& reading) {
    const auto number = static_cast<std::uint32_t>(all_.size());
    of_[{reading.asset, reading.meter}].push_back(number);
    all_.push_back(reading);
    return number;
  }

 private:
  std::vector<MeterReading> all_;
  std::map<std::pair<AssetId, Meter>, std::vector<std::uint32_t>> of_;
};

}  // namespace bursar::assets
