#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "bursar/assets/upkeep/condition/questions.hpp"
#include "bursar/assets/upkeep/repair/records.hpp"
#include "bursar/base/types.hpp"

namespace bursar::assets {

/// A repair with its figures 维修单.
struct RepairRow {
  RepairCode repair;
  AssetCode asset;
  std::string name;
  RepairStatus status{};
  std::int64_t pieces = 1;
  std::string fault;
  std::optional<PersonCode> reported_by;
  Date from;
  std::optional<Date> until;
  std::int64_t days = 0;
  std::optional<PersonCode> mended_by;
  std::optional<std::string> contractor;
  Money labour;
  Money parts;
  bool in_warranty = false;
  bool paid_in_warranty = false;
  std::optional<std::string> why_paid;
  bool capitalised = false;
  Money replaced;
  std::optional<std::string> voucher;

  template <class V>
  static constexpr void fields(V&& v) {
    v("repair", &RepairRow::repair, "its number", "报修单号");
    v("asset", &RepairRow::asset, "which asset", "资产编号");
    v("name", &RepairRow::name, "what it is", "资产名称");
    v("status", &RepairRow::status, "how it stands", "状态");
    v("pieces", &RepairRow::pieces, "pieces", "件数");
    v("fault", &RepairRow::fault, "what is wrong", "故障情况");
    v("reported_by", &RepairRow::reported_by, "who reported it", "报修人");
    v("from", &RepairRow::from, "out of service from", "报修日期");
    v("until", &RepairRow::until, "until", "结案日期");
    v("days", &RepairRow::days, "days out of service, to the day of the question while it is open",
      "停用天数");
    v("mended_by", &RepairRow::mended_by, "who of the school's people tried", "维修人");
    v("contractor", &RepairRow::contractor, "who else tried", "承修单位");
    v("labour", &RepairRow::labour, "cost of labour, yuan", "人工费");
    v("parts", &RepairRow::parts, "cost of parts, yuan", "材料配件费");
    v("in_warranty", &RepairRow::in_warranty, "whether the warranty ran when it was reported",
      "保修期内");
    v("paid_in_warranty", &RepairRow::paid_in_warranty, "whether it was paid for all the same",
      "保修期内付费");
    v("why_paid", &RepairRow::why_paid, "why", "付费原因");
    v("capitalised", &RepairRow::capitalised, "whether it was added to the original value",
      "计入原值");
    v("replaced", &RepairRow::replaced, "original value of what was replaced, yuan",
      "被替换部分原值");
    v("voucher", &RepairRow::voucher, "number of the voucher", "凭证号");
  }
};

namespace upkeep {
/// The last day out of service: when it was mended, left the books, or as yet the day asked for.
inline Date out_until(const Books& books, const Repair& one, Date day) {
  const auto* ending = books.assets.ending(one.asset);
  auto until = one.until.value_or(std::max(day, one.from));
  return ending && ending->on < until ? std::max(ending->on, one.from) : until;
}

inline RepairRow repair_row(const Books& books, const Repair& one, Date day) {
  const auto text = [](const auto& field) {
    return field ? std::optional<std::string>(field->value) : std::nullopt;
  };
  const auto& asset = books.assets[one.asset];
  auto in_warranty = one.in_warranty;
  if (one.status == RepairStatus::open)
    in_warranty = asset.warranty_until && *asset.warranty_until.date() >= one.from;
  return {one.code,
          upkeep::asset_code(books, one.asset),
          std::string(books.assets.text(asset.name)),
          one.status,
          one.pieces,
          one.fault.value,
          upkeep::person_code(books, one.reported_by),
          one.from,
          one.until,
          (out_until(books, one, day) - one.from).days(),
          upkeep::person_code(books, one.mended_by),
          text(one.contractor),
          one.labour,
          one.parts,
          in_warranty,
          in_warranty && one.labour + one.parts > Money(),
          text(one.why_paid),
          one.capitalised,
          one.replaced,
          text(one.voucher)};
}
}  // namespace upkeep

/// The repairs.
struct Repairs {
  static constexpr std::string_view kind = "assets.repairs";
  static constexpr std::string_view about =
      "repairs with fault, cost and days out of service, in the order of posting";
  static constexpr std::string_view about_zh = "维修记录";
  std::optional<RepairStatus> status;
  std::optional<AssetCode> asset;
  std::optional<bool> paid_in_warranty;
  template <class V>
  static constexpr void fields(V&& v) {
    v("status", &Repairs::status, "only those that stand so", "状态");
    v("asset", &Repairs::asset, "only of this asset", "资产编号");
    v("paid_in_warranty", &Repairs::paid_in_warranty,
      "only those that were paid for though the warranty ran", "保修期内付费");
  }
};
inline std::vector<RepairRow> answer(const Repairs& q, const Books& books, Date day) {
  std::vector<RepairRow> rows;
  for (const auto& one : books.upkeep.repairs.all()) {
    if (q.status && *q.status != one.status) continue;
    if (q.asset && books.assets.id(*q.asset) != one.asset) continue;
    auto row = upkeep::repair_row(books, one, day);
    if (!q.paid_in_warranty || *q.paid_in_warranty == row.paid_in_warranty)
      rows.push_back(std::move(row));
  }
  return rows;
}

/// What repairs cost, by a dimension 维修费用.
struct RepairCostRow {
  std::string key;
  std::string name;
  std::int64_t repairs = 0, mended = 0, given_up = 0;
  Money labour, parts, total;
  Money expensed, capitalised;
  std::int64_t days = 0;

