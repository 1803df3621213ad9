#pragma once

#include <array>

#include "bursar/base/refusal.hpp"

/// Why forms of sets of accounts, funds, money accounts and controls are refused.
namespace bursar::budget {

inline constexpr Reason ledger_taken{
    "budget.ledger_taken", "there is a set of accounts {ledger} already", "账套{ledger}已存在", ""};
inline constexpr Reason ledger_unknown{"budget.ledger_unknown",
                                       "there is no set of accounts {ledger}", "没有账套{ledger}",
                                       "no accounts off the books (不设小金库)"};
inline constexpr Reason year_taken{"budget.year_taken", "{year} of {ledger} is open already",
                                   "账套{ledger}的{year}年度已建立", ""};
inline constexpr Reason year_order{"budget.year_order",
                                   "the next year of {ledger} is {next}, not {year}",
                                   "账套{ledger}应建立的年度为{next}，不是{year}", ""};
inline constexpr Reason regime_unknown{"budget.regime_unknown",
                                       "there are no posting rules of the regime {regime}",
                                       "没有会计制度{regime}的记账规则", "财会〔2017〕25号"};
inline constexpr Reason fund_taken{"budget.fund_taken", "there is a fund {fund} already",
                                   "资金{fund}已存在", ""};
inline constexpr Reason fund_unknown{"budget.fund_unknown", "there is no fund {fund}",
                                     "没有资金{fund}", "no money off the books (不设小金库)"};
inline constexpr Reason fund_dates{"budget.fund_dates", "{until} is before {from}",
                                   "{until}早于{from}", ""};
inline constexpr Reason fund_used{
    "budget.fund_used", "{fund} was used on {last}: it cannot end on {until}",
    "资金{fund}在{last}仍有收支，不能于{until}终止", "history does not change"};
inline constexpr Reason class_taken{"budget.class_taken", "{dimension} has a class {class} already",
                                    "{dimension}分类{class}已存在", ""};
inline constexpr Reason class_unknown{"budget.class_unknown", "{dimension} has no class {class}",
                                      "{dimension}中没有分类{class}", "key by code, never by name"};
inline constexpr Reason money_taken{
    "budget.money_taken", "there is a money account {money} already", "资金账户{money}已存在", ""};
inline constexpr Reason money_unknown{"budget.money_unknown", "there is no money account {money}",
                                      "没有资金账户{money}",
                                      "only registered accounts exist (不设小金库)"};
inline constexpr Reason money_closed{"budget.money_closed", "{money} was closed on {date}",
                                     "资金账户{money}已于{date}销户", ""};
inline constexpr Reason money_not_empty{"budget.money_not_empty", "{money} still has {balance}",
                                        "资金账户{money}尚有余额{balance}", ""};
inline constexpr Reason money_accounts{"budget.money_accounts",
                                       "{money} books on {account}, whose role is {role}",
                                       "资金账户{money}不能记入科目{account}（{role}）", ""};
inline constexpr Reason custodian_missing{"budget.custodian_missing",
                                          "{money} is cash: say who keeps it",
                                          "{money}为现金，须指定保管人", "现金管理暂行条例"};
inline constexpr Reason custody_earlier{
    "budget.custody_earlier",
    "{money} is kept by {person} from {from}: a later keeper begins after it",
    "{money}自{from}起由{person}保管，接任须晚于该日", "history does not change"};
inline constexpr Reason party_taken{"budget.party_taken", "there is a party {party} already",
                                    "往来单位{party}已存在", ""};
inline constexpr Reason party_unknown{"budget.party_unknown", "there is no party {party}",
                                      "没有往来单位{party}", ""};
inline constexpr Reason party_internal{
    "budget.party_internal", "{party} is the set of accounts {ledger}: {why}",
    "{party}为本校账套{ledger}：{why_zh}", "财会〔2018〕20号: merged net of internal dealings"};
inline constexpr Reason control_taken{
    "budget.control_taken", "there is a control {control} already", "控制规则{control}已存在", ""};
inline constexpr Reason control_unknown{"budget.control_unknown",
                                        "there is no control {control} in force",
                                        "没有有效的控制规则{control}", ""};
inline constexpr Reason control_unfit{
    "budget.control_unfit",
    "what lines have together is compared for the year or cumulatively, not by {span}",
    "合并控制只能按全年或累计，不能按{span}", ""};
inline constexpr Reason control_too_many{"budget.control_too_many",
                                         "{limit} controls are in force already",
                                         "已有{limit}条控制规则", ""};
inline constexpr Reason share_taken{"budget.share_taken", "there is a share {share} already",
                                    "比例规定{share}已存在", ""};
inline constexpr Reason share_unmet{
    "budget.share_unmet",
    "{share}: classes {classes} have {amount} of {total}, {compare} {limit} is required",
    "{share}：{classes}类为{amount}，合计{total}，规定{compare_zh}{limit}",
    "财教〔2006〕5号: training at 5%"};
inline constexpr Reason standard_taken{"budget.standard_taken",
                                       "{standard} has a rule from {from} already",
                                       "定额{standard}自{from}起已有规定", ""};

inline constexpr std::array setup_reasons{
    &ledger_taken,   &ledger_unknown,    &year_taken,      &year_order,    &regime_unknown,
    &fund_taken,     &fund_unknown,      &fund_dates,      &fund_used,     &class_taken,
    &class_unknown,  &money_taken,       &money_unknown,   &money_closed,  &money_not_empty,
    &money_accounts, &custodian_missing, &custody_earlier, &party_taken,   &party_unknown,
    &party_internal, &control_taken,     &control_unknown, &control_unfit, &control_too_many,
    &share_taken,    &share_unmet,       &standard_taken};

}  // namespace bursar::budget
