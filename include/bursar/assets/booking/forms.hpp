#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/assets/booking/reasons.hpp"
#include "bursar/assets/booking/records.hpp"
#include "bursar/assets/reasons.hpp"
#include "bursar/base/numbers.hpp"
#include "bursar/base/types.hpp"
#include "bursar/people/reasons.hpp"

/// Reserving shared equipment and rooms without overlaps 预约.
namespace bursar::assets {

/// Opens a thing for booking, or changes by what rule it is booked 开放预约.
struct SetBookable {
  static constexpr std::string_view kind = "assets.set_bookable";
  static constexpr std::string_view about =
      "lets an asset or a room be booked from a day on, by a rule: its hours, days of the week, "
      "notice, longest time; bookings made before stay";
  static constexpr std::string_view about_zh = "开放预约及预约规则";
  static constexpr std::array refusals{&thing_unclear,  &asset_unknown,  &asset_disposed,
                                       &room_unknown,   &time_malformed, &times_reversed,
                                       &days_malformed, &rule_earlier};

  std::optional<AssetCode> asset;
  std::optional<RoomCode> room;
  std::optional<Date> from;
  std::optional<TimeOfDay> opens;
  std::optional<TimeOfDay> closes;
  std::optional<Text<7>> days;
  std::optional<Whole<0, 525'600>> notice;
  std::optional<Whole<1, 525'600>> longest;
  std::optional<Whole<1, 3'660>> ahead;
  std::optional<Remark> source;

  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &SetBookable::asset, "which asset", "资产编号");
    v("room", &SetBookable::room, "or which room", "房间编号");
    v("from", &SetBookable::from, "first day of the rule; left out, today", "起始日期");
    v("opens", &SetBookable::opens, "opening time as 08:00; left out, 00:00", "开放时刻");
    v("closes", &SetBookable::closes, "closing time as 17:30; left out, 24:00", "关闭时刻");
    v("days", &SetBookable::days, "days of the week in order, 1 Monday to 7 Sunday; left out, all",
      "开放日");
    v("notice", &SetBookable::notice, "minutes ahead at least; left out, none", "最少提前分钟");
    v("longest", &SetBookable::longest, "minutes at most; left out, any", "最长分钟");
    v("ahead", &SetBookable::ahead, "days ahead at most; left out, any", "最多提前天数");
    v("source", &SetBookable::source, "what the rule stands on", "规定依据");
  }
};

/// Ends that a thing can be booked 停止预约.
struct StopBooking {
  static constexpr std::string_view kind = "assets.stop_booking";
  static constexpr std::string_view about =
      "lets nobody book a thing for a day from then on; bookings made before are told as stranded";
  static constexpr std::string_view about_zh = "停止预约";
  static constexpr std::array refusals{&thing_unclear, &asset_unknown, &room_unknown, &not_bookable,
                                       &rule_earlier};

  std::optional<AssetCode> asset;
  std::optional<RoomCode> room;
  Remark reason;
  std::optional<Date> from;

  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &StopBooking::asset, "which asset", "资产编号");
    v("room", &StopBooking::room, "or which room", "房间编号");
    v("reason", &StopBooking::reason, "why", "原因");
    v("from", &StopBooking::from, "first day without; left out, today", "起始日期");
  }
};

/// Reserves a thing for somebody 预约.
struct Reserve {
  static constexpr std::string_view kind = "assets.reserve";
  static constexpr std::string_view about =
      "reserves an asset or a room for somebody from a time to a time; refused where somebody has "
      "it then";
  static constexpr std::string_view about_zh = "预约登记";
  static constexpr std::array refusals{
      &booking_taken,    &thing_unclear,          &asset_unknown,       &asset_disposed,
      &transfer_pending, &write_off_pending,      &loss_pending,        &lent,
      &room_unknown,     &time_malformed,         &times_reversed,      &not_bookable,
      &outside_hours,    &notice_short,           &too_far_ahead,       &booking_too_long,
      &booking_overlaps, &people::person_unknown, &people::person_left, &thing_under_repair};

  BookingCode booking;
  std::optional<AssetCode> asset;
  std::optional<RoomCode> room;
  Date on;
  TimeOfDay from;
  TimeOfDay to;
  std::optional<Date> until;
  std::optional<PersonCode> person;
  std::optional<Remark> purpose;

  template <class V>
  static constexpr void fields(V&& v) {
    v("booking", &Reserve::booking, "number of this booking", "预约单号");
    v("asset", &Reserve::asset, "which asset", "资产编号");
    v("room", &Reserve::room, "or which room", "房间编号");
    v("on", &Reserve::on, "on which day", "使用日期");
    v("from", &Reserve::from, "from what time, as 08:00", "开始时刻");
    v("to", &Reserve::to, "to what time, as 08:45; the next may begin then", "结束时刻");
    v("until", &Reserve::until, "on which day it ends; left out, the same", "结束日期");
    v("person", &Reserve::person, "for whom; left out, who files this", "预约人");
    v("purpose", &Reserve::purpose, "what for", "用途");
  }
};

