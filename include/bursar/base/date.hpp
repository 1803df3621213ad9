#pragma once

#include <algorithm>
#include <boost/date_time/gregorian/greg_date.hpp>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bursar {

/// A day in the school's own time zone 日期. Written as "2026-03-02".
using Date = boost::gregorian::date;

namespace detail {
inline std::optional<int> number(std::string_view text) {
  int value = 0;
  if (text.empty()) return std::nullopt;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

inline char* two_digits(char* out, int value) {
  *out++ = static_cast<char>('0' + value / 10);
  *out++ = static_cast<char>('0' + value % 10);
  return out;
}
}  // namespace detail

/// The years in which a school's books can have dates.
inline constexpr int kFirstYear = 1900;
inline constexpr int kLastYear = 2199;

/// A date where the three numbers name a real day between kFirstYear and kLastYear.
inline std::optional<Date> make_date(int year, int month, int day) {
  if (year < kFirstYear || year > kLastYear || month < 1 || month > 12 || day < 1) return {};
  const auto y = static_cast<unsigned short>(year);
  const auto m = static_cast<unsigned short>(month);
  if (day > boost::gregorian::gregorian_calendar::end_of_month_day(y, m)) return {};
  return Date(y, m, static_cast<unsigned short>(day));
}

/// Whether a date is one that a school's books can have.
inline bool in_range(Date date) {
  static const Date first(kFirstYear, 1, 1), last(kLastYear, 12, 31);
  return !date.is_special() && date >= first && date <= last;
}

/// Reads exactly "YYYY-MM-DD".
inline std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
  const auto year = detail::number(text.substr(0, 4));
  const auto month = detail::number(text.substr(5, 2));
  const auto day = detail::number(text.substr(8, 2));
  if (!year || !month || !day) return {};
  return make_date(*year, *month, *day);
}

/// Writes "YYYY-MM-DD" into at least 10 characters and returns the end.
inline char* write_date(char* out, Date date) {
  const auto ymd = date.year_month_day();
  out = detail::two_digits(out, ymd.year / 100);
  out = detail::two_digits(out, ymd.year % 100);
  *out++ = '-';
  out = detail::two_digits(out, ymd.month.as_number());
  *out++ = '-';
  return detail::two_digits(out, ymd.day.as_number());
}

inline std::string date_text(Date date) {
  char buffer[10];
  return std::string(buffer, write_date(buffer, date));
}

/// The same day so many months later; where that month is shorter, its last day: 31 January and a
/// month is the end of February, 28 February and a month is 28 March.
inline Date months_after(Date day, int months) {
  const auto ymd = day.year_month_day();
  const int count = static_cast<int>(ymd.year) * 12 + ymd.month.as_number() - 1 + months;
  const auto year = static_cast<unsigned short>(count / 12);
  const auto month = static_cast<unsigned short>(count % 12 + 1);
  const auto last = boost::gregorian::gregorian_calendar::end_of_month_day(year, month);
  return Date(year, month, std::min<unsigned short>(ymd.day, last));
}

/// A day packed into 32 bits for registers of millions; 0 is no day at all.
class PackedDate {
 public:
  PackedDate() = default;
  PackedDate(Date date) : day_(date.day_number()) {}
  PackedDate(const std::optional<Date>& date) : day_(date ? date->day_number() : 0) {}
  explicit operator bool() const { return day_ != 0; }
  /// The day, or none.
  std::optional<Date> date() const {
    if (day_ == 0) return {};
    return Date(boost::gregorian::gregorian_calendar::from_day_number(day_));
  }
  friend auto operator<=>(PackedDate, PackedDate) = default;

 private:
  std::uint32_t day_ = 0;
};

}  // namespace bursar
