#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/assets/upkeep/checks.hpp"
#include "bursar/assets/upkeep/remake/records.hpp"
#include "bursar/base/types.hpp"
#include "bursar/books.hpp"

namespace bursar::assets {

/// A paper of splitting or putting together, with its figures 拆并单.
///
/// Before and after always agree: cost before + parts = cost after + left over + eliminated, and
/// the same without the parts for what was depreciated.
struct RemakeRow {
  RemakeCode remake;
  RemakeKind type{};
  std::optional<RefurbishBasis> basis;
  Date on;
  std::optional<PersonCode> by;
  std::string voucher;
  std::vector<AssetCode> sources;
  std::vector<AssetCode> results;
  std::optional<AssetCode> leftover;
  std::optional<std::string> no_leftover;
  Money cost_before;
  Money accumulated_before;
  Money parts;
  Money cost_after;
  Money accumulated_after;
  Money left_cost;
  Money left_accumulated;
  Money eliminated;

  template <class V>
  static constexpr void fields(V&& v) {
    v("remake", &RemakeRow::remake, "its number", "拆并单号");
    v("type", &RemakeRow::type, "split, merged or refurbished", "拆并方式");
    v("basis", &RemakeRow::basis, "by which value, where refurbished", "计价基础");
    v("on", &RemakeRow::on, "when", "日期");
    v("by", &RemakeRow::by, "who filed it", "经办人");
    v("voucher", &RemakeRow::voucher, "number of the voucher", "凭证号");
    v("sources", &RemakeRow::sources, "cards that left the books", "原资产编号");
    v("results", &RemakeRow::results, "cards that came of them", "新资产编号");
    v("leftover", &RemakeRow::leftover, "the card of what was left over", "拆余残件");
    v("no_leftover", &RemakeRow::no_leftover, "why nothing was left over", "无残件说明");
    v("cost_before", &RemakeRow::cost_before, "original value of the sources, yuan", "原值（前）");
    v("accumulated_before", &RemakeRow::accumulated_before, "depreciated of it, yuan",
      "累计折旧（前）");
    v("parts", &RemakeRow::parts, "what was bought for it, yuan", "新购配件");
    v("cost_after", &RemakeRow::cost_after, "original value of the results, yuan", "原值（后）");
    v("accumulated_after", &RemakeRow::accumulated_after, "depreciated of it, yuan",
      "累计折旧（后）");
    v("left_cost", &RemakeRow::left_cost, "original value left over, yuan", "残件原值");
    v("left_accumulated", &RemakeRow::left_accumulated, "depreciated of it, yuan", "残件累计折旧");
    v("eliminated", &RemakeRow::eliminated,
      "original value set against its depreciation, by net value, yuan", "冲销原值与折旧");
  }
};

namespace upkeep {
inline RemakeRow remake_row(const Books& books, const Remake& one) {
  const auto codes = [&](const std::vector<AssetId>& ids) {
    std::vector<AssetCode> all;
    for (const auto id : ids) all.push_back(upkeep::asset_code(books, id));
    return all;
  };
  RemakeRow row;
  row.remake = one.code;
  row.type = one.kind;
  if (one.kind == RemakeKind::refurbished) row.basis = one.basis;
  row.on = one.on;
  row.by = upkeep::person_code(books, one.by);
  row.voucher = one.voucher.value;
  row.sources = codes(one.sources);
  row.results = codes(one.results);
  if (one.leftover != AssetId{}) row.leftover = upkeep::asset_code(books, one.leftover);
  if (one.no_leftover) row.no_leftover = one.no_leftover->value;
  row.cost_before = one.cost_before;
  row.accumulated_before = one.accumulated_before;
  row.parts = one.parts;
  row.cost_after = one.cost_after;
  row.accumulated_after = one.accumulated_after;
  row.left_cost = one.left_cost;
  row.left_accumulated = one.left_accumulated;
  row.eliminated = one.eliminated;
  return row;
}
}  // namespace upkeep

/// The papers of splitting and putting together.
struct Remakes {
  static constexpr std::string_view kind = "assets.remakes";
  static constexpr std::string_view about =
      "splits, mergers and refurbishments with their figures, in the order of posting";
  static constexpr std::string_view about_zh = "拆分、合并与整合";
  std::optional<RemakeKind> type;
  template <class V>
  static constexpr void fields(V&& v) {
    v("type", &Remakes::type, "only these; left out, all", "拆并方式");
  }
};
inline std::vector<RemakeRow> answer(const Remakes& q, const Books& books, Date) {
  std::vector<RemakeRow> rows;
  for (const auto& one : books.upkeep.remakes.all())
    if (!q.type || *q.type == one.kind) rows.push_back(upkeep::remake_row(books, one));
  return rows;
}

/// The questions about splitting and putting together.
using RemakeQuestions = Types<Remakes>;

}  // namespace bursar::assets