/// Reserves a thing again and again: a weekly lesson 周期预约.
struct ReserveSeries {
  static constexpr std::string_view kind = "assets.reserve_series";
  static constexpr std::string_view about =
      "reserves a thing so many times, every so many days, all or none; the digits at the end of "
      "the first number count on";
  static constexpr std::string_view about_zh = "周期预约（全部成功或全部不成）";
  static constexpr std::array refusals{&thing_under_repair,
                                       &booking_taken,
                                       &codes_run_out,
                                       &dates_outside,
                                       &thing_unclear,
                                       &asset_unknown,
                                       &asset_disposed,
                                       &transfer_pending,
                                       &write_off_pending,
                                       &loss_pending,
                                       &lent,
                                       &room_unknown,
                                       &time_malformed,
                                       &times_reversed,
                                       &not_bookable,
                                       &outside_hours,
                                       &notice_short,
                                       &too_far_ahead,
                                       &booking_too_long,
                                       &booking_overlaps,
                                       &nothing_changes,
                                       &people::person_unknown,
                                       &people::person_left};

  Whole<1, 400> count;
  Reserve first;
  std::optional<Whole<1, 366>> every;
  std::optional<std::vector<Date>> except;

  template <class V>
  static constexpr void fields(V&& v) {
    v("count", &ReserveSeries::count, "how many days, those left out too", "次数");
    v("first", &ReserveSeries::first, "the first, as in assets.reserve", "首次预约");
    v("every", &ReserveSeries::every, "days from one to the next; left out, 7", "间隔天数");
    v("except", &ReserveSeries::except, "days of the series that are left out: holidays",
      "除外日期");
  }
};

/// Gives a booking up 取消预约.
struct CancelBooking {
  static constexpr std::string_view kind = "assets.cancel_booking";
  static constexpr std::string_view about =
      "gives a booking up before it ends, or with it the later ones of its series";
  static constexpr std::string_view about_zh = "取消预约";
  static constexpr std::array refusals{&booking_unknown, &booking_status, &booking_over};

  BookingCode booking;
  Remark reason;
  std::optional<bool> following;

  template <class V>
  static constexpr void fields(V&& v) {
    v("booking", &CancelBooking::booking, "which booking", "预约单号");
    v("reason", &CancelBooking::reason, "why", "原因");
    v("following", &CancelBooking::following, "the later ones of its series too; left out, no",
      "含后续各次");
  }
};

/// Takes what was booked 领取使用.
struct TakeBooking {
  static constexpr std::string_view kind = "assets.take_booking";
  static constexpr std::string_view about =
      "says when a booked thing was taken: on its day, when nobody else has it";
  static constexpr std::string_view about_zh = "预约领取";
  static constexpr std::array refusals{
      &booking_unknown,  &booking_status, &booking_over,        &booking_ahead,
      &booking_overlaps, &times_reversed, &still_out,           &time_malformed,
      &time_ahead,       &asset_disposed, &transfer_pending,    &write_off_pending,
      &loss_pending,     &lent,           &people::person_left, &thing_under_repair};

  BookingCode booking;
  std::optional<Date> on;
  std::optional<TimeOfDay> at;

  template <class V>
  static constexpr void fields(V&& v) {
    v("booking", &TakeBooking::booking, "which booking", "预约单号");
    v("on", &TakeBooking::on, "day on which it was taken; left out, today", "领取日期");
    v("at", &TakeBooking::at, "time, as 08:00; left out, now", "领取时刻");
  }
};

/// Brings back what was booked 归还.
struct ReturnBooking {
  static constexpr std::string_view kind = "assets.return_booking";
  static constexpr std::string_view about =
      "says when a booked thing was back; the rest of its time is free again, and what is late is "
      "told";
  static constexpr std::string_view about_zh = "预约归还";
  static constexpr std::array refusals{&booking_unknown, &booking_status, &time_malformed,
                                       &time_ahead, &times_reversed};

  BookingCode booking;
  std::optional<Date> on;
  std::optional<TimeOfDay> at;
  std::optional<Remark> remark;

  template <class V>
  static constexpr void fields(V&& v) {
    v("booking", &ReturnBooking::booking, "which booking", "预约单号");
    v("on", &ReturnBooking::on, "day on which it was back; left out, today", "归还日期");
    v("at", &ReturnBooking::at, "time, as 08:45; left out, now", "归还时刻");
    v("remark", &ReturnBooking::remark, "in what condition, and anything else", "备注");
  }
};

/// Notes that nobody came for what was booked 爽约登记.
struct NoteNoShow {
  static constexpr std::string_view kind = "assets.note_no_show";
  static constexpr std::string_view about =
      "notes that nobody came for a booking that has begun; its time is free again";
  static constexpr std::string_view about_zh = "爽约登记";
  static constexpr std::array refusals{&booking_unknown, &booking_status, &booking_ahead};

  BookingCode booking;
  std::optional<Remark> remark;

  template <class V>
  static constexpr void fields(V&& v) {
    v("booking", &NoteNoShow::booking, "which booking", "预约单号");
    v("remark", &NoteNoShow::remark, "anything else", "备注");
  }
};

/// Every form of this subject: a new one is added here.
using BookingForms = Types<SetBookable, StopBooking, Reserve, ReserveSeries, CancelBooking,
                           TakeBooking, ReturnBooking, NoteNoShow>;

}  // namespace bursar::assets
