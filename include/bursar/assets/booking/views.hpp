#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "bursar/assets/booking/checks.hpp"
#include "bursar/books.hpp"

/// Bookings as seen from outside: rows with codes, names, days and times.
namespace bursar::assets {

/// A booking 预约单.
struct BookingRow {
  BookingCode booking;
  BookingStatus status{};
  std::optional<AssetCode> asset;
  std::optional<RoomCode> room;
  std::string name;
  PersonCode person;
  PersonCode booked_by;
  Date on;
  std::string from;
  Date until;
  std::string to;
  std::int64_t minutes = 0;
  std::optional<BookingCode> series;
  std::optional<std::string> purpose;
  std::optional<Date> taken_on;
  std::optional<std::string> taken_at;
  std::optional<Date> back_on;
  std::optional<std::string> back_at;
  std::int64_t late = 0;
  std::int64_t days_out = 0;
  std::optional<std::string> remark;

  template <class V>
  static constexpr void fields(V&& v) {
    v("booking", &BookingRow::booking, "its number", "预约单号");
    v("status", &BookingRow::status, "how it stands", "状态");
    v("asset", &BookingRow::asset, "which asset", "资产编号");
    v("room", &BookingRow::room, "or which room", "房间编号");
    v("name", &BookingRow::name, "name of the thing", "名称");
    v("person", &BookingRow::person, "for whom", "预约人");
    v("booked_by", &BookingRow::booked_by, "who filed it", "登记人");
    v("on", &BookingRow::on, "on which day", "使用日期");
    v("from", &BookingRow::from, "from what time", "开始时刻");
    v("until", &BookingRow::until, "day on which it ends", "结束日期");
    v("to", &BookingRow::to, "to what time", "结束时刻");
    v("minutes", &BookingRow::minutes, "minutes booked", "预约分钟");
    v("series", &BookingRow::series, "the first of its series", "所属系列");
    v("purpose", &BookingRow::purpose, "what for", "用途");
    v("taken_on", &BookingRow::taken_on, "day on which it was taken", "领取日期");
    v("taken_at", &BookingRow::taken_at, "at what time", "领取时刻");
    v("back_on", &BookingRow::back_on, "day on which it was back", "归还日期");
    v("back_at", &BookingRow::back_at, "at what time", "归还时刻");
    v("late", &BookingRow::late, "minutes that it was back too late", "迟还分钟");
    v("days_out", &BookingRow::days_out, "days since its last one, while it is not back",
      "逾期天数");
    v("remark", &BookingRow::remark, "condition at return, or why it was given up", "备注");
  }
};

/// What a thing is called.
inline std::string thing_name(const Books& books, const Bookable& thing) {
  if (thing.room != RoomId{}) return books.assets.rooms()[thing.room].name.value;
  return std::string(books.assets.text(books.assets[thing.asset].name));
}

/// A row's `asset` or `room`.
template <class Row>
void name_thing(Row& row, const Books& books, const Bookable& thing) {
  if (thing.room != RoomId{})
    row.room = books.assets.rooms()[thing.room].code;
  else
    row.asset = AssetCode(thing_text(books, thing));
  row.name = thing_name(books, thing);
}

/// The time of day of a minute.
inline std::string time_at(Minute minute) { return time_text(minute % kDayMinutes); }

/// The day and the time of day at which something ends: midnight belongs to the day before.
inline std::pair<Date, std::string> end_of(Minute to) {
  const auto day = day_of(to - 1);
  return {day, time_text(to - day_minute(day))};
}

/// A booking as it stands on a day.
inline BookingRow booking_row(const Books& books, const Booking& one, Date day) {
  const auto& persons = books.people.persons();
  BookingRow row;
  row.booking = one.code, row.status = one.status;
  name_thing(row, books, one.thing);
  row.person = persons[one.person].code, row.booked_by = persons[one.booked_by].code;
  row.on = day_of(one.from), row.from = time_at(one.from);
  std::tie(row.until, row.to) = end_of(one.to);
  row.minutes = one.to - one.from;
  if (one.series != BookingId{}) row.series = books.bookings.all()[one.series].code;
  if (!one.purpose.empty()) row.purpose = one.purpose.value;
  if (one.taken != 0) row.taken_on = day_of(one.taken), row.taken_at = time_at(one.taken);
  if (one.back != 0) row.back_on = day_of(one.back), row.back_at = time_at(one.back);
  row.late = one.late();
  if (one.status == BookingStatus::out && day > row.until) row.days_out = (day - row.until).days();
  if (!one.remark.empty()) row.remark = one.remark.value;
  return row;
}

/// Why a booking cannot be kept as things stand, where there is a reason.
inline std::optional<Stranded> stranded(const Books& books, const Booking& one) {
  const auto day = day_of(one.from);
  const auto* rule = books.bookings.calendar(one.thing)->rule(day);
  if (!rule || !rule->bookable) return Stranded::stopped;
  if (books.people.persons()[one.person].left) return Stranded::person_left;
  if (one.thing.asset == AssetId{}) return {};
  const auto& asset = books.assets[one.thing.asset];
  if (asset.state == State::disposed) return Stranded::disposed;
  if (asset.hold != Hold::none) return Stranded::waiting;
  if (asset.state == State::on_loan && *asset.due.date() >= day) return Stranded::on_loan;
  if (under_repair(books, one.thing)) return Stranded::under_repair;
  if (asset.unit != one.unit || books.assets.store_of(asset.room) != one.store)
    return Stranded::moved;
  return {};
}

}  // namespace bursar::assets
