#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "bursar/base/date.hpp"

namespace bursar {

/// A second in UTC 时刻. Written as "2026-03-02T01:30:00Z".
struct Moment {
  std::int64_t seconds = 0;  ///< since 1970-01-01T00:00:00Z

  friend auto operator<=>(Moment, Moment) = default;

  /// The day it is at this moment where clocks run `offset_minutes` ahead of UTC.
  Date date(int offset_minutes) const { return day(floor_day(seconds + offset_minutes * 60)); }

  /// Reads exactly "YYYY-MM-DDTHH:MM:SSZ".
  static std::optional<Moment> parse(std::string_view text) {
    if (text.size() != 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':') return {};
    const auto date = parse_date(text.substr(0, 10));
    const auto hour = detail::number(text.substr(11, 2));
    const auto minute = detail::number(text.substr(14, 2));
    const auto second = detail::number(text.substr(17, 2));
    if (!date || !hour || !minute || !second || text[19] != 'Z') return {};
    if (*hour > 23 || *minute > 59 || *second > 59) return {};
    return start_of(*date) + (*hour * 3600 + *minute * 60 + *second);
  }

  /// The first second of a day in UTC.
  static Moment start_of(Date date) { return {(date - day(0)).days() * 86'400}; }

  /// The first second of a day where clocks run `offset_minutes` ahead of UTC.
  static Moment start_of(Date date, int offset_minutes) {
    return start_of(date) + -std::int64_t{60} * offset_minutes;
  }

  friend Moment operator+(Moment m, std::int64_t more) { return {m.seconds + more}; }

  /// Writes the text into at least 20 characters and returns its end.
  char* write(char* out) const {
    // Entries of a batch share their second, and each is written more than once.
    thread_local char text[20];
    thread_local std::optional<Moment> last;
    if (last != *this) write_anew(text);
    last = *this;
    return std::copy(text, text + sizeof text, out);
  }

  /// As "2026-03-02T01:30:00Z".
  std::string text() const {
    char buffer[20];
    return std::string(buffer, write(buffer));
  }

 private:
  void write_anew(char* out) const {
    const auto days = floor_day(seconds);
    const auto rest = static_cast<int>(seconds - days * 86'400);
    out = write_date(out, day(days));
    *out++ = 'T';
    out = detail::two_digits(out, rest / 3600);
    *out++ = ':';
    out = detail::two_digits(out, rest / 60 % 60);
    *out++ = ':';
    out = detail::two_digits(out, rest % 60);
    *out = 'Z';
  }

  /// The day so many days after 1970-01-01.
  static Date day(std::int64_t days) {
    static const Date epoch(1970, 1, 1);
    return epoch + boost::gregorian::days(static_cast<long>(days));
  }
  static std::int64_t floor_day(std::int64_t s) {
    return s >= 0 ? s / 86'400 : -((-s + 86'399) / 86'400);
  }
};

/// Minutes ahead of UTC of a school's time zone written "+08:00"; nothing for other texts.
inline std::optional<int> parse_offset(std::string_view text) {
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return {};
  const auto hours = detail::number(text.substr(1, 2));
  const auto minutes = detail::number(text.substr(4, 2));
  if (!hours || !minutes || *hours > 14 || *minutes > 59) return {};
  const int offset = *hours * 60 + *minutes;
  return text[0] == '-' ? -offset : offset;
}

}  // namespace bursar
