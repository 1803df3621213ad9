#pragma once

#include <array>

#include "bursar/base/refusal.hpp"

/// The life of a thing: repairs, parts, condition, use, meters, checks 维修与使用.
namespace bursar::assets {

// Rules that come as dated data.
inline constexpr Reason upkeep_target{"assets.upkeep_target",
                                      "a rule is for one category or for one asset",
                                      "规定须针对一个类别或一项资产，二者取一", ""};
inline constexpr Reason upkeep_rule_earlier{
    "assets.upkeep_rule_earlier", "there is a rule from {from} already, on or after {date}",
    "自{from}起已有规定，不早于{date}", ""};
inline constexpr Reason upkeep_rule_figure{
    "assets.upkeep_rule_figure", "{demand} asks for a limit exactly where it has one: {unit}",
    "“{demand}”的限额填写有误（{unit}）", ""};

// Condition 完好.
inline constexpr Reason condition_pieces{"assets.condition_pieces",
                                         "{asset} has {quantity} pieces, the form grades {pieces}",
                                         "{asset}共{quantity}件，单据评定了{pieces}件", ""};
inline constexpr Reason condition_under_repair{
    "assets.condition_under_repair",
    "{pieces} pieces of {asset} are under repair and cannot be called sound: finish the repair",
    "{asset}有{pieces}件在修，结案前不能评为完好", "设备完好…最大效益"};
inline constexpr Reason condition_inspection_failed{
    "assets.condition_inspection_failed",
    "{pieces} pieces of {asset} failed their check: mend them, or check them anew",
    "{asset}有{pieces}件检验不合格，须修复或复检合格",
    "《消防法》第16条: 定期组织检验、维修，确保完好有效"};

// Repairs 维修.
inline constexpr Reason repair_taken{"assets.repair_taken", "there is a repair {repair} already",
                                     "报修单{repair}已存在", ""};
inline constexpr Reason repair_unknown{"assets.repair_unknown", "there is no repair {repair}",
                                       "没有报修单{repair}", ""};
inline constexpr Reason repair_ended{"assets.repair_ended", "{repair} ended already: {status}",
                                     "报修单{repair}已结案（{status}）", ""};
inline constexpr Reason repair_pieces{
    "assets.repair_pieces",
    "{asset} has {quantity} pieces, {open} of them under repair; {pieces} more do not fit",
    "{asset}共{quantity}件，在修{open}件，不能再报{pieces}件", ""};
inline constexpr Reason repair_by_whom{
    "assets.repair_by_whom", "either one of the school's people mended it, or a contractor",
    "维修人填本校人员或承修单位，二者取一", ""};
inline constexpr Reason repair_own{
    "assets.repair_own", "{person} mended it; somebody else accepts it",
    "{person}是维修人，应由他人验收", "行政事业单位内部控制规范（试行）第12条: 不相容岗位相互分离"};
inline constexpr Reason repair_cost{"assets.repair_cost",
                                    "{field} is {amount}, and must be {bounds}",
                                    "{field}为{amount}，应为{bounds}", ""};
inline constexpr Reason repair_under_warranty{
    "assets.repair_under_warranty",
    "the warranty of {asset} runs until {until}: say why {amount} was paid",
    "{asset}保修至{until}，付费{amount}须说明原因", "《产品质量法》第40条: 销售者应当负责修理"};
inline constexpr Reason repair_nothing_to_add{
    "assets.repair_nothing_to_add", "only a paid repair that succeeded adds to the original value",
    "只有付费并修复的维修才能计入原值", "政府会计准则第3号: 不符合确认条件的后续支出计入当期费用"};
inline constexpr Reason repair_grade{"assets.repair_grade",
                                     "a mended piece is good or worn, one given up is neither",
                                     "修复的应为完好或基本完好，无法修复的不填", ""};

// Splitting and putting together 拆并整合.
inline constexpr Reason remake_taken{"assets.remake_taken", "there is a paper {remake} already",
                                     "拆并单{remake}已存在", ""};
inline constexpr Reason remake_one{"assets.remake_one", "it takes two cards at least",
                                   "至少须有两张卡片", ""};
inline constexpr Reason remake_under_repair{"assets.remake_under_repair",
                                            "{asset} is under repair {repair}: finish that first",
                                            "{asset}正在维修（{repair}），须先结案", ""};
inline constexpr Reason remake_has_parts{"assets.remake_has_parts",
                                         "{asset} is a kit, or belongs to one: detach it first",
                                         "{asset}有附件或属于成套资产，须先拆下", ""};
inline constexpr Reason remake_failed_check{
    "assets.remake_failed_check", "{asset} failed its check: mend it, or check it anew, first",
    "{asset}检验不合格，须先修复或复检", ""};
inline constexpr Reason split_pieces{"assets.split_pieces",
                                     "{asset} has {quantity} pieces, its parts {pieces}",
                                     "{asset}共{quantity}件，拆分后为{pieces}件", ""};
inline constexpr Reason split_costs{
    "assets.split_costs", "{asset} is worth {cost}, its parts {sum}",
    "{asset}原值{cost}，拆分后合计{sum}", "账、卡、物相符: 拆分前后原值一致"};
inline constexpr Reason split_costs_missing{
    "assets.split_costs_missing",
    "state the value of every part; only a lot's may be left to shares by pieces",
    "须逐件注明原值；只有多件的卡片可按件数分摊", ""};
inline constexpr Reason split_grade_needed{
    "assets.split_grade_needed",
    "the pieces of {asset} are of several grades: say of which each part is",
    "{asset}各件完好等级不一，须注明各部分等级", ""};
inline constexpr Reason merge_unlike{
    "assets.merge_unlike", "{asset} differs from {first} in its {what}: only like cards merge",
    "{asset}与{first}的{what}不同，不能合并", ""};
inline constexpr Reason refurbish_leftover{
    "assets.refurbish_leftover", "say what was left over, or why nothing was: one of the two",
    "须登记拆余残件，或说明无残件的原因，二者取一",
    "条例第738号 art. 30, 35: nothing leaves the books but by disposal"};
inline constexpr Reason refurbish_leftover_cost{"assets.refurbish_leftover_cost",
                                                "{cost} of {sum} cannot be left over",
                                                "残件原值{cost}应在0与{sum}之间", ""};
inline constexpr Reason refurbish_basis{
    "assets.refurbish_basis", "an asset that is there already takes others in at their net value",
    "并入在册资产须按账面净值计价", "政府会计准则第3号: 原账面价值加改建支出，扣除被替换部分"};
inline constexpr Reason refurbish_result{
    "assets.refurbish_result", "either a new card comes of it, or one that is there gains by it",
    "整合结果为新卡片或在册资产，二者取一", ""};
inline constexpr Reason refurbish_place{
    "assets.refurbish_place", "{asset} gains and stays where it is: name no room and no custodian",
    "并入的{asset}地点和保管人不变，不填存放地点和保管人", ""};

// Checks that come again 定期检验.
inline constexpr Reason inspection_interval{"assets.inspection_interval",
                                            "an interval is in months or in days, not both",
                                            "检验周期按月或按天，二者取一", ""};
inline constexpr Reason inspection_no_rule{"assets.inspection_no_rule",
                                           "no rule asks for {inspection} of {asset} on {date}",
                                           "{date}没有对{asset}进行{inspection}的规定", ""};
inline constexpr Reason inspection_by_whom{
    "assets.inspection_by_whom", "either one of the school's people checked it, or a body",
    "检验人填本校人员或检验单位，二者取一", ""};
inline constexpr Reason inspection_digest{"assets.inspection_digest",
                                          "a digest is 64 hexadecimal digits, 0-9 and a-f",
                                          "证书摘要应为64位十六进制小写字符", ""};
inline constexpr Reason inspection_pieces{
    "assets.inspection_pieces",
    "of {quantity} pieces {failed} cannot have failed; name the number for one lot alone, where "
    "it failed",
    "共{quantity}件，不合格{failed}件有误；不合格件数只在单项资产不合格时填写", ""};
inline constexpr Reason inspection_overdue{
    "assets.inspection_overdue",
    "{asset} may not be used: {inspection} was due on {due}, or failed",
    "{asset}不得使用：{inspection}应于{due}前检验，或未合格", "特种设备安全法 40"};

// Use 使用.
inline constexpr Reason usage_what{"assets.usage_what",
                                   "name the assets that were used, or the room with its equipment",
                                   "须填资产编号或房间", ""};
inline constexpr Reason usage_room_empty{"assets.usage_room_empty",
                                         "no rule of use covers anything in {room} on {date}",
                                         "{date}{room}内没有适用使用规定的资产", ""};
inline constexpr Reason usage_times{"assets.usage_times",
                                    "a use ends after it begins: {start} to {end}",
                                    "使用时间有误：{start}至{end}", ""};
inline constexpr Reason usage_overlaps{
    "assets.usage_overlaps", "{asset} was used by {person} from {start} to {end} on that day",
    "{asset}当日{start}至{end}由{person}使用", ""};
inline constexpr Reason usage_under_repair{"assets.usage_under_repair",
                                           "{asset} is under repair {repair} since {date}",
                                           "{asset}自{date}起在修（{repair}）", ""};
inline constexpr Reason usage_grade_of_lot{
    "assets.usage_grade_of_lot", "{asset} has {quantity} pieces: record their condition apart",
    "{asset}共{quantity}件，完好情况须另行登记", ""};
inline constexpr Reason breach_no_rule{
    "assets.breach_no_rule", "no rule demands {demand} of {asset} on {date}",
    "{date}对{asset}没有“{demand}”的规定", "多媒体的使用管理未按规章"};
inline constexpr Reason breach_own{"assets.breach_own",
                                   "{person} is the user; an inspector is somebody else",
                                   "{person}是使用人，应由他人检查", "多媒体的使用管理未按规章"};
inline constexpr Reason breach_known{
    "assets.breach_known", "{demand} of {asset} by {person} on {date} is recorded already",
    "{person}{date}使用{asset}“{demand}”的违规已登记", ""};

// Counters 计数器.
inline constexpr Reason meter_falls{
    "assets.meter_falls", "it read {last} on {date}, {reading} is less: record an exchange",
    "{date}读数为{last}，{reading}更小；换表须另行登记", ""};
inline constexpr Reason meter_too_far{
    "assets.meter_too_far",
    "{increase} in {days} days is beyond {limit} a day since {date}: somebody else confirms it",
    "自{date}起{days}天增加{increase}，超过每天{limit}，须由他人确认", ""};
inline constexpr Reason meter_own_confirmation{"assets.meter_own_confirmation",
                                               "{person} filed the reading; another confirms it",
                                               "{person}是填单人，应由他人确认", ""};
inline constexpr Reason meter_never_read{"assets.meter_never_read",
                                         "the {meter} of {asset} were never read",
                                         "{asset}的{meter}尚无读数", ""};

// Components and kits 附件与成套.
inline constexpr Reason part_cycle{"assets.part_cycle", "{whole} is {part}, or belongs to it",
                                   "{whole}即{part}，或从属于它", ""};
inline constexpr Reason part_attached{"assets.part_attached", "{part} belongs to {whole} already",
                                      "{part}已是{whole}的附件", ""};
inline constexpr Reason part_not_attached{
    "assets.part_not_attached", "{part} does not belong to another card", "{part}不是附件", ""};
inline constexpr Reason part_elsewhere{
    "assets.part_elsewhere", "{part} and {whole} are not with the same custodian in the same room",
    "{part}与{whole}的存放地点或保管人不同", ""};
inline constexpr Reason kit_none{"assets.kit_none", "{kit} has no parts and no list of contents",
                                 "{kit}没有附件，也没有成套清单", ""};
inline constexpr Reason kit_item_repeated{"assets.kit_item_repeated", "{item} is there twice",
                                          "{item}重复出现", ""};
inline constexpr Reason kit_item_unknown{
    "assets.kit_item_unknown", "{kit} holds {pieces} of {item}, {missing} cannot be missing",
    "{kit}应有{item}{pieces}件，不可能缺{missing}件", ""};
inline constexpr Reason kit_part_unknown{"assets.kit_part_unknown", "{part} is no part of {kit}",
                                         "{part}不是{kit}的附件", ""};

// Warranty 保修.
inline constexpr Reason warranty_not_longer{"assets.warranty_not_longer",
                                            "the warranty of {asset} runs until {until} already",
                                            "{asset}原已保修至{until}", ""};

inline constexpr std::array upkeep_reasons{&upkeep_target,
                                           &upkeep_rule_earlier,
                                           &upkeep_rule_figure,
                                           &condition_pieces,
                                           &condition_under_repair,
                                           &condition_inspection_failed,
                                           &repair_taken,
                                           &repair_unknown,
                                           &repair_ended,
                                           &repair_pieces,
                                           &repair_by_whom,
                                           &repair_own,
                                           &repair_cost,
                                           &repair_under_warranty,
                                           &repair_nothing_to_add,
                                           &repair_grade,
                                           &remake_taken,
                                           &remake_one,
                                           &remake_under_repair,
                                           &remake_has_parts,
                                           &remake_failed_check,
                                           &split_pieces,
                                           &split_costs,
                                           &split_costs_missing,
                                           &split_grade_needed,
                                           &merge_unlike,
                                           &refurbish_leftover,
                                           &refurbish_basis,
                                           &refurbish_leftover_cost,
                                           &refurbish_result,
                                           &refurbish_place,
                                           &inspection_interval,
                                           &inspection_no_rule,
                                           &inspection_by_whom,
                                           &inspection_digest,
                                           &inspection_pieces,
                                           &inspection_overdue,
                                           &usage_what,
                                           &usage_room_empty,
                                           &usage_times,
                                           &usage_overlaps,
                                           &usage_under_repair,
                                           &usage_grade_of_lot,
                                           &breach_no_rule,
                                           &breach_own,
                                           &breach_known,
                                           &meter_falls,
                                           &meter_too_far,
                                           &meter_own_confirmation,
                                           &meter_never_read,
                                           &part_cycle,
                                           &part_attached,
                                           &part_not_attached,
                                           &part_elsewhere,
                                           &kit_none,
                                           &kit_item_repeated,
                                           &kit_item_unknown,
                                           &kit_part_unknown,
                                           &warranty_not_longer};

}  // namespace bursar::assets
