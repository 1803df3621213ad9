#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "bursar/assets/stocktake/checks.hpp"

/// Who counts what, and when the counting is done 清点.
namespace bursar::assets {

inline void complete(RecordCount& form, const Books& books, const Context& context) {
  fill(form.on, context);
  if (!form.counter) form.counter = context.by;
  for (auto& line : form.lines) {
    const auto* asset = books.assets.find(line.asset);
    if (!line.pieces && asset && asset->quantity == 1) line.pieces = 1;
    if (!line.room) line.room = form.room;
  }
}

namespace detail {
inline Verdict check_counter(const RecordCount& form, const Books& books,
                             const Stocktake& stocktake) {
  const auto& people = books.people;
  const auto day = *form.on;
  if (auto v = check_present(people, "counter", form.counter, day); !v) return v;
  if (auto v = check_present(people, "witness", form.witness, day); !v) return v;
  if (form.witness && *form.witness == *form.counter)
    return refuse(witness_same, "witness", {{"person", form.witness->value}});
  if (stocktake.counter(people.persons().id(*form.counter))) return {};
  return refuse(not_counter, "counter",
                {{"person", form.counter->value}, {"stocktake", form.stocktake.value}});
}

/// Somebody who counted it in an earlier round does not count it again.
inline Verdict check_round(const Stocktake& stocktake, const Counted& counted, PersonId counter,
                           const std::string& field, const CountLine& line,
                           const PersonCode& person) {
  bool before = false;
  stocktake.each_look(counted, [&](const Sighting& look) {
    before = before || (look.round < counted.round && look.counter == counter);
  });
  if (!before) return {};
  return refuse(counted_before, field, {{"person", person.value}, {"asset", line.asset.value}});
}

inline Verdict check_line(const RecordCount& form, const Books& books, const Stocktake& stocktake,
                          const CountLine& line, const std::string& field) {
  if (auto v = check_room(books, field, line.room); !v) return v;
  const Thing thing(books, stocktake, line.asset);
  const auto* asset = books.assets.find(line.asset);
  if (!asset && !thing.counted && !line.description)
    return refuse(surplus_undescribed, field, {{"asset", line.asset.value}});
  if (!line.pieces || (!asset && !thing.counted && line.pieces->value == 0))
    return refuse(pieces_missing, field, {{"asset", line.asset.value}});
  if (asset && *asset->since.date() > *form.on)
    return refuse(date_too_early, "on",
                  {{"date", date_text(*form.on)}, {"from", date_text(*asset->since.date())}});
  if (!thing.counted) return {};
  if (auto v = check_unsettled(stocktake, *thing.counted, field, line.asset); !v) return v;
  const auto counter = books.people.persons().id(*form.counter);
  return check_round(stocktake, *thing.counted, counter, field, line, *form.counter);
}
}  // namespace detail

inline Verdict decide(const RecordCount& form, const Books& books, const Context& context) {
  if (auto v = check_stage(books, form.stocktake, Stage::counting); !v) return v;
  const auto& stocktake = *books.stocktakes.find(form.stocktake);
  if (auto v = check_past("on", *form.on, context); !v) return v;
  if (*form.on < stocktake.opened)
    return refuse(date_too_early, "on",
                  {{"date", date_text(*form.on)}, {"from", date_text(stocktake.opened)}});
  if (auto v = detail::check_counter(form, books, stocktake); !v) return v;
  if (auto v = check_room(books, "room", form.room); !v) return v;
  std::set<std::pair<std::string_view, std::string_view>> seen;
  for (std::size_t i = 0; i < form.lines.size(); ++i) {
    const auto& line = form.lines[i];
    const auto field = "lines[" + std::to_string(i) + "]";
    if (!seen.insert({line.asset, *line.room}).second)
      return refuse(asset_repeated, field, {{"asset", line.asset.value}});
    if (auto v = detail::check_line(form, books, stocktake, line, field); !v) return v;
  }
  return {};
}

namespace detail {
/// What the books say of an asset as somebody looks at it.
inline Sighting look_at(const Books& books, AssetId id, bool planned) {
  Sighting look;
  look.cause = Cause::off_books;
  if (id == AssetId{}) return look;
  const auto& asset = books.assets[id];
  look.cause = Cause::disposed;
  if (asset.state == State::disposed) return look;
  look.cause = planned ? Cause::none : Cause::not_in_plan;
  look.lent = asset.state == State::on_loan;
  look.booked_room = asset.room;
  look.booked_pieces = asset.quantity;
  look.booked_value = asset.cost;
  return look;
}

/// What is counted under a code, entered now where it was not expected.
inline Counted& counted_as(Stocktake& stocktake, AssetId asset, const CountLine& line) {
  if (auto* planned = stocktake.line(asset)) return *planned;
  auto id = stocktake.extras.id(line.asset);
  if (id == ExtraId{}) {
    ExtraLine extra;
    extra.code = line.asset;
    id = stocktake.extras.add(std::move(extra));
  }
  auto& extra = stocktake.extras[id];
  if (line.description) extra.description = *line.description;
  return extra;
}
}  // namespace detail

inline void post(const RecordCount& form, Books& books, const Context& context) {
  auto& stocktake = books.stocktakes.at(form.stocktake);
  const auto& rooms = books.assets.rooms();
  const auto counter = books.people.persons().id(*form.counter);
  const auto witness = person_id(books, form.witness);
  const auto by = books.people.persons().id(context.by);
  for (const auto& line : form.lines) {
    const auto id = books.assets.id(line.asset);
    const auto* planned = std::as_const(stocktake).line(id);
    auto look = detail::look_at(books, id, planned != nullptr);
    look.room = rooms.id(*line.room);
    look.pieces = static_cast<std::uint32_t>(line.pieces->value);
    look.counter = counter, look.witness = witness, look.on = form.on;
    const auto keeps = [&](PersonId person) {
      return (id != AssetId{} && books.assets[id].custodian == person) ||
             (planned && planned->custodian == person);
    };
    look.own = (keeps(counter) || keeps(by)) && (witness == PersonId{} || keeps(witness));
    Stocktakes::look(stocktake, detail::counted_as(stocktake, id, line), look);
  }
  stocktake.lists.push_back(
      {counter, rooms.id(form.room), *form.on, static_cast<std::uint32_t>(form.lines.size())});
}

namespace detail {
/// Calls `visit(counted)` for what was seen in a room, or should have been, and may be counted
/// again.
template <class Book, class Visit>
void each_seen_in(Book& stocktake, RoomId room, Visit visit) {
  const auto look = [&](auto& counted) {
    if (counted.last == 0 || counted.settlement != 0 || counted.again) return;
    bool here = false;
    stocktake.each_look(counted, [&](const Sighting& one) {
      here = here || (one.round == counted.round && (one.room == room || one.booked_room == room));
    });
    if (here) visit(counted);
  };
  for (auto& line : stocktake.lines) look(line);
  for (std::uint32_t i = 1; i <= stocktake.extras.size(); ++i) look(stocktake.extras[ExtraId(i)]);
}
}  // namespace detail

inline Verdict decide(const OrderRecount& form, const Books& books, const Context&) {
  if (auto v = check_stage(books, form.stocktake, Stage::counting); !v) return v;
  const auto& stocktake = *books.stocktakes.find(form.stocktake);
  if (!form.assets && !form.rooms) return refuse(count_unknown, "");
  if (form.assets)
    for (const auto& code : *form.assets) {
      const Thing thing(books, stocktake, code);
      if (!thing.counted)
        return refuse(line_unknown, "assets",
                      {{"asset", code.value}, {"stocktake", form.stocktake.value}});
      if (auto v = check_unsettled(stocktake, *thing.counted, "assets", code); !v) return v;
      if (!thing.judged(books, stocktake).last) return refuse(count_unknown, "assets");
    }
  if (!form.rooms) return {};
  for (const auto& room : *form.rooms) {
    if (auto v = check_room(books, "rooms", room); !v) return v;
    bool any = false;
    detail::each_seen_in(stocktake, books.assets.rooms().id(room),
                         [&](const Counted&) { any = true; });
    if (!any) return refuse(count_unknown, "rooms");
  }
  return {};
}

inline void post(const OrderRecount& form, Books& books, const Context&) {
  auto& stocktake = books.stocktakes.at(form.stocktake);
  const auto again = [](Counted& counted) {
    if (!counted.again) ++counted.round;
    counted.again = true;
  };
  if (form.assets)
    for (const auto& code : *form.assets) again(*stocktake.find(books.assets.id(code), code));
  if (!form.rooms) return;
  for (const auto& room : *form.rooms)
    detail::each_seen_in(stocktake, books.assets.rooms().id(room), again);
}

namespace detail {
/// What the counting has still to decide: the first of it and how many.
struct Undecided {
  std::int64_t count = 0;
  AssetCode first;
  Finding finding{};
};
inline Undecided undecided(const Books& books, const Stocktake& stocktake) {
  Undecided open;
  each_line(
      books, stocktake,
      [&](const AssetCode& code, AssetId, const Counted& counted, auto, const Judged& judged) {
        if (!counted.again && judged.finding < Finding::own_count) return;
        if (open.count++ == 0) open.first = code, open.finding = judged.finding;
      });
  return open;
}
}  // namespace detail

inline Verdict decide(const CloseCounting& form, const Books& books, const Context&) {
  if (auto v = check_stage(books, form.stocktake, Stage::counting); !v) return v;
  const auto& stocktake = *books.stocktakes.find(form.stocktake);
  const auto open = detail::undecided(books, stocktake);
  if (open.count > 0)
    return refuse(count_undecided, "",
                  {{"asset", open.first.value},
                   {"count", std::to_string(open.count)},
                   word("finding", open.finding)});
  std::set<RoomId> walked;
  for (const auto& list : stocktake.lists) walked.insert(list.room);
  std::map<RoomId, std::int64_t> left;
  for (const auto& line : stocktake.lines) {
    const auto room = books.assets[line.asset].room;
    if (walked.contains(room)) continue;
    left[room] += judge(books, stocktake, line, &line, line.asset).finding == Finding::not_counted;
  }
  for (const auto& [room, count] : left)
    if (count > 0)
      return refuse(
          room_unvisited, "",
          {{"room", books.assets.rooms()[room].code.value}, {"count", std::to_string(count)}});
  return {};
}

inline void post(const CloseCounting& form, Books& books, const Context& context) {
  auto& stocktake = books.stocktakes.at(form.stocktake);
  for (auto& line : stocktake.lines) {
    if (judge(books, stocktake, line, &line, line.asset).last) continue;
    auto look = detail::look_at(books, line.asset, true);
    look.room = look.booked_room;
    look.on = context.today;
    Stocktakes::look(stocktake, line, look);
  }
  books.stocktakes.enter(form.stocktake, Stage::settling);
  stocktake.closed = context.today;
}

}  // namespace bursar::assets
