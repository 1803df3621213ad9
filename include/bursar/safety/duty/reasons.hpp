#pragma once

#include <array>

#include "bursar/base/refusal.hpp"

/// Why rosters, duties and patrols are refused.
namespace bursar::safety {

inline constexpr Reason roster_dates{"safety.roster_dates",
                                     "{roster} has a version or published duties from {from} on",
                                     "{roster}在{from}已有版本或已排班", ""};
inline constexpr Reason roster_unknown{"safety.roster_unknown", "there is no roster {roster}",
                                       "没有值班表{roster}", ""};
inline constexpr Reason slot_repeated{"safety.slot_repeated", "the slot {slot} is there twice",
                                      "岗次{slot}重复", ""};
inline constexpr Reason slot_unknown{"safety.slot_unknown", "there is no slot {slot}",
                                     "没有岗次{slot}", ""};
inline constexpr Reason slot_times{"safety.slot_times",
                                   "{slot} ends after it begins, on the same day",
                                   "岗次{slot}的止时须晚于起时，且在同日", ""};
inline constexpr Reason weekday_repeated{
    "safety.weekday_repeated", "a weekday of {slot} is there twice", "岗次{slot}的星期重复", ""};
inline constexpr Reason roster_period{
    "safety.roster_period",
    "{from} to {until}: duties are published from {next} on, without a hole",
    "{from}至{until}：须自{next}起连续排班", ""};
inline constexpr Reason duty_one{"safety.duty_one",
                                 "{slot}: one day and one person or outside body",
                                 "岗次{slot}：日期、值班人各填一项", ""};
inline constexpr Reason duty_day{"safety.duty_day", "{slot} is not to be covered on {date}",
                                 "岗次{slot}在{date}无需值班", ""};
inline constexpr Reason outside_unfit{"safety.outside_unfit",
                                      "only the school's own people stand at {slot}",
                                      "岗次{slot}不由外部人员承担", ""};
inline constexpr Reason not_of_post{"safety.not_of_post", "{person} does not hold {post} on {date}",
                                    "{person}在{date}未任{post}", ""};
inline constexpr Reason duty_repeated{"safety.duty_repeated",
                                      "{person} stands twice at {slot} on {date}",
                                      "{person}在{date}的{slot}重复", ""};
inline constexpr Reason duty_overlaps{"safety.duty_overlaps",
                                      "{person} stands at {other} on {date} at the time of {slot}",
                                      "{person}在{date}的{slot}与{other}时间重叠", ""};
inline constexpr Reason roster_gap{"safety.roster_gap",
                                   "{slot} on {date} needs {need} and has {have}",
                                   "{date}的{slot}需{need}人，仅{have}人", "值班无空岗"};
inline constexpr Reason duty_unknown{"safety.duty_unknown", "{who} has no duty at {slot} on {date}",
                                     "{who}在{date}的{slot}没有值班", ""};
inline constexpr Reason duty_over{"safety.duty_over", "the duty of {date} is over",
                                  "{date}的值班已过或已考勤", ""};
inline constexpr Reason attended_already{
    "safety.attended_already", "{slot} on {date} has its attendance", "{date}的{slot}已考勤", ""};
inline constexpr Reason attendance_differs{
    "safety.attendance_differs",
    "{person} was planned and is in neither list, or in both, or was not planned",
    "{person}应值班而未列或重列，或未排班", ""};
inline constexpr Reason outside_over{"safety.outside_over",
                                     "{present} came from outside, {planned} were planned",
                                     "外部到{present}人，安排{planned}人", ""};
inline constexpr Reason route_dates{"safety.route_dates",
                                    "the route has a version from {from}: the next begins later",
                                    "路线自{from}起已有版本，新版须晚于该日", ""};
inline constexpr Reason route_unknown{"safety.route_unknown", "there is no route {route}",
                                      "没有巡查路线{route}", ""};
inline constexpr Reason point_repeated{"safety.point_repeated", "{point} is there twice",
                                       "点位{point}重复", ""};
inline constexpr Reason point_unknown{"safety.point_unknown", "the route has no point {point}",
                                      "路线没有点位{point}", ""};
inline constexpr Reason note_missing{"safety.note_missing", "say what is wrong at {point}",
                                     "点位{point}异常须写明", ""};
inline constexpr Reason patrol_taken{"safety.patrol_taken", "{patrol} is already in use",
                                     "巡查编号{patrol}已被使用", ""};
inline constexpr Reason log_taken{"safety.log_taken", "{log} is already in use",
                                  "日志编号{log}已被使用", ""};

inline constexpr std::array duty_reasons{
    &roster_dates,     &roster_unknown,   &slot_repeated,      &slot_unknown, &slot_times,
    &weekday_repeated, &roster_period,    &duty_one,           &duty_day,     &outside_unfit,
    &not_of_post,      &duty_repeated,    &duty_overlaps,      &roster_gap,   &duty_unknown,
    &duty_over,        &attended_already, &attendance_differs, &outside_over, &route_dates,
    &route_unknown,    &point_repeated,   &point_unknown,      &note_missing, &patrol_taken,
    &log_taken};

}  // namespace bursar::safety
