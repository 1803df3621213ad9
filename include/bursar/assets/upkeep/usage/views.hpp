#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/assets/filter.hpp"
#include "bursar/assets/upkeep/checks.hpp"
#include "bursar/books.hpp"

/// What use looks like from outside: utilisation, and the rules.
namespace bursar::assets {

/// How much an asset is used, of how much it could be 利用率.
struct UtilisationRow {
  AssetCode asset;
  std::string name;
  std::int64_t uses = 0;
  std::int64_t used = 0;
  std::int64_t available = 0;
  std::int64_t per_ten_thousand = 0;

  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &UtilisationRow::asset, "code of the asset", "资产编号");
    v("name", &UtilisationRow::name, "what it is", "资产名称");
    v("uses", &UtilisationRow::uses, "entries of the log; 0 is idle", "使用次数");
    v("used", &UtilisationRow::used, "minutes used: the numerator", "使用分钟");
    v("available", &UtilisationRow::available, "minutes available: the denominator", "可用分钟");
    v("per_ten_thousand", &UtilisationRow::per_ten_thousand,
      "the rate in ten thousandths, rounded down", "利用率（万分比）");
  }
};

/// How much all is used, of how much it could be.
struct UtilisationTotal {
  std::int64_t assets = 0;
  std::int64_t idle = 0;
  std::int64_t used = 0;
  std::int64_t available = 0;
  std::int64_t per_ten_thousand = 0;

  template <class V>
  static constexpr void fields(V&& v) {
    v("assets", &UtilisationTotal::assets, "cards", "卡片数");
    v("idle", &UtilisationTotal::idle, "of them used by nobody", "闲置");
    v("used", &UtilisationTotal::used, "minutes used: the numerator", "使用分钟");
    v("available", &UtilisationTotal::available, "minutes available: the denominator", "可用分钟");
    v("per_ten_thousand", &UtilisationTotal::per_ten_thousand,
      "the rate in ten thousandths, rounded down", "利用率（万分比）");
  }
};

namespace upkeep {
/// Minutes in which an asset could be used between two days, both counted.
inline std::int64_t available_minutes(const Books& books, AssetId id, Date from, Date until) {
  const auto& asset = books.assets[id];
  std::int64_t minutes = 0;
  from = std::max(from, *asset.acquired.date());
  for (auto day = from; day <= until; day += boost::gregorian::days(1)) {
    const auto* basis = books.upkeep.usage.available.on(0, id, asset.category, day);
    const int weekday = (day.day_of_week().as_number() + 6) % 7;  // from Monday, 0
    if (basis && weekday < basis->weekdays) minutes += basis->minutes;
  }
  return minutes;
}

/// Whether it is said of an asset, by a day, when it can be used.
inline bool has_basis(const Books& books, AssetId id, Date until) {
  return books.upkeep.usage.available.on(0, id, books.assets[id].category, until) != nullptr;
}

inline std::vector<UtilisationRow> utilised(const Books& books, const Filter& where, Date from,
                                            Date until) {
  struct Sum {
    std::int64_t uses = 0, minutes = 0;
  };
  std::map<AssetId, Sum> sums;
  for (const auto& use : books.upkeep.usage.uses())
    if (use.on >= from && use.on <= until) {
      auto& sum = sums[use.asset];
      ++sum.uses;
      sum.minutes += use.end - use.start;
    }
  std::vector<UtilisationRow> rows;
  Wanted(where, books).each([&](AssetId id) {
    if (!has_basis(books, id, until)) return;
    const auto sum = sums[id];
    const auto available = available_minutes(books, id, from, until);
    rows.push_back({upkeep::asset_code(books, id),
                    std::string(books.assets.text(books.assets[id].name)), sum.uses, sum.minutes,
                    available, upkeep::per_ten_thousand(sum.minutes, available)});
  });
  std::sort(rows.begin(), rows.end(), [](auto& a, auto& b) { return a.asset < b.asset; });
  return rows;
}
}  // namespace upkeep

/// A rule of use, or what is available, as it was given.
struct UseRuleRow {
  std::string rule;
  std::optional<CategoryCode> category;
  std::optional<AssetCode> asset;
  Date from;
  bool lifted = false;
  std::int64_t limit = 0;
  std::string jurisdiction;
  std::string source;

  template <class V>
  static constexpr void fields(V&& v) {
    v("rule", &UseRuleRow::rule, "what is demanded, or \"available\"", "规定");
    v("category", &UseRuleRow::category, "of what category", "资产类别");
    v("asset", &UseRuleRow::asset, "or of what asset", "资产编号");
    v("from", &UseRuleRow::from, "from when", "自");
    v("lifted", &UseRuleRow::lifted, "whether it ends the one before", "取消");
    v("limit", &UseRuleRow::limit, "days or minutes", "限额");
    v("jurisdiction", &UseRuleRow::jurisdiction, "where it holds", "适用地区");
    v("source", &UseRuleRow::source, "the rules it is from", "依据");
  }
};

/// The rules of use, past ones too.
struct UseRules {
  static constexpr std::string_view kind = "assets.use_rules";
  static constexpr std::string_view about =
      "the rules of use, and for how long things are available, past ones too";
  static constexpr std::string_view about_zh = "使用规定";
  template <class V>
  static constexpr void fields(V&&) {}
};
inline std::vector<UseRuleRow> answer(const UseRules&, const Books& books, Date) {
  std::vector<UseRuleRow> rows;
  const auto add = [&](std::string_view what, RuleTarget target, UseRuleRow row) {
    row.rule = what;
    if (target.asset != AssetId{}) row.asset = upkeep::asset_code(books, target.asset);
    if (target.category != CategoryId{})
      row.category = books.assets.categories()[target.category].code;
    rows.push_back(std::move(row));
  };
  books.upkeep.usage.rules.each([&](UseDemand demand, RuleTarget target, const UseRule& rule) {
    add(enum_name(demand), target,
        {{},
         {},
         {},
         rule.from,
         rule.lifted,
         rule.limit,
         rule.jurisdiction.value,
         rule.source.value});
  });
  books.upkeep.usage.available.each([&](int, RuleTarget target, const UseAvailability& one) {
    add("available", target, {{}, {}, {}, one.from, false, one.minutes, {}, one.source.value});
  });
  return rows;
}

}  // namespace bursar::assets
