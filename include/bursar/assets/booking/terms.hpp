#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "bursar/base/context.hpp"
#include "bursar/base/date.hpp"
#include "bursar/base/describe.hpp"

/// Times and words of bookings 预约.
namespace bursar::assets {

/// How a booking stands 预约状态.
enum class BookingStatus : std::uint8_t { booked, out, back, cancelled, no_show };
constexpr auto names(BookingStatus) {
  return std::array<EnumName, 5>{{{"booked", "已预约"},
                                  {"out", "使用中"},
                                  {"back", "已归还"},
                                  {"cancelled", "已取消"},
                                  {"no_show", "爽约"}}};
}
/// Whether it keeps its time for itself.
constexpr bool holds_time(BookingStatus status) { return status <= BookingStatus::back; }

/// Why a booking cannot be kept as things stand 预约受阻原因.
enum class Stranded : std::uint8_t {
  disposed,
  waiting,
  on_loan,
  moved,
  stopped,
  person_left,
  under_repair
};
constexpr auto names(Stranded) {
  return std::array<EnumName, 7>{{{"disposed", "资产已核销"},
                                  {"waiting", "资产在办手续"},
                                  {"lent", "资产已借出"},
                                  {"moved", "资产已调往他处"},
                                  {"stopped", "已停止预约"},
                                  {"person_left", "预约人已离校"},
                                  {"under_repair", "资产在维修"}}};
}

/// Minutes since the first day of the calendar, on the school's own clock.
using Minute = std::int64_t;
inline constexpr Minute kDayMinutes = 1440;

/// A time of day as a form has it: "08:00"; "24:00" is the end of the day 时刻.
using TimeOfDay = Text<5>;

/// Minutes since midnight of a time of day written "08:00", to "24:00"; nothing for other texts.
inline std::optional<Minute> parse_time(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return {};
  const auto hours = bursar::detail::number(text.substr(0, 2));
  const auto minutes = bursar::detail::number(text.substr(3, 2));
  if (!hours || !minutes || *minutes > 59) return {};
  const Minute time = *hours * 60 + *minutes;
  return time <= kDayMinutes ? std::optional(time) : std::nullopt;
}

/// A time of day as "08:00".
inline std::string time_text(Minute of_day) {
  char buffer[5];
  auto* at = bursar::detail::two_digits(buffer, static_cast<int>(of_day / 60));
  *at++ = ':';
  bursar::detail::two_digits(at, static_cast<int>(of_day % 60));
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

}  // namespace bursar::assets
