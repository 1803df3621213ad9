#pragma once

#include <array>

#include "bursar/base/refusal.hpp"

/// Why steps of a hazard are refused.
namespace bursar::safety {

inline constexpr Reason hazard_taken{"safety.hazard_taken", "{hazard} is already in use",
                                     "隐患编号{hazard}已被使用", ""};
inline constexpr Reason hazard_unknown{"safety.hazard_unknown", "there is no hazard {hazard}",
                                       "没有隐患{hazard}", ""};
inline constexpr Reason hazard_repeated{"safety.hazard_repeated", "{hazard} is there twice",
                                        "隐患{hazard}重复", ""};
inline constexpr Reason hazard_state{"safety.hazard_state", "{hazard} is {state}",
                                     "{hazard}目前为{state}", ""};
inline constexpr Reason hazard_minor{"safety.hazard_minor", "{hazard} is no major hazard",
                                     "{hazard}不是重大隐患", ""};
inline constexpr Reason grade_differs{"safety.grade_differs", "a direct item makes {hazard} major",
                                      "{hazard}有直接判定项，应为重大",
                                      "重大事故隐患挂牌督办、对账销号"};
inline constexpr Reason repeats_open{"safety.repeats_open",
                                     "{hazard} is open still: it is found again, not anew",
                                     "{hazard}尚未销案，应并入该隐患", ""};
inline constexpr Reason due_missing{"safety.due_missing",
                                    "nothing says until when: give a day, or set rectify-days",
                                    "未写整改期限，也未设定整改天数", ""};
inline constexpr Reason due_past{"safety.due_past", "{due} is before today, {today}",
                                 "期限{due}早于今日{today}", ""};
inline constexpr Reason due_moved{"safety.due_moved",
                                  "{hazard} was due on {due}: it is overdue and stays so",
                                  "{hazard}期限{due}已过，不能再延", ""};
inline constexpr Reason repair_open{"safety.repair_open", "the repair {repair} is not finished",
                                    "报修单{repair}尚未结案", ""};
inline constexpr Reason verifier_rectified{
    "safety.verifier_rectified",
    "{person} rectified {hazard} or filed that: somebody else verifies it",
    "{person}整改了{hazard}或登记了整改，须由他人验收", "整改与验收分离"};
inline constexpr Reason listed_already{"safety.listed_already", "{hazard} is listed already",
                                       "{hazard}已挂牌", "重大事故隐患挂牌督办、对账销号"};
inline constexpr Reason not_listed{"safety.not_listed", "{hazard} is not listed",
                                   "{hazard}未在挂牌督办中", "重大事故隐患挂牌督办、对账销号"};

inline constexpr std::array hazard_reasons{
    &hazard_taken,  &hazard_unknown,     &hazard_repeated, &hazard_state, &hazard_minor,
    &grade_differs, &repeats_open,       &due_missing,     &due_past,     &due_moved,
    &repair_open,   &verifier_rectified, &listed_already,  &not_listed};

}  // namespace bursar::safety
