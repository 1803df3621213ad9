#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/assets/filter.hpp"
#include "bursar/assets/upkeep/checks.hpp"
#include "bursar/assets/value/questions.hpp"
#include "bursar/base/types.hpp"
#include "bursar/books.hpp"

namespace bursar::assets {

/// The condition of an asset 完好情况.
struct ConditionRow {
  AssetCode asset;
  std::string name;
  Date on;
  std::optional<PersonCode> by;
  ConditionCause cause{};
  std::int64_t quantity = 0;
  std::int64_t good = 0, worn = 0, faulty = 0, unusable = 0;
  std::int64_t under_repair = 0;
  std::int64_t failed_check = 0;

  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &ConditionRow::asset, "code of the asset", "资产编号");
    v("name", &ConditionRow::name, "what it is", "资产名称");
    v("on", &ConditionRow::on, "day of the record", "登记日期");
    v("by", &ConditionRow::by, "who recorded it", "鉴定人");
    v("cause", &ConditionRow::cause, "why", "缘由");
    v("quantity", &ConditionRow::quantity, "pieces", "数量");
    v("good", &ConditionRow::good, "good pieces", "完好");
    v("worn", &ConditionRow::worn, "worn pieces that serve", "基本完好");
    v("faulty", &ConditionRow::faulty, "faulty pieces", "故障待修");
    v("unusable", &ConditionRow::unusable, "pieces beyond use", "不能使用");
    v("under_repair", &ConditionRow::under_repair, "pieces under repair now", "在修件数");
    v("failed_check", &ConditionRow::failed_check, "pieces that failed a check and wait",
      "检验不合格");
  }
};

namespace upkeep {
inline ConditionRow condition_row(const Books& books, const ConditionRecord& record,
                                  const Grades& g) {
  const auto id = record.asset;
  return {upkeep::asset_code(books, id),
          std::string(books.assets.text(books.assets[id].name)),
          record.on,
          upkeep::person_code(books, record.by),
          record.cause,
          g.sum(),
          g[Grade::good],
          g[Grade::worn],
          g[Grade::faulty],
          g[Grade::unusable],
          0,
          0};
}
}  // namespace upkeep

/// The assets whose condition was recorded.
struct ConditionsAsked {
  static constexpr std::string_view kind = "assets.conditions";
  static constexpr std::string_view about =
      "the condition of the assets on the books for which one was recorded, by their codes";
  static constexpr std::string_view about_zh = "完好情况";
  std::optional<Filter> where;
  std::optional<bool> broken;
  template <class V>
  static constexpr void fields(V&& v) {
    v("where", &ConditionsAsked::where, "which assets; left out, all", "条件");
    v("broken", &ConditionsAsked::broken, "only those with pieces that do not serve", "仅列不完好");
  }
};
inline std::vector<ConditionRow> answer(const ConditionsAsked& q, const Books& books, Date) {
  std::vector<ConditionRow> rows;
  Wanted(q.where.value_or(Filter{}), books).each([&](AssetId id) {
    const auto* record = books.upkeep.conditions.last(id);
    if (!record) return;
    const auto grades = upkeep::grades_of(books, id);
    if (q.broken.value_or(false) && grades.broken() == 0) return;
    rows.push_back(upkeep::condition_row(books, *record, grades));
    rows.back().under_repair = books.upkeep.repairs.pieces(id);
    rows.back().failed_check = books.upkeep.inspections.failing(id);
  });
  std::sort(rows.begin(), rows.end(), [](auto& a, auto& b) { return a.asset < b.asset; });
  return rows;
}

/// How the condition of one asset went 完好变化.
struct ConditionTrend {
  static constexpr std::string_view kind = "assets.condition_trend";
  static constexpr std::string_view about =
      "every record of the condition of an asset, as it was then, the oldest first";
  static constexpr std::string_view about_zh = "完好情况变化";
  AssetCode asset;
  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &ConditionTrend::asset, "which asset", "资产编号");
  }
};
inline std::vector<ConditionRow> answer(const ConditionTrend& q, const Books& books, Date) {
  std::vector<ConditionRow> rows;
  const auto id = books.assets.id(q.asset);
  for (const auto& one : books.upkeep.happenings(id))
    if (one.what == UpkeepEvent::condition) {
      const auto& record = books.upkeep.conditions.records()[one.number];
      rows.push_back(upkeep::condition_row(books, record, record.grades));
    }
  return rows;
}

/// How many pieces serve, of how many 完好率.
struct ServiceableRow {
  std::string key;
  std::string name;
  std::int64_t cards = 0;
  std::int64_t serviceable = 0;
  std::int64_t pieces = 0;
  std::int64_t per_ten_thousand = 0;
  std::int64_t recorded = 0;

  template <class V>
  static constexpr void fields(V&& v) {
    v("key", &ServiceableRow::key, "code of the group; empty for all", "编号");
    v("name", &ServiceableRow::name, "its name", "名称");
    v("cards", &ServiceableRow::cards, "cards", "卡片数");
    v("serviceable", &ServiceableRow::serviceable, "pieces that serve: the numerator", "完好件数");
    v("pieces", &ServiceableRow::pieces, "pieces: the denominator", "总件数");
    v("per_ten_thousand", &ServiceableRow::per_ten_thousand,
      "the rate in ten thousandths, rounded down", "完好率（万分比）");
    v("recorded", &ServiceableRow::recorded,
      "pieces whose condition was ever recorded; the others count as good", "已鉴定件数");
  }
};

/// The serviceable rate 完好率, of all or by a dimension.
struct ServiceableRate {
  static constexpr std::string_view kind = "assets.serviceable_rate";
  static constexpr std::string_view about =
      "pieces that serve of all pieces on the books: not under repair, not broken, no failed "
      "check";
  static constexpr std::string_view about_zh = "完好率";
  std::optional<Dimension> by;
  std::optional<Filter> where;
  template <class V>
  static constexpr void fields(V&& v) {
    v("by", &ServiceableRate::by, "what to group by; left out, all together", "分组");
    v("where", &ServiceableRate::where, "which assets; left out, all", "条件");
  }
};

inline std::vector<ServiceableRow> answer(const ServiceableRate& q, const Books& books, Date) {
  std::map<std::uint32_t, ServiceableRow> groups;
  if (!q.by) groups[0] = {};
  Wanted(q.where.value_or(Filter{}), books).each([&](AssetId id) {
    const auto& asset = books.assets[id];
    auto& row = groups[q.by ? asset.key(*q.by) : 0];
    ++row.cards;
    row.pieces += asset.quantity;
    row.serviceable += upkeep::grades_of(books, id).serviceable();
    if (books.upkeep.conditions.last(id)) row.recorded += asset.quantity;
  });
  std::vector<ServiceableRow> rows;
  for (auto& [key, row] : groups) {
    if (q.by) std::tie(row.key, row.name) = detail::group_name(books, *q.by, key);
    row.per_ten_thousand = upkeep::per_ten_thousand(row.serviceable, row.pieces);
    rows.push_back(row);
  }
  return rows;
}

/// The questions about condition.
using ConditionQuestions = Types<ConditionsAsked, ConditionTrend, ServiceableRate>;

}  // namespace bursar::assets
