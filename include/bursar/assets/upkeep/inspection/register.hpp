#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "bursar/assets/upkeep/inspection/records.hpp"
#include "bursar/base/table.hpp"

namespace bursar::assets {

/// Which checks are due when, and what they found.
class InspectionBook {
 public:
  /// What is known of one kind of check of an asset.
  struct Standing {
    std::uint32_t last = 0;      ///< the number of the latest check, counted from 1; 0: none
    std::optional<Date> passed;  ///< the latest day on which it passed
    std::int64_t failing = 0;    ///< pieces that failed and were not mended since
  };

  /// The kinds of checks.
  const Table<InspectionId, InspectionKind>& kinds() const { return kinds_; }
  /// Every check, in the order of posting.
  const std::vector<Inspection>& all() const { return all_; }
  /// What is known of a kind of check of an asset.
  Standing standing(AssetId asset, InspectionId kind) const {
    const auto found = standings_.find({asset, kind});
    return found == standings_.end() ? Standing{} : found->second;
  }
  /// How many of an asset's pieces failed a check and were not mended since.
  std::int64_t failing(AssetId asset) const {
    std::int64_t most = 0;
    for (auto at = standings_.lower_bound({asset, InspectionId{}});
         at != standings_.end() && at->first.first == asset; ++at)
      most = std::max(most, at->second.failing);
    return most;
  }

  UpkeepRules<InspectionId, InspectionRule> rules;  ///< how often

  /// The kind of a code, new where it was not there.
  InspectionId kind(const InspectionCode& code) {
    const auto known = kinds_.id(code);
    return known == InspectionId{} ? kinds_.add({code}) : known;
  }
  /// Keeps a check and gives its number.
  std::uint32_t add(Inspection check) {
    auto& standing = standings_[{check.asset, check.kind}];
    standing.failing = check.failed;
    if (check.failed == 0) standing.passed = check.on;
    all_.push_back(std::move(check));
    standing.last = static_cast<std::uint32_t>(all_.size());
    return standing.last - 1;
  }
  /// So many pieces of an asset were mended.
  void mended(AssetId asset, std::int64_t pieces) {
    for (auto at = standings_.lower_bound({asset, InspectionId{}});
         at != standings_.end() && at->first.first == asset; ++at)
      at->second.failing = std::max<std::int64_t>(0, at->second.failing - pieces);
  }
  /// A card made of others has been checked when all of them had: on the earliest of those days.
  void inherit(const std::vector<AssetId>& from, AssetId to) {
    for (std::uint32_t i = 1; i <= kinds_.size(); ++i) {
      std::optional<Date> earliest;
      const auto unknown = [&](AssetId one) { return !standing(one, InspectionId(i)).passed; };
      if (std::any_of(from.begin(), from.end(), unknown)) continue;
      for (const auto one : from) {
        const auto passed = standing(one, InspectionId(i)).passed;
        earliest = earliest ? std::min(*earliest, *passed) : *passed;
      }
      standings_[{to, InspectionId(i)}].passed = earliest;
    }
  }

 private:
  Table<InspectionId, InspectionKind> kinds_;
  std::vector<Inspection> all_;
  std::map<std::pair<AssetId, InspectionId>, Standing> standings_;
};

}  // namespace bursar::assets
