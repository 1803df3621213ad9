#pragma once

#include <array>

#include "bursar/base/refusal.hpp"

/// Why papers of an incident are refused.
namespace bursar::safety {

inline constexpr Reason incident_taken{"safety.incident_taken", "{incident} is already in use",
                                       "事故编号{incident}已被使用", ""};
inline constexpr Reason incident_unknown{
    "safety.incident_unknown", "there is no incident {incident}", "没有事故{incident}", ""};
inline constexpr Reason incident_closed{"safety.incident_closed", "{incident} is closed",
                                        "事故{incident}已结案", ""};
inline constexpr Reason hurt_differs{
    "safety.hurt_differs", "{hurt} hurt, {dead} dead, {pupils} pupils of them: that does not agree",
    "受伤{hurt}、死亡{dead}、其中学生{pupils}，不相符", ""};
inline constexpr Reason causes_missing{"safety.causes_missing",
                                       "the causes of {incident} are not recorded",
                                       "未登记事故{incident}的原因", ""};
inline constexpr Reason untold{"safety.untold", "no authority was told of {incident}",
                               "事故{incident}未向主管部门报告", ""};
inline constexpr Reason actions_open{"safety.actions_open", "{hazard} of {incident} is not closed",
                                     "事故{incident}的整改{hazard}尚未销案", ""};

inline constexpr std::array incident_reasons{&incident_taken, &incident_unknown, &incident_closed,
                                             &hurt_differs,   &causes_missing,   &untold,
                                             &actions_open};

}  // namespace bursar::safety
