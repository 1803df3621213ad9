#pragma once

#include <array>

#include "bursar/base/refusal.hpp"

/// Why forms of the accounts are refused.
namespace bursar::budget {

inline constexpr Reason account_taken{
    "budget.account_taken", "there is an account {account} already", "科目{account}已存在", ""};
inline constexpr Reason account_unknown{"budget.account_unknown", "there is no account {account}",
                                        "没有科目{account}", ""};
inline constexpr Reason account_regime{
    "budget.account_regime", "{account} is of the regime {regime}, {year} goes by {other}",
    "科目{account}属会计制度{regime}，{year}年度执行{other}", "财会〔2022〕25号"};
inline constexpr Reason account_unfit{"budget.account_unfit", "{account} is {role}: {why}",
                                      "科目{account}为{role}：{why_zh}", ""};
inline constexpr Reason account_nature{"budget.account_nature",
                                       "{account} is no {book} account of its code",
                                       "科目{account}的性质与其编号不符（{book}）", ""};
inline constexpr Reason posting_taken{"budget.posting_taken",
                                      "{regime} has a rule for {event} of the same case already",
                                      "会计制度{regime}对{event}的同一情形已有记账规则", ""};
inline constexpr Reason posting_part{"budget.posting_part", "{event} has no {part}",
                                     "{event}没有{part}", ""};
inline constexpr Reason posting_place{"budget.posting_place",
                                      "a line has an account or a place: one of both",
                                      "分录须指定科目或位置，二者居其一", ""};
inline constexpr Reason posting_unbalanced{
    "budget.posting_unbalanced",
    "in the {book} book of {event} debits and credits differ by {parts}",
    "{event}的{book}借贷相差{parts}", "有借必有贷，借贷必相等"};
inline constexpr Reason posting_missing{"budget.posting_missing",
                                        "{regime} has no rule for {event} ({case})",
                                        "会计制度{regime}没有{event}（{case}）的记账规则", ""};
inline constexpr Reason closing_taken{"budget.closing_taken",
                                      "{regime} has a closing step {order} already",
                                      "会计制度{regime}已有结转步骤{order}", ""};
inline constexpr Reason closing_crosses{"budget.closing_crosses",
                                        "{from} and {to} are not of the same book",
                                        "{from}与{to}不属同一套账", "财务会计与预算会计平行记账"};
inline constexpr Reason opening_entered{"budget.opening_entered",
                                        "{ledger} has its opening balances, or entries, already",
                                        "账套{ledger}已录入期初余额或已有凭证", ""};
inline constexpr Reason opening_missing{"budget.opening_missing",
                                        "{ledger} has no opening balances yet",
                                        "账套{ledger}尚未录入期初余额", ""};
inline constexpr Reason opening_differs{
    "budget.opening_differs", "{account} opens with {given}, the books have {books}",
    "{account}期初为{given}，账面为{books}", "账实相符、账账相符"};
inline constexpr Reason voucher_unbalanced{
    "budget.voucher_unbalanced",
    "in the {book} book of {ledger} debits are {debit}, credits {credit}",
    "账套{ledger}的{book}借方{debit}，贷方{credit}", "有借必有贷，借贷必相等"};
inline constexpr Reason voucher_sides{"budget.voucher_sides",
                                      "a line has a debit or a credit: one of both",
                                      "分录须填借方或贷方，二者居其一", ""};
inline constexpr Reason detail_missing{"budget.detail_missing", "{account} is kept by {detail}",
                                       "科目{account}须按{detail}核算", ""};
inline constexpr Reason detail_needless{"budget.detail_needless",
                                        "{account} is not kept by {detail}",
                                        "科目{account}不按{detail}核算", ""};
inline constexpr Reason internal_differs{
    "budget.internal_differs", "{ledger} has {amount} with {other}, which has {back} with it",
    "账套{ledger}对{other}为{amount}，{other}对{ledger}为{back}",
    "财会〔2018〕20号: merged net of internal dealings"};
inline constexpr Reason year_unopened{"budget.year_unopened", "{year} of {ledger} is not open",
                                      "账套{ledger}的{year}年度尚未建立", ""};
inline constexpr Reason year_closed{"budget.year_closed", "{year} of {ledger} is closed",
                                    "账套{ledger}的{year}年度已决算", ""};
inline constexpr Reason month_closed{"budget.month_closed", "{month} of {ledger} is closed",
                                     "账套{ledger}的{month}已结账", ""};
inline constexpr Reason month_out_of_turn{
    "budget.month_out_of_turn", "the next month to close of {ledger} is {next}, not {month}",
    "账套{ledger}下一个结账月份为{next}，不是{month}", ""};
inline constexpr Reason month_running{"budget.month_running",
                                      "{month} is over only after {until}, today is {today}",
                                      "{month}至{until}结束，今天为{today}", ""};
inline constexpr Reason month_undepreciated{"budget.month_undepreciated",
                                            "{month} is not depreciated yet", "{month}尚未计提折旧",
                                            "政府会计准则第3号"};
inline constexpr Reason month_not_last{"budget.month_not_last",
                                       "{last} is the last closed month of {ledger}, not {month}",
                                       "账套{ledger}最后结账的月份为{last}，不是{month}", ""};
inline constexpr Reason months_open{"budget.months_open",
                                    "{month} of {ledger} is to be closed first",
                                    "账套{ledger}的{month}须先结账", ""};
inline constexpr Reason carry_missing{"budget.carry_missing",
                                      "{year} of {ledger} is carried over first",
                                      "账套{ledger}的{year}年度须先结转", ""};
inline constexpr Reason claims_open{
    "budget.claims_open",
    "{count} claims of {year} are open, {claim} first: carry them over or release them",
    "{year}年度尚有{count}张占用单未结（{claim}等），须结转或释放", "年终有决算"};
inline constexpr Reason balance_left{"budget.balance_left",
                                     "after the closing steps {account} still has {balance}",
                                     "结转后科目{account}尚有余额{balance}", "年终有决算"};
inline constexpr Reason reversed_already{"budget.reversed_already",
                                         "{paper} was reversed by {reversal}",
                                         "{paper}已由{reversal}冲销", "red entry once"};
inline constexpr Reason reversal_red{"budget.reversal_red", "{paper} is a red entry",
                                     "{paper}是红字凭证", "reversal by red entry only"};
inline constexpr Reason reversal_built_on{"budget.reversal_built_on",
                                          "{paper} cannot be reversed: {why}",
                                          "{paper}不能冲销：{why_zh}", ""};
inline constexpr Reason turnover_beyond_range{
    "budget.turnover_beyond_range", "the turnover of {ledger} in {year} would pass {limit}",
    "账套{ledger}{year}年度发生额将超过{limit}", ""};

inline constexpr std::array ledger_reasons{
    &account_taken,      &account_unknown,     &account_regime,       &account_unfit,
    &account_nature,     &posting_taken,       &posting_part,         &posting_place,
    &posting_unbalanced, &posting_missing,     &closing_taken,        &closing_crosses,
    &opening_entered,    &opening_missing,     &opening_differs,      &voucher_unbalanced,
    &voucher_sides,      &detail_missing,      &detail_needless,      &internal_differs,
    &year_unopened,      &year_closed,         &month_closed,         &month_out_of_turn,
    &month_running,      &month_undepreciated, &month_not_last,       &months_open,
    &carry_missing,      &claims_open,         &balance_left,         &reversed_already,
    &reversal_red,       &reversal_built_on,   &turnover_beyond_range};

}  // namespace bursar::budget
