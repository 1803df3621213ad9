#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/assets/filter.hpp"
#include "bursar/assets/stocktake/records.hpp"
#include "bursar/books.hpp"

/// Two registers side by side: the books and last year's list, or two lists 账表核对.
namespace bursar::assets {

/// A line of a register as a list states it 台账行; what it does not state is not compared.
struct ListedAsset {
  AssetCode asset;
  std::optional<Name> name;
  std::optional<Quantity> quantity;
  std::optional<Money> value;
  std::optional<Text<64>> room;

  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &ListedAsset::asset, "code of the asset", "资产编号");
    v("name", &ListedAsset::name, "what it is", "资产名称");
    v("quantity", &ListedAsset::quantity, "pieces", "数量");
    v("value", &ListedAsset::value, "original value, yuan", "原值");
    v("room", &ListedAsset::room, "code of the room where it is", "存放地点");
  }
};

/// One asset on both sides 核对明细.
struct ReconciledRow {
  AssetCode asset;
  Match match{};
  bool name_differs = false;
  bool quantity_differs = false;
  bool value_differs = false;
  bool room_differs = false;
  std::optional<std::string> name;
  std::optional<std::string> name_there;
  std::int64_t quantity = 0;
  std::int64_t quantity_there = 0;
  Money value;
  Money value_there;
  std::optional<std::string> room;
  std::optional<std::string> room_there;

  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &ReconciledRow::asset, "code of the asset", "资产编号");
    v("match", &ReconciledRow::match, "how the two agree", "核对结果");
    v("name_differs", &ReconciledRow::name_differs, "its names differ", "名称不符");
    v("quantity_differs", &ReconciledRow::quantity_differs, "its pieces differ", "数量不符");
    v("value_differs", &ReconciledRow::value_differs, "its values differ", "原值不符");
    v("room_differs", &ReconciledRow::room_differs, "its places differ", "地点不符");
    v("name", &ReconciledRow::name, "its name here", "名称（账）");
    v("name_there", &ReconciledRow::name_there, "its name on the list", "名称（表）");
    v("quantity", &ReconciledRow::quantity, "pieces here", "数量（账）");
    v("quantity_there", &ReconciledRow::quantity_there, "pieces on the list; 0, not stated",
      "数量（表）");
    v("value", &ReconciledRow::value, "original value here, yuan", "原值（账）");
    v("value_there", &ReconciledRow::value_there, "original value on the list, yuan", "原值（表）");
    v("room", &ReconciledRow::room, "where it is here", "地点（账）");
    v("room_there", &ReconciledRow::room_there, "where it is on the list", "地点（表）");
  }
};

/// Sets a list beside the books, or beside another list.
struct Reconcile {
  static constexpr std::string_view kind = "assets.reconcile";
  static constexpr std::string_view about =
      "sets a list of assets beside the books of the day, or beside another list: what agrees, "
      "what only one has, what differs in name, pieces, value or place; by code";
  static constexpr std::string_view about_zh = "账表核对";
  std::vector<ListedAsset> there;
  std::optional<std::vector<ListedAsset>> here;
  std::optional<Filter> where;
  std::optional<Match> match;
  template <class V>
  static constexpr void fields(V&& v) {
    v("there", &Reconcile::there, "the list: last year's, another school's, the auditor's",
      "对照表");
    v("here", &Reconcile::here, "another list in place of the books", "另一台账");
    v("where", &Reconcile::where, "which assets of the books; left out, all", "条件");
    v("match", &Reconcile::match, "only what agrees so", "核对结果");
  }
};

/// The same, summed up.
struct ReconcileTotals {
  static constexpr std::string_view kind = "assets.reconcile_totals";
  static constexpr std::string_view about =
      "how many assets of a list and of the books agree, differ or are on one side only, with "
      "their pieces and value on each";
  static constexpr std::string_view about_zh = "账表核对汇总";
  std::vector<ListedAsset> there;
  std::optional<std::vector<ListedAsset>> here;
  std::optional<Filter> where;
  template <class V>
  static constexpr void fields(V&& v) {
    v("there", &ReconcileTotals::there, "the list", "对照表");
    v("here", &ReconcileTotals::here, "another list in place of the books", "另一台账");
    v("where", &ReconcileTotals::where, "which assets of the books; left out, all", "条件");
  }
};

/// The sum of what agrees so 核对汇总.
struct MatchTotal {
  Match match{};
  std::int64_t count = 0;
  std::int64_t quantity = 0;
  std::int64_t quantity_there = 0;
  Money value;
  Money value_there;

