#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bursar/assets/fwd.hpp"
#include "bursar/base/date.hpp"
#include "bursar/base/describe.hpp"
#include "bursar/base/moment.hpp"
#include "bursar/base/money.hpp"
#include "bursar/base/pool.hpp"

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
enum class State : std::uint8_t { in_store, in_use, on_loan };
constexpr auto names(State) {
  return std::array<EnumName, 3>{{{"in_store", "在库"}, {"in_use", "在用"}, {"on_loan", "借出"}}};
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
constexpr bool is_store(RoomKind kind) { return kind <= RoomKind::sub_store; }

/// A classification of assets in one edition 分类标准.
struct Scheme {
  SchemeCode code;
  Name name;
  Name edition;
};

/// A class of assets 资产类别, under the code of its scheme and its own.
struct Category {
  CategoryCode code;
  Name name;
};

/// Who keeps a room from a day on 保管员.
struct Keeper {
  PersonId person{};
  Date from;
};

/// What a room's custody card says 公物使用保管卡: the signature and what it was given for.
struct CustodyCard {
  PersonId signed_by{};
  Date signed_on;
  PersonId verified_by{};  ///< nobody until general affairs has verified it
  std::optional<Date> verified_on;
  std::uint64_t changes = 0;  ///< the room's count of changes when it was signed
};

/// A place where assets are, with who keeps it 保管室与使用地点.
struct Room {
  RoomCode code;
  Name name;
  RoomKind kind{};
  RoomId under{};  ///< the custody room that manages it; none for the main one
  UnitId unit{};
  std::vector<Keeper> keepers;  ///< in the order of their days
  std::optional<CustodyCard> card;

  PersonId keeper(Date day) const {
    for (auto one = keepers.rbegin(); one != keepers.rend(); ++one)
      if (one->from <= day) return one->person;
    return {};
  }
};

/// The ways in which assets are grouped; every asset is in one group of each.
enum class Dimension : std::uint8_t { category, room, custodian, unit, state };
inline constexpr std::size_t kDimensions = 5;
constexpr auto names(Dimension) {
  return std::array<EnumName, kDimensions>{{{"category", "类别"},
                                            {"room", "房间"},
                                            {"custodian", "保管人"},
                                            {"unit", "使用部门"},
                                            {"state", "使用状况"}}};
}

/// How many, how many pieces, and of what original value.
struct Total {
  std::int64_t count = 0;
  std::int64_t quantity = 0;
  Money value;

  template <class V>
  static constexpr void fields(V&& v) {
    v("count", &Total::count, "entries of the register", "卡片数");
    v("quantity", &Total::quantity, "pieces", "数量");
    v("value", &Total::value, "original value, yuan", "原值");
  }
  friend bool operator==(const Total&, const Total&) = default;
  Total& operator+=(const Total& other) {
    count += other.count;
    quantity += other.quantity;
    value += other.value;
    return *this;
  }
};

/// An asset as the register packs it; `AssetCard` is the same in the open.
struct Asset {
  struct Link {
    AssetId before{}, after{};
  };

  TextId code{}, name{}, measure{}, brand{}, model{}, serial{}, voucher{}, remark{};
  Money cost;
  CategoryId category{};
  RoomId room{};
  UnitId unit{};
  PersonId user{}, responsible{}, custodian{};
  PackedDate acquired, warranty_until, due;
  std::uint32_t quantity = 1;
  TransferId transfer{};  ///< pending, where one is
  Way way{};
  Source source{};
  State state{};
  std::array<Link, kDimensions> links;  ///< neighbours in the group of each dimension

  std::uint32_t key(Dimension dimension) const {
    switch (dimension) {
      case Dimension::category: return static_cast<std::uint32_t>(category);
      case Dimension::room: return static_cast<std::uint32_t>(room);
      case Dimension::custodian: return static_cast<std::uint32_t>(custodian);
      case Dimension::unit: return static_cast<std::uint32_t>(unit);
      case Dimension::state: break;
    }
    return static_cast<std::uint32_t>(state);
  }
  Total total() const { return {1, quantity, cost}; }
};

/// A transfer between units or custody rooms, asked for and not yet in effect 部门转移单.
struct Transfer {
  enum class Status : std::uint8_t { pending, posted, cancelled };

  TransferCode code;
  std::vector<AssetId> assets;
  RoomId to_room{};
  UnitId to_unit{};
  PersonId custodian{};
  PersonId responsible{};  ///< nobody where left out
  PersonId requested_by{};
  Date requested_on;
  Status status = Status::pending;
};
constexpr auto names(Transfer::Status) {
  return std::array<EnumName, 3>{
      {{"pending", "待入账"}, {"posted", "已入账"}, {"cancelled", "已取消"}}};
}

/// How much a person answers for.
struct Duties {
  std::int64_t kept = 0, responsible = 0, used = 0, rooms = 0;
  bool none() const { return kept == 0 && responsible == 0 && used == 0 && rooms == 0; }
};

}  // namespace bursar::assets
