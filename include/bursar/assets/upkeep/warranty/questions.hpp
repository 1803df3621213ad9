#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "bursar/assets/filter.hpp"
#include "bursar/assets/upkeep/checks.hpp"
#include "bursar/base/types.hpp"

namespace bursar::assets {

/// Until when an asset is under warranty 保修情况.
struct WarrantyRow {
  AssetCode asset;
  std::string name;
  Date until;
  bool in_warranty = false;
  std::int64_t days_left = 0;
  std::int64_t extensions = 0;
  std::optional<std::string> paper;
  std::optional<std::string> provider;

  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &WarrantyRow::asset, "code of the asset", "资产编号");
    v("name", &WarrantyRow::name, "what it is", "资产名称");
    v("until", &WarrantyRow::until, "last day of the warranty", "保修截止");
    v("in_warranty", &WarrantyRow::in_warranty, "whether it runs on the day", "保修期内");
    v("days_left", &WarrantyRow::days_left,
      "days from the day to its last; below zero, since it ended", "剩余天数");
    v("extensions", &WarrantyRow::extensions, "how often it was extended", "延保次数");
    v("paper", &WarrantyRow::paper, "paper of the last extension", "保修凭证号");
    v("provider", &WarrantyRow::provider, "who gave that", "保修单位");
  }
};

/// Which assets are under warranty, and for how long.
struct Warranties {
  static constexpr std::string_view kind = "assets.warranties";
  static constexpr std::string_view about =
      "the warranties of assets on the books on a day, by their last days";
  static constexpr std::string_view about_zh = "保修情况";
  std::optional<Filter> where;
  std::optional<bool> in_warranty;
  std::optional<Whole<0, 3'650>> within;
  template <class V>
  static constexpr void fields(V&& v) {
    v("where", &Warranties::where, "which assets; left out, all", "条件");
    v("in_warranty", &Warranties::in_warranty, "only those in, or out of warranty", "保修期内");
    v("within", &Warranties::within, "only those that end within so many days", "天数内到期");
  }
};
inline std::vector<WarrantyRow> answer(const Warranties& q, const Books& books, Date day) {
  std::vector<WarrantyRow> rows;
  Wanted(q.where.value_or(Filter{}), books).each([&](AssetId id) {
    const auto& asset = books.assets[id];
    const auto until = asset.warranty_until.date();
    if (!until) return;
    const auto left = (*until - day).days();
    if (q.in_warranty && *q.in_warranty != (left >= 0)) return;
    if (q.within && (left < 0 || left > q.within->value)) return;
    WarrantyRow row{upkeep::asset_code(books, id),
                    std::string(books.assets.text(asset.name)),
                    *until,
                    left >= 0,
                    left,
                    0,
                    {},
                    {}};
    for (const auto& one : books.upkeep.happenings(id))
      if (one.what == UpkeepEvent::warranty) {
        const auto& extension = books.upkeep.warranties[one.number];
        ++row.extensions;
        row.paper = extension.paper.value;
        row.provider = {};
        if (extension.provider) row.provider = extension.provider->value;
      }
    rows.push_back(std::move(row));
  });
  std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
    return std::tie(a.until, a.asset) < std::tie(b.until, b.asset);
  });
  return rows;
}

/// The questions about warranties.
using WarrantyQuestions = Types<Warranties>;

}  // namespace bursar::assets
