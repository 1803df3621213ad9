#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/assets/register.hpp"
#include "bursar/assets/value/effects.hpp"
#include "bursar/books.hpp"

/// What the register of assets looks like from outside: rows with codes and names.
namespace bursar::assets {

/// An asset's card 资产卡片.
struct AssetCard {
  AssetCode asset;
  std::string name;
  CategoryCode category;
  std::int64_t quantity = 1;
  std::optional<std::string> measure;
  Money cost;
  Date acquired;
  Way way{};
  Source source{};
  State state{};
  RoomCode room;
  UnitCode unit;
  PersonCode custodian;
  std::optional<PersonCode> responsible;
  std::optional<PersonCode> user;
  std::optional<Date> due;
  std::optional<TransferCode> transfer;
  std::optional<std::string> brand;
  std::optional<std::string> model;
  std::optional<std::string> serial;
  std::optional<Date> warranty_until;
  std::optional<std::string> voucher;
  std::optional<std::string> remark;
  std::optional<Money> accumulated;
  std::optional<Money> net;
  std::optional<End> ended;
  std::optional<Date> ended_on;

  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &AssetCard::asset, "code of the asset", "资产编号");
    v("name", &AssetCard::name, "what it is", "资产名称");
    v("category", &AssetCard::category, "scheme:class", "资产类别");
    v("quantity", &AssetCard::quantity, "pieces on this card", "数量");
    v("measure", &AssetCard::measure, "unit of measure", "计量单位");
    v("cost", &AssetCard::cost, "original value of the whole card, yuan", "原值");
    v("acquired", &AssetCard::acquired, "day of acquisition", "取得日期");
    v("way", &AssetCard::way, "how it came to the school", "取得方式");
    v("source", &AssetCard::source, "whose money paid", "经费来源");
    v("state", &AssetCard::state, "in store, in use or on loan", "使用状况");
    v("room", &AssetCard::room, "where it is", "存放地点");
    v("unit", &AssetCard::unit, "unit that uses it", "使用部门");
    v("custodian", &AssetCard::custodian, "who keeps it", "保管人");
    v("responsible", &AssetCard::responsible, "who answers for it", "责任人");
    v("user", &AssetCard::user, "who uses it", "使用人");
    v("due", &AssetCard::due, "last day of the loan", "应还日期");
    v("transfer", &AssetCard::transfer, "the transfer it waits for", "待入账转移单");
    v("brand", &AssetCard::brand, "brand", "品牌");
    v("model", &AssetCard::model, "specification and model", "规格型号");
    v("serial", &AssetCard::serial, "serial number", "序列号");
    v("warranty_until", &AssetCard::warranty_until, "last day of the warranty", "保修截止");
    v("voucher", &AssetCard::voucher, "number of the voucher", "凭证号");
    v("remark", &AssetCard::remark, "anything else", "备注");
    v("accumulated", &AssetCard::accumulated, "depreciated so far, yuan", "累计折旧");
    v("net", &AssetCard::net, "left on the books, yuan", "净值");
    v("ended", &AssetCard::ended, "how it left the books", "核销方式");
    v("ended_on", &AssetCard::ended_on, "when it left the books", "核销日期");
  }
  friend bool operator==(const AssetCard& a, const AssetCard& b) { return same_fields(a, b); }
};

/// How a room's custody card stands 保管卡状态.
enum class CardStatus : std::uint8_t { not_signed, outdated, awaiting, verified };
constexpr auto names(CardStatus) {
  return std::array<EnumName, 4>{{{"not_signed", "未签"},
                                  {"outdated", "签后有变动"},
                                  {"signed", "已签待核"},
                                  {"verified", "已核对"}}};
}

/// A room with what is in it and how its custody card stands.
struct RoomCard {
  RoomCode room;
  std::string name;
  RoomKind type{};
  std::optional<RoomCode> under;
  UnitCode unit;
  std::optional<PersonCode> keeper;
  std::int64_t count = 0;
  std::int64_t quantity = 0;
  Money value;
  CardStatus card{};
  std::optional<PersonCode> signed_by;
  std::optional<Date> signed_on;
  std::optional<PersonCode> verified_by;
  std::optional<Date> verified_on;

  template <class V>
  static constexpr void fields(V&& v) {
    v("room", &RoomCard::room, "code of the room", "房间编号");
    v("name", &RoomCard::name, "its name", "房间名称");
    v("type", &RoomCard::type, "what it is for", "房间类型");
    v("under", &RoomCard::under, "the custody room that manages it", "所属保管室");
    v("unit", &RoomCard::unit, "the unit that uses it", "使用部门");
    v("keeper", &RoomCard::keeper, "who keeps it", "保管员");
    v("count", &RoomCard::count, "cards of assets in it", "卡片数");
    v("quantity", &RoomCard::quantity, "pieces in it", "数量");
    v("value", &RoomCard::value, "their original value, yuan", "原值");
    v("card", &RoomCard::card, "how its custody card stands", "保管卡");
    v("signed_by", &RoomCard::signed_by, "who signed it", "签字人");
    v("signed_on", &RoomCard::signed_on, "when", "签字日期");
    v("verified_by", &RoomCard::verified_by, "who verified it", "核对人");
    v("verified_on", &RoomCard::verified_on, "when", "核对日期");
  }
};