  template <class V>
  static constexpr void fields(V&& v) {
    v("key", &RepairCostRow::key, "code of the group; empty for all", "编号");
    v("name", &RepairCostRow::name, "its name", "名称");
    v("repairs", &RepairCostRow::repairs, "repairs that ended", "维修次数");
    v("mended", &RepairCostRow::mended, "of them mended", "修复");
    v("given_up", &RepairCostRow::given_up, "of them given up", "无法修复");
    v("labour", &RepairCostRow::labour, "labour, yuan", "人工费");
    v("parts", &RepairCostRow::parts, "parts, yuan", "材料配件费");
    v("total", &RepairCostRow::total, "both, yuan", "合计");
    v("expensed", &RepairCostRow::expensed, "of it an expense, yuan", "费用化");
    v("capitalised", &RepairCostRow::capitalised, "of it added to original value, yuan", "资本化");
    v("days", &RepairCostRow::days, "days out of service, one for each piece", "停用件天数");
  }
};

/// What the repairs of a period cost.
struct RepairCosts {
  static constexpr std::string_view kind = "assets.repair_costs";
  static constexpr std::string_view about =
      "what the repairs that ended in a period cost, in all or by the groups their assets are in "
      "(for those that left the books: were in)";
  static constexpr std::string_view about_zh = "维修费用";
  std::optional<Date> from;
  std::optional<Date> until;
  std::optional<Dimension> by;
  template <class V>
  static constexpr void fields(V&& v) {
    v("from", &RepairCosts::from, "the first day; left out, all before", "起");
    v("until", &RepairCosts::until, "the last day; left out, all after", "止");
    v("by", &RepairCosts::by, "what to group by; left out, all together", "分组");
  }
};
inline std::vector<RepairCostRow> answer(const RepairCosts& q, const Books& books, Date day) {
  std::map<std::uint32_t, RepairCostRow> groups;
  if (!q.by) groups[0] = {};
  for (const auto& one : books.upkeep.repairs.all()) {
    if (!one.until || (q.from && *one.until < *q.from) || (q.until && *one.until > *q.until))
      continue;
    auto& row = groups[q.by ? books.assets[one.asset].key(*q.by) : 0];
    const auto cost = one.labour + one.parts;
    ++row.repairs;
    ++(one.status == RepairStatus::mended ? row.mended : row.given_up);
    row.labour += one.labour;
    row.parts += one.parts;
    row.total += cost;
    (one.capitalised ? row.capitalised : row.expensed) += cost;
    row.days += (upkeep::out_until(books, one, day) - one.from).days() * one.pieces;
  }
  std::vector<RepairCostRow> rows;
  for (auto& [key, row] : groups) {
    if (q.by) std::tie(row.key, row.name) = detail::group_name(books, *q.by, key);
    rows.push_back(row);
  }
  return rows;
}

/// The questions about repairs.
using RepairQuestions = Types<Repairs, RepairCosts>;

}  // namespace bursar::assets
