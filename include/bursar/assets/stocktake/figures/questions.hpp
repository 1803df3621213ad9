#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/assets/stocktake/views.hpp"
#include "bursar/books.hpp"

/// The figures of stocktakes: how far they are, what differs, how well account and thing agree.
namespace bursar::assets {

/// A stocktake as it stands 清查一览.
struct StocktakeRow {
  StocktakeCode stocktake;
  Stage stage{};
  Occasion occasion{};
  std::optional<RoomCode> room;
  std::optional<RoomCode> below;
  std::optional<CategoryCode> category;
  std::optional<PersonCode> custodian;
  std::optional<UnitCode> unit;
  std::int64_t sample = 0;
  std::optional<std::string> seed;
  PersonCode responsible;
  std::vector<PersonCode> counters;
  Date opened;
  std::optional<Date> due;
  std::int64_t days_late = 0;
  std::optional<Date> closed;
  std::optional<Date> ended;
  std::int64_t expected = 0;
  std::int64_t pieces = 0;
  Money value;
  std::int64_t counted = 0;
  std::int64_t left = 0;
  std::int64_t differences = 0;
  std::int64_t unsettled = 0;
  std::int64_t checked = 0;
  std::int64_t agreeing = 0;
  std::int64_t agreement_bp = 0;
  Money checked_value;
  Money agreeing_value;
  std::optional<std::string> remark;

  template <class V>
  static constexpr void fields(V&& v) {
    v("stocktake", &StocktakeRow::stocktake, "its number", "清查编号");
    v("stage", &StocktakeRow::stage, "how far it has come", "阶段");
    v("occasion", &StocktakeRow::occasion, "why it is held", "清查事由");
    v("room", &StocktakeRow::room, "only what was in this room", "存放地点");
    v("below", &StocktakeRow::below, "only what this custody room manages", "保管室（含下属）");
    v("category", &StocktakeRow::category, "only of this category", "资产类别");
    v("custodian", &StocktakeRow::custodian, "only what this person kept", "保管人");
    v("unit", &StocktakeRow::unit, "only what this unit used", "使用部门");
    v("sample", &StocktakeRow::sample, "how many were drawn; 0, all", "抽查件数");
    v("seed", &StocktakeRow::seed, "what they were drawn by", "随机种子");
    v("responsible", &StocktakeRow::responsible, "who answers for it", "负责人");
    v("counters", &StocktakeRow::counters, "who counts", "清点人");
    v("opened", &StocktakeRow::opened, "when it was opened", "立项日期");
    v("due", &StocktakeRow::due, "when the counting is to be done", "应完成日期");
    v("days_late", &StocktakeRow::days_late, "days that the counting is late", "逾期天数");
    v("closed", &StocktakeRow::closed, "when the counting ended", "清点截止日期");
    v("ended", &StocktakeRow::ended, "when it was finished or abandoned", "结束日期");
    v("expected", &StocktakeRow::expected, "cards to be counted", "应盘卡片数");
    v("pieces", &StocktakeRow::pieces, "their pieces when it was opened", "应盘数量");
    v("value", &StocktakeRow::value, "their original value then, yuan", "应盘原值");
    v("counted", &StocktakeRow::counted, "of them, cards that are decided", "已盘卡片数");
    v("left", &StocktakeRow::left, "cards still to be decided", "未盘卡片数");
    v("differences", &StocktakeRow::differences, "differences found", "差异数");
    v("unsettled", &StocktakeRow::unsettled, "of them, not settled", "未处理差异数");
    v("checked", &StocktakeRow::checked,
      "the rate's denominator: cards decided, but for those that left the books or are still to be "
      "confirmed by their borrowers",
      "核对卡片数");
    v("agreeing", &StocktakeRow::agreeing, "its numerator: cards in place, with all their pieces",
      "相符卡片数");
    v("agreement_bp", &StocktakeRow::agreement_bp,
      "rate of agreement in hundredths of a per cent, rounded down", "账实相符率（万分之）");
    v("checked_value", &StocktakeRow::checked_value, "original value of those checked, yuan",
      "核对原值");
    v("agreeing_value", &StocktakeRow::agreeing_value, "original value of those agreeing, yuan",
      "相符原值");
    v("remark", &StocktakeRow::remark, "conclusion, or why it was reopened or given up", "说明");
  }
};

/// The stocktakes.
struct StocktakeList {
  static constexpr std::string_view kind = "assets.stocktakes";
  static constexpr std::string_view about =
      "stocktakes with their progress and rate of agreement, all or those of a stage";
  static constexpr std::string_view about_zh = "资产清查一览";
  std::optional<Stage> stage;
  std::optional<StocktakeCode> stocktake;
  template <class V>
  static constexpr void fields(V&& v) {
    v("stage", &StocktakeList::stage, "only those that have come so far", "阶段");
    v("stocktake", &StocktakeList::stocktake, "only this one", "清查编号");
  }
};

namespace detail {
inline void add_plan(StocktakeRow& row, const Books& books, const Stocktake& one) {
  const auto& rooms = books.assets.rooms();
  const auto& people = books.people;
  if (one.room != RoomId{}) row.room = rooms[one.room].code;
  if (one.below != RoomId{}) row.below = rooms[one.below].code;
  row.category = one.category;
  if (one.custodian != PersonId{}) row.custodian = people.persons()[one.custodian].code;
  if (one.unit != UnitId{}) row.unit = people.units()[one.unit].code;
  row.sample = one.sample;
  if (!one.seed.empty()) row.seed = one.seed.value;
  row.responsible = people.persons()[one.responsible].code;
  for (const auto& counter : one.counters)
    row.counters.push_back(people.persons()[counter.person].code);
  if (!one.remark.empty()) row.remark = one.remark.value;
}
}  // namespace detail

inline std::vector<StocktakeRow> answer(const StocktakeList& q, const Books& books, Date day) {
  std::vector<StocktakeRow> rows;
  for (const auto& one : books.stocktakes.all()) {
    if ((q.stage && one.stage != *q.stage) || (q.stocktake && one.code != *q.stocktake)) continue;
    StocktakeRow row;
    row.stocktake = one.code, row.stage = one.stage, row.occasion = one.occasion;
    detail::add_plan(row, books, one);
    row.opened = one.opened, row.due = one.due, row.closed = one.closed, row.ended = one.ended;
    const auto done = one.closed ? *one.closed : one.ended.value_or(day);
    if (one.due && done > *one.due) row.days_late = (done - *one.due).days();
    Agreement sum;
    each_line(books, one,
              [&](const AssetCode&, AssetId, const Counted& counted, const ExpectedLine* planned,
                  const Judged& judged) {
                sum.add(judged, planned != nullptr, counted.settlement != 0);
                if (planned) row.pieces += planned->pieces, row.value += planned->value;
              });
    row.expected = sum.expected, row.counted = sum.counted, row.left = sum.expected - sum.counted;
    row.differences = sum.differences, row.unsettled = sum.unsettled;
    row.checked = sum.checked, row.agreeing = sum.agreeing, row.agreement_bp = sum.basis_points();
    row.checked_value = sum.checked_value, row.agreeing_value = sum.agreeing_value;
    rows.push_back(std::move(row));
  }
  return rows;
}

/// What was found so often 清点结果汇总.
struct FindingTotal {
  StocktakeCode stocktake;
  Finding finding{};
  std::int64_t count = 0;
  std::int64_t expected = 0;
  std::int64_t pieces = 0;
  std::int64_t difference = 0;
  Money value;
  Money shortage;
  std::int64_t settled = 0;

