#pragma once

#include <algorithm>
#include <string>
#include <unordered_set>

#include "bursar/assets/checks.hpp"
#include "bursar/assets/provision/spots/forms.hpp"

namespace bursar::assets {

inline void complete(AddSpot& form, const Books&, const Context& context) {
  fill(form.from, context);
}

inline Verdict decide(const AddSpot& form, const Books& books, const Context&) {
  if (books.provision.spots().has(form.spot))
    return refuse(spot_taken, "spot", {{"spot", form.spot.value}});
  return check_room(books, "room", form.room);
}

inline void post(const AddSpot& form, Books& books, const Context&) {
  const auto room = books.assets.rooms().id(form.room);
  books.provision.add(KeySpot{form.spot, form.name, room, form.why, *form.from, {}, {}});
}

namespace provision {
/// The spot is there and not ended; on a day, where one is given, else for good.
inline Verdict check_spot(const Books& books, std::string_view field, const SpotCode& code,
                          std::optional<Date> day = {}) {
  const auto* spot = books.provision.spots().find(code);
  if (!spot) return refuse(spot_unknown, field, {{"spot", code.value}});
  if (!spot->until || (day && *day < *spot->until)) return {};
  return refuse(spot_ended, field, {{"spot", code.value}, {"until", date_text(*spot->until)}});
}
}  // namespace provision

inline Verdict decide(const EndSpot& form, const Books& books, const Context&) {
  if (auto verdict = provision::check_spot(books, "spot", form.spot); !verdict) return verdict;
  const auto from = books.provision.spots().find(form.spot)->from;
  if (form.until > from) return {};
  return refuse(date_too_early, "until",
                {{"date", date_text(form.until)}, {"from", date_text(from)}});
}

inline void post(const EndSpot& form, Books& books, const Context&) {
  books.provision.end_spot(books.provision.spots().id(form.spot), form.until);
}

inline void complete(PointCamera& form, const Books&, const Context& context) {
  fill(form.from, context);
}

inline Verdict decide(const PointCamera& form, const Books& books, const Context& context) {
  if (auto verdict = check_asset(books, "camera", form.camera); !verdict) return verdict;
  const auto& asset = *books.assets.find(form.camera);
  if (auto v = check_free(books, "camera", asset, form.camera); !v) return v;
  if (asset.state != State::in_use)
    return refuse(camera_not_mounted, "camera",
                  {{"asset", form.camera.value}, word("state", asset.state)});
  if (auto v = check_past("from", *form.from, context); !v) return v;
  auto earliest = *asset.since.date();
  std::unordered_set<std::string_view> seen;
  for (const auto& code : form.spots) {
    if (auto verdict = provision::check_spot(books, "spots", code, form.from); !verdict)
      return verdict;
    if (!seen.insert(code).second) return refuse(spot_repeated, "spots", {{"spot", code.value}});
    earliest = std::max(earliest, books.provision.spots().find(code)->from);
  }
  if (const auto* before = books.provision.watch(books.assets.id(form.camera)))
    earliest = std::max(earliest, before->from);
  if (*form.from >= earliest) return {};
  return refuse(date_too_early, "from",
                {{"date", date_text(*form.from)}, {"from", date_text(earliest)}});
}

inline void post(const PointCamera& form, Books& books, const Context&) {
  const auto camera = books.assets.id(form.camera);
  Watch watch{*form.from, books.assets[camera].room, {}};
  for (const auto& code : form.spots) watch.spots.push_back(books.provision.spots().id(code));
  books.provision.point(camera, std::move(watch));
}

inline Verdict decide(const TurnCamera& form, const Books& books, const Context&) {
  const auto camera = books.assets.id(form.camera);
  if (camera == AssetId{}) return refuse(asset_unknown, "camera", {{"asset", form.camera.value}});
  if (books.provision.watch(camera)) return {};
  return refuse(camera_not_pointed, "camera", {{"asset", form.camera.value}});
}

inline void post(const TurnCamera& form, Books& books, const Context&) {
  books.provision.turn_away(books.assets.id(form.camera));
}

}  // namespace bursar::assets
