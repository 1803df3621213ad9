#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "bursar/assets/terms.hpp"
#include "bursar/base/date.hpp"
#include "bursar/base/describe.hpp"
#include "bursar/base/money.hpp"
#include "bursar/base/pool.hpp"

namespace bursar::assets {

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

  /// Who keeps it on a day, or nobody.
  PersonId keeper(Date day) const {
    for (auto one = keepers.rbegin(); one != keepers.rend(); ++one)
      if (one->from <= day) return one->person;
    return {};
  }
  /// Whether a person keeps it on a day, or is to keep it later.
  bool kept_by(PersonId person, Date day) const {
    const auto later = [&](const Keeper& one) { return one.person == person && one.from > day; };
    return keeper(day) == person || std::any_of(keepers.begin(), keepers.end(), later);
  }
};

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
  /// An asset's neighbours in a group.
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
  PackedDate since;  ///< the day of the last event: no later one may lie before it
  std::uint32_t quantity = 1;
  std::uint32_t paper = 0;  ///< the number of what it waits for, in the list that `hold` names
  Way way{};
  Source source{};
  State state{};
  Hold hold{};
  std::array<Link, kDimensions> links;  ///< neighbours in the group of each dimension

  /// The number of its group in a dimension.
  std::uint32_t key(Dimension dimension) const {
    switch (dimension) {
      case Dimension::category:
        return static_cast<std::uint32_t>(category);
      case Dimension::room:
        return static_cast<std::uint32_t>(room);
      case Dimension::custodian:
        return static_cast<std::uint32_t>(custodian);
      case Dimension::unit:
        return static_cast<std::uint32_t>(unit);
      case Dimension::state:
        break;
    }
    return static_cast<std::uint32_t>(state);
  }
  /// The transfer it waits for, or none.
  TransferId transfer() const { return hold == Hold::transfer ? TransferId(paper) : TransferId{}; }
  /// Lets it wait for a paper, or for none any more.
  void wait_for(Hold what, std::uint32_t number = 0) { hold = what, paper = number; }
  /// What it adds to the totals of its groups.
  Total total() const { return {1, quantity, cost}; }
};

/// How and when an asset left the books.
struct Ending {
  End how{};
  Date on;
};

/// A transfer between units or custody rooms, asked for and not yet in effect 部门转移单.
struct Transfer {
  /// How a transfer stands.
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
  /// Whether there is nothing to hand over.
  bool none() const { return kept == 0 && responsible == 0 && used == 0 && rooms == 0; }
};

}  // namespace bursar::assets
