#pragma once

#include <cstdint>
#include <set>
#include <string_view>
#include <utility>

#include "bursar/assets/stocktake/records.hpp"

namespace bursar::assets {

/// Counting what is there and settling what differs 固定资产清查.
class Stocktakes {
 public:
  /// Every stocktake, ended ones too.
  const Table<StocktakeId, Stocktake>& all() const { return all_; }
  /// The stocktake of a code, or null.
  const Stocktake* find(std::string_view code) const { return all_.find(code); }
  /// Those in which something is still to be counted or settled.
  const std::set<StocktakeId>& open() const { return open_; }

  // What posting does; only rules call these.
  /// Opens a stocktake.
  void add(Stocktake stocktake) { open_.insert(all_.add(std::move(stocktake))); }
  /// A stocktake that must be there comes to another stage.
  void enter(std::string_view code, Stage stage) {
    const auto id = all_.id(code);
    all_[id].stage = stage;
    if (is_open(stage))
      open_.insert(id);
    else
      open_.erase(id);
  }
  /// A stocktake that must be there, to be changed in anything but its stage.
  Stocktake& at(std::string_view code) { return all_[all_.id(code)]; }
  /// Keeps a look at something that is counted.
  static void look(Stocktake& stocktake, Counted& counted, Sighting sighting) {
    sighting.before = counted.last;
    sighting.round = counted.round;
    stocktake.sightings.push_back(sighting);
    counted.last = static_cast<std::uint32_t>(stocktake.sightings.size());
    counted.again = false;
  }
  /// Keeps how a difference was settled.
  static void settle(Stocktake& stocktake, Counted& counted, Settling settlement) {
    stocktake.settlements.push_back(std::move(settlement));
    counted.settlement = static_cast<std::uint32_t>(stocktake.settlements.size());
  }

 private:
  Table<StocktakeId, Stocktake> all_;
  std::set<StocktakeId> open_;
};

}  // namespace bursar::assets
