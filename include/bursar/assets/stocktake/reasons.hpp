#pragma once

#include <array>

#include "bursar/base/refusal.hpp"

/// Counting what is there and settling what differs 固定资产清查.
namespace bursar::assets {

inline constexpr Reason stocktake_taken{"assets.stocktake_taken",
                                        "there is a stocktake {stocktake} already",
                                        "清查{stocktake}已存在", ""};
inline constexpr Reason stocktake_unknown{
    "assets.stocktake_unknown", "there is no stocktake {stocktake}", "没有清查{stocktake}", ""};
inline constexpr Reason stocktake_stage{"assets.stocktake_stage", "{stocktake} is {stage}",
                                        "清查{stocktake}现处于{stage}阶段", ""};
inline constexpr Reason full_count_needed{
    "assets.full_count_needed", "the occasion {occasion} asks for all assets of the school",
    "因{occasion}进行的清查须覆盖全校资产", "国务院令第738号 art. 37–39"};
inline constexpr Reason nothing_to_count{"assets.nothing_to_count",
                                         "no asset on the books is within this stocktake",
                                         "清查范围内账面没有资产", ""};
inline constexpr Reason sample_differs{
    "assets.sample_differs",
    "a sample has a size and a seed, and leaves some of the {count} assets uncounted",
    "抽查须写明件数和随机种子，且少于范围内的{count}项", ""};
inline constexpr Reason counter_repeated{"assets.counter_repeated", "{person} is there twice",
                                         "清点人{person}重复", ""};
inline constexpr Reason not_counter{"assets.not_counter", "{person} does not count in {stocktake}",
                                    "{person}不是清查{stocktake}的清点人", ""};
inline constexpr Reason witness_same{"assets.witness_same",
                                     "{person} counts, and cannot be the witness too",
                                     "{person}是清点人，不能兼任监盘人", ""};
inline constexpr Reason counted_before{
    "assets.counted_before", "{person} counted {asset} before; somebody else counts it again",
    "{asset}原由{person}清点，复盘须由他人进行", ""};
inline constexpr Reason pieces_missing{
    "assets.pieces_missing",
    "say how many pieces of {asset} are there: it is a lot, or the books do not know it",
    "{asset}是批量卡片或账外实物，须填写实点数量", "条例第738号 art. 34"};
inline constexpr Reason surplus_undescribed{
    "assets.surplus_undescribed", "the books do not know {asset}: describe what it is",
    "账上没有{asset}，须写明实物名称和特征", "条例第738号 art. 30: no assets off the books"};
inline constexpr Reason difference_settled{"assets.difference_settled",
                                           "the difference of {asset} is settled: {how}",
                                           "{asset}的差异已处理（{how}）", ""};
inline constexpr Reason line_unknown{"assets.line_unknown", "{asset} is not part of {stocktake}",
                                     "{asset}不在清查{stocktake}中", ""};
inline constexpr Reason count_unknown{
    "assets.count_unknown", "there is no count of it to be repeated", "没有可复盘的清点记录", ""};
inline constexpr Reason room_unvisited{
    "assets.room_unvisited", "nobody has been to {room}, where {count} assets are not counted",
    "{room}尚未清点，还有{count}项未盘", "条例第738号 art. 34"};
inline constexpr Reason count_undecided{
    "assets.count_undecided",
    "{asset} and {count} in all are to be counted by somebody else: {finding}",
    "{asset}等{count}项须由他人复盘（{finding}）", "保管人不得独自盘点本人保管的资产"};
inline constexpr Reason difference_other{"assets.difference_other",
                                         "{asset} is {finding}; this form does not settle that",
                                         "{asset}的清点结果为{finding}，不适用本单据", ""};
inline constexpr Reason pieces_differ{"assets.pieces_differ",
                                      "by the count it is {count} pieces, the form says {given}",
                                      "清点差异为{count}件，单据为{given}件", ""};
inline constexpr Reason surplus_way{"assets.surplus_way",
                                    "what a stocktake found came as found, not as {way}",
                                    "盘盈资产的取得方式应为盘盈，不是{way}", ""};
inline constexpr Reason split_unclear{
    "assets.split_unclear",
    "of {asset} {missing} of {pieces} are missing: a card of their own is needed for a part only",
    "{asset}共{pieces}件，缺{missing}件：仅部分短少时才须另立卡片编号", ""};
inline constexpr Reason seen_in_many{"assets.seen_in_many",
                                     "{asset} was seen in several rooms and cannot move to one",
                                     "{asset}分散在多处，不能移至一处", ""};
inline constexpr Reason keeper_accepts{
    "assets.keeper_accepts", "{person} keeps or has {asset}: somebody else accepts it",
    "{person}是{asset}的保管人或借用人，应由他人认可", "不相容职务分离"};
inline constexpr Reason differences_open{
    "assets.differences_open", "{count} differences are not settled, {asset} the first of them",
    "还有{count}项差异未处理，第一项为{asset}",
    "条例第738号 art. 34: account, thing and account agree"};
inline constexpr Reason not_responsible{"assets.not_responsible",
                                        "{responsible} is responsible for {stocktake} and signs it",
                                        "清查{stocktake}由{responsible}负责并签字", ""};

inline constexpr std::array stocktake_reasons{
    &stocktake_taken,    &stocktake_unknown, &stocktake_stage,  &full_count_needed,
    &nothing_to_count,   &sample_differs,    &counter_repeated, &not_counter,
    &witness_same,       &counted_before,    &pieces_missing,   &surplus_undescribed,
    &difference_settled, &line_unknown,      &count_unknown,    &room_unvisited,
    &count_undecided,    &difference_other,  &pieces_differ,    &surplus_way,
    &split_unclear,      &seen_in_many,      &keeper_accepts,   &differences_open,
    &not_responsible};

}  // namespace bursar::assets
