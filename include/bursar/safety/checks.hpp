#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/base/time_of_day.hpp"
#include "bursar/books.hpp"
#include "bursar/people/checks.hpp"
#include "bursar/safety/reasons.hpp"

/// What the rules of safety ask again and again.
namespace bursar::safety {

/// The day that a form is about: its own, else today, which under an approval case is that of the
/// last signature.
inline Date day_of(const std::optional<Date>& on, const Context& context) {
  return on.value_or(context.today);
}
/// Fills in the day of a form. Under an approval case it stays left out, so that the day of the
/// last signature counts.
inline void complete_day(std::optional<Date>& on, const Context& context) {
  if (!on && context.under.empty()) on = context.today;
}
/// Who files a form.
inline PersonId filer(const Books& books, const Context& context) {
  return books.people.persons().id(context.by);
}
/// What a form may leave out, or nothing of its kind.
template <class T>
T or_none(const std::optional<T>& value) {
  return value.value_or(T());
}
/// The code of somebody, for a refusal.
inline std::string person_text(const Books& books, PersonId id) {
  return id == PersonId{} ? std::string() : books.people.persons()[id].code.value;
}
/// The code of a room, an asset.
inline RoomCode room_code(const Books& books, RoomId id) { return books.assets.rooms()[id].code; }
inline AssetCode asset_code(const Books& books, AssetId id) {
  return AssetCode(books.assets.text(books.assets[id].code));
}

/// Whether a unit is another or lies below it.
inline bool within(const Books& books, UnitId unit, UnitId above) {
  for (; unit != UnitId{}; unit = books.people.units()[unit].parent)
    if (unit == above) return true;
  return false;
}
/// The unit of a target: the unit itself, that of the room or of the asset, else the school.
inline UnitId unit_of(const Books& books, Target target) {
  auto unit = people::Register::kWhole;
  if (target.kind == TargetKind::unit) unit = UnitId(target.number);
  if (target.kind == TargetKind::room) unit = books.assets.rooms()[RoomId(target.number)].unit;
  if (target.kind == TargetKind::asset) unit = books.assets[AssetId(target.number)].unit;
  return unit == UnitId{} ? people::Register::kWhole : unit;
}
/// A target as it is written: `unit:zongwu`, `room:J167`, `asset:HP-2026-107`, `-` the school.
inline std::string target_text(const Books& books, Target target) {
  if (target.kind == TargetKind::unit)
    return "unit:" + books.people.units()[UnitId(target.number)].code.value;
  if (target.kind == TargetKind::room)
    return "room:" + room_code(books, RoomId(target.number)).value;
  if (target.kind == TargetKind::asset)
    return "asset:" + asset_code(books, AssetId(target.number)).value;
  return "-";
}
/// The target that a form names, as it is written there; of several the first.
template <class Form>
std::string target_text(const Form& form) {
  if (form.unit) return "unit:" + form.unit->value;
  if constexpr (requires { form.room; }) {
    if (form.room) return "room:" + form.room->value;
    if (form.asset) return "asset:" + form.asset->value;
  }
  return "-";
}

/// The target that a form names, of several the first; none where the books have not got it.
template <class Form>
std::optional<Target> target_of(const Form& form, const Books& books) {
  if (form.unit) {
    const auto unit = books.people.units().id(*form.unit);
    if (unit == UnitId{}) return {};
    return safety::target_of(unit);
  }
  if constexpr (requires { form.room; }) {
    if (form.room) {
      const auto room = books.assets.rooms().id(*form.room);
      return room == RoomId{} ? std::nullopt : std::optional(safety::target_of(room));
    }
    if (form.asset) {
      const auto asset = books.assets.id(*form.asset);
      return asset == AssetId{} ? std::nullopt : std::optional(safety::target_of(asset));
    }
  }
  return Target{};
}

/// The room is in the books, where the form names one.
inline Verdict check_room(const Books& books, std::string_view field,
                          const std::optional<RoomCode>& room) {
  if (!room || books.assets.rooms().has(*room)) return {};
  return refuse(room_unknown, field, {{"room", room->value}});
}
/// The asset is in the books, where the form names one.
inline Verdict check_asset(const Books& books, std::string_view field,
                           const std::optional<AssetCode>& asset) {
  if (!asset || books.assets.id(*asset) != AssetId{}) return {};
  return refuse(asset_unknown, field, {{"asset", asset->value}});
}
/// At most one of unit, room and asset is named; it is in the books, an asset still on them.
template <class Form>
Verdict check_target(const Form& form, const Books& books) {
  if (form.unit.has_value() + form.room.has_value() + form.asset.has_value() > 1)
    return refuse(target_one, form.unit ? "unit" : "room");
  if (auto v = people::check_unit(books.people, "unit", form.unit); !v) return v;
  if (auto v = safety::check_room(books, "room", form.room); !v) return v;
  if (auto v = safety::check_asset(books, "asset", form.asset); !v) return v;
  if (!form.asset || !books.assets.ending(books.assets.id(*form.asset))) return {};
  return refuse(asset_disposed, "asset", {{"asset", form.asset->value}});
}
/// The post is in the books, where the form names one.
inline Verdict check_post(const Books& books, std::string_view field,
                          const std::optional<PostCode>& post) {
  if (!post || books.people.posts().has(*post)) return {};
  return refuse(people::post_unknown, field, {{"post", post->value}});
}

/// A day that has come.
inline Verdict check_past(std::string_view field, Date day, const Context& context) {
  if (day <= context.today) return {};
  return refuse(date_in_future, field,
                {{"date", date_text(day)}, {"today", date_text(context.today)}});
}
/// A day not before another.
inline Verdict check_not_before(std::string_view field, Date day, Date from) {
  if (day >= from) return {};
  return refuse(date_too_early, field, {{"date", date_text(day)}, {"from", date_text(from)}});
}
/// A time of day is one, where the form has it.
inline Verdict check_time(std::string_view field, const std::optional<TimeOfDay>& time) {
  if (!time || parse_time(*time)) return {};
  return refuse(time_malformed, field, {{"time", time->value}});
}
/// An amount is not below zero, where the form has it.
inline Verdict check_amount(std::string_view field, const std::optional<Money>& amount) {
  if (!amount || *amount >= Money()) return {};
  return refuse(amount_below_zero, field, {{"amount", amount->text()}});
}
/// A list fits.
inline Verdict check_count(std::string_view field, std::size_t count, std::size_t limit) {
  if (count <= limit) return {};
  return refuse(too_many, field,
                {{"count", std::to_string(count)}, {"limit", std::to_string(limit)}});
}

/// There are not too many files, and each has a well-formed digest.
inline Verdict check_evidence(const std::vector<EvidenceFile>& files,
                              std::string_view field = "files") {
  const auto digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  if (auto v = check_count(field, files.size(), kFileLimit); !v) return v;
  for (const auto& one : files)
    if (const std::string_view sha256 = one.sha256;
        sha256.size() != 64 || !std::all_of(sha256.begin(), sha256.end(), digit))
      return refuse(sha256_malformed, field, {{"file", one.file.value}});
  return {};
}
/// The same, where the form has any.
inline Verdict check_evidence(const std::optional<std::vector<EvidenceFile>>& files) {
  return files ? check_evidence(*files) : Verdict{};
}

}  // namespace bursar::safety
