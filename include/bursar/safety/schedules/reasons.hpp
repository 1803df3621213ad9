#pragma once

#include <array>

#include "bursar/base/refusal.hpp"

/// Why schedules, and what is done under them, are refused.
namespace bursar::safety {

inline constexpr Reason schedule_taken{
    "safety.schedule_taken", "{schedule} is set from {from} already: the next begins later",
    "{schedule}自{from}起已设定，新的须晚于该日", ""};
inline constexpr Reason schedule_unknown{
    "safety.schedule_unknown", "there is no schedule {schedule}", "没有计划{schedule}", ""};
inline constexpr Reason schedule_ended{"safety.schedule_ended", "{schedule} has ended",
                                       "计划{schedule}已终止", ""};
inline constexpr Reason schedule_past{"safety.schedule_past",
                                      "{date} is before today, {today}: history does not change",
                                      "{date}早于今日{today}，不能追溯", ""};
inline constexpr Reason schedule_unfit{"safety.schedule_unfit", "{schedule}: {why}",
                                       "{schedule}：{why_zh}", ""};
inline constexpr Reason schedule_task{"safety.schedule_task",
                                      "{schedule} asks for another {task} than this",
                                      "{schedule}要求的{task}不是这一种", ""};
inline constexpr Reason target_repeated{"safety.target_repeated", "{target} is there twice",
                                        "对象{target}重复", ""};
inline constexpr Reason target_unfit{"safety.target_unfit",
                                     "{schedule} does not ask it of {target}",
                                     "{schedule}不包括{target}", ""};
inline constexpr Reason order_unfit{"safety.order_unfit", "{after} is of no level below {schedule}",
                                    "{after}的层级不低于{schedule}", ""};
inline constexpr Reason window_none{"safety.window_none", "{schedule} asks nothing on {date}",
                                    "{schedule}在{date}没有任务", ""};
inline constexpr Reason use_unfit{"safety.use_unfit",
                                  "{schedule}: once before use, then once after it, each day",
                                  "{schedule}：每日使用前一次，之后使用后一次", ""};
inline constexpr Reason not_assigned{"safety.not_assigned",
                                     "it falls to {post}, which {person} does not hold here",
                                     "应由{post}办理，{person}未任该岗", ""};
inline constexpr Reason order_first{
    "safety.order_first", "{after} of {target}, due on {due}, comes before {schedule}",
    "须先完成{target}的{after}（{due}前），再做{schedule}", "部门自查、后勤复查、普查"};

inline constexpr std::array schedule_reasons{
    &schedule_taken, &schedule_unknown, &schedule_ended, &schedule_past, &schedule_unfit,
    &schedule_task,  &target_repeated,  &target_unfit,   &order_unfit,   &window_none,
    &use_unfit,      &not_assigned,     &order_first};

}  // namespace bursar::safety
