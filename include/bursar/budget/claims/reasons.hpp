#pragma once

#include <array>

#include "bursar/base/refusal.hpp"

/// Why claims are refused.
namespace bursar::budget {

inline constexpr Reason claim_taken{"budget.claim_taken", "there is a claim {claim} already",
                                    "占用单{claim}已存在", ""};
inline constexpr Reason claim_unknown{"budget.claim_unknown", "there is no claim {claim}",
                                      "没有占用单{claim}", ""};
inline constexpr Reason claim_ended{"budget.claim_ended", "{claim} is {state}",
                                    "占用单{claim}{state}", "a reservation resolves once"};
inline constexpr Reason claim_waits{"budget.claim_waits", "{claim} waits for its allocation",
                                    "占用单{claim}尚待安排", "保证重点，区别轻重缓急"};
inline constexpr Reason claim_lapsed{"budget.claim_lapsed",
                                     "{claim} held until {until}, not on {date}",
                                     "占用单{claim}有效期至{until}，不含{date}", ""};
inline constexpr Reason claim_line{"budget.claim_line", "{claim} holds nothing of {line}",
                                   "占用单{claim}不含预算项目{line}", ""};
inline constexpr Reason claim_short{
    "budget.claim_short", "{claim} has {open} of {line} left, not {amount}",
    "占用单{claim}在{line}上剩余{open}，不足{amount}", "a chain of documents claims once"};
inline constexpr Reason claim_held{"budget.claim_held",
                                   "{claim} is part of the approval case {case}",
                                   "占用单{claim}正在审批单{case}中办理", ""};
inline constexpr Reason claim_advanced{
    "budget.claim_advanced",
    "{claim} has {amount} advanced on it, which is cleared or comes back first",
    "占用单{claim}尚有借款{amount}，须先核销或交回", "借款一事一清"};
inline constexpr Reason stopped{
    "budget.stopped", "{line} has {available} available under {control}, {amount} is needed",
    "预算项目{line}按{control}可用{available}，需要{amount}", "坚持按预算行事"};
inline constexpr Reason until_passed{"budget.until_passed", "{until} is before {date}",
                                     "{until}早于{date}", ""};
inline constexpr Reason nothing_granted{"budget.nothing_granted",
                                        "no request that waits fits in what is available",
                                        "没有可安排的用款申请", ""};
inline constexpr Reason nothing_lapses{"budget.nothing_lapses", "no claim ended before {date}",
                                       "{date}之前没有到期的占用单", ""};

inline constexpr std::array claim_reasons{
    &claim_taken,  &claim_unknown,   &claim_ended,   &claim_waits,    &claim_lapsed,
    &claim_line,   &claim_short,     &claim_held,    &claim_advanced, &stopped,
    &until_passed, &nothing_granted, &nothing_lapses};

}  // namespace bursar::budget
