#pragma once

#include <array>

#include "bursar/base/refusal.hpp"

/// Writing assets off and disposing of them 报废与处置.
namespace bursar::assets {

// The rules of size.
inline constexpr Reason disposal_rule_taken{
    "assets.disposal_rule_taken", "there is a rule {rule} already", "审批权限规定{rule}已存在", ""};
inline constexpr Reason disposal_rule_unknown{
    "assets.disposal_rule_unknown", "there is no rule {rule}", "没有审批权限规定{rule}", ""};
inline constexpr Reason disposal_rule_order{
    "assets.disposal_rule_order", "{rule} is in force from {from}; a later rule begins after it",
    "{rule}自{from}起施行，新规定的起始日须晚于该日", "history does not change"};
inline constexpr Reason disposal_rule_ended{"assets.disposal_rule_ended", "{rule} ends on {until}",
                                            "{rule}已于{until}废止", ""};
inline constexpr Reason disposal_rule_past{
    "assets.disposal_rule_past", "{rule} can end from {from} on, not on {until}",
    "{rule}最早于{from}废止，不能是{until}", "history does not change"};
inline constexpr Reason disposal_band_repeated{
    "assets.disposal_band_repeated", "the band {band} is there twice", "档次{band}重复出现", ""};
inline constexpr Reason disposal_bands_unordered{
    "assets.disposal_bands_unordered",
    "{band} reaches no further than the band before it: list them from the smallest to the largest",
    "{band}的上限不高于前一档：请由小到大排列", ""};
inline constexpr Reason disposal_bands_end{
    "assets.disposal_bands_end",
    "the last band, {band}, has a limit: what passes it would fall in none",
    "最后一档{band}设有上限，超出者将无档可归", "条例第738号 art. 19: every disposal is approved"};
inline constexpr Reason disposal_class_malformed{
    "assets.disposal_class_malformed", "{class} does not begin with a scheme and a colon",
    "{class}未以分类标准加冒号开头", "GB/T 14885: editions number differently"};

// Applying.
inline constexpr Reason write_off_taken{
    "assets.write_off_taken", "there is a write-off {paper} already", "处置单{paper}已存在", ""};
inline constexpr Reason disposal_rule_missing{
    "assets.disposal_rule_missing", "no rule says who approves a write-off on {date}",
    "{date}没有施行中的处置审批权限规定", "条例第738号 art. 19: disposal after approval"};
inline constexpr Reason ground_missing{
    "assets.ground_missing", "what is {manner} needs one of the four grounds",
    "处置方式为{manner}时须写明四项事由之一", "条例第738号 art. 21"};
inline constexpr Reason ground_unfit{"assets.ground_unfit", "{ground} is no ground for {manner}",
                                     "事由{ground}与处置方式{manner}不符", "条例第738号 art. 21"};
inline constexpr Reason loss_case_needed{
    "assets.loss_case_needed", "what is lost is written off by the case that inquired into it",
    "报损须写明查明责任的报损单", "财产记账和报损调整"};
inline constexpr Reason loss_case_unfit{
    "assets.loss_case_unfit", "{loss} is a case of what was {nature}, which is not {manner}",
    "报损单{loss}性质为{nature}，不适用处置方式{manner}", ""};
inline constexpr Reason not_of_loss{"assets.not_of_loss", "{asset} does not wait for {loss}",
                                    "{asset}不在报损单{loss}的待办之列", ""};
inline constexpr Reason pieces_beyond{"assets.pieces_beyond",
                                      "{asset} has {count} pieces to dispose of, not {given}",
                                      "{asset}可处置{count}件，不足{given}件", ""};
inline constexpr Reason sha256_malformed{"assets.sha256_malformed",
                                         "the SHA-256 of {file} is not 64 digits of 0-9 and a-f",
                                         "{file}的SHA-256摘要不是64位小写十六进制数", ""};
inline constexpr Reason disposal_early{
    "assets.disposal_early", "{asset} has not reached its least life, {until}: give the reason",
    "{asset}未达最低使用年限（{until}），须说明提前处置的理由",
    "条例第738号 art. 10, 21: least life by standard"};
inline constexpr Reason life_not_ended{
    "assets.life_not_ended", "{asset} is within its least life until {until}: another ground",
    "{asset}最低使用年限至{until}，不能以超过使用年限为由", "条例第738号 art. 21"};
inline constexpr Reason write_off_differs{"assets.write_off_differs",
                                          "by the books {field} is {books}, the form says {given}",
                                          "账面{field}为{books}，单据为{given}", ""};
inline constexpr Reason joint_missing{"assets.joint_missing",
                                      "a write-off of the band {band} is applied for by two",
                                      "{band}须由两人联合申请", "大件大额：保管室、财务室联合申请"};
inline constexpr Reason joint_same{
    "assets.joint_same", "{person} applies already; somebody else applies with them",
    "{person}已是申请人，联合申请人须为他人", "大件大额：保管室、财务室联合申请"};

// After that.
inline constexpr Reason write_off_unknown{"assets.write_off_unknown",
                                          "there is no write-off {paper}", "没有处置单{paper}", ""};
inline constexpr Reason write_off_ended{"assets.write_off_ended", "{paper} is {status}",
                                        "处置单{paper}{status}", ""};
inline constexpr Reason not_joint{"assets.not_joint",
                                  "{person} is not the joint applicant of {paper}",
                                  "{person}不是{paper}的联合申请人", ""};
inline constexpr Reason already_joined{"assets.already_joined",
                                       "{person} has joined {paper} already",
                                       "{person}已在{paper}上签字", ""};
inline constexpr Reason not_joined{"assets.not_joined", "{person} has not joined {paper} yet",
                                   "{person}尚未在{paper}上签字",
                                   "大件大额：保管室、财务室联合申请"};
inline constexpr Reason not_applicant{"assets.not_applicant",
                                      "{paper} is taken back by who applied, not by {person}",
                                      "{paper}由申请人撤回，{person}不是申请人", ""};
inline constexpr Reason own_write_off{
    "assets.own_write_off", "{person} applied for {paper}; somebody else decides on it",
    "{person}是{paper}的申请人，应由他人办理", "小件资产报废：申请、认定、主管领导签字各有其人"};
inline constexpr Reason approval_differs{
    "assets.approval_differs", "step {number} of the approval is {step}, the form says {given}",
    "审批第{number}步应为{step}，单据为{given}",
    "小件四级签字；大件经校长办公会、市教育局、市财政局"};
inline constexpr Reason filing_missing{"assets.filing_missing",
                                       "the band {band} is put on file at {where}: give its number",
                                       "{band}须报{where}备案，请填备案文号", ""};
inline constexpr Reason write_off_changed{
    "assets.write_off_changed",
    "{asset} was applied for at {given}, the books now say {books}: apply anew",
    "{asset}申请时原值{given}，账面现为{books}，须重新申请", "the approval was of other figures"};
inline constexpr Reason recipient_missing{"assets.recipient_missing",
                                          "what is {manner} goes to somebody: name them",
                                          "处置方式为{manner}时须写明接收方", ""};
inline constexpr Reason recipient_unfit{"assets.recipient_unfit",
                                        "nobody receives what is {manner}",
                                        "处置方式为{manner}时没有接收方", ""};
inline constexpr Reason proceeds_missing{
    "assets.proceeds_missing", "a sale has proceeds above zero; without, it is a donation",
    "出售须有大于零的收入，否则应为捐赠", ""};
inline constexpr Reason proceeds_unfit{"assets.proceeds_unfit",
                                       "what is {manner} brings no proceeds",
                                       "处置方式为{manner}时没有收入", ""};
inline constexpr Reason disposal_amount_negative{
    "assets.disposal_amount_negative", "the amount {amount} is below zero", "金额{amount}为负", ""};

inline constexpr std::array disposal_reasons{&disposal_rule_taken,
                                             &disposal_rule_unknown,
                                             &disposal_rule_order,
                                             &disposal_rule_ended,
                                             &disposal_rule_past,
                                             &disposal_band_repeated,
                                             &disposal_bands_unordered,
                                             &disposal_bands_end,
                                             &disposal_class_malformed,
                                             &write_off_taken,
                                             &disposal_rule_missing,
                                             &ground_missing,
                                             &ground_unfit,
                                             &loss_case_needed,
                                             &loss_case_unfit,
                                             &not_of_loss,
                                             &pieces_beyond,
                                             &sha256_malformed,
                                             &disposal_early,
                                             &life_not_ended,
                                             &write_off_differs,
                                             &joint_missing,
                                             &joint_same,
                                             &write_off_unknown,
                                             &write_off_ended,
                                             &not_joint,
                                             &already_joined,
                                             &not_joined,
                                             &not_applicant,
                                             &own_write_off,
                                             &approval_differs,
                                             &filing_missing,
                                             &write_off_changed,
                                             &recipient_missing,
                                             &recipient_unfit,
                                             &proceeds_missing,
                                             &proceeds_unfit,
                                             &disposal_amount_negative};

}  // namespace bursar::assets
