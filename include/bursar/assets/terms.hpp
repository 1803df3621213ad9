#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "bursar/assets/fwd.hpp"
#include "bursar/base/describe.hpp"

/// The closed lists of words that forms and cards of assets are filled in with.
namespace bursar::assets {

/// How an asset came to the school 取得方式.
enum class Way : std::uint8_t { purchase, construction, donation, transfer_in, exchange, found };
constexpr auto names(Way) {
  return std::array<EnumName, 6>{{{"purchase", "购置"},
                                  {"construction", "自行建造"},
                                  {"donation", "接受捐赠"},
                                  {"transfer_in", "无偿调入"},
                                  {"exchange", "置换"},
                                  {"found", "盘盈"}}};
}

/// Whose money paid for it 经费来源.
enum class Source : std::uint8_t { appropriation, own_income, other };
constexpr auto names(Source) {
  return std::array<EnumName, 3>{
      {{"appropriation", "财政拨款"}, {"own_income", "自有资金"}, {"other", "其他"}}};
}

/// Where in its life an asset is 使用状况.
enum class State : std::uint8_t { in_store, in_use, on_loan, disposed };
constexpr auto names(State) {
  return std::array<EnumName, 4>{
      {{"in_store", "在库"}, {"in_use", "在用"}, {"on_loan", "借出"}, {"disposed", "已核销"}}};
}

/// How an asset left the books 核销方式.
enum class End : std::uint8_t { scrapped, sold, donated, transferred_out, lost, merged, split };
constexpr auto names(End) {
  return std::array<EnumName, 7>{{{"scrapped", "报废"},
                                  {"sold", "出售"},
                                  {"donated", "捐赠"},
                                  {"transferred_out", "无偿调出"},
                                  {"lost", "报损"},
                                  {"merged", "并入"},
                                  {"split", "拆分"}}};
}

/// What an asset waits for; until then it stays where it is 在办手续.
enum class Hold : std::uint8_t { none, transfer, write_off, loss };
constexpr auto names(Hold) {
  return std::array<EnumName, 4>{
      {{"none", "无"}, {"transfer", "转移"}, {"write_off", "报废处置"}, {"loss", "报损"}}};
}

/// What a room is for 房间类型. The main custody room manages the sub-rooms, and these the rest.
enum class RoomKind : std::uint8_t {
  main_store,
  sub_store,
  classroom,
  office,
  laboratory,
  dormitory,
  canteen,
  common,
  outdoor
};
constexpr auto names(RoomKind) {
  return std::array<EnumName, 9>{{{"main_store", "总保管室"},
                                  {"sub_store", "分保管室"},
                                  {"classroom", "教室"},
                                  {"office", "办公室"},
                                  {"laboratory", "实验室"},
                                  {"dormitory", "宿舍"},
                                  {"canteen", "食堂"},
                                  {"common", "公共场所"},
                                  {"outdoor", "室外"}}};
}
/// Whether a room is a custody room 保管室.
constexpr bool is_store(RoomKind kind) { return kind <= RoomKind::sub_store; }

/// The ways in which assets are grouped; every asset is in one group of each.
enum class Dimension : std::uint8_t { category, room, custodian, unit, state };
/// How many there are.
inline constexpr std::size_t kDimensions = 5;
constexpr auto names(Dimension) {
  return std::array<EnumName, kDimensions>{{{"category", "类别"},
                                            {"room", "房间"},
                                            {"custodian", "保管人"},
                                            {"unit", "使用部门"},
                                            {"state", "使用状况"}}};
}

}  // namespace bursar::assets
