#pragma once

#include <algorithm>

#include "bursar/assets/acquisition/rules.hpp"
#include "bursar/assets/upkeep/remake/effects.hpp"
#include "bursar/assets/upkeep/remake/forms.hpp"

/// Old things become a working one 维修整合.
///
/// What the sources were carried at is parted in two: what was left over, as the form says, and
/// what went into the result. By original value the result takes over original value and
/// depreciation; by net value it takes over the net value alone, and the depreciation of what went
/// in is set against its original value.
namespace bursar::assets {

inline void complete(Refurbish& form, const Books& books, const Context& context) {
  fill(form.on, context);
  const auto* first = books.assets.find(form.assets.front());
  if (!first || form.gains) return;
  if (!form.room) form.room = books.assets.rooms()[first->room].code;
  fill_keeper(form.custodian, books, *form.room, context.today);
}

namespace upkeep {
inline Money bought(const Refurbish& form) { return form.parts.value_or(Money()); }

inline Verdict check_money(const Refurbish& form, const Books& books) {
  const auto parts = bought(form);
  if (parts < Money()) return refuse(cost_negative, "parts", {{"cost", parts.text()}});
  if (books.assets.total().value + parts > kTotalLimit)
    return refuse(total_beyond_range, "parts", {{"limit", kTotalLimit.text()}});
  if (!form.leftover) return {};
  Money sum;
  for (const auto& code : form.assets) sum += books.assets.find(code)->cost;
  const auto left = form.leftover->cost;
  if (left >= Money() && left <= sum) return {};
  return refuse(refurbish_leftover_cost, "leftover", {{"cost", left.text()}, {"sum", sum.text()}});
}

inline Verdict check_result(const Refurbish& form, const Books& books, const Context& context) {
  if (form.into.has_value() == form.gains.has_value()) return refuse(refurbish_result, "into");
  if (form.leftover.has_value() == form.no_leftover.has_value())
    return refuse(refurbish_leftover, "leftover");
  std::unordered_set<std::string_view> seen;
  if (form.leftover)
    if (auto v = check_new(books, "leftover", form.leftover->asset, seen); !v) return v;
  if (form.into) {
    if (form.into->category)
      if (auto v = in_field("into", check_category(books, *form.into->category)); !v) return v;
    return check_new(books, "into", form.into->asset, seen);
  }
  if (auto v = check_source(books, "gains", *form.gains, *form.on, context); !v) return v;
  for (const auto& code : form.assets)
    if (code == *form.gains) return refuse(asset_repeated, "gains", {{"asset", code.value}});
  if (form.room || form.custodian)
    return refuse(refurbish_place, form.room ? "room" : "custodian",
                  {{"asset", form.gains->value}});
  if (form.basis == RefurbishBasis::net) return {};
  return refuse(refurbish_basis, "basis");
}

/// Where the result is: within the custody room and unit of every source.
inline Verdict check_place(const Refurbish& form, const Books& books, const Context& context) {
  const auto& assets = books.assets;
  if (form.gains) {
    const auto& into = *assets.find(*form.gains);
    return check_assets(books, form.assets, [&](const Asset& asset, const AssetCode& code) {
      return check_within(books, asset, code, into.room, into.unit);
    });
  }
  if (auto verdict = check_room(books, "room", form.room); !verdict) return verdict;
  const auto room = assets.rooms().id(*form.room);
  if (auto v = check_custodian(books, form.custodian, *form.room, context.today); !v) return v;
  const auto unit = assets.find(form.assets.front())->unit;
  return check_assets(books, form.assets, [&](const Asset& asset, const AssetCode& code) {
    return check_within(books, asset, code, room, unit);
  });
}
}  // namespace upkeep

inline Verdict decide(const Refurbish& form, const Books& books, const Context& context) {
  if (auto v = upkeep::check_remake(books, form.remake); !v) return v;
  if (form.into && form.assets.size() < 2) return refuse(remake_one, "assets");
  auto sources = check_assets(books, form.assets, [&](const Asset&, const AssetCode& code) {
    return upkeep::check_source(books, "assets", code, *form.on, context);
  });
  if (!sources) return sources;
  if (auto v = upkeep::check_result(form, books, context); !v) return v;
  if (auto v = upkeep::check_place(form, books, context); !v) return v;
  return upkeep::check_money(form, books);
}

namespace upkeep {
/// The source that was bought last: the others' kind and life go by it.
inline AssetId youngest(const Books& books, const std::vector<AssetId>& sources) {
  const auto older = [&](AssetId a, AssetId b) {
    return books.assets[a].acquired < books.assets[b].acquired;
  };
  return *std::max_element(sources.begin(), sources.end(), older);
}

/// A card in the place of the result that nobody uses yet.
inline Asset put(const Refurbish& form, Books& books, const Asset& like, std::string_view name,
                 Money cost, const std::optional<Quantity>& quantity) {
  auto asset = heir(like, *form.on);
  asset.name = books.assets.intern(name);
  asset.cost = cost;
  asset.quantity = static_cast<std::uint32_t>(quantity ? quantity->value : 1);
  asset.acquired = *form.on;
  asset.brand = asset.model = {};
  asset.voucher = books.assets.intern(form.voucher);
  asset.warranty_until = {};
  asset.user = asset.responsible = {};
  if (form.gains) {
    const auto& into = *books.assets.find(*form.gains);
    asset.room = into.room;
    asset.custodian = into.custodian;
  } else {
    asset.room = books.assets.rooms().id(*form.room);
    asset.custodian = person_id(books, form.custodian);
  }
  asset.state = state_at(asset, books.assets.rooms()[asset.room].kind);
  return asset;
}

/// Shares what the sources were carried at between the result and what was left over.
inline void share_out(Remake& paper, const Refurbish& form) {
  paper.basis = form.basis;
  paper.parts = bought(form);
  paper.no_leftover = form.no_leftover;
  if (form.leftover) {
    paper.left_cost = form.leftover->cost;
    paper.left_accumulated =
        upkeep::share_of(paper.accumulated_before, paper.left_cost, paper.cost_before);
  }
  paper.cost_after = paper.cost_before - paper.left_cost + paper.parts;
  paper.accumulated_after = paper.accumulated_before - paper.left_accumulated;
  if (form.basis == RefurbishBasis::original) return;
  paper.eliminated = paper.accumulated_after;
  paper.cost_after -= paper.eliminated;
  paper.accumulated_after = {};
}
}  // namespace upkeep

inline void post(const Refurbish& form, Books& books, const Context& context) {
  const auto sources = upkeep::ids_of(books, form.assets);
  const auto last = upkeep::youngest(books, sources);
  const Asset like = books.assets[last];
  auto paper = upkeep::paper(books, form, RemakeKind::refurbished, sources, context);
  upkeep::share_out(paper, form);
  Grades made, scrapped;  // what gains keeps its condition
  for (const auto id : sources) retire(books, id, {End::merged, *form.on});
  if (form.leftover) {
    const auto& left = *form.leftover;
    auto scrap = upkeep::put(form, books, like, left.name, left.cost, left.quantity);
    scrap.room = books.assets.store_of(scrap.room);  // scrap waits in the custody room
    scrap.state = State::in_store;
    paper.leftover = books.assets.add(left.asset, scrap);
    take_over(books, paper.leftover, paper.left_accumulated, last);
    scrapped[Grade::unusable] = scrap.quantity;
  }
  if (form.into) {
    auto asset =
        upkeep::put(form, books, like, form.into->name, paper.cost_after, form.into->quantity);
    if (form.into->category) asset.category = books.assets.categories().id(*form.into->category);
    const auto id = books.assets.add(form.into->asset, asset);
    take_over(books, id, paper.accumulated_after, last);
    paper.results.push_back(id);
    made[Grade::good] = asset.quantity;
  } else {
    const auto id = books.assets.id(*form.gains);
    add_cost(books, id, paper.cost_after);
    books.assets.change(id, [&](Asset& asset) { asset.since = *form.on; });
    paper.results.push_back(id);
  }
  upkeep::file(books, std::move(paper), {made, scrapped}, context);
}

}  // namespace bursar::assets
