#pragma once

#include <array>

#include "bursar/base/refusal.hpp"

/// Who should have what, what stands idle, which spots are watched 配备标准与调剂.
namespace bursar::assets {

inline constexpr Reason standard_taken{"assets.standard_taken",
                                       "there is a standard {standard} already",
                                       "配备标准{standard}已存在", ""};
inline constexpr Reason standard_unknown{
    "assets.standard_unknown", "there is no standard {standard}", "没有配备标准{standard}", ""};
inline constexpr Reason standard_ended{"assets.standard_ended",
                                       "the standard {standard} ends on {until} already",
                                       "配备标准{standard}已于{until}终止", ""};
inline constexpr Reason standard_unclear{
    "assets.standard_unclear",
    "a standard is for the holders of posts, for the units below one, or for rooms of a kind: one "
    "of the three",
    "配备标准须且只能指明一种对象：岗位任职人员、某部门的下属部门（班级），或某类房间", ""};
inline constexpr Reason categories_unknown{
    "assets.categories_unknown", "no category's code begins with {category}",
    "没有以{category}开头的资产类别", "GB/T 14885: editions number differently"};
inline constexpr Reason provision_rule_earlier{"assets.provision_rule_earlier",
                                               "a rule from {from} is there, on or after this day",
                                               "已有自{from}起的规定，新规定须更晚", ""};
inline constexpr Reason not_idle{
    "assets.not_idle", "{asset} is not idle: {state}, {days} days in store, {limit} make it idle",
    "{asset}不属闲置：现为{state}，在库{days}天，满{limit}天为闲置", "避免重复采购"};
inline constexpr Reason idle_already{"assets.idle_already",
                                     "{asset} was declared idle on {date} already",
                                     "{asset}已于{date}申报闲置", ""};
inline constexpr Reason idle_undeclared{"assets.idle_undeclared", "{asset} is not declared idle",
                                        "{asset}未申报闲置", ""};
inline constexpr Reason offer_code_taken{
    "assets.offer_code_taken", "there is an offer {offer} already", "调剂单{offer}已存在", ""};
inline constexpr Reason offer_unknown{"assets.offer_unknown", "there is no offer {offer}",
                                      "没有调剂单{offer}", ""};
inline constexpr Reason offer_ended{"assets.offer_ended", "the offer {offer} is {status}",
                                    "调剂单{offer}已结束（{status}）", ""};
inline constexpr Reason already_offered{"assets.already_offered",
                                        "{asset} is offered by {offer} already",
                                        "{asset}已在调剂单{offer}中", ""};
inline constexpr Reason not_offered{"assets.not_offered",
                                    "{offer} does not offer {asset}, or not any more",
                                    "调剂单{offer}中没有{asset}，或已被调剂", ""};
inline constexpr Reason own_offer{"assets.own_offer", "{asset} belongs to {unit} already",
                                  "{asset}本属{unit}，不必调剂", ""};
inline constexpr Reason check_taken{"assets.check_taken", "there is a check {check} already",
                                    "查库单{check}已存在", ""};
inline constexpr Reason decision_differs{
    "assets.decision_differs",
    "{redistribute} to redistribute and {buy} to buy do not make {quantity}",
    "调剂{redistribute}件加购置{buy}件，不等于所需{quantity}件", ""};
inline constexpr Reason beyond_stock{
    "assets.beyond_stock", "{redistribute} cannot be redistributed: {available} are there",
    "可调剂的只有{available}件，不足{redistribute}件", ""};
inline constexpr Reason stock_covers{
    "assets.stock_covers",
    "{available} are in store or idle: buying {buy} beside {redistribute} needs a reason",
    "在库和闲置有{available}件，仅调剂{redistribute}件而购置{buy}件，须说明理由",
    "条例第738号 art. 11: redistribute before buying; 避免重复采购"};
inline constexpr Reason beyond_entitlement{
    "assets.beyond_entitlement",
    "{quantity} are wanted, the standards leave {open} open: more needs a reason",
    "所需{quantity}件，按配备标准尚缺{open}件，超标准须说明理由",
    "条例第738号 art. 10: standards of quantity"};
inline constexpr Reason beyond_ceiling{
    "assets.beyond_ceiling", "{price} a piece is above {ceiling}, the ceiling of {standard}",
    "单价{price}超过配备标准{standard}的上限{ceiling}", "条例第738号 art. 10: standards of price"};
inline constexpr Reason spot_taken{"assets.spot_taken", "there is a key spot {spot} already",
                                   "重点部位{spot}已存在", ""};
inline constexpr Reason spot_unknown{"assets.spot_unknown", "there is no key spot {spot}",
                                     "没有重点部位{spot}", ""};
inline constexpr Reason spot_ended{"assets.spot_ended", "{spot} is no key spot from {until} on",
                                   "{spot}自{until}起不再是重点部位", ""};
inline constexpr Reason spot_repeated{"assets.spot_repeated", "{spot} is there twice",
                                      "{spot}重复出现", ""};
inline constexpr Reason camera_not_mounted{
    "assets.camera_not_mounted", "{asset} is {state}: only what is in use watches a spot",
    "{asset}现为{state}，在用的设备才能监控重点部位", "5个重点部位安装5个视频监控"};
inline constexpr Reason camera_not_pointed{"assets.camera_not_pointed", "{asset} watches no spot",
                                           "{asset}未指向任何重点部位", ""};

inline constexpr std::array provision_reasons{
    &standard_taken,     &standard_unknown,   &standard_ended,    &standard_unclear,
    &categories_unknown, &not_idle,           &idle_already,      &provision_rule_earlier,
    &idle_undeclared,    &offer_code_taken,   &offer_unknown,     &offer_ended,
    &already_offered,    &not_offered,        &own_offer,         &check_taken,
    &decision_differs,   &beyond_stock,       &stock_covers,      &beyond_entitlement,
    &beyond_ceiling,     &spot_taken,         &spot_unknown,      &spot_ended,
    &spot_repeated,      &camera_not_mounted, &camera_not_pointed};

}  // namespace bursar::assets
