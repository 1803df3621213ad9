#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "bursar/base/context.hpp"
#include "bursar/base/date.hpp"
#include "bursar/base/text.hpp"

/// Times of day, and minutes on the school's own clock 时刻.
namespace bursar {

/// Minutes since the first day of the calendar, on the school's own clock.
using Minute = std::int64_t;
inline constexpr Minute kDayMinutes = 1440;

/// A time of day as a form has it: "08:00"; "24:00" is the end of the day 时刻.
using TimeOfDay = Text<5>;

/// Minutes since midnight of a time of day written "08:00", to "24:00"; nothing for other texts.
inline std::optional<Minute> parse_time(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return {};
  const auto hours = detail::number(text.substr(0, 2));
  const auto minutes = detail::number(text.substr(3, 2));
  if (!hours || !minutes || *minutes > 59) return {};
  const Minute time = *hours * 60 + *minutes;
  return time <= kDayMinutes ? std::optional(time) : std::nullopt;
}

/// A time of day as "08:00".
inline std::string time_text(Minute of_day) {
  char buffer[5];
  auto* at = detail::two_digits(buffer, static_cast<int>(of_day / 60));
  *at++ = ':';
  detail::two_digits(at, static_cast<int>(of_day % 60));
  return std::string(buffer, sizeof buffer);
}

/// The first minute of a day.
inline Minute day_minute(Date day) { return Minute{day.day_number()} * kDayMinutes; }
/// The day of a minute.
inline Date day_of(Minute minute) {
  const auto day = static_cast<std::uint32_t>(minute / kDayMinutes);
  return Date(boost::gregorian::gregorian_calendar::from_day_number(day));
}
/// The minute of an entry on the school's clock.
inline Minute minute_of(const Context& context, int offset_minutes) {
  const auto day = Moment::start_of(context.today, offset_minutes);
  return day_minute(context.today) + (context.at.seconds - day.seconds) / 60;
}

}  // namespace bursar
