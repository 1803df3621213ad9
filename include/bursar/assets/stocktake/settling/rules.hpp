#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "bursar/assets/acquisition/rules.hpp"
#include "bursar/assets/loss/effects.hpp"
#include "bursar/assets/stocktake/checks.hpp"
#include "bursar/assets/value/effects.hpp"
#include "bursar/base/check.hpp"

namespace bursar::assets {

namespace detail {
/// Whether it is there beyond the books.
inline bool is_surplus(const Judged& judged) {
  return judged.finding == Finding::over ||
         (judged.finding == Finding::unexpected && judged.cause != Cause::not_in_plan);
}
inline bool is_shortage(const Judged& judged) {
  return judged.finding == Finding::missing || judged.finding == Finding::short_of;
}
/// Whether it is on the books, and was seen elsewhere.
inline bool is_elsewhere(const Judged& judged) {
  return judged.finding == Finding::misplaced ||
         (judged.finding == Finding::unexpected && judged.cause == Cause::not_in_plan);
}

/// Settles one thing of a stocktake.
inline void settle(Books& books, const StocktakeCode& code, std::string_view thing,
                   const Context& context, Settling settlement) {
  auto& stocktake = books.stocktakes.at(code);
  settlement.by = books.people.persons().id(context.by);
  settlement.on = context.today;
  Stocktakes::settle(stocktake, *stocktake.find(books.assets.id(thing), thing),
                     std::move(settlement));
}

inline Verdict check_once(const std::vector<AssetCode>& codes) {
  std::unordered_set<std::string_view> seen;
  for (const auto& code : codes)
    if (!seen.insert(code).second) return refuse(asset_repeated, "assets", {{"asset", code.value}});
  return {};
}
}  // namespace detail

inline void complete(BookSurplus& form, const Books& books, const Context& context) {
  complete(form.card, books, context);
  if (!form.card.way) form.card.way = Way::found;
  const auto* stocktake = books.stocktakes.find(form.stocktake);
  if (form.card.quantity || !stocktake) return;
  const Thing thing(books, *stocktake, form.found);
  const auto pieces = thing.counted ? thing.judged(books, *stocktake).difference() : 0;
  if (pieces > 0) form.card.quantity = static_cast<std::int32_t>(pieces);
}

inline Verdict decide(const BookSurplus& form, const Books& books, const Context& context) {
  if (auto v = check_stage(books, form.stocktake, Stage::settling); !v) return v;
  const auto& stocktake = *books.stocktakes.find(form.stocktake);
  if (auto v = check_difference(books, stocktake, "found", form.found, detail::is_surplus); !v)
    return v;
  const auto pieces = Thing(books, stocktake, form.found).judged(books, stocktake).difference();
  const auto given = form.card.quantity.value_or(1).value;
  if (given != pieces)
    return refuse(pieces_differ, "card.quantity",
                  {{"count", std::to_string(pieces)}, {"given", std::to_string(given)}});
  if (*form.card.way != Way::found)
    return refuse(surplus_way, "card.way", {word("way", *form.card.way)});
  if (books.assets.find(form.card.asset))
    return refuse(code_taken, "card.asset", {{"code", form.card.asset.value}});
  return bursar::detail::inside("card.", detail::check_acquisition(form.card, books, context, 1));
}

inline void post(const BookSurplus& form, Books& books, const Context& context) {
  Settling settlement;
  settlement.how = Settled::booked;
  settlement.paper = form.card.asset;
  settlement.reason = form.evidence;
  detail::settle(books, form.stocktake, form.found, context, std::move(settlement));
  books.assets.add(form.card.asset, detail::packed(form.card, books));
}

namespace detail {
/// How many pieces of an asset are missing, of those that its card has now; 0 where it is not there
/// to be asked about.
inline std::int64_t lacking(const Books& books, const Stocktake& stocktake, const AssetCode& code) {
  const Thing thing(books, stocktake, code);
  if (!thing.counted || thing.asset == AssetId{}) return 0;
  const auto missing = -thing.judged(books, stocktake).difference();
  return std::min<std::int64_t>(missing, books.assets[thing.asset].quantity);
}

inline Verdict check_shortage_line(const ReportShortage& form, const Books& books,
                                   const ShortageLine& line) {
  const auto& stocktake = *books.stocktakes.find(form.stocktake);
  if (auto v = check_difference(books, stocktake, "lines", line.asset, is_shortage); !v) return v;
  if (auto v = check_asset(books, "lines", line.asset); !v) return v;
  const auto& asset = *books.assets.find(line.asset);
  if (auto v = check_free(books, "lines", asset, line.asset); !v) return v;
  // What has left the card since it was counted is no longer short of it.
  const auto judged = Thing(books, stocktake, line.asset).judged(books, stocktake);
  if (std::int64_t{asset.quantity} != judged.expected)
    return refuse(difference_other, "lines",
                  {{"asset", line.asset.value}, word("finding", judged.finding)});
  const auto missing = lacking(books, stocktake, line.asset);
  const auto given = line.pieces ? line.pieces->value : 0;
  if (given != missing)
    return refuse(pieces_differ, "lines",
                  {{"count", std::to_string(missing)}, {"given", std::to_string(given)}});
  if (line.card.has_value() != (missing < asset.quantity))
    return refuse(split_unclear, "lines",
                  {{"asset", line.asset.value},
                   {"missing", std::to_string(missing)},
                   {"pieces", std::to_string(asset.quantity)}});
  return {};
}
}  // namespace detail

inline void complete(ReportShortage& form, const Books& books, const Context&) {
  const auto* stocktake = books.stocktakes.find(form.stocktake);
  if (!stocktake) return;
  for (auto& line : form.lines)
    if (const auto missing = detail::lacking(books, *stocktake, line.asset);
        !line.pieces && missing > 0)
      line.pieces = static_cast<std::int32_t>(missing);
}

inline Verdict decide(const ReportShortage& form, const Books& books, const Context&) {
  if (auto v = check_stage(books, form.stocktake, Stage::settling); !v) return v;
  if (auto v = check_loss_free(books, "loss", form.loss); !v) return v;
  std::unordered_set<std::string_view> seen, cards;
  for (const auto& line : form.lines) {
    if (!seen.insert(line.asset).second)
      return refuse(asset_repeated, "lines", {{"asset", line.asset.value}});
    if (auto v = detail::check_shortage_line(form, books, line); !v) return v;
    if (line.card && (books.assets.find(*line.card) || !cards.insert(*line.card).second))
      return refuse(code_taken, "lines", {{"code", line.card->value}});
  }
  return {};
}

namespace detail {
/// Gives some pieces of a lot a card of their own, with their share of its value.
inline AssetId split_off(Books& books, AssetId from, const AssetCode& code, std::int64_t pieces,
                         Date day) {
  const auto share = share_on_leaving(books, from, day, pieces);
  auto card = books.assets[from];
  card.quantity = static_cast<std::uint32_t>(pieces);
  card.cost = share.cost;
  card.since = day;
  retire_part(books, from, day, pieces, share, true);
  const auto id = books.assets.add(code, card);
  take_over(books, id, share.accumulated, from);
  return id;
}
}  // namespace detail

inline void post(const ReportShortage& form, Books& books, const Context& context) {
  std::vector<AssetId> missing;
  for (const auto& line : form.lines) {
    const auto& stocktake = *books.stocktakes.find(form.stocktake);
    const auto id = books.assets.id(line.asset);
    const auto pieces = detail::lacking(books, stocktake, line.asset);
    missing.push_back(line.card ? detail::split_off(books, id, *line.card, pieces, context.today)
                                : id);
    Settling settlement;
    settlement.how = Settled::reported_lost;
    settlement.paper = form.loss.value;
    settlement.reason = form.reason;
    detail::settle(books, form.stocktake, line.asset, context, std::move(settlement));
  }
  open_loss(books, form.loss, missing, context, form.reason);
}

inline Verdict decide(const PutRight& form, const Books& books, const Context&) {
  if (auto v = check_stage(books, form.stocktake, Stage::settling); !v) return v;
  const auto& stocktake = *books.stocktakes.find(form.stocktake);
  for (const auto& code : form.assets)
    if (auto v = check_difference(books, stocktake, "assets", code, detail::is_elsewhere); !v)
      return v;
  if (form.by == PutBack::thing) {
    if (auto v = detail::check_once(form.assets); !v) return v;
    for (const auto& code : form.assets)
      if (auto v = check_asset(books, "assets", code); !v) return v;
    return {};
  }
  return check_assets(books, form.assets, [&](const Asset& asset, const AssetCode& code) {
    if (auto v = check_not_lent(books, asset, code); !v) return v;
    const auto judged = Thing(books, stocktake, code).judged(books, stocktake);
    if (judged.rooms > 1) return Verdict(refuse(seen_in_many, "assets", {{"asset", code.value}}));
    if (asset.room == judged.seen) return Verdict{};
    return check_within(books, asset, code, judged.seen, books.assets.rooms()[judged.seen].unit);
  });
}

inline void post(const PutRight& form, Books& books, const Context& context) {
  for (const auto& code : form.assets) {
    const auto& stocktake = *books.stocktakes.find(form.stocktake);
    const auto to = Thing(books, stocktake, code).judged(books, stocktake).seen;
    Settling settlement;
    settlement.how = form.by == PutBack::books ? Settled::moved : Settled::carried_back;
    settlement.reason = form.remark.value_or(Remark());
    detail::settle(books, form.stocktake, code, context, std::move(settlement));
    const auto id = books.assets.id(code);
    if (form.by == PutBack::thing || books.assets[id].room == to) continue;
    books.assets.change(id, [&](Asset& asset) {
      asset.room = to;
      asset.since = context.today;
      asset.state = state_at(asset, books.assets.rooms()[to].kind);
    });
  }
}

inline void complete(ExplainDifference& form, const Books&, const Context& context) {
  if (!form.accepted_by) form.accepted_by = context.by;
}

namespace detail {
/// Whether somebody keeps a thing, kept it when the stocktake was opened, has it on loan, or keeps
/// the room where it was seen and the books do not have it.
inline bool concerns(const Books& books, const Stocktake& stocktake, const AssetCode& code,
                     PersonId person, Date day) {
  const Thing thing(books, stocktake, code);
  if (thing.planned && thing.planned->custodian == person) return true;
  if (thing.asset == AssetId{} || books.assets[thing.asset].state == State::disposed)
    return books.assets.keeper_of(thing.judged(books, stocktake).seen, day) == person;
  const auto& asset = books.assets[thing.asset];
  return asset.custodian == person || (asset.state == State::on_loan && asset.user == person);
}
}  // namespace detail

inline Verdict decide(const ExplainDifference& form, const Books& books, const Context& context) {
  if (auto v = check_stage(books, form.stocktake, Stage::settling); !v) return v;
  const auto& stocktake = *books.stocktakes.find(form.stocktake);
  const auto day = context.today;
  if (auto v = check_present(books.people, "accepted_by", form.accepted_by, day); !v) return v;
  if (auto v = detail::check_once(form.assets); !v) return v;
  const auto accepts = books.people.persons().id(*form.accepted_by);
  const auto by = books.people.persons().id(context.by);
  for (const auto& code : form.assets) {
    const auto any = [](const Judged& judged) { return is_difference(judged.finding); };
    if (auto v = check_difference(books, stocktake, "assets", code, any); !v) return v;
    if (detail::concerns(books, stocktake, code, accepts, day))
      return refuse(keeper_accepts, "accepted_by",
                    {{"person", form.accepted_by->value}, {"asset", code.value}});
    if (detail::concerns(books, stocktake, code, by, day))
      return refuse(keeper_accepts, "", {{"person", context.by.value}, {"asset", code.value}});
  }
  return {};
}

inline void post(const ExplainDifference& form, Books& books, const Context& context) {
  for (const auto& code : form.assets) {
    Settling settlement;
    settlement.how = Settled::explained;
    settlement.accepted = person_id(books, form.accepted_by);
    settlement.reason = form.reason;
    detail::settle(books, form.stocktake, code, context, std::move(settlement));
  }
}

}  // namespace bursar::assets
