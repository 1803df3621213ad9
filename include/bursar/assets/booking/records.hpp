#pragma once

#include <bit>
#include <compare>
#include <cstdint>
#include <optional>
#include <vector>

#include "bursar/assets/booking/terms.hpp"
#include "bursar/assets/fwd.hpp"
#include "bursar/base/date.hpp"
#include "bursar/base/text.hpp"

/// Reserving shared equipment and rooms without overlaps 预约.
namespace bursar::assets {

using BookingCode = Code<struct BookingTag>;  ///< a booking 预约单号

/// A booking's number; 0 is none.
enum class BookingId : std::uint32_t {};

/// What is booked: an asset, or a room.
struct Bookable {
  AssetId asset{};
  RoomId room{};
  friend auto operator<=>(const Bookable&, const Bookable&) = default;
};

/// By what rule a thing may be booked from a day on 预约规则.
struct BookingRule {
  Date from;
  bool bookable = true;
  Minute opens = 0, closes = kDayMinutes;  ///< minutes of the day
  std::uint8_t days = 0x7F;                ///< the days of the week: bit 0 is Monday
  Minute notice = 0;                       ///< to be booked so long before it starts
  Minute longest = 0;                      ///< 0 for as long as one likes
  std::int32_t ahead = 0;                  ///< days ahead at most; 0 for any
  Remark source;

  /// Whether it is open on that day of the week.
  bool open_on(Date day) const {
    const auto weekday = (day.day_of_week().as_number() + 6u) % 7u;  // of boost, 0 is Sunday
    return bookable && ((days >> weekday) & 1u) != 0;
  }
};

/// Somebody's right to a thing from a minute to another 预约.
struct Booking {
  BookingCode code;
  Bookable thing;
  PersonId person{}, booked_by{};
  BookingStatus status{};
  Minute from = 0, to = 0;      ///< as booked; `to` is the first minute after it
  Minute starts = 0, ends = 0;  ///< the time that it keeps: longer if taken early, shorter if back
  Minute taken = 0, back = 0;   ///< when it was taken and brought back; 0 where not yet
  BookingId series{};           ///< the first of its series, itself for that; none for a single one
  RoomId store{};               ///< the custody room and the unit the asset belonged to when booked
  UnitId unit{};
  Remark purpose, remark;

  /// Minutes that it came back too late.
  Minute late() const { return back > to ? back - to : 0; }
};

}  // namespace bursar::assets
