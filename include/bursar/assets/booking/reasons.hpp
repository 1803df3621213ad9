#pragma once

#include <array>

#include "bursar/base/refusal.hpp"

/// Reserving shared equipment and rooms without overlaps 预约.
namespace bursar::assets {

inline constexpr Reason thing_unclear{"assets.thing_unclear",
                                      "name an asset or a room: one of them, not both",
                                      "资产与房间须填且只填一项", ""};
inline constexpr Reason time_malformed{"assets.time_malformed",
                                       "a time is written 08:00, up to 24:00, not \"{time}\"",
                                       "时刻写作08:00，至24:00，不是“{time}”", ""};
inline constexpr Reason days_malformed{
    "assets.days_malformed",
    "days of the week are written as digits in order, 1 for Monday to 7 for Sunday, not \"{days}\"",
    "开放日用1（周一）至7（周日）依次书写，不是“{days}”", ""};
inline constexpr Reason times_reversed{"assets.times_reversed", "{to} is not after {from}",
                                       "{to}不晚于{from}", ""};
inline constexpr Reason rule_earlier{"assets.rule_earlier",
                                     "{thing} has a booking rule from {from}, on or after this day",
                                     "{thing}自{from}起已有预约规则", ""};
inline constexpr Reason not_bookable{"assets.not_bookable", "{thing} cannot be booked on {date}",
                                     "{thing}在{date}不开放预约", ""};
inline constexpr Reason outside_hours{"assets.outside_hours",
                                      "{thing} is open from {opens} to {closes} on days {days}",
                                      "{thing}开放时间为每周{days}的{opens}至{closes}", ""};
inline constexpr Reason notice_short{"assets.notice_short",
                                     "{thing} is to be booked {notice} minutes ahead; it is {now}",
                                     "{thing}须提前{notice}分钟预约，现在是{now}", ""};
inline constexpr Reason too_far_ahead{"assets.too_far_ahead",
                                      "{thing} is booked {ahead} days ahead at most, to {until}",
                                      "{thing}最多提前{ahead}天预约，至{until}", ""};
inline constexpr Reason booking_too_long{"assets.booking_too_long",
                                         "{minutes} minutes are more than the {longest} of {thing}",
                                         "{minutes}分钟超出{thing}的最长时限{longest}分钟", ""};
inline constexpr Reason booking_overlaps{"assets.booking_overlaps",
                                         "{person} has {thing} from {from} to {to}: {booking}",
                                         "{thing}在{from}至{to}已由{person}预约（{booking}）", ""};
inline constexpr Reason booking_taken{
    "assets.booking_taken", "there is a booking {booking} already", "预约{booking}已存在", ""};
inline constexpr Reason booking_unknown{"assets.booking_unknown", "there is no booking {booking}",
                                        "没有预约{booking}", ""};
inline constexpr Reason booking_status{"assets.booking_status", "{booking} is {status}",
                                       "预约{booking}现为{status}", ""};
inline constexpr Reason booking_over{"assets.booking_over", "{booking} ended at {to}",
                                     "预约{booking}已于{to}结束", ""};
inline constexpr Reason booking_ahead{"assets.booking_ahead", "{booking} begins at {from}",
                                      "预约{booking}于{from}开始", ""};
inline constexpr Reason time_ahead{"assets.time_ahead", "{time} is after now, {now}",
                                   "{time}晚于现在{now}", ""};
inline constexpr Reason still_out{
    "assets.still_out", "{person} has {thing} since {taken} and was to be back at {to}: {booking}",
    "{thing}由{person}自{taken}使用，应于{to}归还（{booking}）", ""};
inline constexpr Reason dates_outside{"assets.dates_outside",
                                      "{date} is no day of this series, which leaves none out then",
                                      "{date}不是本系列的日期", ""};

inline constexpr Reason thing_under_repair{"assets.thing_under_repair", "{asset} is under repair",
                                           "{asset}正在维修", ""};

inline constexpr std::array booking_reasons{
    &thing_unclear,    &time_malformed, &days_malformed,  &times_reversed, &rule_earlier,
    &not_bookable,     &outside_hours,  &notice_short,    &too_far_ahead,  &booking_too_long,
    &booking_overlaps, &booking_taken,  &booking_unknown, &booking_status, &booking_over,
    &booking_ahead,    &time_ahead,     &still_out,       &dates_outside,  &thing_under_repair};

}  // namespace bursar::assets
