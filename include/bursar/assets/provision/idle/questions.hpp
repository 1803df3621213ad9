#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/assets/provision/views.hpp"
#include "bursar/assets/views.hpp"

/// What stands idle, and who may have it 闲置资产.
namespace bursar::assets {

/// From when on how many days in store make an asset idle 闲置天数规定.
struct IdleRuleRow {
  Date from;
  std::int64_t days = 0;
  std::string source;

  template <class V>
  static constexpr void fields(V&& v) {
    v("from", &IdleRuleRow::from, "first day in force", "施行日期");
    v("days", &IdleRuleRow::days, "days in store", "在库天数");
    v("source", &IdleRuleRow::source, "the document it rests on", "依据");
  }
};

/// The rules of idle days.
struct IdleRules {
  static constexpr std::string_view kind = "assets.idle_rules";
  static constexpr std::string_view about =
      "from when on how many days in store make an asset idle";
  static constexpr std::string_view about_zh = "闲置天数规定";
  template <class V>
  static constexpr void fields(V&&) {}
};
inline std::vector<IdleRuleRow> answer(const IdleRules&, const Books& books, Date) {
  std::vector<IdleRuleRow> rows;
  for (const auto& one : books.provision.idle_rules())
    rows.push_back({one.from, one.days, one.source.value});
  return rows;
}

/// An asset that stands idle 闲置资产.
struct IdleRow {
  AssetCode asset;
  std::string name;
  CategoryCode category;
  std::int64_t quantity = 0;
  Money cost;
  RoomCode room;
  UnitCode unit;
  bool declared = false;
  std::optional<Date> declared_on;
  std::int64_t days = 0;
  std::optional<OfferCode> offer;

  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &IdleRow::asset, "code of the asset", "资产编号");
    v("name", &IdleRow::name, "what it is", "资产名称");
    v("category", &IdleRow::category, "scheme:class", "资产类别");
    v("quantity", &IdleRow::quantity, "pieces", "数量");
    v("cost", &IdleRow::cost, "original value, yuan", "原值");
    v("room", &IdleRow::room, "where it is", "存放地点");
    v("unit", &IdleRow::unit, "unit that it belongs to", "使用部门");
    v("declared", &IdleRow::declared, "whether its unit called it idle", "已申报");
    v("declared_on", &IdleRow::declared_on, "when", "申报日期");
    v("days", &IdleRow::days, "days in store since the last thing that happened to it", "在库天数");
    v("offer", &IdleRow::offer, "the open offer that it is in", "调剂单号");
  }
};

/// What stands idle.
struct IdleAssets {
  static constexpr std::string_view kind = "assets.idle";
  static constexpr std::string_view about =
      "assets that stand idle: long in store by the rule of the day, or called so by their unit";
  static constexpr std::string_view about_zh = "闲置资产清单";
  template <class V>
  static constexpr void fields(V&&) {}
};
namespace provision {
inline IdleRow idle_row(const Books& books, AssetId id, Date day) {
  const auto& asset = books.assets[id];
  IdleRow row{AssetCode(books.assets.text(asset.code)),
              std::string(books.assets.text(asset.name)),
              books.assets.categories()[asset.category].code,
              asset.quantity,
              asset.cost,
              books.assets.rooms()[asset.room].code,
              books.people.units()[asset.unit].code,
              declared(books, id),
              {},
              days_in_store(asset, day),
              {}};
  if (row.declared) row.declared_on = books.provision.words().at(id).on;
  const auto last = books.provision.offer_of(id);
  if (last == OfferId{}) return row;
  const auto& offer = books.provision.offers()[last];
  if (status(books, offer, day) == IdleOffer::Status::open) row.offer = offer.code;
  return row;
}
}  // namespace provision
inline std::vector<IdleRow> answer(const IdleAssets&, const Books& books, Date day) {
  std::vector<AssetId> found;
  const auto stored = static_cast<std::uint32_t>(State::in_store);
  for (const auto id : books.assets.members(Dimension::state, stored))
    if (provision::idle(books, id, day)) found.push_back(id);
  for (const auto& [id, word] : books.provision.words())
    if (books.assets[id].state == State::in_use && provision::declared(books, id))
      found.push_back(id);
  std::vector<IdleRow> rows;
  for (const auto id : found) rows.push_back(provision::idle_row(books, id, day));
  std::sort(rows.begin(), rows.end(), [](auto& a, auto& b) { return a.asset < b.asset; });
  return rows;
}

/// An offer as it stands 调剂单.
struct OfferRow {
  OfferCode offer;
  IdleOffer::Status status{};
  std::vector<AssetCode> left;
  std::vector<AssetCode> taken;
  std::vector<TransferCode> transfers;
  Money value;
  Date until;
  PersonCode offered_by;
  Date offered_on;

  template <class V>
  static constexpr void fields(V&& v) {
    v("offer", &OfferRow::offer, "its number", "调剂单号");
    v("status", &OfferRow::status, "how it stands", "状态");
    v("left", &OfferRow::left, "assets still to be had", "待调剂资产");
    v("taken", &OfferRow::taken, "assets taken up", "已申领资产");
    v("transfers", &OfferRow::transfers, "the transfers that took them up", "转移单号");
    v("value", &OfferRow::value, "original value of what is taken up, yuan", "已调剂原值");
    v("until", &OfferRow::until, "last day on which it may be taken up", "截止日期");
    v("offered_by", &OfferRow::offered_by, "who offered", "发布人");
    v("offered_on", &OfferRow::offered_on, "when", "发布日期");
  }
};

/// The offers.
struct IdleOffers {
  static constexpr std::string_view kind = "assets.offers";
  static constexpr std::string_view about = "offers of idle assets, all or those that stand so";
  static constexpr std::string_view about_zh = "闲置资产调剂单";
  std::optional<IdleOffer::Status> status;
  template <class V>
  static constexpr void fields(V&& v) {
    v("status", &IdleOffers::status, "only those that stand so", "状态");
  }
};
inline std::vector<OfferRow> answer(const IdleOffers& q, const Books& books, Date day) {
  std::vector<OfferRow> rows;
  const auto& assets = books.assets;
  for (const auto& offer : books.provision.offers()) {
    const auto now = provision::status(books, offer, day);
    if (q.status && *q.status != now) continue;
    OfferRow row{offer.code,
                 now,
                 {},
                 {},
                 {},
                 Money(),
                 offer.until,
                 books.people.persons()[offer.offered_by].code,
                 offer.offered_on};
    for (const auto& item : offer.items) {
      const AssetCode code(assets.text(assets[item.asset].code));
      if (provision::to_be_had(books, item)) {
        row.left.push_back(code);
        continue;
      }
      if (!provision::taken_up(books, item)) continue;
      row.taken.push_back(code);
      row.value += assets[item.asset].cost;
      const auto& transfer = assets.transfers()[item.transfer].code;
      if (row.transfers.empty() || row.transfers.back() != transfer)
        row.transfers.push_back(transfer);
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace bursar::assets
