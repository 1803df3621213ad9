#pragma once

#include <algorithm>
#include <utility>

#include "bursar/assets/value/checks.hpp"
#include "bursar/books.hpp"

/// What happens to an asset's value when its life takes a turn: for the rules of other subjects.
namespace bursar::assets {

/// What an asset is worth: its original value and what is depreciated of it 原值与累计折旧.
struct Worth {
  Money cost;
  Money accumulated;

  /// What is left on the books 净值.
  Money net() const { return cost - accumulated; }
};

/// By the books of now, after the runs made so far.
inline Worth worth(const Books& books, AssetId id) {
  return {books.assets[id].cost, books.values.accumulated(id)};
}

/// The share that a part is of all in an amount, rounded down: the fen over stays with the rest.
inline Money share_of(Money whole, std::int64_t part, std::int64_t all) {
  __extension__ using Wide = __int128;
  return Money::fen(static_cast<std::int64_t>(static_cast<Wide>(whole.fen()) * part / all));
}

/// What it is worth when it leaves the books on a day: by the month rule, whether or not that
/// month's run was made.
inline Worth worth_on_leaving(const Books& books, AssetId id, Date day) {
  const auto& values = books.values;
  auto now = worth(books, id);
  if (!values.begun()) return now;
  const int last =
      std::max(month_number(day) - (values.rule().stops == Turn::same_month), values.begins() - 1);
  if (values.planned(id)) {
    const auto& plan = values.plan(id);
    now.accumulated = plan.opening + values.spread(plan, last);
    // Where its plan was changed after a run that the leaving does not count: as before that run.
    const auto& past = values.past(id);
    for (auto one = past.rbegin(); one != past.rend() && last < one->until; ++one) {
      const auto booked = one->plan.opening + values.spread(one->plan, one->until);
      const auto then = one->plan.opening + values.spread(one->plan, last);
      if (booked != Money()) now.accumulated = share_of(now.accumulated, then.fen(), booked.fen());
    }
    return now;
  }
  const auto planned = Planner(books, last).plan(id);
  now.accumulated = planned.plan.opening + (planned.rows ? Values::looked_up(*planned.rows, last)
                                                         : values.spread(planned.plan, last));
  return now;
}

/// What so many of its pieces are worth when they leave the books on a day.
inline Worth share_on_leaving(const Books& books, AssetId id, Date day, std::int64_t pieces) {
  const auto whole = worth_on_leaving(books, id, day);
  const std::int64_t all = books.assets[id].quantity;
  return {share_of(whole.cost, pieces, all), share_of(whole.accumulated, pieces, all)};
}

/// An asset with a plan goes on, from the month after the last that was run: with so much
/// depreciated, at a cost that was another before, or with a life said anew.
inline void replan(Books& books, AssetId id, Money cost, Money accumulated, bool anew = false) {
  auto& values = books.values;
  if (!values.planned(id)) return;
  auto planned = Planner(books, values.last_month()).go_on(id, accumulated, anew);
  if (planned.rows) planned.plan.table = values.add_table(std::move(*planned.rows));
  values.replan(id, planned.plan, cost);
}

/// Takes an asset off the books: its depreciation stops, its card stays.
inline void retire(Books& books, AssetId id, Ending ending) {
  const auto then = worth_on_leaving(books, id, ending.on);
  const auto booked = books.values.planned(id) ? books.values.accumulated(id) : Money();
  books.values.leave({id, ending.on, then.cost, then.accumulated, booked}, true);
  books.assets.dispose(id, ending);
}

/// Takes some of a card's pieces off the books with their share, or a part of its value alone, as
/// that of a replaced component: then of no pieces. `moved` where another card takes it over.
inline void retire_part(Books& books, AssetId id, Date day, std::int64_t pieces, Worth share,
                        bool moved = false) {
  auto& values = books.values;
  const auto before = worth(books, id);
  const bool planned = values.planned(id);
  const auto part = [&](Money of) {  // by value: what stays is never more than what it costs
    return before.cost == Money() ? Money() : share_of(of, share.cost.fen(), before.cost.fen());
  };
  const auto booked = part(before.accumulated);
  values.leave({id, day, share.cost, share.accumulated, planned ? booked : Money(), moved}, false);
  books.assets.change(id, [&](Asset& asset) {
    asset.quantity -= static_cast<std::uint32_t>(pieces);
    asset.cost = asset.cost - share.cost;
    asset.since = day;
  });
  if (const auto* choice = values.choice(id)) {
    auto less = *choice;
    if (less.opening) less.opening = *less.opening - part(*less.opening);
    less.salvage = std::min(less.salvage - part(less.salvage),
                            books.assets[id].cost - (before.accumulated - booked));
    values.choose(id, std::move(less));
  }
  if (planned) replan(books, id, before.cost, before.accumulated - booked);
}

/// Gives a card that was just entered what was depreciated of the things it was made from; the rest
/// is spread over the months that were left of `like`, which may have left the books by now. Its
/// salvage value is that which is given, else its share of the one of `like`.
inline void take_over(Books& books, AssetId id, Money accumulated, AssetId like,
                      std::optional<Money> salvage = {}) {
  const auto& values = books.values;
  const bool chosen = values.choice(like) != nullptr;
  auto choice = chosen ? *values.choice(like) : LifeChoice{};
  const auto cost = books.assets[id].cost, whole = books.assets[like].cost;
  const auto part = [&](Money of) {
    return whole == Money() ? Money() : share_of(of, cost.fen(), whole.fen());
  };
  choice.salvage = std::min(salvage.value_or(part(choice.salvage)), cost - accumulated);
  if (!values.begun()) {
    if (choice.opening || accumulated != Money()) choice.opening = accumulated;
    if (chosen || choice.opening) books.values.choose(id, std::move(choice));
    return;
  }
  const auto* ending = books.assets.ending(like);
  const auto day = ending ? ending->on : *books.assets[id].since.date();
  const int last =
      std::max(month_number(day) - (values.rule().stops == Turn::same_month), values.begins() - 1);
  Planner planner(books, last);
  const bool by_time = planner.by_time(like);
  if (!by_time && !chosen && accumulated == Money())
    return;  // not depreciated, as its class is not
  choice.opening = accumulated;
  choice.from = last + 1;
  if (by_time) {
    auto end = values.last_planned(like);
    if (!end) end = planner.end_by_class(like);
    if (end) choice.remaining = std::max(1, *end - last);
  }
  if (choice.method == Method::units_of_work) {
    auto left = choice.total_units;
    for (const auto& one : values.said(like))
      if (one.month <= last) left -= one.what;
    choice.total_units = std::max<std::int64_t>(1, part(Money::fen(left)).fen());
  }
  books.values.choose(id, std::move(choice));
}

/// What an asset costs has changed (a capitalised repair): spread over the months that are left.
inline void add_cost(Books& books, AssetId id, Money more) {
  const auto cost = books.assets[id].cost;
  books.assets.change(id, [&](Asset& asset) { asset.cost += more; });
  replan(books, id, cost, books.values.accumulated(id));
}

/// The original value that an asset must at least have: what is depreciated and what is to be left.
inline Verdict check_cover(const Books& books, std::string_view field, AssetId id, Money cost) {
  const auto accumulated = books.values.accumulated(id);
  const auto* choice = books.values.choice(id);
  const auto salvage = choice ? choice->salvage : Money();
  if (accumulated + salvage <= cost) return {};
  return refuse(
      below_depreciated, field,
      {{"cost", cost.text()}, {"accumulated", accumulated.text()}, {"salvage", salvage.text()}});
}

}  // namespace bursar::assets
