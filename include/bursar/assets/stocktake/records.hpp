#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/assets/fwd.hpp"
#include "bursar/assets/stocktake/terms.hpp"
#include "bursar/base/date.hpp"
#include "bursar/base/money.hpp"
#include "bursar/base/table.hpp"
#include "bursar/base/text.hpp"

/// Counting what is there and settling what differs 固定资产清查.
namespace bursar::assets {

using StocktakeCode = Code<struct StocktakeTag>;  ///< a stocktake 清查编号

/// A stocktake's number; 0 is none.
enum class StocktakeId : std::uint32_t {};
/// The number of something counted that was not expected, within its stocktake; 0 is none.
enum class ExtraId : std::uint32_t {};

/// One look at an asset: where it was seen, how many, and what the books said just then 清点记录.
struct Sighting {
  std::uint32_t before = 0;  ///< the look before at the same thing, counted from 1; 0 for the first
  RoomId room{};             ///< where it was seen
  RoomId booked_room{};      ///< where the books had it; none where they did not have it
  std::uint32_t pieces = 0;  ///< 0: looked for and not there
  std::uint32_t booked_pieces = 0;
  Money booked_value;
  PersonId counter{};  ///< nobody: what was noted of an unseen asset when the counting was closed
  PersonId witness{};
  PackedDate on;
  std::uint16_t round = 0;
  Cause cause{};
  bool lent = false;  ///< it was on loan: its place is the borrower's affair
  bool own = false;   ///< its own keeper counted it with nobody by
};

/// How a difference was settled.
struct Settling {
  Settled how{};
  PersonId by{};        ///< who filed it
  PersonId accepted{};  ///< who accepted an explanation
  Date on;
  AssetCode paper;  ///< the loss case, or the card that was entered; "" for none
  Remark reason;
};

/// What is counted: its looks, and its settlement. Places in the lists of its stocktake, from 1.
struct Counted {
  std::uint32_t last = 0;        ///< its latest look
  std::uint32_t settlement = 0;  ///< 0 where none
  std::uint16_t round = 0;       ///< raised when it is to be counted again: only its looks count
  bool again = false;            ///< it is to be counted again, and was not yet
};

/// An asset that is to be there, as the books had it when the stocktake was opened.
struct ExpectedLine : Counted {
  AssetId asset{};
  RoomId room{};
  PersonId custodian{};
  std::uint32_t pieces = 0;
  Money value;
};

/// Something counted that was not to be there, under the code on it 计划外实物.
struct ExtraLine : Counted {
  AssetCode code;
  Remark description;
};

/// Somebody who counts, and the rooms given to them 清点人.
struct Counter {
  PersonId person{};
  std::vector<RoomId> rooms;  ///< none: wherever there is something to count
};

/// A list of what was counted in a room by one person, for the figures of counters.
struct CountList {
  PersonId counter{};
  RoomId room{};
  Date on;
  std::uint32_t lines = 0;
};

/// A stocktake 固定资产清查.
struct Stocktake {
  StocktakeCode code;
  Occasion occasion{};
  Stage stage{};
  RoomId room{}, below{};
  std::optional<CategoryCode> category;
  PersonId custodian{};
  UnitId unit{};
  PersonId responsible{};
  std::uint32_t sample = 0;  ///< how many were drawn; 0 where all are counted
  Text<40> seed;
  Date opened;
  std::optional<Date> due, closed, ended;
  Remark remark;         ///< why it was reopened or abandoned, or the conclusion
  AssetId last_known{};  ///< the newest card when it was opened
  std::vector<Counter> counters;
  std::vector<ExpectedLine> lines;  ///< in the order of their assets
  Table<ExtraId, ExtraLine> extras;
  std::vector<Sighting> sightings;
  std::vector<Settling> settlements;
  std::vector<CountList> lists;

  /// The line of an asset, or null where it was not expected.
  const ExpectedLine* line(AssetId asset) const {
    const auto at = std::lower_bound(lines.begin(), lines.end(), asset,
                                     [](const auto& one, AssetId id) { return one.asset < id; });
    return at == lines.end() || at->asset != asset ? nullptr : &*at;
  }
  /// The same, to be changed.
  ExpectedLine* line(AssetId asset) {
    return const_cast<ExpectedLine*>(std::as_const(*this).line(asset));
  }
  /// What is counted under a code: an asset expected, or something that was not; null for neither.
  const Counted* find(AssetId asset, std::string_view label) const {
    if (const auto* expected = line(asset)) return expected;
    return extras.find(label);
  }
  /// The same, to be changed.
  Counted* find(AssetId asset, std::string_view label) {
    return const_cast<Counted*>(std::as_const(*this).find(asset, label));
  }
  /// How a difference was settled, or null.
  const Settling* settlement(const Counted& counted) const {
    return counted.settlement == 0 ? nullptr : &settlements[counted.settlement - 1];
  }
  /// Whether somebody counts.
  const Counter* counter(PersonId person) const {
    for (const auto& one : counters)
      if (one.person == person) return &one;
    return nullptr;
  }
  /// Calls `visit(sighting)` for each look at it, the latest first.
  template <class Visit>
  void each_look(const Counted& counted, Visit visit) const {
    for (auto at = counted.last; at != 0; at = sightings[at - 1].before) visit(sightings[at - 1]);
  }
};

}  // namespace bursar::assets
