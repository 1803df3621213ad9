#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "bursar/assets/stocktake/views.hpp"

/// What a stocktake found, worked out the slow way.
namespace bursar::test {

using assets::AssetCode;
using assets::AssetId;
using assets::Counted;
using assets::ExpectedLine;
using assets::Finding;
using assets::Judged;
using assets::RoomId;
using assets::Sighting;
using assets::Stage;
using assets::Stocktake;
using people::PersonId;

/// Something of a stocktake, as the clerk looks for it.
struct Line {
  std::string code;
  AssetId asset{};
  const Counted* counted = nullptr;
  Judged judged;
};

inline std::vector<Line> lines_of(const Books& books, const Stocktake& stocktake,
                                  const std::function<bool(const Line&)>& fits) {
  std::vector<Line> found;
  assets::each_line(books, stocktake,
                    [&](const AssetCode& code, AssetId asset, const Counted& counted,
                        const ExpectedLine*, const Judged& judged) {
                      Line line{code.value, asset, &counted, judged};
                      if (fits(line)) found.push_back(std::move(line));
                    });
  return found;
}

inline bool unsettled(const Line& line) {
  return assets::is_difference(line.judged.finding) && line.counted->settlement == 0;
}

/// What a count found, thought through from the first look to the last.
inline Finding naive(const Books& books, const Stocktake& stocktake, const Counted& counted,
                     const ExpectedLine* planned, AssetId asset) {
  std::vector<Sighting> looks;
  stocktake.each_look(counted, [&](const Sighting& one) { looks.insert(looks.begin(), one); });
  std::map<RoomId, std::map<PersonId, Sighting>> rooms;
  const Sighting* last = nullptr;
  for (const auto& look : looks) {
    if (look.round != counted.round) continue;
    const bool moved =
        last && (last->booked_room != look.booked_room || last->lent != look.lent ||
                 last->booked_pieces != look.booked_pieces || last->cause != look.cause);
    if (moved) rooms.clear();
    rooms[look.room].insert_or_assign(look.counter, look);
    last = &look;
  }
  if (!last) {
    if (stocktake.stage != Stage::counting || counted.again || !planned)
      return Finding::not_counted;
    const auto state = books.assets[asset].state;
    return state == assets::State::disposed  ? Finding::left_books
           : state == assets::State::on_loan ? Finding::with_borrower
                                             : Finding::not_counted;
  }
  const bool gone = last->cause == assets::Cause::disposed;
  if (last->counter == PersonId{})
    return gone ? Finding::left_books : last->lent ? Finding::with_borrower : Finding::missing;
  std::int64_t sum = 0;
  std::set<RoomId> there;
  bool differ = false, alone = false;
  for (const auto& [room, told] : rooms) {
    std::set<std::uint32_t> said;
    for (const auto& [who, look] : told) said.insert(look.pieces);
    differ = differ || said.size() > 1;
    const auto pieces = told.begin()->second.pieces;
    if (pieces > 0) there.insert(room);
    sum += pieces;
  }
  for (const auto& [room, told] : rooms) {
    if (sum > 0 && !there.contains(room) && !differ) continue;
    alone =
        alone || std::all_of(told.begin(), told.end(), [](auto& one) { return one.second.own; });
  }
  if (differ || (there.size() > 1 && last->booked_pieces <= 1)) return Finding::disputed;
  if (alone) return Finding::own_count;
  const bool home = last->lent || there == std::set<RoomId>{last->booked_room};
  if (last->booked_room == RoomId{})
    return sum > 0 ? Finding::unexpected : planned ? Finding::left_books : Finding::found;
  if (!planned && (sum == 0 || home)) return Finding::found;
  if (!planned) return asset > stocktake.last_known ? Finding::misplaced : Finding::unexpected;
  if (sum == 0) return last->lent ? Finding::with_borrower : Finding::missing;
  if (sum < last->booked_pieces) return Finding::short_of;
  if (sum > last->booked_pieces) return Finding::over;
  return home ? Finding::found : Finding::misplaced;
}

/// Nobody counted a thing again in a later round.
inline bool counted_by_others(const Stocktake& stocktake, const Counted& counted) {
  std::map<PersonId, std::set<std::uint16_t>> rounds;
  stocktake.each_look(counted, [&](const Sighting& look) {
    if (look.counter != PersonId{}) rounds[look.counter].insert(look.round);
  });
  return std::all_of(rounds.begin(), rounds.end(),
                     [](auto& one) { return one.second.size() == 1; });
}

}  // namespace bursar::test
