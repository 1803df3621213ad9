#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "bursar/assets/filter.hpp"
#include "bursar/assets/upkeep/checks.hpp"
#include "bursar/assets/upkeep/inspection/rules.hpp"
#include "bursar/base/types.hpp"

namespace bursar::assets {

/// When an asset is checked next 下次检验.
struct InspectionDue {
  InspectionCode inspection;
  AssetCode asset;
  std::string name;
  RoomCode room;
  PersonCode custodian;
  std::int64_t quantity = 1;
  std::optional<Date> last;
  std::optional<InspectionResult> result;
  std::int64_t failing = 0;
  Date due;
  std::int64_t days_late = 0;
  std::optional<Date> ask_by;

  template <class V>
  static constexpr void fields(V&& v) {
    v("inspection", &InspectionDue::inspection, "kind of check", "检验项目");
    v("asset", &InspectionDue::asset, "code of the asset", "资产编号");
    v("name", &InspectionDue::name, "what it is", "资产名称");
    v("room", &InspectionDue::room, "where it is", "存放地点");
    v("custodian", &InspectionDue::custodian, "who keeps it", "保管人");
    v("quantity", &InspectionDue::quantity, "pieces", "数量");
    v("last", &InspectionDue::last, "day of the last check", "上次检验");
    v("result", &InspectionDue::result, "what it found", "结论");
    v("failing", &InspectionDue::failing, "pieces that failed and are not mended", "不合格未修复");
    v("due", &InspectionDue::due, "day of the next check; after a failure, that of the failure",
      "下次检验");
    v("days_late", &InspectionDue::days_late, "days since it was due; 0 where it is not late",
      "逾期天数");
    v("ask_by", &InspectionDue::ask_by,
      "the day by which the check is asked for; none where it need not be", "最晚申请日");
  }
};

namespace upkeep {
inline InspectionDue due_row(const Books& books, InspectionId kind, AssetId id,
                             const InspectionRule& rule, Date day) {
  const auto& inspections = books.upkeep.inspections;
  const auto& asset = books.assets[id];
  const auto standing = inspections.standing(id, kind);
  InspectionDue row;
  row.inspection = inspections.kinds()[kind].code;
  row.asset = upkeep::asset_code(books, id);
  row.name = books.assets.text(asset.name);
  row.room = books.assets.rooms()[asset.room].code;
  row.custodian = books.people.persons()[asset.custodian].code;
  row.quantity = asset.quantity;
  row.failing = standing.failing;
  row.last = standing.passed;
  if (standing.passed) row.result = InspectionResult::passed;
  row.due = check_due(books, id, kind, rule);
  if (standing.last > 0) {
    const auto& last = inspections.all()[standing.last - 1];
    row.last = last.on;
    row.result = last.failed > 0 ? InspectionResult::failed : InspectionResult::passed;
  }
  row.days_late = std::max<std::int64_t>(0, (day - row.due).days());
  if (rule.ask_days > 0) row.ask_by = row.due - boost::gregorian::days(rule.ask_days);
  return row;
}

/// Every asset on the books that a rule of a day has checked, by kinds and codes.
inline std::vector<InspectionDue> inspections_due(const Books& books, const Filter& where,
                                                  Date day) {
  std::map<InspectionId, std::set<CategoryId>> categories;
  std::map<InspectionId, std::set<AssetId>> assets;
  books.upkeep.inspections.rules.each([&](InspectionId kind, RuleTarget target, const auto&) {
    if (target.asset != AssetId{}) assets[kind].insert(target.asset);
    if (target.category != CategoryId{}) categories[kind].insert(target.category);
  });
  std::vector<InspectionDue> rows;
  Wanted wanted(where, books);
  for (std::uint32_t i = 1; i <= books.upkeep.inspections.kinds().size(); ++i) {
    const auto kind = InspectionId(i);
    wanted.each([&](AssetId id) {
      if (!categories[kind].contains(books.assets[id].category) && !assets[kind].contains(id))
        return;
      if (const auto* rule = upkeep::inspection_rule(books, id, kind, day))
        rows.push_back(due_row(books, kind, id, *rule, day));
    });
  }
  std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
    return std::tie(a.inspection, a.asset) < std::tie(b.inspection, b.asset);
  });
  return rows;
}
}  // namespace upkeep

/// When what is checked next.
struct InspectionsDue {
  static constexpr std::string_view kind = "assets.inspections_due";
  static constexpr std::string_view about =
      "the next check of every asset that a rule has checked, with days late";
  static constexpr std::string_view about_zh = "下次检验与逾期";
  std::optional<Filter> where;
  std::optional<InspectionCode> inspection;
  std::optional<Whole<0, 3'650>> within;
  std::optional<bool> late;
  template <class V>
  static constexpr void fields(V&& v) {
    v("where", &InspectionsDue::where, "which assets; left out, all", "条件");
    v("inspection", &InspectionsDue::inspection, "only this kind of check", "检验项目");
    v("within", &InspectionsDue::within, "only what is due within so many days, or late", "天数内");
    v("late", &InspectionsDue::late, "only what is late", "仅列逾期");
  }
};
inline std::vector<InspectionDue> answer(const InspectionsDue& q, const Books& books, Date day) {
  std::vector<InspectionDue> rows;
  for (auto& row : upkeep::inspections_due(books, q.where.value_or(Filter{}), day)) {
    if (q.inspection && row.inspection != *q.inspection) continue;
    if (q.within && (row.due - day).days() > q.within->value) continue;
    if (!q.late || *q.late == (row.days_late > 0)) rows.push_back(std::move(row));
  }
  return rows;
}

