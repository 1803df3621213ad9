#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/assets/booking/times/questions.hpp"
#include "bursar/assets/booking/views.hpp"
#include "bursar/base/types.hpp"
#include "bursar/books.hpp"

namespace bursar::assets {

/// The bookings.
struct BookingList {
  static constexpr std::string_view kind = "assets.bookings";
  static constexpr std::string_view about =
      "bookings that fit all that is given, in the order of their times";
  static constexpr std::string_view about_zh = "预约一览";
  std::optional<AssetCode> asset;
  std::optional<RoomCode> room;
  std::optional<PersonCode> person;
  std::optional<Date> from;
  std::optional<Date> until;
  std::optional<BookingStatus> status;
  std::optional<bool> late;
  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &BookingList::asset, "of this asset", "资产编号");
    v("room", &BookingList::room, "of this room", "房间编号");
    v("person", &BookingList::person, "for this person", "预约人");
    v("from", &BookingList::from, "that end on this day or later", "起始日期");
    v("until", &BookingList::until, "that begin on this day or earlier", "截止日期");
    v("status", &BookingList::status, "only those that stand so", "状态");
    v("late", &BookingList::late, "whether back too late, or out beyond their day", "迟还");
  }
};
inline std::vector<BookingRow> answer(const BookingList& q, const Books& books, Date day) {
  std::vector<const Booking*> found;
  const auto person = q.person ? books.people.persons().id(*q.person) : PersonId{};
  const auto thing = thing_of(q, books);
  if ((q.asset && thing.asset == AssetId{}) || (q.room && thing.room == RoomId{})) return {};
  for (const auto& one : books.bookings.all()) {
    if ((q.asset || q.room) && one.thing != thing) continue;
    if (q.person && one.person != person) continue;
    if (q.from && one.to <= day_minute(*q.from)) continue;
    if (q.until && one.from >= day_minute(*q.until) + kDayMinutes) continue;
    if (q.status && one.status != *q.status) continue;
    const bool late =
        one.late() > 0 || (one.status == BookingStatus::out && one.to <= day_minute(day));
    if (!q.late || late == *q.late) found.push_back(&one);
  }
  std::stable_sort(found.begin(), found.end(), [](auto* a, auto* b) { return a->from < b->from; });
  std::vector<BookingRow> rows;
  for (const auto* one : found) rows.push_back(booking_row(books, *one, day));
  return rows;
}

/// A booking that cannot be kept as things stand 受阻预约.
struct StrandedRow {
  BookingCode booking;
  Stranded cause{};
  std::optional<AssetCode> asset;
  std::optional<RoomCode> room;
  std::string name;
  PersonCode person;
  Date on;
  std::string from;
  std::string to;

  template <class V>
  static constexpr void fields(V&& v) {
    v("booking", &StrandedRow::booking, "its number", "预约单号");
    v("cause", &StrandedRow::cause, "why it cannot be kept", "受阻原因");
    v("asset", &StrandedRow::asset, "which asset", "资产编号");
    v("room", &StrandedRow::room, "or which room", "房间编号");
    v("name", &StrandedRow::name, "name of the thing", "名称");
    v("person", &StrandedRow::person, "for whom", "预约人");
    v("on", &StrandedRow::on, "on which day", "使用日期");
    v("from", &StrandedRow::from, "from what time", "开始时刻");
    v("to", &StrandedRow::to, "to what time", "结束时刻");
  }
};

/// The bookings that stand in the way of something else, or it in theirs.
struct StrandedBookings {
  static constexpr std::string_view kind = "assets.stranded_bookings";
  static constexpr std::string_view about =
      "bookings of this day and later that cannot be kept: the asset has left the books, waits for "
      "a paper, is lent, under repair or has moved away, booking was stopped, or the person has "
      "left";
  static constexpr std::string_view about_zh = "受阻预约";
  template <class V>
  static constexpr void fields(V&&) {}
};
inline std::vector<StrandedRow> answer(const StrandedBookings&, const Books& books, Date day) {
  std::vector<std::pair<Minute, StrandedRow>> found;
  for (const auto& one : books.bookings.all()) {
    if (one.status != BookingStatus::booked || one.to <= day_minute(day)) continue;
    const auto cause = stranded(books, one);
    if (!cause) continue;
    StrandedRow row;
    row.booking = one.code, row.cause = *cause;
    name_thing(row, books, one.thing);
    row.person = books.people.persons()[one.person].code;
    row.on = day_of(one.from), row.from = time_at(one.from), row.to = end_of(one.to).second;
    found.emplace_back(one.from, std::move(row));
  }
  std::stable_sort(found.begin(), found.end(), [](auto& a, auto& b) { return a.first < b.first; });
  std::vector<StrandedRow> rows;
  for (auto& [from, row] : found) rows.push_back(std::move(row));
  return rows;
}

