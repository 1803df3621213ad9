#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/assets/filter.hpp"
#include "bursar/assets/value/forms.hpp"
#include "bursar/assets/value/views.hpp"
#include "bursar/base/types.hpp"
#include "bursar/books.hpp"

/// What may be asked about depreciation.
namespace bursar::assets {

/// The rules for lives.
struct LifeRules {
  static constexpr std::string_view kind = "assets.life_rules";
  static constexpr std::string_view about = "every rule for the life of a class, as it was set";
  static constexpr std::string_view about_zh = "折旧年限规定";
  template <class V>
  static constexpr void fields(V&&) {}
};
inline std::vector<SetLife> answer(const LifeRules&, const Books& books, Date) {
  std::vector<SetLife> rows;
  for (const auto& rule : books.values.life_rules()) {
    SetLife row{rule.scheme, rule.classes, rule.name, rule.from, rule.source, {}, {}, {}, {}, {}};
    if (rule.months > 0) row.months = rule.months;
    row.depreciated = rule.depreciated;
    row.variant = rule.variant;
    row.method = rule.method;
    if (!rule.jurisdiction.empty()) row.jurisdiction = rule.jurisdiction;
    rows.push_back(std::move(row));
  }
  return rows;
}

/// What the next month's run comes to.
struct DepreciationDue {
  static constexpr std::string_view kind = "assets.depreciation_due";
  static constexpr std::string_view about =
      "what depreciating the next month comes to, before it is done; nothing before the school "
      "depreciates";
  static constexpr std::string_view about_zh = "下月应提折旧";
  template <class V>
  static constexpr void fields(V&&) {}
};
inline DueDepreciation answer(const DepreciationDue&, const Books& books, Date) {
  if (!books.values.begun()) return {};
  return due_depreciation(books);
}

/// The runs.
struct DepreciationRuns {
  static constexpr std::string_view kind = "assets.depreciation_runs";
  static constexpr std::string_view about = "every month that was depreciated, in the order done";
  static constexpr std::string_view about_zh = "月度折旧记录";
  template <class V>
  static constexpr void fields(V&&) {}
};
inline std::vector<RunRow> answer(const DepreciationRuns&, const Books& books, Date) {
  std::vector<RunRow> rows;
  for (const auto& run : books.values.runs())
    rows.push_back(
        {run.month / 12, run.month % 12 + 1, run.count, run.total, run.opening, run.reversed});
  return rows;
}

/// What left the books.
struct LeftValues {
  static constexpr std::string_view kind = "assets.left_values";
  static constexpr std::string_view about =
      "what left the books in a period and what was depreciated of it; not what became other cards";
  static constexpr std::string_view about_zh = "核销资产折旧";
  std::optional<Date> from;
  std::optional<Date> until;
  template <class V>
  static constexpr void fields(V&& v) {
    v("from", &LeftValues::from, "first day; left out, from the beginning", "起");
    v("until", &LeftValues::until, "last day; left out, until now", "止");
  }
};
inline std::vector<LeftRow> answer(const LeftValues& q, const Books& books, Date) {
  std::vector<LeftRow> rows;
  for (const auto& one : books.values.left()) {
    if ((q.from && one.on < *q.from) || (q.until && one.on > *q.until)) continue;
    const auto* ending = books.assets.ending(one.asset);
    const bool remade = ending && (ending->how == End::split || ending->how == End::merged);
    if (remade || one.moved) continue;
    const AssetCode code(books.assets.text(books.assets[one.asset].code));
    rows.push_back(
        {code, one.on, one.cost, one.accumulated, one.booked, one.accumulated - one.booked});
  }
  return rows;
}

/// The list of depreciation.
struct DepreciationList {
  static constexpr std::string_view kind = "assets.depreciation";
  static constexpr std::string_view about =
      "each asset with its life, what is depreciated and what is left, by their codes";
  static constexpr std::string_view about_zh = "折旧清单";
  std::optional<Filter> where;
  std::optional<Depreciated> how;
  template <class V>
  static constexpr void fields(V&& v) {
    v("where", &DepreciationList::where, "which assets; left out, all", "条件");
    v("how", &DepreciationList::how, "only those of which this is so", "是否计提");
  }
};
inline std::vector<DepreciationRow> answer(const DepreciationList& q, const Books& books, Date) {
  std::vector<DepreciationRow> rows;
  if (!books.values.begun()) return rows;
  Planner planner(books, books.values.last_month() + 1);
  Wanted(q.where.value_or(Filter{}), books).each([&](AssetId id) {
    if (!q.how || planner.how(id) == *q.how) rows.push_back(depreciation_row(books, planner, id));
  });
  std::sort(rows.begin(), rows.end(), [](auto& a, auto& b) { return a.asset < b.asset; });
  return rows;
}

/// The schedule of an asset.
struct AssetSchedule {
  static constexpr std::string_view kind = "assets.schedule";
  static constexpr std::string_view about =
      "an asset's depreciation month by month: what is booked and what is to come";
  static constexpr std::string_view about_zh = "资产折旧计划表";
  AssetCode asset;
  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &AssetSchedule::asset, "which asset", "资产编号");
  }
};
inline std::vector<AssetScheduleRow> answer(const AssetSchedule& q, const Books& books, Date) {
  const auto id = books.assets.id(q.asset);
  if (id == AssetId{}) return {};
  return detail::MonthRows(books, id).rows(books);
}

