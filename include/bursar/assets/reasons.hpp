#pragma once

#include <array>

#include "bursar/base/refusal.hpp"

/// Why a form of assets is refused.
namespace bursar::assets {

inline constexpr Reason code_taken{"assets.code_taken",
                                   "an asset with the code {code} is already in the books",
                                   "资产编号{code}已登记在册", ""};
inline constexpr Reason scheme_taken{
    "assets.scheme_taken", "the scheme {scheme} is already adopted", "分类标准{scheme}已启用", ""};
inline constexpr Reason scheme_malformed{
    "assets.scheme_malformed", "{scheme} holds a colon, which parts scheme and class in a category",
    "标准代号{scheme}含冒号；冒号用于分隔标准与分类号", ""};
inline constexpr Reason scheme_unknown{"assets.scheme_unknown", "there is no scheme {scheme}",
                                       "没有分类标准{scheme}", ""};
inline constexpr Reason category_taken{"assets.category_taken",
                                       "the category {category} is already there",
                                       "类别{category}已存在", ""};
inline constexpr Reason category_unknown{
    "assets.category_unknown", "there is no category {category}; a code carries its scheme",
    "没有类别{category}；分类号须注明所属标准", "GB/T 14885: editions number differently"};
inline constexpr Reason room_taken{"assets.room_taken", "there is a room {room} already",
                                   "房间{room}已存在", ""};
inline constexpr Reason room_unknown{"assets.room_unknown", "there is no room {room}",
                                     "没有房间{room}", ""};
inline constexpr Reason main_store_taken{
    "assets.main_store_taken", "{room} is the main custody room; there is only one",
    "总保管室只有一个，现为{room}", "总保管室1个，分保管室8个"};
inline constexpr Reason main_store_missing{"assets.main_store_missing",
                                           "open the main custody room first", "请先设立总保管室",
                                           "总保管室直接管理分保管室"};
inline constexpr Reason not_under_store{
    "assets.not_under_store",
    "{room} cannot stand under {under}: sub-rooms stand under the main "
    "custody room, other rooms under a custody room, the main one under none",
    "{room}不能隶属{under}：分保管室隶属总保管室，其他房间隶属保管室", "总保管室直接管理分保管室"};
inline constexpr Reason no_custodian{
    "assets.no_custodian", "nobody keeps {room} on {date}: no asset without a custodian",
    "{room}在{date}无保管员：资产须有专人保管", "专人使用，专人负责，专人保管"};
inline constexpr Reason keeper_earlier{"assets.keeper_earlier",
                                       "{room} has a keeper from {from}, on or after this day",
                                       "{room}自{from}起已有保管员", ""};
inline constexpr Reason date_in_future{"assets.date_in_future", "{date} is after today, {today}",
                                       "{date}晚于今天{today}", ""};
inline constexpr Reason date_too_early{"assets.date_too_early", "{date} is before {from}",
                                       "{date}早于{from}", ""};
inline constexpr Reason cost_negative{"assets.cost_negative", "the cost {cost} is below zero",
                                      "原值{cost}为负", ""};
inline constexpr Reason total_beyond_range{"assets.total_beyond_range",
                                           "all assets together would pass {limit}",
                                           "资产总值将超出{limit}", ""};
inline constexpr Reason codes_run_out{
    "assets.codes_run_out", "counting {count} codes on from {code} needs digits at its end",
    "编号{code}末尾的数字不够排{count}个", ""};
inline constexpr Reason serial_of_many{
    "assets.serial_of_many", "the serial number {serial} belongs to one piece, not to many",
    "序列号{serial}只属于一件，不能用于多件", ""};
inline constexpr Reason voucher_missing{
    "assets.voucher_missing", "a change of value or quantity of {asset} needs its voucher",
    "调整{asset}的原值或数量须有凭证号", "收支有据; 财产记账和报损调整"};
inline constexpr Reason asset_unknown{"assets.asset_unknown", "there is no asset {asset}",
                                      "没有资产{asset}",
                                      "条例第738号 art. 30: no assets off the books"};
inline constexpr Reason asset_repeated{"assets.asset_repeated", "{asset} is there twice",
                                       "{asset}重复出现", ""};
inline constexpr Reason not_in_store{"assets.not_in_store", "{asset} is {state}, not in store",
                                     "{asset}现为{state}，不在库", ""};
inline constexpr Reason not_out{"assets.not_out", "{asset} is in store already", "{asset}已在库",
                                ""};
inline constexpr Reason not_on_loan{"assets.not_on_loan", "{asset} is {state}, not on loan",
                                    "{asset}现为{state}，未借出", ""};
inline constexpr Reason lent{"assets.lent", "{asset} is on loan to {borrower} until {due}",
                             "{asset}已借给{borrower}，至{due}", ""};
inline constexpr Reason due_too_early{"assets.due_too_early", "{due} is before {from}",
                                      "{due}早于{from}", ""};
inline constexpr Reason needs_transfer{
    "assets.needs_transfer",
    "{asset} belongs to {from}; {to} is another custody room or unit: request a transfer",
    "{asset}属{from}，转至{to}须办理转移手续", "部门转移手续，经总务处调整再入帐注明"};
inline constexpr Reason transfer_taken{"assets.transfer_taken", "there is a transfer {transfer}",
                                       "转移单{transfer}已存在", ""};
inline constexpr Reason transfer_unknown{
    "assets.transfer_unknown", "there is no transfer {transfer}", "没有转移单{transfer}", ""};
inline constexpr Reason transfer_ended{"assets.transfer_ended", "{transfer} is {status}",
                                       "转移单{transfer}{status}", ""};
inline constexpr Reason transfer_pending{"assets.transfer_pending",
                                         "{asset} waits for the transfer {transfer}",
                                         "{asset}正在办理转移{transfer}", ""};
inline constexpr Reason write_off_pending{"assets.write_off_pending",
                                          "{asset} waits for the write-off {paper}",
                                          "{asset}正在办理报废处置{paper}", ""};
inline constexpr Reason loss_pending{"assets.loss_pending",
                                     "{asset} waits for the loss case {paper}",
                                     "{asset}正在办理报损{paper}", ""};
inline constexpr Reason asset_disposed{
    "assets.asset_disposed", "{asset} left the books on {date}: {how}",
    "{asset}已于{date}核销（{how}）", "条例第738号 art. 35: disposal cancels the ledger entry"};
inline constexpr Reason transfer_same{"assets.transfer_same",
                                      "{asset} is in {room} of {unit} already",
                                      "{asset}已在{unit}的{room}", ""};
inline constexpr Reason own_transfer{
    "assets.own_transfer", "{person} asked for {transfer}; somebody else posts it",
    "{transfer}由{person}申请，应由他人入账", "经总务处调整再入帐注明"};
inline constexpr Reason nothing_changes{"assets.nothing_changes", "the form would change nothing",
                                        "单据未改变任何内容", ""};
inline constexpr Reason no_duties{"assets.no_duties", "{person} has nothing of this to hand over",
                                  "{person}名下没有可移交的资产", ""};
inline constexpr Reason count_differs{"assets.count_differs",
                                      "by the books it is {count}, the form says {given}",
                                      "账面为{count}，单据为{given}", ""};
inline constexpr Reason same_person{"assets.same_person", "{person} cannot hand over to themselves",
                                    "{person}不能移交给本人", ""};
inline constexpr Reason not_keeper{"assets.not_keeper", "{room} is kept by {keeper}, not {person}",
                                   "{room}由{keeper}保管，不是{person}", "《公物使用保管卡》"};
inline constexpr Reason card_differs{"assets.card_differs",
                                     "the books have {count} pieces worth {value} in {room}",
                                     "账面{room}有{count}件，原值{value}", "《公物使用保管卡》"};
inline constexpr Reason card_unsigned{"assets.card_unsigned", "the card of {room} is not signed",
                                      "{room}的保管卡未签字", "《公物使用保管卡》"};
inline constexpr Reason card_outdated{
    "assets.card_outdated", "{room} or its keeper has changed since its card was signed on {date}",
    "{room}在{date}签卡后有变动，须重新签字", "《公物使用保管卡》"};
inline constexpr Reason card_verified{"assets.card_verified",
                                      "the card of {room} was verified on {date} already",
                                      "{room}的保管卡已于{date}核对", ""};
inline constexpr Reason own_card{"assets.own_card",
                                 "{person} signed the card; somebody else verifies it",
                                 "{person}是签字人，应由他人核对", "《公物使用保管卡》"};

inline constexpr std::array reasons{&code_taken,         &scheme_taken,
                                    &scheme_malformed,   &scheme_unknown,
                                    &category_taken,     &category_unknown,
                                    &room_taken,         &room_unknown,
                                    &main_store_taken,   &main_store_missing,
                                    &not_under_store,    &no_custodian,
                                    &keeper_earlier,     &date_in_future,
                                    &date_too_early,     &cost_negative,
                                    &total_beyond_range, &codes_run_out,
                                    &asset_unknown,      &asset_repeated,
                                    &not_in_store,       &not_out,
                                    &not_on_loan,        &lent,
                                    &due_too_early,      &needs_transfer,
                                    &transfer_taken,     &transfer_unknown,
                                    &transfer_ended,     &transfer_pending,
                                    &transfer_same,      &own_transfer,
                                    &nothing_changes,    &no_duties,
                                    &count_differs,      &same_person,
                                    &not_keeper,         &card_differs,
                                    &card_unsigned,      &card_outdated,
                                    &card_verified,      &serial_of_many,
                                    &voucher_missing,    &own_card,
                                    &write_off_pending,  &loss_pending,
                                    &asset_disposed};

}  // namespace bursar::assets
