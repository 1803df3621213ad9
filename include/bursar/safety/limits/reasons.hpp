#pragma once

#include <array>

#include "bursar/base/refusal.hpp"

/// Why limits, terms, direct items and measures are refused.
namespace bursar::safety {

inline constexpr Reason limit_taken{"safety.limit_taken",
                                    "{limit} is set from {from} already: the next begins later",
                                    "{limit}自{from}起已设定，新的须晚于该日", ""};
inline constexpr Reason limit_unfit{"safety.limit_unfit", "{limit}: {why}", "{limit}：{why_zh}",
                                    ""};
inline constexpr Reason limit_unknown{"safety.limit_unknown", "there is no limit {limit}",
                                      "没有限值{limit}", ""};
inline constexpr Reason term_dates{"safety.term_dates",
                                   "a term ends after it begins: {from}, {until}",
                                   "学期止日{until}须晚于起日{from}", ""};
inline constexpr Reason term_overlaps{"safety.term_overlaps", "{term} overlaps {other}",
                                      "{term}与{other}重叠", ""};
inline constexpr Reason term_begun{"safety.term_begun", "{term} has begun: its first day stays",
                                   "{term}已开学，起日不再变", ""};
inline constexpr Reason major_dates{"safety.major_dates", "{until} is before {from}",
                                    "{until}早于{from}", ""};
inline constexpr Reason major_taken{"safety.major_taken",
                                    "{major} is set from {from} already: the next begins later",
                                    "{major}自{from}起已设定，新的须晚于该日", ""};
inline constexpr Reason major_unknown{"safety.major_unknown",
                                      "there is no direct item {major} in force",
                                      "没有现行的直接判定项{major}", ""};
inline constexpr Reason measure_one{"safety.measure_one",
                                    "exactly one of post, things, inspection and spots is counted",
                                    "岗位、资产、检验、重点部位须且只须填一项", ""};
inline constexpr Reason measure_need{
    "safety.measure_need",
    "what is needed is said once, by a limit or a number, where it does not follow",
    "应有数须填限值或人数其一；可由账得出的不填", ""};
inline constexpr Reason measure_taken{"safety.measure_taken",
                                      "{measure} is set from {from} already: the next begins later",
                                      "{measure}自{from}起已设定，新的须晚于该日", ""};

inline constexpr std::array limit_reasons{
    &limit_taken, &limit_unfit, &limit_unknown, &term_dates,  &term_overlaps, &term_begun,
    &major_dates, &major_taken, &major_unknown, &measure_one, &measure_need,  &measure_taken};

}  // namespace bursar::safety
