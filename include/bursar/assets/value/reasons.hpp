#pragma once

#include <array>

#include "bursar/base/refusal.hpp"

/// Why a form of depreciation is refused.
namespace bursar::assets {

inline constexpr Reason schedule_incomplete{"assets.schedule_incomplete",
                                            "the method {method} needs {field}",
                                            "采用{method}须提供{field}", ""};
inline constexpr Reason value_negative{"assets.value_negative", "{amount} is below zero",
                                       "{amount}为负", ""};
inline constexpr Reason below_depreciated{
    "assets.below_depreciated",
    "{cost} does not cover what is depreciated, {accumulated}, and the salvage value, {salvage}",
    "原值{cost}低于累计折旧{accumulated}与净残值{salvage}之和", ""};
inline constexpr Reason beyond_value{"assets.beyond_value",
                                     "{amount} is more than what is left to depreciate, {left}",
                                     "{amount}超出尚可计提的{left}", ""};
inline constexpr Reason life_rule_taken{"assets.life_rule_taken",
                                        "{classes} of {scheme} has a rule from {from} already",
                                        "{scheme}的{classes}自{from}起已有折旧年限规定", ""};
inline constexpr Reason life_rule_unknown{
    "assets.life_rule_unknown", "no rule {variant} for {category} is in force on {date}",
    "{category}在{date}没有适用的折旧年限规定{variant}", "财会〔2017〕4号"};
inline constexpr Reason life_missing{"assets.life_missing",
                                     "what is depreciated needs its life in months",
                                     "计提折旧须规定使用年限（月）", "财会〔2017〕4号"};
inline constexpr Reason life_too_short{
    "assets.life_too_short", "{months} months are below the least life of {category}, {least}",
    "{months}个月低于{category}的最低年限{least}个月", "财会〔2017〕4号 附表1"};
inline constexpr Reason month_rule_taken{"assets.month_rule_taken",
                                         "there is a month rule {rule} already",
                                         "折旧起止规则{rule}已存在", ""};
inline constexpr Reason month_rule_unknown{"assets.month_rule_unknown",
                                           "there is no month rule {rule}",
                                           "没有折旧起止规则{rule}", "政府会计准则第3号"};
inline constexpr Reason depreciation_begun{"assets.depreciation_begun",
                                           "the school depreciates from {month} already",
                                           "本校自{month}起已计提折旧", ""};
inline constexpr Reason depreciation_not_begun{"assets.depreciation_not_begun",
                                               "say first from which month the school depreciates",
                                               "请先确定开始计提折旧的月份", ""};
inline constexpr Reason run_out_of_turn{"assets.run_out_of_turn",
                                        "the next month to depreciate is {next}, not {month}",
                                        "应计提{next}，不是{month}", ""};
inline constexpr Reason run_too_early{"assets.run_too_early", "{month} begins after today, {today}",
                                      "{month}在今天{today}之后开始", ""};
inline constexpr Reason run_differs{
    "assets.run_differs",
    "by the books {month} is {count} assets with {total}, the form says {given}",
    "账面{month}应提{count}项、{total}，单据为{given}", ""};
inline constexpr Reason run_unknown{"assets.run_unknown",
                                    "{month} is not the last month that was depreciated",
                                    "{month}不是最近一次计提的月份", ""};
inline constexpr Reason run_built_on{
    "assets.run_built_on", "values changed after {month} was depreciated: they stand on it",
    "{month}计提后资产价值已有变动，不能冲回", ""};
inline constexpr Reason life_undecided{
    "assets.life_undecided",
    "{count} assets, the first of them {asset}, have no rule for their life: decide it first",
    "{count}项资产（如{asset}）没有折旧年限规定，请先确定", "财会〔2017〕4号"};
inline constexpr Reason method_differs{
    "assets.method_differs", "{asset} is depreciated by {method}", "{asset}采用{method}", ""};
inline constexpr Reason taken_on{
    "assets.taken_on", "{asset} is depreciated on the books already, so far {accumulated}",
    "{asset}已在账上计提折旧，累计{accumulated}", ""};
inline constexpr Reason month_depreciated{"assets.month_depreciated",
                                          "{month} was depreciated already", "{month}已计提", ""};

inline constexpr std::array value_reasons{
    &schedule_incomplete, &value_negative,     &below_depreciated,
    &beyond_value,        &life_rule_taken,    &life_rule_unknown,
    &life_missing,        &life_too_short,     &month_rule_taken,
    &month_rule_unknown,  &depreciation_begun, &depreciation_not_begun,
    &run_out_of_turn,     &run_too_early,      &run_differs,
    &run_unknown,         &run_built_on,       &life_undecided,
    &method_differs,      &month_depreciated,  &taken_on};

}  // namespace bursar::assets