/// The assets of a kind of check, counted 检验汇总.
struct InspectionTotal {
  InspectionCode inspection;
  std::int64_t cards = 0;
  std::int64_t pieces = 0;
  std::int64_t in_date = 0;
  std::int64_t per_ten_thousand = 0;
  std::int64_t late = 0;
  std::int64_t failing = 0;
  Date next_due;

  template <class V>
  static constexpr void fields(V&& v) {
    v("inspection", &InspectionTotal::inspection, "kind of check", "检验项目");
    v("cards", &InspectionTotal::cards, "cards", "卡片数");
    v("pieces", &InspectionTotal::pieces, "pieces: the denominator", "件数");
    v("in_date", &InspectionTotal::in_date,
      "pieces whose check is neither late nor failed: the numerator", "检验有效件数");
    v("per_ten_thousand", &InspectionTotal::per_ten_thousand,
      "the rate in ten thousandths, rounded down", "检验有效率（万分比）");
    v("late", &InspectionTotal::late, "pieces whose check is late or failed", "逾期或不合格件数");
    v("failing", &InspectionTotal::failing, "pieces that failed and are not mended", "不合格件数");
    v("next_due", &InspectionTotal::next_due, "the earliest day due", "最早下次检验");
  }
};

/// How much equipment there is of each kind of check, and how it stands.
struct InspectionTotals {
  static constexpr std::string_view kind = "assets.inspection_totals";
  static constexpr std::string_view about =
      "equipment that is checked, by kind of check: pieces, in date, late, failing";
  static constexpr std::string_view about_zh = "定期检验汇总";
  std::optional<Filter> where;
  template <class V>
  static constexpr void fields(V&& v) {
    v("where", &InspectionTotals::where, "which assets; left out, all", "条件");
  }
};
inline std::vector<InspectionTotal> answer(const InspectionTotals& q, const Books& books,
                                           Date day) {
  std::vector<InspectionTotal> totals;
  for (const auto& row : upkeep::inspections_due(books, q.where.value_or(Filter{}), day)) {
    if (totals.empty() || totals.back().inspection != row.inspection)
      totals.push_back({row.inspection, 0, 0, 0, 0, 0, 0, row.due});
    auto& total = totals.back();
    ++total.cards;
    total.pieces += row.quantity;
    const bool failed = row.result == InspectionResult::failed;
    (row.days_late > 0 || failed ? total.late : total.in_date) += row.quantity;
    total.failing += row.failing;
    total.next_due = std::min(total.next_due, row.due);
    total.per_ten_thousand = upkeep::per_ten_thousand(total.in_date, total.pieces);
  }
  return totals;
}

/// A rule by which checks come again, as it was given.
struct InspectionRuleRow {
  InspectionCode inspection;
  std::optional<CategoryCode> category;
  std::optional<AssetCode> asset;
  Date from;
  std::int64_t months = 0, days = 0, first_months = 0;
  std::string jurisdiction, source;
  std::optional<std::int64_t> first_days, ask_days;
  std::optional<bool> bars_use;

  template <class V>
  static constexpr void fields(V&& v) {
    v("inspection", &InspectionRuleRow::inspection, "kind of check", "检验项目");
    v("category", &InspectionRuleRow::category, "of what category", "资产类别");
    v("asset", &InspectionRuleRow::asset, "or of what asset", "资产编号");
    v("from", &InspectionRuleRow::from, "from when", "自");
    v("months", &InspectionRuleRow::months, "months", "周期（月）");
    v("days", &InspectionRuleRow::days, "days", "周期（天）");
    v("first_months", &InspectionRuleRow::first_months, "months to the first check", "首检（月）");
    v("jurisdiction", &InspectionRuleRow::jurisdiction, "where it holds", "适用地区");
    v("source", &InspectionRuleRow::source, "the law or standard", "依据");
    v("first_days", &InspectionRuleRow::first_days,
      "days to the first check; none where it is not in days", "首检（天）");
    v("ask_days", &InspectionRuleRow::ask_days,
      "how many days before it is due it is asked for; none where it need not be",
      "提前申请（天）");
    v("bars_use", &InspectionRuleRow::bars_use,
      "true where what is overdue or failed may not be used", "未检不得使用");
  }
};

/// The rules by which checks come again.
struct InspectionRules {
  static constexpr std::string_view kind = "assets.inspection_rules";
  static constexpr std::string_view about = "how often what is checked, past rules too";
  static constexpr std::string_view about_zh = "检验周期规定";
  template <class V>
  static constexpr void fields(V&&) {}
};
inline std::vector<InspectionRuleRow> answer(const InspectionRules&, const Books& books, Date) {
  std::vector<InspectionRuleRow> rows;
  const auto& inspections = books.upkeep.inspections;
  inspections.rules.each([&](InspectionId kind, RuleTarget target, const InspectionRule& rule) {
    InspectionRuleRow row{inspections.kinds()[kind].code,
                          {},
                          {},
                          rule.from,
                          rule.months,
                          rule.days,
                          rule.first_months,
                          rule.jurisdiction.value,
                          rule.source.value,
                          {},
                          {},
                          {}};
    if (rule.first_days > 0) row.first_days = rule.first_days;
    if (rule.ask_days > 0) row.ask_days = rule.ask_days;
    if (rule.bars_use) row.bars_use = true;
    if (target.asset != AssetId{}) row.asset = upkeep::asset_code(books, target.asset);
    if (target.category != CategoryId{})
      row.category = books.assets.categories()[target.category].code;
    rows.push_back(std::move(row));
  });
  return rows;
}

/// The questions about checks.
using InspectionQuestions = Types<InspectionsDue, InspectionTotals, InspectionRules>;

}  // namespace bursar::assets
