#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "bursar/assets/provision/views.hpp"
#include "bursar/assets/views.hpp"

/// What was checked before it was bought, and what was not 购前查库.
namespace bursar::assets {

/// Which categories need a check, from when on 购前查库规定.
struct CheckRuleRow {
  CategoryCode categories;
  Date from;
  std::int64_t days = 0;
  std::string source;

  template <class V>
  static constexpr void fields(V&& v) {
    v("categories", &CheckRuleRow::categories, "a category, or the beginning of their codes",
      "资产类别");
    v("from", &CheckRuleRow::from, "first day in force", "施行日期");
    v("days", &CheckRuleRow::days, "for how many days a check is good; 0 where none is needed",
      "有效天数");
    v("source", &CheckRuleRow::source, "the document it rests on", "依据");
  }
};

/// Which categories need a check.
struct StockCheckRules {
  static constexpr std::string_view kind = "assets.stock_check_rules";
  static constexpr std::string_view about =
      "which categories need a check of the stock before a purchase, and from when on";
  static constexpr std::string_view about_zh = "购前查库规定";
  template <class V>
  static constexpr void fields(V&&) {}
};
inline std::vector<CheckRuleRow> answer(const StockCheckRules&, const Books& books, Date) {
  std::vector<CheckRuleRow> rows;
  for (const auto& one : books.provision.check_rules())
    rows.push_back({one.categories, one.from, one.days, one.source.value});
  return rows;
}

/// A check of the stock 查库单.
struct StockCheckRow {
  StockCheckCode check;
  CategoryCode category;
  Date on;
  PersonCode checked_by;
  std::optional<PersonCode> person;
  std::int64_t quantity = 0, in_store = 0, idle = 0, open = 0, redistribute = 0, buy = 0;
  bool reason = false;

  template <class V>
  static constexpr void fields(V&& v) {
    v("check", &StockCheckRow::check, "its number", "查库单号");
    v("category", &StockCheckRow::category, "what was wanted", "资产类别");
    v("on", &StockCheckRow::on, "when", "日期");
    v("checked_by", &StockCheckRow::checked_by, "who checked", "查库人");
    v("person", &StockCheckRow::person, "for whom", "使用人");
    v("quantity", &StockCheckRow::quantity, "pieces wanted", "所需数量");
    v("in_store", &StockCheckRow::in_store, "pieces in store then", "在库数量");
    v("idle", &StockCheckRow::idle, "pieces declared idle then", "闲置数量");
    v("open", &StockCheckRow::open, "pieces that the standards left open then", "标准内缺口");
    v("redistribute", &StockCheckRow::redistribute, "pieces to take from stock", "调剂数量");
    v("buy", &StockCheckRow::buy, "pieces to buy", "拟购数量");
    v("reason", &StockCheckRow::reason, "whether a reason was given", "附理由");
  }
};

/// The checks made.
struct StockChecks {
  static constexpr std::string_view kind = "assets.stock_checks";
  static constexpr std::string_view about = "the checks of the stock before purchases";
  static constexpr std::string_view about_zh = "购前查库单";
  template <class V>
  static constexpr void fields(V&&) {}
};
inline std::vector<StockCheckRow> answer(const StockChecks&, const Books& books, Date) {
  std::vector<StockCheckRow> rows;
  const auto& persons = books.people.persons();
  for (const auto& one : books.provision.checks())
    rows.push_back(
        {one.code, books.assets.categories()[one.category].code, one.on,
         persons[one.checked_by].code,
         one.person == PersonId{} ? std::optional<PersonCode>() : persons[one.person].code,
         one.quantity, one.in_store, one.idle, one.open, one.redistribute, one.buy, one.reasoned});
  return rows;
}

/// A purchase without a check, or beyond what was checked 未查库采购.
struct UncheckedRow {
  AssetCode asset;
  std::string name;
  CategoryCode category;
  Date acquired;
  std::int64_t quantity = 0;
  std::int64_t unchecked = 0;
  Money cost;

  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &UncheckedRow::asset, "code of the asset", "资产编号");
    v("name", &UncheckedRow::name, "what it is", "资产名称");
    v("category", &UncheckedRow::category, "scheme:class", "资产类别");
    v("acquired", &UncheckedRow::acquired, "day of acquisition", "取得日期");
    v("quantity", &UncheckedRow::quantity, "pieces bought", "购置数量");
    v("unchecked", &UncheckedRow::unchecked, "pieces that no check said to buy", "未查库数量");
    v("cost", &UncheckedRow::cost, "original value, yuan", "原值");
  }
};