  template <class V>
  static constexpr void fields(V&& v) {
    v("match", &MatchTotal::match, "how the two agree", "核对结果");
    v("count", &MatchTotal::count, "codes", "项数");
    v("quantity", &MatchTotal::quantity, "pieces here", "数量（账）");
    v("quantity_there", &MatchTotal::quantity_there, "pieces on the list", "数量（表）");
    v("value", &MatchTotal::value, "original value here, yuan", "原值（账）");
    v("value_there", &MatchTotal::value_there, "original value on the list, yuan", "原值（表）");
  }
};

namespace detail {
/// A side of the comparison: its lines by code, and how often each code is on it.
using Side = std::map<std::string_view, std::pair<ListedAsset, int>>;

inline Side side_of(const std::vector<ListedAsset>& lines) {
  Side side;
  for (const auto& line : lines) ++side.try_emplace(line.asset, line, 0).first->second.second;
  return side;
}

inline Side side_of(const Books& books, const Filter& where) {
  Side side;
  const auto& assets = books.assets;
  Wanted(where, books).each([&](AssetId id) {
    const auto& a = assets[id];
    const auto code = assets.text(a.code);
    side.try_emplace(code,
                     ListedAsset{AssetCode(code), Name(assets.text(a.name)),
                                 Quantity(static_cast<std::int32_t>(a.quantity)), a.cost,
                                 Text<64>(std::string_view(assets.rooms()[a.room].code))},
                     1);
  });
  return side;
}

template <class T>
bool differ(const std::optional<T>& a, const std::optional<T>& b) {
  return a && b && *a != *b;
}

inline ReconciledRow beside(const ListedAsset* here, const ListedAsset* there, bool repeated) {
  const ListedAsset none;
  const auto& a = here ? *here : none;
  const auto& b = there ? *there : none;
  const auto text = [](const auto& field) {
    return field ? std::optional<std::string>(field->value) : std::nullopt;
  };
  const auto pieces = [](const auto& field) { return field ? std::int64_t{field->value} : 0; };
  ReconciledRow row{here ? a.asset : b.asset,
                    Match::matched,
                    differ(a.name, b.name),
                    differ(a.quantity, b.quantity),
                    differ(a.value, b.value),
                    differ(a.room, b.room),
                    text(a.name),
                    text(b.name),
                    pieces(a.quantity),
                    pieces(b.quantity),
                    a.value.value_or(Money()),
                    b.value.value_or(Money()),
                    text(a.room),
                    text(b.room)};
  if (row.name_differs || row.quantity_differs || row.value_differs || row.room_differs)
    row.match = Match::differs;
  if (!there) row.match = Match::only_here;
  if (!here) row.match = Match::only_there;
  if (repeated) row.match = Match::repeated;
  return row;
}

/// Both sides by code.
template <class Question>
std::vector<ReconciledRow> reconciled(const Question& q, const Books& books) {
  const auto here = q.here ? side_of(*q.here) : side_of(books, q.where.value_or(Filter{}));
  const auto there = side_of(q.there);
  std::vector<ReconciledRow> rows;
  for (const auto& [code, line] : here) {
    const auto found = there.find(code);
    const bool both = found != there.end();
    rows.push_back(beside(&line.first, both ? &found->second.first : nullptr,
                          line.second > 1 || (both && found->second.second > 1)));
  }
  for (const auto& [code, line] : there)
    if (!here.contains(code)) rows.push_back(beside(nullptr, &line.first, line.second > 1));
  std::sort(rows.begin(), rows.end(), [](auto& a, auto& b) { return a.asset < b.asset; });
  return rows;
}
}  // namespace detail

inline std::vector<ReconciledRow> answer(const Reconcile& q, const Books& books, Date) {
  auto rows = detail::reconciled(q, books);
  if (q.match) std::erase_if(rows, [&](auto& row) { return row.match != *q.match; });
  return rows;
}

inline std::vector<MatchTotal> answer(const ReconcileTotals& q, const Books& books, Date) {
  std::array<MatchTotal, names(Match{}).size()> sums;
  for (const auto& row : detail::reconciled(q, books)) {
    auto& sum = sums[static_cast<std::size_t>(row.match)];
    ++sum.count;
    sum.match = row.match;
    sum.quantity += row.quantity, sum.quantity_there += row.quantity_there;
    sum.value += row.value, sum.value_there += row.value_there;
  }
  std::vector<MatchTotal> rows;
  for (const auto& sum : sums)
    if (sum.count > 0) rows.push_back(sum);
  return rows;
}

}  // namespace bursar::assets
