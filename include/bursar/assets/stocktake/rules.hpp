#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "bursar/assets/stocktake/checks.hpp"
#include "bursar/assets/stocktake/counting/rules.hpp"
#include "bursar/assets/stocktake/forms.hpp"
#include "bursar/assets/stocktake/settling/rules.hpp"

namespace bursar::assets {

inline void complete(OpenStocktake& form, const Books& books, const Context& context) {
  if (!form.responsible) form.responsible = context.by;
  if (!form.count) form.count = static_cast<std::int64_t>(detail::drawn(form, books).size());
}

namespace detail {
inline Verdict check_scope(const OpenStocktake& form, const Books& books) {
  const auto& people = books.people;
  if (auto v = check_room(books, "room", form.room); !v) return v;
  if (auto v = check_room(books, "below", form.below); !v) return v;
  if (form.category)
    if (auto v = check_category(books, *form.category); !v) return v;
  if (form.custodian)
    if (auto v = people::check_known(people, "custodian", *form.custodian); !v) return v;
  if (auto v = check_unit(people, "unit", form.unit); !v) return v;
  const bool whole =
      !form.room && !form.below && !form.category && !form.custodian && !form.unit && !form.sample;
  if (whole || !needs_full_count(form.occasion)) return {};
  return refuse(full_count_needed, "occasion", {word("occasion", form.occasion)});
}

inline Verdict check_counters(const OpenStocktake& form, const Books& books, Date today) {
  const auto& people = books.people;
  if (auto v = check_present(people, "responsible", form.responsible, today); !v) return v;
  std::unordered_set<std::string_view> seen;
  for (const auto& counter : form.counters) {
    if (auto v = check_present(people, "counters", counter, today); !v) return v;
    if (!seen.insert(counter).second)
      return refuse(counter_repeated, "counters", {{"person", counter.value}});
  }
  return {};
}
}  // namespace detail

inline Verdict decide(const OpenStocktake& form, const Books& books, const Context& context) {
  if (books.stocktakes.find(form.stocktake))
    return refuse(stocktake_taken, "stocktake", {{"stocktake", form.stocktake.value}});
  if (auto v = detail::check_scope(form, books); !v) return v;
  if (auto v = detail::check_counters(form, books, context.today); !v) return v;
  if (form.due && *form.due < context.today)
    return refuse(due_too_early, "due",
                  {{"due", date_text(*form.due)}, {"from", date_text(context.today)}});
  const auto all = detail::scope_of(form, books).size();
  if (all == 0) return refuse(nothing_to_count, "");
  const bool sampled = form.sample.has_value();
  if (sampled != form.seed.has_value() ||
      (sampled && static_cast<std::size_t>(form.sample->value) >= all))
    return refuse(sample_differs, "sample", {{"count", std::to_string(all)}});
  const auto count = sampled ? std::int64_t{form.sample->value} : static_cast<std::int64_t>(all);
  if (*form.count == count) return {};
  return refuse(count_differs, "count",
                {{"count", std::to_string(count)}, {"given", std::to_string(*form.count)}});
}

inline void post(const OpenStocktake& form, Books& books, const Context& context) {
  const auto& assets = books.assets;
  Stocktake stocktake;
  stocktake.code = form.stocktake;
  stocktake.occasion = form.occasion;
  if (form.room) stocktake.room = assets.rooms().id(*form.room);
  if (form.below) stocktake.below = assets.rooms().id(*form.below);
  stocktake.category = form.category;
  stocktake.custodian = person_id(books, form.custodian);
  if (form.unit) stocktake.unit = books.people.units().id(*form.unit);
  stocktake.responsible = person_id(books, form.responsible);
  if (form.sample) stocktake.sample = static_cast<std::uint32_t>(form.sample->value);
  if (form.seed) stocktake.seed = *form.seed;
  stocktake.opened = context.today;
  stocktake.due = form.due;
  stocktake.last_known = static_cast<AssetId>(assets.size());
  for (const auto& counter : form.counters)
    stocktake.counters.push_back({books.people.persons().id(counter), {}});
  for (const auto id : detail::drawn(form, books)) {
    ExpectedLine line;
    const auto& asset = assets[id];
    line.asset = id, line.room = asset.room, line.custodian = asset.custodian;
    line.pieces = asset.quantity, line.value = asset.cost;
    stocktake.lines.push_back(line);
  }
  books.stocktakes.add(std::move(stocktake));
}

inline Verdict decide(const AssignCounter& form, const Books& books, const Context& context) {
  if (auto v = check_stage(books, form.stocktake, Stage::counting); !v) return v;
  if (auto v = check_present(books.people, "counter", form.counter, context.today); !v) return v;
  std::vector<RoomId> rooms;
  if (form.rooms)
    for (const auto& room : *form.rooms) {
      if (auto v = check_room(books, "rooms", room); !v) return v;
      rooms.push_back(books.assets.rooms().id(room));
    }
  const auto& stocktake = *books.stocktakes.find(form.stocktake);
  const auto* counter = stocktake.counter(books.people.persons().id(form.counter));
  if (counter && counter->rooms == rooms) return refuse(nothing_changes, "");
  return {};
}

inline void post(const AssignCounter& form, Books& books, const Context&) {
  auto& counters = books.stocktakes.at(form.stocktake).counters;
  Counter counter{books.people.persons().id(form.counter), {}};
  if (form.rooms)
    for (const auto& room : *form.rooms) counter.rooms.push_back(books.assets.rooms().id(room));
  const auto known = std::find_if(counters.begin(), counters.end(),
                                  [&](auto& one) { return one.person == counter.person; });
  if (known == counters.end())
    counters.push_back(std::move(counter));
  else
    *known = std::move(counter);
}

inline Verdict decide(const FinishStocktake& form, const Books& books, const Context& context) {
  if (auto v = check_stage(books, form.stocktake, Stage::settling); !v) return v;
  const auto& stocktake = *books.stocktakes.find(form.stocktake);
  const auto& persons = books.people.persons();
  const bool here = persons[stocktake.responsible].here(context.today);  // else whoever may
  if (here && stocktake.responsible != persons.id(context.by))
    return refuse(not_responsible, "",
                  {{"responsible", person_text(books, stocktake.responsible)},
                   {"stocktake", form.stocktake.value}});
  std::int64_t open = 0;
  AssetCode first;
  each_line(
      books, stocktake,
      [&](const AssetCode& code, AssetId, const Counted& counted, auto, const Judged& judged) {
        if (!is_difference(judged.finding) || counted.settlement != 0) return;
        if (open++ == 0) first = code;
      });
  if (open == 0) return {};
  return refuse(differences_open, "", {{"count", std::to_string(open)}, {"asset", first.value}});
}

inline void post(const FinishStocktake& form, Books& books, const Context& context) {
  auto& stocktake = books.stocktakes.at(form.stocktake);
  books.stocktakes.enter(form.stocktake, Stage::finished);
  stocktake.ended = context.today;
  stocktake.remark = form.conclusion.value_or(Remark());
}

inline Verdict decide(const ReopenStocktake& form, const Books& books, const Context&) {
  const auto* stocktake = books.stocktakes.find(form.stocktake);
  if (stocktake && stocktake->stage == Stage::finished) return {};
  return check_stage(books, form.stocktake, Stage::settling);
}

inline void post(const ReopenStocktake& form, Books& books, const Context&) {
  auto& stocktake = books.stocktakes.at(form.stocktake);
  books.stocktakes.enter(form.stocktake, Stage::counting);
  stocktake.remark = form.reason;
  stocktake.closed = stocktake.ended = {};
  for (auto& line : stocktake.lines)
    if (line.settlement == 0 && stocktake.sightings[line.last - 1].counter == PersonId{})
      ++line.round;  // what was noted of it at the close counts no more
}

inline Verdict decide(const AbandonStocktake& form, const Books& books, const Context&) {
  const auto* stocktake = books.stocktakes.find(form.stocktake);
  if (stocktake && stocktake->stage == Stage::settling) return {};
  return check_stage(books, form.stocktake, Stage::counting);
}

inline void post(const AbandonStocktake& form, Books& books, const Context& context) {
  auto& stocktake = books.stocktakes.at(form.stocktake);
  books.stocktakes.enter(form.stocktake, Stage::abandoned);
  stocktake.ended = context.today;
  stocktake.remark = form.reason;
}

}  // namespace bursar::assets
