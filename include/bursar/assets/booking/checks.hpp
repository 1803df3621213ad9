#pragma once

#include <bit>
#include <optional>
#include <string>
#include <string_view>

#include "bursar/assets/booking/forms.hpp"
#include "bursar/assets/checks.hpp"

/// What the rules of bookings ask again and again.
namespace bursar::assets {

/// A minute as "2026-03-02 08:00", for a refusal.
inline std::string minute_text(Minute minute) {
  return date_text(day_of(minute)) + ' ' + time_text(minute % kDayMinutes);
}

/// The minute it is at the school.
inline Minute now_of(const Books& books, const Context& context) {
  return minute_of(context, books.people.offset_minutes());
}

/// The days of a rule as digits, 1 for Monday.
inline std::string days_text(std::uint8_t days) {
  std::string text;
  for (int i = 0; i < 7; ++i)
    if ((days >> i) & 1) text += static_cast<char>('1' + i);
  return text;
}

/// Days of the week written as digits in their order, each once; nothing for other texts.
inline std::optional<std::uint8_t> parse_days(std::string_view text) {
  std::uint8_t days = 0;
  char before = '0';
  for (const char c : text) {
    if (c <= before || c > '7') return {};
    days = static_cast<std::uint8_t>(days | (1u << (c - '1')));
    before = c;
  }
  return days;
}

/// The code of a thing.
inline std::string thing_text(const Books& books, const Bookable& thing) {
  if (thing.room != RoomId{}) return books.assets.rooms()[thing.room].code.value;
  return std::string(books.assets.text(books.assets[thing.asset].code));
}

/// A form names an asset or a room that is in the books.
template <class Form>
Verdict check_thing(const Form& form, const Books& books) {
  if (form.asset.has_value() == form.room.has_value()) return refuse(thing_unclear, "asset");
  if (form.room) return check_room(books, "room", *form.room);
  if (books.assets.id(*form.asset) != AssetId{}) return {};
  return refuse(asset_unknown, "asset", {{"asset", form.asset->value}});
}

/// What a form names.
template <class Form>
Bookable thing_of(const Form& form, const Books& books) {
  if (form.asset) return {books.assets.id(*form.asset), {}};
  return {{}, form.room ? books.assets.rooms().id(*form.room) : RoomId{}};
}

/// The text is a time of day, where there is one.
inline Verdict check_time(std::string_view field, const std::optional<TimeOfDay>& time) {
  if (!time || parse_time(*time)) return {};
  return refuse(time_malformed, field, {{"time", time->value}});
}

/// Whether all pieces of an asset are under repair.
inline bool under_repair(const Books& books, const Bookable& thing) {
  return thing.asset != AssetId{} &&
         books.upkeep.repairs.pieces(thing.asset) >= books.assets[thing.asset].quantity;
}

/// An asset is not lent on a day, nor waits for anything, nor is all of it under repair, and it is
/// on the books; a room is there.
inline Verdict check_usable(const Books& books, const Bookable& thing, std::string_view field,
                            Date day, Date today) {
  if (thing.asset == AssetId{}) return {};
  const auto& asset = books.assets[thing.asset];
  const AssetCode code(books.assets.text(asset.code));
  if (auto v = check_asset(books, field, code); !v) return v;
  if (auto v = check_free(books, field, asset, code); !v) return v;
  if (under_repair(books, thing)) return refuse(thing_under_repair, field, {{"asset", code.value}});
  const bool back = asset.due && *asset.due.date() < day && *asset.due.date() >= today;
  if (asset.state != State::on_loan || back) return {};
  auto refusal = std::move(check_not_lent(books, asset, code)).refusal();
  refusal.field = field;
  return refusal;
}

/// Nobody else has the thing at that time.
inline Verdict check_untaken(const Books& books, const Bookable& thing, std::string_view field,
                             Minute from, Minute to, BookingId but = {}) {
  const auto* other = books.bookings.overlapping(thing, from, to, but);
  if (!other) return {};
  return refuse(booking_overlaps, field,
                {{"person", person_text(books, other->person)},
                 {"thing", thing_text(books, thing)},
                 {"from", minute_text(other->starts)},
                 {"to", minute_text(other->ends)},
                 {"booking", other->code.value}});
}

/// The booking is there and stands so.
inline Verdict check_booking(const Books& books, const BookingCode& code, BookingStatus status) {
  const auto* booking = books.bookings.all().find(code);
  if (!booking) return refuse(booking_unknown, "booking", {{"booking", code.value}});
  if (booking->status == status) return {};
  return refuse(booking_status, "booking",
                {{"booking", code.value}, word("status", booking->status)});
}

}  // namespace bursar::assets
