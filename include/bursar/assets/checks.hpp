#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "bursar/assets/reasons.hpp"
#include "bursar/books.hpp"
#include "bursar/people/checks.hpp"

/// What the rules of assets ask again and again.
namespace bursar::assets {

using people::check_present;
using people::check_unit;

/// The room is in the books.
inline Verdict check_room(const Books& books, std::string_view field, const RoomCode& room) {
  if (books.assets.rooms().has(room)) return {};
  return refuse(room_unknown, field, {{"room", room.value}});
}
/// The same, where the form names one.
inline Verdict check_room(const Books& books, std::string_view field,
                          const std::optional<RoomCode>& room) {
  return room ? check_room(books, field, *room) : Verdict{};
}

/// The category is in the books.
inline Verdict check_category(const Books& books, const CategoryCode& category) {
  if (books.assets.categories().has(category)) return {};
  return refuse(category_unknown, "category", {{"category", category.value}});
}

/// A day that has come: not after today.
inline Verdict check_past(std::string_view field, Date day, const Context& context) {
  if (day <= context.today) return {};
  return refuse(date_in_future, field,
                {{"date", date_text(day)}, {"today", date_text(context.today)}});
}

/// Not before the last thing that happened to the asset, and not after today.
inline Verdict check_day(const Asset& asset, Date day, const Context& context) {
  if (auto verdict = check_past("on", day, context); !verdict) return verdict;
  const auto since = *asset.since.date();
  if (day >= since) return {};
  return refuse(date_too_early, "on", {{"date", date_text(day)}, {"from", date_text(since)}});
}

/// The state of an asset that is not lent: in use where somebody uses it or answers for it, and
/// wherever there is no custody room.
inline State state_at(const Asset& asset, RoomKind room) {
  const bool given = asset.user != PersonId{} || asset.responsible != PersonId{};
  return given || !is_store(room) ? State::in_use : State::in_store;
}

/// A person's code, for a refusal.
inline std::string person_text(const Books& books, PersonId person) {
  return person == PersonId{} ? std::string() : books.people.persons()[person].code.value;
}

/// The asset is on the books, and has not left them.
inline Verdict check_asset(const Books& books, std::string_view field, const AssetCode& code) {
  const auto id = books.assets.id(code);
  if (id == AssetId{}) return refuse(asset_unknown, field, {{"asset", code.value}});
  const auto* ending = books.assets.ending(id);
  if (!ending) return {};
  return refuse(asset_disposed, field,
                {{"asset", code.value}, {"date", date_text(ending->on)}, word("how", ending->how)});
}

/// The asset waits for nothing.
inline Verdict check_free(const Books& books, std::string_view field, const Asset& asset,
                          const AssetCode& code) {
  if (asset.hold == Hold::none) return {};
  if (asset.hold == Hold::transfer)
    return refuse(transfer_pending, field,
                  {{"asset", code.value},
                   {"transfer", books.assets.transfers()[asset.transfer()].code.value}});
  const bool write_off = asset.hold == Hold::write_off;
  const auto paper =
      write_off ? books.disposals.paper(asset.paper) : books.losses.paper(asset.paper);
  return refuse(write_off ? write_off_pending : loss_pending, field,
                {{"asset", code.value}, {"paper", std::string(paper)}});
}

/// Calls `check(asset, code)` for each asset of a list, each of which must be on the books, be
/// there once, and wait for nothing.
template <class Check>
Verdict check_assets(const Books& books, const std::vector<AssetCode>& codes, Check check) {
  std::unordered_set<std::string_view> seen;
  for (const auto& code : codes) {
    if (auto verdict = check_asset(books, "assets", code); !verdict) return verdict;
    const auto& asset = *books.assets.find(code);
    if (codes.size() > 1 && !seen.insert(code).second)
      return refuse(asset_repeated, "assets", {{"asset", code.value}});
    if (auto verdict = check_free(books, "assets", asset, code); !verdict) return verdict;
    if (auto verdict = check(asset, code); !verdict) return verdict;
  }
  return {};
}

/// Nobody has the asset on loan.
inline Verdict check_not_lent(const Books& books, const Asset& asset, const AssetCode& code) {
  if (asset.state != State::on_loan) return {};
  return refuse(lent, "assets",
                {{"asset", code.value},
                 {"borrower", person_text(books, asset.user)},
                 {"due", asset.due ? date_text(*asset.due.date()) : std::string()}});
}

/// The asset is in store.
inline Verdict check_in_store(const Asset& asset, const AssetCode& code) {
  if (asset.state == State::in_store) return {};
  return refuse(not_in_store, "assets", {{"asset", code.value}, word("state", asset.state)});
}

/// An asset may go to that room without leaving its custody room.
inline Verdict check_store(const Books& books, const Asset& asset, const AssetCode& code,
                           RoomId to) {
  const auto& assets = books.assets;
  const auto from = assets.store_of(asset.room);
  if (assets.store_of(to) == from) return {};
  return refuse(needs_transfer, "assets",
                {{"asset", code.value},
                 {"from", assets.rooms()[from].code.value},
                 {"to", assets.rooms()[to].code.value}});
}

/// The same, and without leaving its unit.
inline Verdict check_within(const Books& books, const Asset& asset, const AssetCode& code,
                            RoomId to, UnitId unit) {
  if (auto verdict = check_store(books, asset, code, to); !verdict || unit == asset.unit)
    return verdict;
  return refuse(needs_transfer, "assets",
                {{"asset", code.value},
                 {"from", books.people.units()[asset.unit].code.value},
                 {"to", books.people.units()[unit].code.value}});
}

/// Fills in a day that was left out: today.
inline void fill(std::optional<Date>& day, const Context& context) {
  if (!day) day = context.today;
}

/// Fills in who keeps what is in a room, where that was left out and somebody does.
inline void fill_keeper(std::optional<PersonCode>& custodian, const Books& books,
                        std::string_view room, Date day) {
  const auto id = books.assets.rooms().id(room);
  if (custodian || id == RoomId{}) return;
  const auto keeper = books.assets.keeper_of(id, day);
  if (keeper != PersonId{}) custodian = books.people.persons()[keeper].code;
}

/// Fills in the unit of a room, where it was left out.
inline void fill_unit(std::optional<UnitCode>& unit, const Books& books, std::string_view room) {
  const auto id = books.assets.rooms().id(room);
  if (!unit && id != RoomId{}) unit = books.people.units()[books.assets.rooms()[id].unit].code;
}

/// Somebody keeps the asset: a form that names nobody found nobody.
inline Verdict check_custodian(const Books& books, const std::optional<PersonCode>& custodian,
                               const RoomCode& room, Date day) {
  if (custodian) return check_present(books.people, "custodian", custodian, day);
  return refuse(no_custodian, "room", {{"room", room.value}, {"date", date_text(day)}});
}

/// The number of a person, where the form names one.
inline PersonId person_id(const Books& books, const std::optional<PersonCode>& person) {
  return person ? books.people.persons().id(*person) : PersonId{};
}

}  // namespace bursar::assets
