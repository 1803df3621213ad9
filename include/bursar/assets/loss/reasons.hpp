#pragma once

#include <array>

#include "bursar/base/refusal.hpp"

/// Losses and damage, and who answers for them 损坏、丢失与赔偿.
namespace bursar::assets {

inline constexpr Reason loss_taken{"assets.loss_taken", "there is a loss case {loss} already",
                                   "报损单{loss}已存在", ""};
inline constexpr Reason loss_unknown{"assets.loss_unknown", "there is no loss case {loss}",
                                     "没有报损单{loss}", ""};
inline constexpr Reason loss_closed{"assets.loss_closed",
                                    "nothing of {loss} waits for an outcome any more",
                                    "报损单{loss}已结", ""};
inline constexpr Reason loss_of_nothing{
    "assets.loss_of_nothing",
    "a case is of assets, or of a thing without a card: its name and what it is worth",
    "报损单须写明资产，或无卡物品的名称与金额，二者居其一", ""};
inline constexpr Reason loss_place_missing{
    "assets.loss_place_missing", "a thing without a card is in somebody's care: name room or unit",
    "无卡物品须写明房间或部门", "班级财产管理"};
inline constexpr Reason loss_undecided{"assets.loss_undecided",
                                       "the inquiry into {loss} has found nothing yet",
                                       "报损单{loss}尚未认定责任", "查明原因，分清责任"};
inline constexpr Reason own_loss{"assets.own_loss",
                                 "{person} is concerned in {loss}; somebody else does this",
                                 "{person}与报损单{loss}有关，应由他人办理", "不相容岗位分离"};
inline constexpr Reason loss_basis_unfit{
    "assets.loss_basis_unfit", "a thing without a card has no net value", "无卡物品没有净值", ""};
inline constexpr Reason loss_amount_missing{"assets.loss_amount_missing",
                                            "what the repair costs is not in the books: give it",
                                            "维修费用不在账上，请填写金额", ""};
inline constexpr Reason loss_amount_low{
    "assets.loss_amount_low", "the amount {amount} is not above zero", "金额{amount}须大于零", ""};
inline constexpr Reason loss_amount_differs{"assets.loss_amount_differs",
                                            "it comes to {books}, the form says {given}",
                                            "应为{books}，单据为{given}", ""};
inline constexpr Reason liable_unclear{
    "assets.liable_unclear", "name either one of the school's people or another payer, not both",
    "本校人员与其他赔付方只填其一", ""};
inline constexpr Reason liable_repeated{"assets.liable_repeated", "{debtor} is there twice",
                                        "{debtor}重复出现", ""};
inline constexpr Reason liable_shares{"assets.liable_shares",
                                      "the shares add up to {sum}, not to 10000",
                                      "份额合计为{sum}，不是10000", ""};
inline constexpr Reason not_liable{"assets.not_liable", "{debtor} does not answer for {loss}",
                                   "{debtor}不是报损单{loss}的责任方", ""};
inline constexpr Reason loss_overpaid{"assets.loss_overpaid",
                                      "{debtor} owes {owed} of {loss}, not {given}",
                                      "{debtor}就{loss}尚欠{owed}，不是{given}", ""};
inline constexpr Reason loss_refund_beyond{
    "assets.loss_refund_beyond", "{debtor} has {refund} of {loss} to get back, not {given}",
    "{debtor}就{loss}应退{refund}，不是{given}", ""};
inline constexpr Reason loss_outcome_unfit{
    "assets.loss_outcome_unfit", "what was {nature} is not {outcome}; what is gone is written off",
    "性质为{nature}，不能以{outcome}结案；确已灭失者须办理核销", "财产记账和报损调整"};

inline constexpr std::array loss_reasons{
    &loss_taken,      &loss_unknown,        &loss_closed,
    &loss_of_nothing, &loss_place_missing,  &loss_undecided,
    &own_loss,        &loss_basis_unfit,    &loss_amount_missing,
    &loss_amount_low, &loss_amount_differs, &liable_unclear,
    &liable_repeated, &liable_shares,       &not_liable,
    &loss_overpaid,   &loss_refund_beyond,  &loss_outcome_unfit};

}  // namespace bursar::assets
