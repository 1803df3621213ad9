#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/assets/booking/views.hpp"
#include "bursar/base/numbers.hpp"
#include "bursar/books.hpp"

/// What is free when, and how much of its hours a thing is used.
namespace bursar::assets {

/// A time at which a thing is free 空闲时段.
struct FreeTime {
  std::optional<AssetCode> asset;
  std::optional<RoomCode> room;
  std::string name;
  Date on;
  std::string from;
  std::string to;
  std::int64_t minutes = 0;

  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &FreeTime::asset, "which asset", "资产编号");
    v("room", &FreeTime::room, "or which room", "房间编号");
    v("name", &FreeTime::name, "name of the thing", "名称");
    v("on", &FreeTime::on, "on which day", "日期");
    v("from", &FreeTime::from, "from what time", "开始时刻");
    v("to", &FreeTime::to, "to what time", "结束时刻");
    v("minutes", &FreeTime::minutes, "minutes", "分钟");
  }
};

/// When something is free.
struct FreeTimes {
  static constexpr std::string_view kind = "assets.free_times";
  static constexpr std::string_view about =
      "when a thing, or each, is free within its hours, on a day and so many after it";
  static constexpr std::string_view about_zh = "空闲时段";
  Date on;
  std::optional<AssetCode> asset;
  std::optional<RoomCode> room;
  std::optional<Whole<1, 366>> days;
  template <class V>
  static constexpr void fields(V&& v) {
    v("on", &FreeTimes::on, "the first day", "日期");
    v("asset", &FreeTimes::asset, "only this asset", "资产编号");
    v("room", &FreeTimes::room, "only this room", "房间编号");
    v("days", &FreeTimes::days, "how many days; left out, one", "天数");
  }
};

namespace detail {
/// Calls `visit(thing, calendar)` for the thing that a question names, or for each.
template <class Question, class Visit>
void each_calendar(const Question& q, const Books& books, Visit visit) {
  const auto wanted = thing_of(q, books);
  for (const auto& [thing, calendar] : books.bookings.calendars())
    if ((!q.asset && !q.room) || thing == wanted) visit(thing, calendar);
}

/// Calls `visit(from, to)` for each time of a day at which a thing is open and nobody's.
template <class Visit>
void each_free(const Books& books, const Bookings::Calendar& calendar, Date day, Visit visit) {
  const auto* rule = calendar.rule(day);
  if (!rule || !rule->open_on(day)) return;
  auto from = day_minute(day) + rule->opens;
  const auto closes = day_minute(day) + rule->closes;
  auto at = calendar.times.upper_bound(from);
  if (at != calendar.times.begin()) --at;
  for (; at != calendar.times.end() && at->first < closes; ++at) {
    const auto& one = books.bookings.all()[at->second];
    if (one.starts > from) visit(from, one.starts);
    from = std::max(from, one.ends);
  }
  if (from < closes) visit(from, closes);
}
}  // namespace detail

inline std::vector<FreeTime> answer(const FreeTimes& q, const Books& books, Date) {
  std::vector<FreeTime> rows;
  detail::each_calendar(q, books, [&](const Bookable& thing, const auto& calendar) {
    for (int i = 0; i < q.days.value_or(1).value; ++i) {
      const auto day = q.on + boost::gregorian::days(i);
      detail::each_free(books, calendar, day, [&](Minute from, Minute to) {
        FreeTime row;
        name_thing(row, books, thing);
        row.on = day, row.from = time_at(from), row.to = end_of(to).second;
        row.minutes = to - from;
        rows.push_back(std::move(row));
      });
    }
  });
  return rows;
}

/// A thing that is free 空闲项目.
struct FreeThing {
  std::optional<AssetCode> asset;
  std::optional<RoomCode> room;
  std::string name;
  RoomCode place;
  std::optional<CategoryCode> category;

  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &FreeThing::asset, "which asset", "资产编号");
    v("room", &FreeThing::room, "or which room", "房间编号");
    v("name", &FreeThing::name, "name of the thing", "名称");
    v("place", &FreeThing::place, "where it is", "存放地点");
    v("category", &FreeThing::category, "its category, of an asset", "资产类别");
  }
};

