#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "bursar/assets/stocktake/register.hpp"
#include "bursar/books.hpp"

/// What the looks at a thing amount to: whether account and thing agree 清点结果.
namespace bursar::assets {

/// What a count found of one thing, and what the books said when it was counted.
struct Judged {
  Finding finding{};
  Cause cause{};
  RoomId seen{};              ///< where; the latest place where there are several
  std::int64_t rooms = 0;     ///< in how many rooms
  std::int64_t pieces = 0;    ///< counted
  std::int64_t expected = 0;  ///< by the books when it was counted; before that, when opened
  Money value;                ///< the same in yuan
  const Sighting* last = nullptr;

  /// By how many pieces more the count has; below zero, fewer.
  std::int64_t difference() const {
    switch (finding) {
      case Finding::short_of:
      case Finding::over:
      case Finding::missing:
        return pieces - expected;
      case Finding::unexpected:
        return cause == Cause::not_in_plan ? 0 : pieces;
      default:
        return 0;
    }
  }
  /// What is missing, in yuan: its share of the card, to the fen below.
  Money shortage() const {
    const auto lacking = -std::min<std::int64_t>(difference(), 0);
    if (lacking == 0) return {};
    const auto fen = value.fen();
    return Money::fen(fen / expected * lacking + fen % expected * lacking / expected);
  }
};

namespace detail {
/// The looks that count, gathered: those of the latest round since the books last moved the thing,
/// of each person in each room the latest.
class Looks {
 public:
  Looks(const Stocktake& stocktake, const Counted& counted) {
    bool over = false;
    stocktake.each_look(counted, [&](const Sighting& look) {
      over = over || look.round != counted.round || (last_ && moved(look));
      if (!over) take(look);
    });
    for (const auto& one : places_) sum_ += one.pieces;
    if (sum_ > 0) std::erase_if(places_, [](const Place& one) { return one.pieces == 0; });
  }

  const Sighting* last() const { return last_; }
  /// Two said different things about one room, or saw the one piece in two.
  bool disputed() const {
    return differ_ || (sum_ > 0 && places_.size() > 1 && last_->booked_pieces <= 1);
  }
  /// In some room only its keeper counted it.
  bool own() const {
    return std::any_of(places_.begin(), places_.end(), [](auto& one) { return !one.others; });
  }
  /// All of it is where it belongs.
  bool in_place() const {
    const auto at_home = [&](auto& one) { return one.room == last_->booked_room; };
    return last_->lent || std::all_of(places_.begin(), places_.end(), at_home);
  }
  std::int64_t sum() const { return sum_; }
  std::int64_t rooms() const { return static_cast<std::int64_t>(places_.size()); }
  /// Where it was seen: elsewhere than it belongs, where any of it was.
  RoomId seen() const {
    for (const auto& one : places_)
      if (one.room != last_->booked_room) return one.room;
    return places_.front().room;
  }

 private:
  struct Place {
    RoomId room{};
    std::int64_t pieces = 0;
    bool others = false;
    std::vector<PersonId> counters;
  };

  bool moved(const Sighting& look) const {
    return look.booked_room != last_->booked_room || look.lent != last_->lent ||
           look.cause != last_->cause || look.booked_pieces != last_->booked_pieces;
  }
  void take(const Sighting& look) {
    if (!last_) last_ = &look;
    auto place = std::find_if(places_.begin(), places_.end(),
                              [&](auto& one) { return one.room == look.room; });
    if (place == places_.end())
      place = places_.insert(places_.end(), {look.room, look.pieces, false, {}});
    auto& counters = place->counters;
    if (std::find(counters.begin(), counters.end(), look.counter) != counters.end()) return;
    counters.push_back(look.counter);  // what the same person said of the room before is corrected
    place->others = place->others || !look.own;
    differ_ = differ_ || place->pieces != look.pieces;
  }

