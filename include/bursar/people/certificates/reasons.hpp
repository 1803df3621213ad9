#pragma once

#include <array>

#include "bursar/base/refusal.hpp"

/// Why certificates, and the work that needs them, are refused.
namespace bursar::people {

inline constexpr Reason certificate_missing{
    "people.certificate_missing", "{post} needs {certificate}, which {person} has not on {date}",
    "{post}须持{certificate}，{person}在{date}无有效证书", "持证上岗"};
inline constexpr Reason certificate_lapsed{"people.certificate_lapsed",
                                           "{person} has no {certificate} that holds on {date}",
                                           "{person}的{certificate}在{date}无效", "持证上岗"};
inline constexpr Reason requirement_taken{
    "people.requirement_taken", "{certificate} has such a rule from {from}: the next begins later",
    "{certificate}自{from}起已有规定，新的须晚于该日", ""};
inline constexpr Reason certificate_repeated{"people.certificate_repeated",
                                             "{certificate} {number} is entered already",
                                             "{certificate}{number}已登记", ""};
inline constexpr Reason certificate_unknown{"people.certificate_unknown",
                                            "there is no {certificate} {number}",
                                            "没有{certificate}{number}", ""};
inline constexpr Reason certificate_over{"people.certificate_over", "{number} was revoked already",
                                         "{number}已吊销", ""};
inline constexpr Reason certificate_early{"people.certificate_early",
                                          "{number} holds from {from} on: it is not revoked before",
                                          "{number}自{from}起有效，不能在此前吊销", ""};
inline constexpr Reason certificate_long{"people.certificate_long",
                                         "{certificate} holds until {most} at most, not {until}",
                                         "{certificate}有效期至多到{most}，不能到{until}", ""};

inline constexpr std::array certificate_reasons{
    &certificate_missing, &certificate_lapsed, &requirement_taken, &certificate_repeated,
    &certificate_unknown, &certificate_over,   &certificate_early, &certificate_long};

}  // namespace bursar::people