/// What is free at some time.
struct FreeThings {
  static constexpr std::string_view kind = "assets.free_things";
  static constexpr std::string_view about =
      "what is open and free all the time from one time of a day to another, and could be used";
  static constexpr std::string_view about_zh = "某时段可用项目";
  Date on;
  TimeOfDay from;
  TimeOfDay to;
  std::optional<CategoryCode> category;
  template <class V>
  static constexpr void fields(V&& v) {
    v("on", &FreeThings::on, "on which day", "日期");
    v("from", &FreeThings::from, "from what time, as 08:00", "开始时刻");
    v("to", &FreeThings::to, "to what time", "结束时刻");
    v("category", &FreeThings::category, "only assets of this category", "资产类别");
  }
};
inline std::vector<FreeThing> answer(const FreeThings& q, const Books& books, Date day) {
  std::vector<FreeThing> rows;
  const auto from = parse_time(q.from), to = parse_time(q.to);
  if (!from || !to || *from >= *to) return rows;
  const auto start = day_minute(q.on);
  for (const auto& [thing, calendar] : books.bookings.calendars()) {
    const auto* rule = calendar.rule(q.on);
    if (!rule || !rule->open_on(q.on) || *from < rule->opens || *to > rule->closes) continue;
    if (books.bookings.overlapping(thing, start + *from, start + *to)) continue;
    if (!check_usable(books, thing, "", q.on, day)) continue;
    FreeThing row;
    name_thing(row, books, thing);
    row.place = row.room.value_or(RoomCode());
    if (row.asset) {
      const auto& asset = books.assets[thing.asset];
      row.place = books.assets.rooms()[asset.room].code;
      row.category = books.assets.categories()[asset.category].code;
    }
    if (!q.category || row.category == q.category) rows.push_back(std::move(row));
  }
  return rows;
}

/// How much a thing was used 利用率.
struct BookedUse {
  std::optional<AssetCode> asset;
  std::optional<RoomCode> room;
  std::string name;
  std::int64_t open_minutes = 0;
  std::int64_t booked_minutes = 0;
  std::int64_t used_minutes = 0;
  std::int64_t booked_bp = 0;
  std::int64_t used_bp = 0;
  std::int64_t bookings = 0;
  std::int64_t cancelled = 0;
  std::int64_t no_shows = 0;
  std::int64_t late_returns = 0;

  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &BookedUse::asset, "which asset", "资产编号");
    v("room", &BookedUse::room, "or which room", "房间编号");
    v("name", &BookedUse::name, "name of the thing", "名称");
    v("open_minutes", &BookedUse::open_minutes,
      "minutes of its hours in the period: the denominator of both rates", "开放分钟");
    v("booked_minutes", &BookedUse::booked_minutes, "of them, kept by bookings", "预约分钟");
    v("used_minutes", &BookedUse::used_minutes,
      "of them, between taking and bringing back of what is back", "使用分钟");
    v("booked_bp", &BookedUse::booked_bp, "booked in hundredths of a per cent, rounded down",
      "预约率（万分之）");
    v("used_bp", &BookedUse::used_bp, "used in hundredths of a per cent, rounded down",
      "利用率（万分之）");
    v("bookings", &BookedUse::bookings, "bookings that begin in the period", "预约次数");
    v("cancelled", &BookedUse::cancelled, "of them, cancelled", "取消次数");
    v("no_shows", &BookedUse::no_shows, "of them, nobody came", "爽约次数");
    v("late_returns", &BookedUse::late_returns, "of them, back too late", "迟还次数");
  }
};

