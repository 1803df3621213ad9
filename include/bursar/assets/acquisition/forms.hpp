#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "bursar/assets/acquisition/terms.hpp"
#include "bursar/assets/reasons.hpp"
#include "bursar/assets/terms.hpp"
#include "bursar/assets/value/reasons.hpp"
#include "bursar/base/date.hpp"
#include "bursar/base/money.hpp"
#include "bursar/people/reasons.hpp"

/// How assets come into the books, and how a card is put right 资产登记与调整.
namespace bursar::assets {

/// Enters an asset in the register 资产登记.
///
/// Quantity above 1 is one card for a lot; `cost` is the original value of the whole card.
struct Acquire {
  static constexpr std::string_view kind = "assets.acquire";
  static constexpr std::string_view about =
      "enters an asset in the register, with its category, place and custodian; once the accounts "
      "are open a purchase says how it is paid, and may be refused by the rules of the budget";
  static constexpr std::string_view about_zh = "资产登记入账";
  static constexpr std::array refusals{
      &code_taken,          &category_unknown,     &room_unknown,       &no_custodian,
      &date_in_future,      &cost_negative,        &total_beyond_range, &people::person_unknown,
      &people::person_left, &people::unit_unknown, &date_too_early};

  AssetCode asset;
  Name name;
  CategoryCode category;
  Money cost;
  RoomCode room;
  std::optional<Date> acquired;
  std::optional<Quantity> quantity;
  std::optional<Text<20>> measure;
  std::optional<Way> way;
  std::optional<Source> source;
  std::optional<UnitCode> unit;
  std::optional<PersonCode> custodian;
  std::optional<PersonCode> responsible;
  std::optional<PersonCode> user;
  std::optional<Name> brand;
  std::optional<Name> model;
  std::optional<Name> serial;
  std::optional<Date> warranty_until;
  std::optional<Name> voucher;
  std::optional<Remark> remark;
  std::optional<Payment> payment;

  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &Acquire::asset, "code of the asset", "资产编号");
    v("name", &Acquire::name, "what it is", "资产名称");
    v("category", &Acquire::category, "scheme:class, as gbt14885-2022:A02010105", "资产类别");
    v("cost", &Acquire::cost, "original value of the whole card, yuan", "原值");
    v("room", &Acquire::room, "where it is", "存放地点");
    v("acquired", &Acquire::acquired, "day of acquisition; left out, today", "取得日期");
    v("quantity", &Acquire::quantity, "pieces on this card; left out, 1", "数量");
    v("measure", &Acquire::measure, "unit of measure: 台, 套", "计量单位");
    v("way", &Acquire::way, "how it came to the school; left out, purchase", "取得方式");
    v("source", &Acquire::source, "whose money paid; left out, appropriation", "经费来源");
    v("unit", &Acquire::unit, "unit that uses it; left out, that of the room", "使用部门");
    v("custodian", &Acquire::custodian, "who keeps it; left out, the keeper of the room", "保管人");
    v("responsible", &Acquire::responsible, "who answers for it", "责任人");
    v("user", &Acquire::user, "who uses it", "使用人");
    v("brand", &Acquire::brand, "brand", "品牌");
    v("model", &Acquire::model, "specification and model", "规格型号");
    v("serial", &Acquire::serial, "serial number", "序列号");
    v("warranty_until", &Acquire::warranty_until, "last day of the warranty", "保修截止");
    v("voucher", &Acquire::voucher, "number of the voucher", "凭证号");
    v("remark", &Acquire::remark, "anything else", "备注");
    v("payment", &Acquire::payment,
      "which line of the budget it spends and how it is paid; of a batch for all of them together",
      "购置支付");
  }
};

/// Enters many like assets at once, each with a code of its own 批量登记.
struct AcquireBatch {
  static constexpr std::string_view kind = "assets.acquire_batch";
  static constexpr std::string_view about =
      "enters many like assets at once: `first` is the first one, and the digits at the end of its "
      "code count on for the others";
  static constexpr std::string_view about_zh = "批量登记入账";
  static constexpr std::array refusals{
      &code_taken,          &category_unknown,     &room_unknown,
      &no_custodian,        &date_in_future,       &cost_negative,
      &total_beyond_range,  &codes_run_out,        &people::person_unknown,
      &people::person_left, &people::unit_unknown, &date_too_early,
      &serial_of_many};

  Whole<1, 10'000> count;
  Acquire first;

  template <class V>
  static constexpr void fields(V&& v) {
    v("count", &AcquireBatch::count, "how many", "件数");
    v("first", &AcquireBatch::first, "the first of them, as in assets.acquire", "首件");
  }
};

/// Puts a card right: what was entered wrongly, or has changed without moving 资产调整.
struct Adjust {
  static constexpr std::string_view kind = "assets.adjust";
  static constexpr std::string_view about =
      "puts the card of an asset right, for a reason; where it is and who keeps it have forms of "
      "their own";
  static constexpr std::string_view about_zh = "资产卡片调整";
  static constexpr std::array refusals{
      &asset_unknown,   &category_unknown, &cost_negative,  &date_in_future,    &total_beyond_range,
      &nothing_changes, &voucher_missing,  &asset_disposed, &below_depreciated, &life_rule_unknown};

  AssetCode asset;
  Remark reason;
  std::optional<Name> name;
  std::optional<CategoryCode> category;
  std::optional<Money> cost;
  std::optional<Quantity> quantity;
  std::optional<Date> acquired;
  std::optional<Name> brand;
  std::optional<Name> model;
  std::optional<Name> serial;
  std::optional<Date> warranty_until;
  std::optional<Name> voucher;
  std::optional<Text<20>> measure;
  std::optional<Way> way;
  std::optional<Source> source;
  std::optional<Remark> remark;

  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &Adjust::asset, "which asset", "资产编号");
    v("reason", &Adjust::reason, "why", "调整原因");
    v("name", &Adjust::name, "what it is", "资产名称");
    v("category", &Adjust::category, "scheme:class", "资产类别");
    v("cost", &Adjust::cost, "original value of the whole card, yuan", "原值");
    v("quantity", &Adjust::quantity, "pieces on this card", "数量");
    v("acquired", &Adjust::acquired, "day of acquisition", "取得日期");
    v("brand", &Adjust::brand, "brand", "品牌");
    v("model", &Adjust::model, "specification and model", "规格型号");
    v("serial", &Adjust::serial, "serial number", "序列号");
    v("warranty_until", &Adjust::warranty_until, "last day of the warranty", "保修截止");
    v("voucher", &Adjust::voucher, "number of the voucher; needed where cost or quantity changes",
      "凭证号");
    v("measure", &Adjust::measure, "unit of measure", "计量单位");
    v("way", &Adjust::way, "how it came to the school", "取得方式");
    v("source", &Adjust::source, "whose money paid", "经费来源");
    v("remark", &Adjust::remark, "anything else", "备注");
  }
};

}  // namespace bursar::assets