/// What is left of assets.
struct NetValue {
  static constexpr std::string_view kind = "assets.net_value";
  static constexpr std::string_view about = "what is left of assets on the books, yuan";
  static constexpr std::string_view about_zh = "资产净值合计";
  std::optional<Filter> where;
  template <class V>
  static constexpr void fields(V&& v) {
    v("where", &NetValue::where, "which assets; left out, all", "条件");
  }
};
inline Money answer(const NetValue& q, const Books& books, Date) {
  Money sum;
  Wanted(q.where.value_or(Filter{}), books).each([&](AssetId id) {
    sum += worth(books, id).net();
  });
  return sum;
}

/// What is depreciated of assets.
struct Accumulated {
  static constexpr std::string_view kind = "assets.accumulated";
  static constexpr std::string_view about = "what is depreciated of assets, yuan";
  static constexpr std::string_view about_zh = "累计折旧合计";
  std::optional<Filter> where;
  template <class V>
  static constexpr void fields(V&& v) {
    v("where", &Accumulated::where, "which assets; left out, all", "条件");
  }
};
inline Money answer(const Accumulated& q, const Books& books, Date) {
  Money sum;
  Wanted(q.where.value_or(Filter{}), books).each([&](AssetId id) {
    sum += books.values.accumulated(id);
  });
  return sum;
}

/// What groups of assets are worth.
struct GroupValues {
  static constexpr std::string_view kind = "assets.values";
  static constexpr std::string_view about =
      "original value, depreciation and what is left, by category, room, custodian, unit or state";
  static constexpr std::string_view about_zh = "分组净值";
  Dimension by{};
  template <class V>
  static constexpr void fields(V&& v) {
    v("by", &GroupValues::by, "what to group by", "分组");
  }
};

namespace detail {
/// The code and name of a group.
inline std::pair<std::string, std::string> group_name(const Books& books, Dimension by,
                                                      std::uint32_t key) {
  const auto of = [](const auto& record) {
    return std::pair<std::string, std::string>(record.code.value, record.name.value);
  };
  switch (by) {
    case Dimension::category:
      return of(books.assets.categories()[CategoryId(key)]);
    case Dimension::room:
      return of(books.assets.rooms()[RoomId(key)]);
    case Dimension::custodian:
      return of(books.people.persons()[PersonId(key)]);
    case Dimension::unit:
      return of(books.people.units()[UnitId(key)]);
    case Dimension::state:
      break;
  }
  const auto name = names(State{})[key];
  return {std::string(name.name), std::string(name.zh)};
}
}  // namespace detail

inline std::vector<GroupValue> answer(const GroupValues& q, const Books& books, Date) {
  std::vector<GroupValue> groups;
  for (std::size_t i = 1; i <= books.assets.size(); ++i) {
    const auto& asset = books.assets[AssetId(i)];
    if (asset.state == State::disposed) continue;
    const auto key = asset.key(q.by);
    if (key >= groups.size()) groups.resize(key + 1);
    auto& group = groups[key];
    const auto now = worth(books, AssetId(i));
    ++group.count;
    group.cost += now.cost;
    group.accumulated += now.accumulated;
    group.last += last_amount(books.values, AssetId(i));
  }
  std::vector<GroupValue> rows;
  for (std::uint32_t key = 0; key < groups.size(); ++key) {
    auto& group = groups[key];
    if (group.count == 0) continue;
    std::tie(group.code, group.name) = detail::group_name(books, q.by, key);
    group.net = group.cost - group.accumulated;
    rows.push_back(std::move(group));
  }
  return rows;
}

/// Every question of this subject: a new one is added here.
using ValueQuestions = Types<LifeRules, DepreciationDue, DepreciationRuns, LeftValues,
                             DepreciationList, AssetSchedule, NetValue, Accumulated, GroupValues>;

}  // namespace bursar::assets