/// A loan that should have been back 逾期未还.
struct Overdue {
  AssetCode asset;
  std::string name;
  PersonCode borrower;
  Date due;
  std::int64_t days = 0;

  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &Overdue::asset, "code of the asset", "资产编号");
    v("name", &Overdue::name, "what it is", "资产名称");
    v("borrower", &Overdue::borrower, "who has it", "借用人");
    v("due", &Overdue::due, "last day of the loan", "应还日期");
    v("days", &Overdue::days, "days since", "逾期天数");
  }
};

/// A group with its total: a room, a custodian …
struct GroupTotal {
  std::string key;
  std::string name;
  std::int64_t count = 0;
  std::int64_t quantity = 0;
  Money value;

  template <class V>
  static constexpr void fields(V&& v) {
    v("key", &GroupTotal::key, "code of the group", "编号");
    v("name", &GroupTotal::name, "its name", "名称");
    v("count", &GroupTotal::count, "cards", "卡片数");
    v("quantity", &GroupTotal::quantity, "pieces", "数量");
    v("value", &GroupTotal::value, "original value, yuan", "原值");
  }
};

/// A transfer as it stands 转移单.
struct TransferRow {
  TransferCode transfer;
  Transfer::Status status{};
  std::vector<AssetCode> assets;
  RoomCode room;
  UnitCode unit;
  PersonCode requested_by;
  Date requested_on;

  template <class V>
  static constexpr void fields(V&& v) {
    v("transfer", &TransferRow::transfer, "its number", "转移单号");
    v("status", &TransferRow::status, "how it stands", "状态");
    v("assets", &TransferRow::assets, "which assets", "资产编号");
    v("room", &TransferRow::room, "where to", "转入地点");
    v("unit", &TransferRow::unit, "to which unit", "转入部门");
    v("requested_by", &TransferRow::requested_by, "who asked for it", "申请人");
    v("requested_on", &TransferRow::requested_on, "when", "申请日期");
  }
};

/// The card of an asset.
inline AssetCard card_of(const Books& books, AssetId id) {
  const auto& assets = books.assets;
  const auto& persons = books.people.persons();
  const auto& a = assets[id];
  const auto text = [&](TextId t) {
    return t == TextId{} ? std::optional<std::string>() : std::string(assets.text(t));
  };
  const auto person = [&](PersonId p) {
    return p == PersonId{} ? std::optional<PersonCode>() : persons[p].code;
  };
  const auto transfer = a.transfer() == TransferId{} ? std::optional<TransferCode>()
                                                     : assets.transfers()[a.transfer()].code;
  AssetCard card{AssetCode(assets.text(a.code)),
                 std::string(assets.text(a.name)),
                 assets.categories()[a.category].code,
                 a.quantity,
                 text(a.measure),
                 a.cost,
                 *a.acquired.date(),
                 a.way,
                 a.source,
                 a.state,
                 assets.rooms()[a.room].code,
                 books.people.units()[a.unit].code,
                 persons[a.custodian].code,
                 person(a.responsible),
                 person(a.user),
                 a.due.date(),
                 transfer,
                 text(a.brand),
                 text(a.model),
                 text(a.serial),
                 a.warranty_until.date(),
                 text(a.voucher),
                 text(a.remark),
                 {},
                 {},
                 {},
                 {}};
  if (books.values.begun()) {
    const auto now = worth(books, id);
    card.accumulated = now.accumulated, card.net = now.net();
  }
  if (const auto* ending = assets.ending(id)) card.ended = ending->how, card.ended_on = ending->on;
  return card;
}

/// How a room's custody card stands.
///
/// A signature is good for the contents it was given for, and while who gave it keeps the room.
inline CardStatus card_status(const Register& assets, RoomId room, Date day) {
  const auto& card = assets.rooms()[room].card;
  if (!card) return CardStatus::not_signed;
  if (card->changes != assets.changes(room)) return CardStatus::outdated;
  if (card->signed_by != assets.keeper_of(room, day)) return CardStatus::outdated;
  return card->verified_on ? CardStatus::verified : CardStatus::awaiting;
}

/// A room with its contents and card, on a day.
inline RoomCard room_card(const Books& books, RoomId id, Date day) {
  const auto& assets = books.assets;
  const auto& room = assets.rooms()[id];
  const auto total = assets.total(Dimension::room, static_cast<std::uint32_t>(id));
  const auto person = [&](PersonId p) {
    return p == PersonId{} ? std::optional<PersonCode>() : books.people.persons()[p].code;
  };
  const auto keeper = person(assets.keeper_of(id, day));
  RoomCard row{room.code,
               room.name.value,
               room.kind,
               {},
               books.people.units()[room.unit].code,
               keeper,
               total.count,
               total.quantity,
               total.value,
               card_status(assets, id, day),
               {},
               {},
               {},
               {}};
  if (room.under != RoomId{}) row.under = assets.rooms()[room.under].code;
  if (!room.card) return row;
  row.signed_by = person(room.card->signed_by);
  row.signed_on = room.card->signed_on;
  row.verified_by = person(room.card->verified_by);
  row.verified_on = room.card->verified_on;
  return row;
}

}  // namespace bursar::assets
