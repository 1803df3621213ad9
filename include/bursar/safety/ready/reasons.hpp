#pragma once

#include <array>

#include "bursar/base/refusal.hpp"

/// Why plans, drills and sessions are refused.
namespace bursar::safety {

inline constexpr Reason plan_dates{"safety.plan_dates",
                                   "the plan has a version from {from}: the next begins later",
                                   "预案自{from}起已有版本，新版须晚于该日", ""};
inline constexpr Reason plan_unknown{"safety.plan_unknown", "there is no plan {plan} in force",
                                     "没有现行预案{plan}", ""};
inline constexpr Reason activation_taken{"safety.activation_taken",
                                         "{activation} is already in use",
                                         "启动编号{activation}已被使用", ""};
inline constexpr Reason activation_unknown{"safety.activation_unknown",
                                           "there is no activation {activation}",
                                           "没有启动记录{activation}", ""};
inline constexpr Reason activation_over{"safety.activation_over", "{activation} was stood down",
                                        "{activation}已解除", ""};
inline constexpr Reason drill_taken{"safety.drill_taken", "{drill} is already in use",
                                    "演练编号{drill}已被使用", ""};
inline constexpr Reason seconds_missing{"safety.seconds_missing", "an evacuation is timed",
                                        "疏散演练须记用时", ""};
inline constexpr Reason session_taken{"safety.session_taken", "{session} is already in use",
                                      "活动编号{session}已被使用", ""};
inline constexpr Reason audience_repeated{"safety.audience_repeated", "{unit} is there twice",
                                          "{unit}重复", ""};
inline constexpr Reason audience_over{"safety.audience_over",
                                      "{present} of {unit} came, {expected} were expected",
                                      "{unit}到{present}人，应到{expected}人", ""};

inline constexpr std::array ready_reasons{
    &plan_dates,  &plan_unknown,    &activation_taken, &activation_unknown, &activation_over,
    &drill_taken, &seconds_missing, &session_taken,    &audience_repeated,  &audience_over};

}  // namespace bursar::safety
