#pragma once

#include <algorithm>
#include <boost/date_time/gregorian/greg_duration_types.hpp>
#include <boost/unordered/unordered_flat_map.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/books.hpp"

/// What stands behind the figures of provision: who is entitled, who has what, what is idle.
namespace bursar::assets::provision {

/// Somebody, a unit or a room that a standard provides for, and what is there.
struct Holding {
  std::uint32_t key = 0;
  std::int64_t held = 0;  ///< pieces of the standard's categories
  std::int64_t dear = 0;  ///< of them above the price ceiling
  std::int64_t aged = 0;  ///< of them past the least years of use
  Date replace;           ///< the first day on which one more may be replaced
  bool replaces = false;  ///< whether there is such a day
};

/// Whether a category belongs to a standard.
inline bool covers(const ProvisionStandard& standard, std::string_view category) {
  return std::any_of(standard.categories.begin(), standard.categories.end(),
                     [&](const CategoryCode& one) { return category.starts_with(one.value); });
}

/// The numbers of all that a standard provides for on a day, each once, in the books' order.
inline std::vector<std::uint32_t> entitled(const ProvisionStandard& standard, const Books& books,
                                           Date day) {
  std::vector<std::uint32_t> keys;
  if (standard.to == Provided::persons) {
    for (const auto post : standard.posts)
      for (const auto person : books.people.holders(post, day))
        if (books.people.persons()[person].here(day))
          keys.push_back(static_cast<std::uint32_t>(person));
  } else if (standard.to == Provided::units) {
    const auto& units = books.people.units();
    for (std::uint32_t i = 1; i <= units.size(); ++i)
      if (units[UnitId(i)].parent == standard.below) keys.push_back(i);
  } else {
    const auto& rooms = books.assets.rooms();
    for (std::uint32_t i = 1; i <= rooms.size(); ++i)
      if (rooms[RoomId(i)].kind == standard.rooms) keys.push_back(i);
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

/// Whom an asset is with, as a standard counts: who uses it, else who answers for it. What is in
/// store or on loan provides nobody.
inline std::uint32_t holder(const Asset& asset, Provided to) {
  if (asset.state != State::in_use) return 0;
  if (to == Provided::units) return static_cast<std::uint32_t>(asset.unit);
  if (to == Provided::rooms) return static_cast<std::uint32_t>(asset.room);
  return static_cast<std::uint32_t>(asset.user != PersonId{} ? asset.user : asset.responsible);
}

/// What each entitled one has on a day. Goes through the assets of the standard's categories.
inline std::vector<Holding> holdings(const ProvisionStandard& standard, const Books& books,
                                     Date day) {
  std::vector<Holding> all;
  boost::unordered_flat_map<std::uint32_t, std::size_t> places;
  for (const auto key : entitled(standard, books, day)) {
    places.emplace(key, all.size());
    all.emplace_back().key = key;
  }
  const auto& categories = books.assets.categories();
  for (std::uint32_t c = 1; c <= categories.size(); ++c) {
    if (!covers(standard, categories[CategoryId(c)].code)) continue;
    for (const auto id : books.assets.members(Dimension::category, c)) {
      const auto& asset = books.assets[id];
      const auto place = places.find(holder(asset, standard.to));
      if (place == places.end()) continue;
      auto& one = all[place->second];
      one.held += asset.quantity;
      if (standard.ceiling && asset.cost > *standard.ceiling * asset.quantity)
        one.dear += asset.quantity;
      if (standard.years == 0) continue;
      const auto over = *asset.acquired.date() + boost::gregorian::years(standard.years);
      if (over <= day) {
        one.aged += asset.quantity;
      } else if (!one.replaces || over < one.replace) {
        one.replace = over, one.replaces = true;
      }
    }
  }
  return all;
}

/// How many pieces of a category the standards in force leave open on a day: what is missing, and
/// what may be replaced; of one person where one is given.
struct Open {
  bool standard = false;  ///< whether any speaks of the category
  std::int64_t pieces = 0;
};
inline Open open(const Books& books, std::string_view category, PersonId person, Date day) {
  Open sum;
  for (const auto& standard : books.provision.standards()) {
    if (!standard.holds(day) || !covers(standard, category)) continue;
    if (person != PersonId{} && standard.to != Provided::persons) continue;
    sum.standard = true;
    for (const auto& one : holdings(standard, books, day))
      if (person == PersonId{} || one.key == static_cast<std::uint32_t>(person))
        sum.pieces += std::max<std::int64_t>(0, standard.quantity - (one.held - one.aged));
  }
  return sum;
}

/// Whether an asset is still as it was when its unit called it idle.
inline bool declared(const Books& books, AssetId id) {
  const auto found = books.provision.words().find(id);
  if (found == books.provision.words().end()) return false;
  const auto& word = found->second;
  const auto& asset = books.assets[id];
  return asset.since == word.since && asset.state == word.state && asset.unit == word.unit &&
         asset.room == word.room && asset.user == word.user;
}

/// For how many days an asset has been in store; 0 where it is not.
inline std::int64_t days_in_store(const Asset& asset, Date day) {
  if (asset.state != State::in_store) return 0;
  return std::max<std::int64_t>(0, (day - *asset.since.date()).days());
}

/// Whether an asset is idle on a day: long in store, or called so by its unit.
inline bool idle(const Books& books, AssetId id, Date day) {
  if (declared(books, id)) return true;
  const auto& asset = books.assets[id];
  const auto* rule = books.provision.idle_rule(day);
  return rule && asset.state == State::in_store && days_in_store(asset, day) >= rule->days;
}

/// Serviceable pieces of a category that could be had without buying.
struct Stock {
  std::int64_t in_store = 0;  ///< in store, waiting for no paper
  std::int64_t idle = 0;      ///< called idle where they are used
  std::int64_t all() const { return in_store + idle; }
};
inline Stock stock(const Books& books, CategoryId category) {
  Stock sum;
  const auto key = static_cast<std::uint32_t>(category);
  for (const auto id : books.assets.members(Dimension::category, key)) {
    const auto& asset = books.assets[id];
    if (asset.hold != Hold::none) continue;
    const auto pieces = books.upkeep.conditions.of(id, asset.quantity).serviceable();
    if (asset.state == State::in_store)
      sum.in_store += pieces;
    else if (asset.state == State::in_use && declared(books, id))
      sum.idle += pieces;
  }
  return sum;
}

/// Whether an offered asset was taken up: by a transfer that was not cancelled.
inline bool taken_up(const Books& books, const IdleOffer::Item& item) {
  if (item.transfer == TransferId{}) return false;
  return books.assets.transfers()[item.transfer].status != Transfer::Status::cancelled;
}

/// Whether an offered asset is still to be had: on the books, and not taken up.
inline bool to_be_had(const Books& books, const IdleOffer::Item& item) {
  return !books.assets.ending(item.asset) && !taken_up(books, item);
}

/// How an offer stands on a day.
inline IdleOffer::Status status(const Books& books, const IdleOffer& offer, Date day) {
  if (offer.withdrawn) return IdleOffer::Status::withdrawn;
  const auto left = [&](const auto& item) { return to_be_had(books, item); };
  if (std::any_of(offer.items.begin(), offer.items.end(), left))
    return day > offer.until ? IdleOffer::Status::expired : IdleOffer::Status::open;
  const auto taken = [&](const auto& item) { return taken_up(books, item); };
  const bool any = std::any_of(offer.items.begin(), offer.items.end(), taken);
  return any ? IdleOffer::Status::taken : IdleOffer::Status::expired;
}

/// Whether a camera that is pointed at a spot does watch it: in use, where it hung when it was
/// pointed there, serviceable, not under repair, and waiting for no write-off and no loss case.
inline bool watches(const Books& books, AssetId camera, Date day) {
  const auto* watch = books.provision.watch(camera);
  const auto& asset = books.assets[camera];
  const auto& upkeep = books.upkeep;
  const bool works = upkeep.conditions.of(camera, asset.quantity).serviceable() > 0 &&
                     upkeep.repairs.pieces(camera) < asset.quantity;
  return watch && works && watch->from <= day && asset.state == State::in_use &&
         asset.room == watch->room && (asset.hold == Hold::none || asset.hold == Hold::transfer);
}

}  // namespace bursar::assets::provision