  template <class V>
  static constexpr void fields(V&& v) {
    v("stocktake", &FindingTotal::stocktake, "which stocktake", "清查编号");
    v("finding", &FindingTotal::finding, "what was found", "清点结果");
    v("count", &FindingTotal::count, "codes", "项数");
    v("expected", &FindingTotal::expected, "pieces by the books", "账面数量");
    v("pieces", &FindingTotal::pieces, "pieces counted", "实点数量");
    v("difference", &FindingTotal::difference, "pieces beyond the books; below zero, missing",
      "差异数量");
    v("value", &FindingTotal::value, "original value by the books, yuan", "账面原值");
    v("shortage", &FindingTotal::shortage, "original value of what is missing, yuan", "盘亏原值");
    v("settled", &FindingTotal::settled, "of these codes, settled", "已处理项数");
  }
};

/// What was found, by kind.
struct StocktakeFigures {
  static constexpr std::string_view kind = "assets.stocktake_figures";
  static constexpr std::string_view about =
      "count, pieces and value of what stocktakes found, by finding: surplus, shortage, misplaced";
  static constexpr std::string_view about_zh = "清点结果汇总";
  std::optional<StocktakeCode> stocktake;
  template <class V>
  static constexpr void fields(V&& v) {
    v("stocktake", &StocktakeFigures::stocktake, "of this one; left out, of each", "清查编号");
  }
};
inline std::vector<FindingTotal> answer(const StocktakeFigures& q, const Books& books, Date) {
  std::vector<FindingTotal> rows;
  for (const auto& one : books.stocktakes.all()) {
    if (q.stocktake && one.code != *q.stocktake) continue;
    std::array<FindingTotal, names(Finding{}).size()> sums;
    each_line(books, one,
              [&](const AssetCode&, AssetId, const Counted& counted, const ExpectedLine*,
                  const Judged& judged) {
                auto& sum = sums[static_cast<std::size_t>(judged.finding)];
                ++sum.count;
                sum.expected += judged.expected, sum.pieces += judged.pieces;
                sum.difference += judged.difference();
                sum.value += judged.value, sum.shortage += judged.shortage();
                sum.settled += counted.settlement != 0;
              });
    for (std::size_t i = 0; i < sums.size(); ++i) {
      if (sums[i].count == 0) continue;
      sums[i].stocktake = one.code, sums[i].finding = static_cast<Finding>(i);
      rows.push_back(sums[i]);
    }
  }
  return rows;
}

}  // namespace bursar::assets
