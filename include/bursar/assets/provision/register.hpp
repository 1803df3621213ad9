#pragma once

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/assets/provision/records.hpp"
#include "bursar/base/table.hpp"

namespace bursar::assets {

/// Who should have what, what stands idle, which spots are watched 配备标准与调剂.
class Provision {
 public:
  using Words = boost::unordered_flat_map<AssetId, IdleWord>;
  using Watches = boost::unordered_flat_map<AssetId, Watch>;

  /// Every standard, ended ones too.
  const Table<StandardId, ProvisionStandard>& standards() const { return standards_; }
  /// The rules of when stored assets are idle, in the order of their days.
  const std::vector<IdleRule>& idle_rules() const { return idle_rules_; }
  /// What units have called idle.
  const Words& words() const { return words_; }
  /// Every offer, ended ones too.
  const Table<OfferId, IdleOffer>& offers() const { return offers_; }
  /// Which categories need a check before a purchase; of a category's, in the order of their days.
  const std::vector<CheckRule>& check_rules() const { return check_rules_; }
  /// Every check of the stock.
  const Table<StockCheckId, StockCheck>& checks() const { return checks_; }
  /// Every key spot, former ones too.
  const Table<SpotId, KeySpot>& spots() const { return spots_; }
  /// What each camera is pointed at.
  const Watches& watches() const { return watches_; }

  /// The rule of idle days on a day, or null.
  const IdleRule* idle_rule(Date day) const {
    for (auto one = idle_rules_.rbegin(); one != idle_rules_.rend(); ++one)
      if (one->from <= day) return &*one;
    return nullptr;
  }
  /// For how many days a check is good for a category on a day: 0 where none is needed. The rule of
  /// the longest beginning counts.
  std::int32_t check_days(std::string_view category, Date day) const {
    const CheckRule* best = nullptr;
    for (const auto& rule : check_rules_) {
      if (rule.from > day || !category.starts_with(rule.categories)) continue;
      if (!best || rule.categories.value.size() >= best->categories.value.size()) best = &rule;
    }
    return best ? best->days : 0;
  }
  /// The last offer of an asset, or none.
  OfferId offer_of(AssetId asset) const {
    const auto found = offered_.find(asset);
    return found == offered_.end() ? OfferId{} : found->second;
  }
  /// What a camera is pointed at, or null.
  const Watch* watch(AssetId camera) const {
    const auto found = watches_.find(camera);
    return found == watches_.end() ? nullptr : &found->second;
  }

  // What posting does; only rules call these.
  void add(ProvisionStandard standard) { standards_.add(std::move(standard)); }
  void end_standard(StandardId id, Date until) { standards_[id].until = until; }
  void add(IdleRule rule) { idle_rules_.push_back(std::move(rule)); }
  void add(CheckRule rule) { check_rules_.push_back(std::move(rule)); }
  void add(StockCheck check) { checks_.add(std::move(check)); }
  /// Takes note that an asset is idle, or no longer.
  void declare(AssetId asset, IdleWord word) { words_.insert_or_assign(asset, word); }
  void forget(AssetId asset) { words_.erase(asset); }
  void add(IdleOffer offer) {
    const auto id = offers_.add(std::move(offer));
    for (const auto& item : offers_[id].items) offered_.insert_or_assign(item.asset, id);
  }
  /// An offer, to be changed.
  IdleOffer& offer(OfferId id) { return offers_[id]; }
  void add(KeySpot spot) { spots_.add(std::move(spot)); }
  void end_spot(SpotId id, Date until) { spots_[id].until = until; }
  /// Turns a camera away from all that it watched.
  void turn_away(AssetId camera) {
    const auto found = watches_.find(camera);
    if (found == watches_.end()) return;
    for (const auto spot : found->second.spots) std::erase(spots_[spot].cameras, camera);
    watches_.erase(found);
  }
  /// Points a camera at spots, and at no other.
  void point(AssetId camera, Watch watch) {
    turn_away(camera);
    for (const auto spot : watch.spots) spots_[spot].cameras.push_back(camera);
    watches_.emplace(camera, std::move(watch));
  }

 private:
  Table<StandardId, ProvisionStandard> standards_;
  std::vector<IdleRule> idle_rules_;
  Words words_;
  Table<OfferId, IdleOffer> offers_;
  boost::unordered_flat_map<AssetId, OfferId> offered_;
  std::vector<CheckRule> check_rules_;
  Table<StockCheckId, StockCheck> checks_;
  Table<SpotId, KeySpot> spots_;
  Watches watches_;
};

}  // namespace bursar::assets