/// How much of their hours things are booked and used.
struct BookingUse {
  static constexpr std::string_view kind = "assets.booking_use";
  static constexpr std::string_view about =
      "how much of its opening hours each thing is booked and used, from a day to another, both "
      "within";
  static constexpr std::string_view about_zh = "预约利用率";
  Date from;
  Date until;
  std::optional<AssetCode> asset;
  std::optional<RoomCode> room;
  template <class V>
  static constexpr void fields(V&& v) {
    v("from", &BookingUse::from, "the first day", "起始日期");
    v("until", &BookingUse::until, "the last day", "截止日期");
    v("asset", &BookingUse::asset, "only this asset", "资产编号");
    v("room", &BookingUse::room, "only this room", "房间编号");
  }
};

namespace detail {
/// How many days from one to before another a rule is open.
inline std::int64_t open_days(const BookingRule& rule, Date from, Date before) {
  if (!rule.bookable || from >= before) return 0;
  const auto days = (before - from).days();
  std::int64_t open = days / 7 * std::popcount(rule.days);
  for (auto i = days / 7 * 7; i < days; ++i) open += rule.open_on(from + boost::gregorian::days(i));
  return open;
}

/// The minutes that a thing is open from a day to another, both within.
inline std::int64_t open_minutes(const Bookings::Calendar& calendar, Date from, Date until) {
  const auto end = until + boost::gregorian::days(1);
  std::int64_t minutes = 0;
  for (std::size_t i = 0; i < calendar.rules.size(); ++i) {
    const auto& rule = calendar.rules[i];
    const auto before = i + 1 < calendar.rules.size() ? calendar.rules[i + 1].from : end;
    minutes += open_days(rule, std::max(from, rule.from), std::min(end, before)) *
               (rule.closes - rule.opens);
  }
  return minutes;
}

/// Of a time, the minutes at which a thing is open, from a day to another, both within.
inline std::int64_t within_hours(const Bookings::Calendar& calendar, Minute from, Minute to,
                                 Date first, Date last) {
  std::int64_t minutes = 0;
  if (from >= to) return 0;
  const auto end = std::min(day_of(to - 1), last);
  for (auto day = std::max(day_of(from), first); day <= end; day += boost::gregorian::days(1)) {
    const auto* rule = calendar.rule(day);
    if (!rule || !rule->open_on(day)) continue;
    const auto opens = std::max(from, day_minute(day) + rule->opens);
    const auto closes = std::min(to, day_minute(day) + rule->closes);
    minutes += std::max<Minute>(0, closes - opens);
  }
  return minutes;
}

inline void add_use(BookedUse& row, const Bookings::Calendar& calendar, const Booking& one,
                    const BookingUse& q) {
  if (holds_time(one.status))
    row.booked_minutes += within_hours(calendar, one.starts, one.ends, q.from, q.until);
  if (one.back != 0)
    row.used_minutes += within_hours(calendar, one.taken, one.back, q.from, q.until);
  const auto day = day_of(one.from);
  if (day < q.from || day > q.until) return;
  ++row.bookings;
  row.cancelled += one.status == BookingStatus::cancelled;
  row.no_shows += one.status == BookingStatus::no_show;
  row.late_returns += one.late() > 0;
}
}  // namespace detail

inline std::vector<BookedUse> answer(const BookingUse& q, const Books& books, Date) {
  std::map<Bookable, BookedUse> sums;
  detail::each_calendar(q, books, [&](const Bookable& thing, const auto& calendar) {
    auto& row = sums[thing];
    name_thing(row, books, thing);
    row.open_minutes = detail::open_minutes(calendar, q.from, q.until);
  });
  for (const auto& one : books.bookings.all())
    if (const auto found = sums.find(one.thing); found != sums.end())
      detail::add_use(found->second, *books.bookings.calendar(one.thing), one, q);
  std::vector<BookedUse> rows;
  for (auto& [thing, row] : sums) {
    if (row.open_minutes > 0) {
      row.booked_bp = row.booked_minutes * 10'000 / row.open_minutes;
      row.used_bp = row.used_minutes * 10'000 / row.open_minutes;
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace bursar::assets
