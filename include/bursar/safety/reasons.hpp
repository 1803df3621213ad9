#pragma once

#include <array>

#include "bursar/base/refusal.hpp"
#include "bursar/safety/checklists/reasons.hpp"
#include "bursar/safety/duty/reasons.hpp"
#include "bursar/safety/hazards/reasons.hpp"
#include "bursar/safety/incidents/reasons.hpp"
#include "bursar/safety/limits/reasons.hpp"
#include "bursar/safety/ready/reasons.hpp"
#include "bursar/safety/schedules/reasons.hpp"

/// Why forms of safety are refused, whatever their subject; each subject has a list of its own.
namespace bursar::safety {

inline constexpr Reason target_one{"safety.target_one",
                                   "the form names more than one of unit, room and asset",
                                   "部门、房间、资产只能填一项", ""};
inline constexpr Reason room_unknown{"safety.room_unknown", "there is no room {room}",
                                     "没有房间{room}", ""};
inline constexpr Reason asset_unknown{"safety.asset_unknown", "there is no asset {asset}",
                                      "没有资产{asset}", ""};
inline constexpr Reason asset_disposed{"safety.asset_disposed", "{asset} has left the books",
                                       "{asset}已核销", ""};
inline constexpr Reason repair_unknown{"safety.repair_unknown", "there is no repair {repair}",
                                       "没有报修单{repair}", ""};
inline constexpr Reason claim_unknown{"safety.claim_unknown", "there is no claim {claim}",
                                      "没有占用单{claim}", ""};
inline constexpr Reason date_in_future{"safety.date_in_future", "{date} is after today, {today}",
                                       "{date}晚于今日{today}", ""};
inline constexpr Reason date_too_early{"safety.date_too_early", "{date} is before {from}",
                                       "{date}早于{from}", ""};
inline constexpr Reason time_malformed{"safety.time_malformed",
                                       "a time is written 08:00, not \"{time}\"",
                                       "时刻写作 08:00，不是“{time}”", ""};
inline constexpr Reason amount_below_zero{
    "safety.amount_below_zero", "the amount {amount} is below zero", "金额{amount}小于零", ""};
inline constexpr Reason too_many{"safety.too_many",
                                 "the list has {count} entries, at most {limit} fit",
                                 "列表有{count}项，最多{limit}项", ""};
inline constexpr Reason sha256_malformed{"safety.sha256_malformed",
                                         "the SHA-256 of {file} is not 64 digits of 0-9 and a-f",
                                         "{file}的 SHA-256 不是64位十六进制数字", ""};
inline constexpr Reason evidence_missing{"safety.evidence_missing",
                                         "{item} needs a file that shows it", "{item}须附证据", ""};
inline constexpr Reason figures_differ{"safety.figures_differ",
                                       "{field} is {books} by the books, not {given}",
                                       "{field}按账应为{books}，不是{given}", ""};
inline constexpr Reason expression_wrong{"safety.expression_wrong",
                                         "{item}, {part}, column {column}: {why} [{fault}]",
                                         "{item}的{part}第{column}字：{why_zh} [{fault}]", ""};

inline constexpr std::array reasons{
    &target_one,    &room_unknown,     &asset_unknown,    &asset_disposed, &repair_unknown,
    &claim_unknown, &date_in_future,   &date_too_early,   &time_malformed, &amount_below_zero,
    &too_many,      &sha256_malformed, &evidence_missing, &figures_differ, &expression_wrong};

}  // namespace bursar::safety
