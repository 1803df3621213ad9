#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "bursar/assets/fwd.hpp"
#include "bursar/assets/terms.hpp"
#include "bursar/base/date.hpp"
#include "bursar/base/describe.hpp"
#include "bursar/base/money.hpp"

/// Who should have what, what stands idle, which spots are watched 配备标准与调剂.
namespace bursar::assets {

using StandardCode = Code<struct StandardTag>;      ///< a standard of provision 配备标准号
using OfferCode = Code<struct OfferTag>;            ///< an offer of idle assets 调剂单号
using StockCheckCode = Code<struct StockCheckTag>;  ///< a check before a purchase 查库单号
using SpotCode = Code<struct SpotTag>;              ///< a key spot 重点部位编号

/// An offer's number; 0 is none.
enum class OfferId : std::uint32_t {};
/// A standard's number; 0 is none.
enum class StandardId : std::uint32_t {};
/// A check's number; 0 is none.
enum class StockCheckId : std::uint32_t {};
/// A key spot's number; 0 is none.
enum class SpotId : std::uint32_t {};

/// Whom a standard provides for 配备对象.
enum class Provided : std::uint8_t { persons, units, rooms };
constexpr auto names(Provided) {
  return std::array<EnumName, 3>{
      {{"persons", "任职人员"}, {"units", "部门、班级"}, {"rooms", "房间"}}};
}

/// A standard of provision: who should have how many of what 配备标准.
struct ProvisionStandard {
  StandardCode code;
  Name name;
  Provided to{};
  std::vector<people::PostId> posts;     ///< persons: whoever holds one of these
  UnitId below{};                        ///< units: those directly below this one
  RoomKind rooms{};                      ///< rooms: those of this kind
  std::vector<CategoryCode> categories;  ///< categories, or the beginnings of their codes
  std::int64_t quantity = 1;             ///< pieces for each
  std::optional<Money> ceiling;          ///< the most that a piece may cost
  std::int32_t years = 0;                ///< least years before replacement; 0 where none are set
  Date from;
  std::optional<Date> until;  ///< the first day it holds no more
  Name source;

  /// Whether it is in force on a day.
  bool holds(Date day) const { return day >= from && (!until || day < *until); }
};

/// From a day on, what has been in store for so many days is idle 闲置天数.
struct IdleRule {
  Date from;
  std::int32_t days = 0;
  Name source;
};

/// Where an asset stood when its unit called it idle: the word is good while it stands there.
struct IdleWord {
  Date on;
  PersonId by{};
  PackedDate since;
  State state{};
  UnitId unit{};
  RoomId room{};
  PersonId user{};
};

/// Idle assets offered to the other units 调剂信息.
struct IdleOffer {
  /// How an offer stands.
  enum class Status : std::uint8_t { open, taken, expired, withdrawn };
  /// One of the assets, with the transfer that took it up, or none.
  struct Item {
    AssetId asset{};
    TransferId transfer{};
  };

  OfferCode code;
  std::vector<Item> items;
  Date until;  ///< the last day on which it may be taken up
  PersonId offered_by{};
  Date offered_on;
  std::optional<Date> withdrawn;
};
constexpr auto names(IdleOffer::Status) {
  return std::array<EnumName, 4>{
      {{"open", "可调剂"}, {"taken", "已调剂"}, {"expired", "已过期"}, {"withdrawn", "已撤回"}}};
}

/// From a day on, a purchase of these categories needs a check of the stock before it 查库要求.
struct CheckRule {
  CategoryCode categories;  ///< a category, or the beginning of their codes
  Date from;
  std::int32_t days = 0;  ///< for how many days a check is good; 0 where none is needed any more
  Name source;
};

/// The stock was checked before a purchase 购前查库.
struct StockCheck {
  StockCheckCode code;
  CategoryId category{};
  std::int64_t quantity = 0, in_store = 0, idle = 0, open = 0, redistribute = 0, buy = 0;
  bool standard = false;  ///< whether a standard speaks of the category
  bool reasoned = false;  ///< whether the check gave a reason
  PersonId person{};      ///< for whom, or nobody in particular
  PersonId checked_by{};
  Date on;
};

/// A spot that cameras must watch 重点部位.
struct KeySpot {
  SpotCode code;
  Name name;
  RoomId room{};
  Remark why;
  Date from;
  std::optional<Date> until;     ///< the first day it is none any more
  std::vector<AssetId> cameras;  ///< pointed at it, in the order they came

  /// Whether it is a key spot on a day.
  bool holds(Date day) const { return day >= from && (!until || day < *until); }
};

/// What a camera is pointed at, and where it hung then 监控指向.
struct Watch {
  Date from;
  RoomId room{};
  std::vector<SpotId> spots;
};

}  // namespace bursar::assets
