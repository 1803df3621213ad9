#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "bursar/assets/upkeep/usage/records.hpp"

namespace bursar::assets {

/// The usage log, the rules of use and their breaches.
class UsageBook {
 public:
  /// Every entry, in the order of posting.
  const std::vector<Use>& uses() const { return uses_; }
  /// Every breach, in the order of posting.
  const std::vector<Breach>& breaches() const { return breaches_; }
  /// The entry that has a minute in common with a time of a day, or null.
  const Use* overlapping(AssetId asset, Date day, int start, int end) const {
    const auto found = days_.find({asset, PackedDate(day)});
    if (found == days_.end()) return nullptr;
    for (const auto number : found->second)
      if (uses_[number].start < end && start < uses_[number].end) return &uses_[number];
    return nullptr;
  }
  /// Whether that breach of that day is known.
  bool known(const Breach& breach) const {
    return known_.contains({breach.asset, breach.person, breach.demand, PackedDate(breach.on)});
  }

  UpkeepRules<UseDemand, UseRule> rules;                 ///< what is demanded
  UpkeepRules<std::uint8_t, UseAvailability> available;  ///< what use is measured against

  /// Keeps an entry and gives its number.
  std::uint32_t add(Use use) {
    const auto number = static_cast<std::uint32_t>(uses_.size());
    days_[{use.asset, PackedDate(use.on)}].push_back(number);
    uses_.push_back(std::move(use));
    return number;
  }
  /// Keeps a breach and gives its number.
  std::uint32_t add(Breach breach) {
    known_.insert({breach.asset, breach.person, breach.demand, PackedDate(breach.on)});
    breaches_.push_back(std::move(breach));
    return static_cast<std::uint32_t>(breaches_.size() - 1);
  }

 private:
  std::vector<Use> uses_;
  std::vector<Breach> breaches_;
  std::map<std::pair<AssetId, PackedDate>, std::vector<std::uint32_t>> days_;
  std::set<std::tuple<AssetId, PersonId, UseDemand, PackedDate>> known_;
};

}  // namespace bursar::assets