  const Sighting* last_ = nullptr;
  std::vector<Place> places_;
  std::int64_t sum_ = 0;
  bool differ_ = false;
};

/// What looks at a thing mean, by how it stood on the books then.
inline Finding finding_of(const Looks& looks, bool planned, bool is_new) {
  const auto& last = *looks.last();
  const auto sum = looks.sum();
  const bool off = last.cause == Cause::off_books || last.cause == Cause::disposed;
  if (last.counter == PersonId{} && last.cause == Cause::disposed) return Finding::left_books;
  if (last.counter == PersonId{} && last.lent) return Finding::with_borrower;
  if (last.counter == PersonId{}) return Finding::missing;
  if (looks.disputed()) return Finding::disputed;
  if (looks.own()) return Finding::own_count;
  if (off) return sum == 0 ? (planned ? Finding::left_books : Finding::found) : Finding::unexpected;
  if (!planned) {
    if (sum == 0 || looks.in_place()) return Finding::found;
    return is_new ? Finding::misplaced : Finding::unexpected;
  }
  if (sum == 0) return last.lent ? Finding::with_borrower : Finding::missing;
  if (sum != last.booked_pieces)
    return sum < last.booked_pieces ? Finding::short_of : Finding::over;
  return looks.in_place() ? Finding::found : Finding::misplaced;
}

/// What is known of an expected asset that nobody counted yet.
inline Finding unseen(const Books& books, const Stocktake& stocktake, const Counted& counted,
                      AssetId asset) {
  if (stocktake.stage != Stage::counting || counted.again || asset == AssetId{})
    return Finding::not_counted;
  const auto state = books.assets[asset].state;
  if (state == State::disposed) return Finding::left_books;
  return state == State::on_loan ? Finding::with_borrower : Finding::not_counted;
}
}  // namespace detail

/// What the count found of a thing so far. `planned` is its line; null where it was not expected.
inline Judged judge(const Books& books, const Stocktake& stocktake, const Counted& counted,
                    const ExpectedLine* planned, AssetId asset) {
  Judged judged;
  if (planned) judged.expected = planned->pieces, judged.value = planned->value;
  const detail::Looks looks(stocktake, counted);
  judged.last = looks.last();
  if (!judged.last || counted.again) {
    judged.last = nullptr;
    judged.finding = detail::unseen(books, stocktake, counted, planned ? asset : AssetId{});
    return judged;
  }
  const bool is_new = asset > stocktake.last_known;
  judged.finding = detail::finding_of(looks, planned != nullptr, is_new);
  judged.seen = looks.seen();
  if (judged.last->counter != PersonId{}) judged.rooms = looks.rooms();
  judged.pieces = looks.sum();
  judged.expected = judged.last->booked_pieces;
  judged.value = judged.last->booked_value;
  if (judged.finding == Finding::unexpected) {
    const auto cause = judged.last->cause;
    judged.cause = cause == Cause::none ? Cause::not_in_plan : cause;
  }
  return judged;
}

/// Calls `visit(code, asset, counted, planned, judged)` for each thing of a stocktake: what was
/// expected in the order of the register, then the rest in the order in which it was seen.
template <class Visit>
void each_line(const Books& books, const Stocktake& stocktake, Visit visit) {
  for (const auto& line : stocktake.lines)
    visit(AssetCode(books.assets.text(books.assets[line.asset].code)), line.asset, line, &line,
          judge(books, stocktake, line, &line, line.asset));
  const ExpectedLine* const unplanned = nullptr;
  for (const auto& extra : stocktake.extras) {
    const auto asset = books.assets.id(extra.code);
    visit(extra.code, asset, extra, unplanned, judge(books, stocktake, extra, unplanned, asset));
  }
}

/// How well account and thing agree among the cards that were checked 账实相符率: those that were to
/// be counted and are decided, but for those that left the books meanwhile.
struct Agreement {
  std::int64_t expected = 0;  ///< cards that were to be counted
  std::int64_t counted = 0;   ///< of them, those that are decided
  std::int64_t checked = 0;   ///< the denominator
  std::int64_t agreeing = 0;  ///< the numerator
  Money checked_value, agreeing_value;
  std::int64_t differences = 0, unsettled = 0;

  /// Takes in one thing.
  void add(const Judged& judged, bool planned, bool settled) {
    const bool differs = is_difference(judged.finding);
    differences += differs;
    unsettled += differs && !settled;
    if (!planned) return;
    ++expected;
    const bool with_borrower = judged.finding == Finding::with_borrower;
    if (is_open(judged.finding) || (with_borrower && !judged.last)) return;
    ++counted;
    if (judged.finding == Finding::left_books || (with_borrower && !settled)) return;
    const bool agrees = judged.finding == Finding::found || with_borrower;
    ++checked;
    agreeing += agrees;
    checked_value += judged.value;
    if (agrees) agreeing_value += judged.value;
  }
  /// In hundredths of a per cent, rounded down.
  std::int64_t basis_points() const { return checked == 0 ? 0 : agreeing * 10'000 / checked; }
};

}  // namespace bursar::assets
