#pragma once

#include <array>
#include <cstdint>

#include "bursar/base/describe.hpp"
#include "bursar/base/time_of_day.hpp"

/// The words of bookings 预约; times are those of base.
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

using bursar::day_minute;
using bursar::day_of;
using bursar::kDayMinutes;
using bursar::Minute;
using bursar::minute_of;
using bursar::parse_time;
using bursar::time_text;
using bursar::TimeOfDay;

}  // namespace bursar::assets
