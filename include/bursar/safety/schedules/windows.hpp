#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <tuple>

#include "bursar/safety/limits/register.hpp"
#include "bursar/safety/schedules/records.hpp"

/// In which days something is to be done: pure arithmetic over a schedule, the terms and the days
/// that are worked.
namespace bursar::safety {

/// The days in which something is to be done, the first and the last, and how often.
struct Window {
  Date begins, due;
  std::int32_t times = 1;

  bool holds(Date day) const { return begins <= day && day <= due; }
  friend bool operator==(const Window&, const Window&) = default;
};

namespace detail {
inline auto as_pair(MonthDay day) { return std::tuple(int(day.month), int(day.day)); }
inline Date day_in(int year, MonthDay day) {
  return Date(static_cast<unsigned short>(year), day.month, day.day);
}
/// Whether a day is of a season; one that ends before it begins goes past new year.
inline bool in_season(const ScheduleVersion& version, Date day) {
  if (version.season_from.month == 0) return true;
  const std::tuple at(int(day.month().as_number()), int(day.day().as_number()));
  const auto from = as_pair(version.season_from), until = as_pair(version.season_until);
  return from <= until ? from <= at && at <= until : from <= at || at <= until;
}
template <class Works>
bool counts(const ScheduleVersion& version, const Limits& limits, const Works& works, Date day) {
  const bool in_term = version.days == Days::term || version.days == Days::school;
  const bool working = version.days == Days::working || version.days == Days::school;
  if (working && !works(day)) return false;
  if (in_term && !limits.term(day)) return false;
  return version.every == Every::season || in_season(version, day);
}

/// Months from a day on, so many at a time, the first of them a multiple.
template <class F>
void each_months(int months, Date from, Date until, F f) {
  const int month = (from.month().as_number() - 1) / months * months;
  auto first = Date(from.year(), static_cast<unsigned short>(month + 1), 1);
  for (; first <= until;) {
    const int next = first.year() * 12 + first.month().as_number() - 1 + months;
    const Date after(static_cast<unsigned short>(next / 12),
                     static_cast<unsigned short>(next % 12 + 1), 1);
    f(first, after - boost::gregorian::days(1));
    first = after;
  }
}
/// Terms, or the days around one end of them.
template <class F>
void each_term(const ScheduleVersion& version, const Limits& limits, Date from, Date until, F f) {
  for (const auto id : limits.by_day()) {
    const auto& term = limits.terms()[id];
    auto first = term.from, last = term.until;
    if (version.edge) {
      const auto edge = *version.edge == Edge::start ? term.from : term.until;
      first = edge - boost::gregorian::days(version.before);
      last = edge + boost::gregorian::days(version.within);
    }
    if (first <= until && from <= last) f(first, last);
  }
}
template <class F>
void each_season(const ScheduleVersion& version, Date from, Date until, F f) {
  const int over = as_pair(version.season_until) < as_pair(version.season_from) ? 1 : 0;
  for (int year = from.year() - over; year <= until.year(); ++year) {
    const auto first = day_in(year, version.season_from);
    const auto last = day_in(year + over, version.season_until);
    if (first <= until && from <= last) f(first, last);
  }
}
template <class F>
void each_days(int days, Date first, Date until, F f) {
  for (; first <= until; first += boost::gregorian::days(days))
    f(first, first + boost::gregorian::days(days - 1));
}
/// Calls `f(first, last)` for the periods that begin by `until` and do not end before `from`.
template <class F>
void each_period(const ScheduleVersion& version, const Limits& limits, Date from, Date until, F f) {
  const int since_monday = (from.day_of_week().as_number() + 6) % 7;
  switch (version.every) {
    case Every::day:
      return each_days(1, from, until, f);
    case Every::week:
      return each_days(7, from - boost::gregorian::days(since_monday), until, f);
    case Every::month:
      return each_months(1, from, until, f);
    case Every::quarter:
      return each_months(3, from, until, f);
    case Every::year:
      return each_months(12, from, until, f);
    case Every::term:
      return each_term(version, limits, from, until, f);
    case Every::season:
      return each_season(version, from, until, f);
    case Every::campaign:
      if (version.from <= until && from <= *version.until) f(version.from, *version.until);
      return;
    case Every::use:
      return;
  }
}
/// The days of a period that count, as a window; none where they are too few.
template <class Counts>
std::optional<Window> window_in(const ScheduleVersion& version, Date first, Date last,
                                const Counts& counted) {
  const boost::gregorian::days one(1);
  while (first <= last && !counted(first)) first += one;
  while (first <= last && !counted(last)) last -= one;
  int days = 0;
  for (auto day = first; day <= last && days < version.least_days; day += one) days += counted(day);
  if (first > last || days < version.least_days) return {};
  return Window{first, last, version.times};
}
}  // namespace detail

/// Calls `f(window)` for the windows of a version that begin by `until` and are not over before
/// `from`, in their order, whatever the days that the version itself is in force.
/// `works(day)` tells whether a day is worked. Around use there are no windows.
template <class Works, class F>
void each_window(const ScheduleVersion& version, const Limits& limits, const Works& works,
                 Date from, Date until, F f) {
  const auto counted = [&](Date day) { return detail::counts(version, limits, works, day); };
  detail::each_period(version, limits, from, until, [&](Date first, Date last) {
    const auto window = detail::window_in(version, first, last, counted);
    if (window && window->begins <= until && from <= window->due) f(*window);
  });
}

}  // namespace bursar::safety
