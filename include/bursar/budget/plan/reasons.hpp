#pragma once

#include <array>

#include "bursar/base/refusal.hpp"

/// Why forms of the budget itself are refused.
namespace bursar::budget {

inline constexpr Reason line_adopted{"budget.line_adopted",
                                     "{line} is adopted: it is changed by amendment or transfer",
                                     "预算项目{line}已批复，只能追加、追减或调剂", "年初有预算"};
inline constexpr Reason line_unknown{"budget.line_unknown", "there is no line {line}",
                                     "没有预算项目{line}", "坚持按预算行事"};
inline constexpr Reason line_draft{"budget.line_draft",
                                   "{line} is a draft until the budget is adopted",
                                   "预算项目{line}尚未批复", "坚持按预算行事"};
inline constexpr Reason line_side{"budget.line_side", "{line} is a line of {side}",
                                  "预算项目{line}属于{side}", ""};
inline constexpr Reason line_same{
    "budget.line_same", "{other} has the same year, fund, classes, project and unit as {line}",
    "{other}与{line}的年度、资金、分类、项目和部门相同", ""};
inline constexpr Reason dimension_blank{"budget.dimension_blank", "{line} has no {dimension}",
                                        "预算项目{line}未填{dimension}",
                                        "a stop is not bypassed by a blank field"};
inline constexpr Reason purpose_differs{"budget.purpose_differs",
                                        "{fund} is not for {dimension} {value}",
                                        "资金{fund}不得用于{dimension}{value}", "专款专用"};
inline constexpr Reason fund_not_open{
    "budget.fund_not_open", "{fund} holds from {from} to {until}, not on {date}",
    "资金{fund}的使用期为{from}至{until}，不含{date}", "专款专用"};
inline constexpr Reason amount_not_positive{"budget.amount_not_positive",
                                            "the amount {amount} is not above zero",
                                            "金额{amount}须大于零", ""};
inline constexpr Reason amount_zero{"budget.amount_zero", "the amount of {line} is zero",
                                    "{line}的金额为零", ""};
inline constexpr Reason split_differs{"budget.split_differs",
                                      "the parts of {line} come to {sum}, its amount is {amount}",
                                      "预算项目{line}的分期合计为{sum}，全年为{amount}", ""};
inline constexpr Reason split_count{
    "budget.split_count", "{line} is split by {split}: {count} parts, not {given}",
    "预算项目{line}按{split}分解，应为{count}期，实为{given}期", ""};
inline constexpr Reason line_beyond_range{"budget.line_beyond_range",
                                          "the budget of {line} would pass {limit}",
                                          "预算项目{line}的预算将超过{limit}", ""};
inline constexpr Reason nothing_drafted{"budget.nothing_drafted",
                                        "{year} of {ledger} has no draft lines",
                                        "账套{ledger}的{year}年度没有待批复的预算项目", ""};
inline constexpr Reason plan_unbalanced{
    "budget.plan_unbalanced", "{fund} has {means} in {year}, its lines come to {outlay}",
    "资金{fund}在{year}年度可用{means}，支出预算为{outlay}", "量入为出、收支平衡"};
inline constexpr Reason plan_differs{"budget.plan_differs",
                                     "by the books {field} is {books}, the form says {given}",
                                     "账面{field}为{books}，单据为{given}", ""};
inline constexpr Reason item_repeated{"budget.item_repeated", "{line} is there twice",
                                      "{line}重复出现", ""};
inline constexpr Reason fund_crossed{
    "budget.fund_crossed", "{from} is of the fund {from_fund}, {to} of {to_fund}",
    "{from}属资金{from_fund}，{to}属资金{to_fund}", "专款专用: 调剂不得改变资金用途"};
inline constexpr Reason transfer_same{"budget.transfer_same", "{line} cannot give to itself",
                                      "{line}不能向自身调剂", ""};
inline constexpr Reason beyond_available{
    "budget.beyond_available",
    "{line} has {available} that nobody has reserved or spent, not {amount}",
    "预算项目{line}可用{available}，不足{amount}", "调剂不得动用已占用的预算"};
inline constexpr Reason period_short{
    "budget.period_short", "{line} has {budget} in the period of month {month}, not {amount}",
    "预算项目{line}在{month}月所属分期的预算为{budget}，不足{amount}", ""};
inline constexpr Reason year_differs{"budget.year_differs", "{line} is of {year}, {date} is not",
                                     "预算项目{line}属{year}年度，{date}不在该年度", ""};
inline constexpr Reason carry_too_early{"budget.carry_too_early",
                                        "{year} is carried over from {from} on",
                                        "{year}年度最早于{from}结转", ""};
inline constexpr Reason carried_already{"budget.carried_already",
                                        "{year} of {ledger} was carried over on {date}",
                                        "账套{ledger}的{year}年度已于{date}结转", ""};
inline constexpr Reason carry_target_missing{
    "budget.carry_target_missing", "{line} has {amount} to carry, and {year} has no line like it",
    "{line}有{amount}待结转，{year}年度没有对应的预算项目", ""};
inline constexpr Reason carry_target_unfit{
    "budget.carry_target_unfit", "{to} is not a line of the same fund in {year} for {line}",
    "{to}不是{line}在{year}年度同一资金的预算项目", "专款专用"};
inline constexpr Reason pool_missing{
    "budget.pool_missing", "{fund} is swept into one line of {year}: name it",
    "资金{fund}的结余须归集到{year}年度的一个预算项目，请指定", ""};
inline constexpr Reason overrun_unapproved{
    "budget.overrun_unapproved", "an overrun takes effect by an approval case alone",
    "超预算只能经审批生效", "overriding a stop is an approved form"};

inline constexpr std::array plan_reasons{&line_adopted,
                                         &line_unknown,
                                         &line_draft,
                                         &line_side,
                                         &line_same,
                                         &dimension_blank,
                                         &purpose_differs,
                                         &fund_not_open,
                                         &amount_not_positive,
                                         &amount_zero,
                                         &split_differs,
                                         &split_count,
                                         &line_beyond_range,
                                         &nothing_drafted,
                                         &plan_unbalanced,
                                         &plan_differs,
                                         &item_repeated,
                                         &fund_crossed,
                                         &transfer_same,
                                         &beyond_available,
                                         &period_short,
                                         &year_differs,
                                         &carry_too_early,
                                         &carried_already,
                                         &carry_target_missing,
                                         &carry_target_unfit,
                                         &pool_missing,
                                         &overrun_unapproved};

}  // namespace bursar::budget
