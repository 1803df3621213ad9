#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <vector>

#include "bursar/assets/upkeep/condition/register.hpp"
#include "bursar/assets/upkeep/inspection/register.hpp"
#include "bursar/assets/upkeep/meters/register.hpp"
#include "bursar/assets/upkeep/parts/register.hpp"
#include "bursar/assets/upkeep/remake/register.hpp"
#include "bursar/assets/upkeep/repair/register.hpp"
#include "bursar/assets/upkeep/usage/register.hpp"
#include "bursar/assets/upkeep/warranty/records.hpp"

namespace bursar::assets {

/// The life of a thing: repairs, parts, condition, use, meters, checks 维修与使用.
///
/// Each subject keeps its own list; `happened` ties them to the assets, of which only those that
/// something happened to take any room here.
class Upkeep {
 public:
  Conditions conditions;                      ///< in what condition they are
  RepairBook repairs;                         ///< what is mended
  RemakeBook remakes;                         ///< cards that became other cards
  InspectionBook inspections;                 ///< checks that come again
  UsageBook usage;                            ///< who used what
  MeterBook meters;                           ///< what their counters show
  PartBook parts;                             ///< what belongs together
  std::vector<WarrantyExtension> warranties;  ///< warranties that were extended

  /// What happened to an asset, in the order of posting.
  const std::vector<Happening>& happenings(AssetId asset) const {
    static const std::vector<Happening> none;
    const auto found = happenings_.find(asset);
    return found == happenings_.end() ? none : found->second;
  }
  /// Remembers that something happened to an asset.
  void happened(AssetId asset, Happening what) { happenings_[asset].push_back(what); }

 private:
  boost::unordered_flat_map<AssetId, std::vector<Happening>> happenings_;
};

}  // namespace bursar::assets