/// What was bought unchecked.
struct UncheckedPurchases {
  static constexpr std::string_view kind = "assets.unchecked_purchases";
  static constexpr std::string_view about =
      "purchases of a period whose category needs a check, and that no check in time said to buy";
  static constexpr std::string_view about_zh = "未查库采购";
  std::optional<Date> from;
  std::optional<Date> until;
  template <class V>
  static constexpr void fields(V&& v) {
    v("from", &UncheckedPurchases::from, "first day of acquisition", "起始日期");
    v("until", &UncheckedPurchases::until, "last day of acquisition", "截止日期");
  }
};

namespace provision {
/// Cards that were made of others and not bought: by refurbishing, with what was left over of it;
/// and what became of them by splitting and merging.
inline std::set<AssetId> made(const Books& books) {
  std::set<AssetId> all;
  const auto is_made = [&](AssetId id) { return all.contains(id); };
  for (const auto& one : books.upkeep.remakes.all()) {
    const bool refurbished = one.kind == RemakeKind::refurbished;
    if (!refurbished && !std::all_of(one.sources.begin(), one.sources.end(), is_made)) continue;
    for (const auto id : one.results) {
      // What gains by a refurbishing was in the books before, and may well have been bought.
      const bool before = id < one.sources.back() || *books.assets[id].acquired.date() < one.on;
      if (!refurbished || !before) all.insert(id);
    }
    if (one.leftover != AssetId{}) all.insert(one.leftover);
  }
  return all;
}

/// Purchases whose category needed a check on their day, by category, day and code. Cards that were
/// split or merged are left out: the cards made from them stand for them.
inline std::vector<AssetId> to_be_checked(const Books& books) {
  std::vector<AssetId> found;
  const auto& assets = books.assets;
  if (books.provision.check_rules().empty()) return found;
  const auto from_others = made(books);
  for (std::uint32_t i = 1; i <= assets.size(); ++i) {
    const auto& asset = assets[AssetId(i)];
    if (asset.way != Way::purchase || from_others.contains(AssetId(i))) continue;
    const auto* ending = assets.ending(AssetId(i));
    if (ending && (ending->how == End::split || ending->how == End::merged)) continue;
    const auto& category = assets.categories()[asset.category].code;
    if (books.provision.check_days(category, *asset.acquired.date()) > 0)
      found.push_back(AssetId(i));
  }
  std::sort(found.begin(), found.end(), [&](AssetId a, AssetId b) {
    const auto key = [&](AssetId id) {
      const auto& one = assets[id];
      return std::tuple(one.category, one.acquired, assets.text(one.code));
    };
    return key(a) < key(b);
  });
  return found;
}
}  // namespace provision

/// Each check is used up by the purchases after it, the earliest first.
inline std::vector<UncheckedRow> answer(const UncheckedPurchases& q, const Books& books, Date) {
  std::vector<UncheckedRow> rows;
  const auto& assets = books.assets;
  std::map<CategoryId, std::vector<std::pair<Date, std::int64_t>>> checks;
  for (const auto& one : books.provision.checks())
    checks[one.category].emplace_back(one.on, one.buy);
  for (const auto id : provision::to_be_checked(books)) {
    const auto& asset = assets[id];
    const auto acquired = *asset.acquired.date();
    const auto& category = assets.categories()[asset.category].code;
    const auto days = books.provision.check_days(category, acquired);
    std::int64_t left = asset.quantity;
    for (auto& [on, buy] : checks[asset.category]) {
      if (on > acquired || (acquired - on).days() > days) continue;
      const auto used = std::min(left, buy);
      left -= used, buy -= used;
    }
    if (left == 0 || (q.from && acquired < *q.from) || (q.until && acquired > *q.until)) continue;
    rows.push_back({AssetCode(assets.text(asset.code)), std::string(assets.text(asset.name)),
                    category, acquired, asset.quantity, left, asset.cost});
  }
  return rows;
}

}  // namespace bursar::assets