/// Two bookings that have a thing at the same time 预约冲突.
struct ConflictRow {
  BookingCode booking;
  BookingCode other;
  std::string thing;

  template <class V>
  static constexpr void fields(V&& v) {
    v("booking", &ConflictRow::booking, "a booking", "预约单号");
    v("other", &ConflictRow::other, "one that has the thing at the same time", "冲突预约");
    v("thing", &ConflictRow::thing, "code of the thing", "编号");
  }
};

/// Conflicts: there are none.
struct BookingConflicts {
  static constexpr std::string_view kind = "assets.booking_conflicts";
  static constexpr std::string_view about =
      "bookings that have a thing at the same time, by comparing them all anew: there are none";
  static constexpr std::string_view about_zh = "预约冲突核查";
  template <class V>
  static constexpr void fields(V&&) {}
};
inline std::vector<ConflictRow> answer(const BookingConflicts&, const Books& books, Date) {
  std::map<Bookable, std::vector<const Booking*>> by_thing;
  for (const auto& one : books.bookings.all())
    if (holds_time(one.status) && one.starts < one.ends) by_thing[one.thing].push_back(&one);
  std::vector<ConflictRow> rows;
  for (auto& [thing, held] : by_thing) {
    std::stable_sort(held.begin(), held.end(),
                     [](auto* a, auto* b) { return a->starts < b->starts; });
    const Booking* longest = nullptr;
    for (const auto* one : held) {
      if (longest && longest->ends > one->starts)
        rows.push_back({longest->code, one->code, thing_text(books, thing)});
      if (!longest || one->ends > longest->ends) longest = one;
    }
  }
  return rows;
}

/// A thing that may be booked, and by what rule 可预约项目.
struct BookableRow {
  std::optional<AssetCode> asset;
  std::optional<RoomCode> room;
  std::string name;
  Date from;
  std::string opens;
  std::string closes;
  std::string days;
  std::int64_t notice = 0;
  std::int64_t longest = 0;
  std::int64_t ahead = 0;
  std::optional<BookingCode> out;
  std::optional<std::string> source;

  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &BookableRow::asset, "which asset", "资产编号");
    v("room", &BookableRow::room, "or which room", "房间编号");
    v("name", &BookableRow::name, "name of the thing", "名称");
    v("from", &BookableRow::from, "first day of the rule", "规则起始日期");
    v("opens", &BookableRow::opens, "opening time", "开放时刻");
    v("closes", &BookableRow::closes, "closing time", "关闭时刻");
    v("days", &BookableRow::days, "days of the week, 1 for Monday", "开放日");
    v("notice", &BookableRow::notice, "minutes ahead at least", "最少提前分钟");
    v("longest", &BookableRow::longest, "minutes at most; 0, any", "最长分钟");
    v("ahead", &BookableRow::ahead, "days ahead at most; 0, any", "最多提前天数");
    v("out", &BookableRow::out, "the booking on which it is out", "使用中预约");
    v("source", &BookableRow::source, "what the rule stands on", "规定依据");
  }
};

/// What may be booked.
struct BookableThings {
  static constexpr std::string_view kind = "assets.bookable";
  static constexpr std::string_view about =
      "what may be booked on a day and by what rule: assets, then rooms, in the order in which they"
      " were entered";
  static constexpr std::string_view about_zh = "可预约项目";
  std::optional<Date> on;
  template <class V>
  static constexpr void fields(V&& v) {
    v("on", &BookableThings::on, "by the rules of this day; left out, today", "日期");
  }
};
inline std::vector<BookableRow> answer(const BookableThings& q, const Books& books, Date day) {
  std::vector<BookableRow> assets, rooms;
  for (const auto& [thing, calendar] : books.bookings.calendars()) {
    const auto* rule = calendar.rule(q.on.value_or(day));
    if (!rule || !rule->bookable) continue;
    BookableRow row;
    name_thing(row, books, thing);
    row.from = rule->from, row.opens = time_text(rule->opens);
    row.closes = time_text(rule->closes), row.days = days_text(rule->days);
    row.notice = rule->notice, row.longest = rule->longest, row.ahead = rule->ahead;
    if (calendar.out != BookingId{}) row.out = books.bookings.all()[calendar.out].code;
    if (!rule->source.empty()) row.source = rule->source.value;
    (thing.asset == AssetId{} ? rooms : assets).push_back(std::move(row));
  }
  assets.insert(assets.end(), rooms.begin(), rooms.end());
  return assets;
}

/// Every question of this subject: a new one is added here.
using BookingQuestions = Types<BookingList, StrandedBookings, BookingConflicts, BookableThings,
                               FreeTimes, FreeThings, BookingUse>;

}  // namespace bursar::assets
