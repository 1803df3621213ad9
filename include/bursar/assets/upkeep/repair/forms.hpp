#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "bursar/assets/reasons.hpp"
#include "bursar/assets/upkeep/reasons.hpp"
#include "bursar/assets/upkeep/repair/records.hpp"
#include "bursar/base/date.hpp"
#include "bursar/people/reasons.hpp"

/// What is broken, who mends it, and what that costs 维修.
namespace bursar::assets {

/// Asks for an asset to be mended 报修.
struct RequestRepair {
  static constexpr std::string_view kind = "assets.request_repair";
  static constexpr std::string_view about =
      "asks for an asset to be mended; it stays on the books where it is, and does not serve until "
      "the repair is finished";
  static constexpr std::string_view about_zh = "报修";
  static constexpr std::array refusals{&repair_taken,
                                       &asset_unknown,
                                       &asset_disposed,
                                       &transfer_pending,
                                       &write_off_pending,
                                       &loss_pending,
                                       &lent,
                                       &repair_pieces,
                                       &date_in_future,
                                       &date_too_early,
                                       &people::person_unknown,
                                       &people::person_left};

  RepairCode repair;
  AssetCode asset;
  Remark fault;
  std::optional<Quantity> pieces;
  std::optional<Date> on;
  std::optional<PersonCode> reported_by;

  template <class V>
  static constexpr void fields(V&& v) {
    v("repair", &RequestRepair::repair, "number of this repair", "报修单号");
    v("asset", &RequestRepair::asset, "which asset", "资产编号");
    v("fault", &RequestRepair::fault, "what is wrong with it", "故障情况");
    v("pieces", &RequestRepair::pieces,
      "how many of its pieces; left out, all that are not under repair yet", "件数");
    v("on", &RequestRepair::on, "from when it does not serve; left out, today", "报修日期");
    v("reported_by", &RequestRepair::reported_by, "who reports it; left out, who files this",
      "报修人");
  }
};

/// How a repair ended 维修结果.
enum class RepairOutcome : std::uint8_t { mended, given_up };
constexpr auto names(RepairOutcome) {
  return std::array<EnumName, 2>{{{"mended", "修复"}, {"given_up", "无法修复"}}};
}

/// Ends a repair: mended and accepted, or given up 维修结案.
struct FinishRepair {
  static constexpr std::string_view kind = "assets.finish_repair";
  static constexpr std::string_view about =
      "ends a repair, with who mended it and what it cost; an ordinary repair is an expense, only "
      "a capitalised one adds to the original value";
  static constexpr std::string_view about_zh = "维修结案";
  static constexpr std::array refusals{
      &repair_unknown,         &repair_ended,       &date_in_future,    &date_too_early,
      &repair_by_whom,         &repair_own,         &repair_cost,       &repair_under_warranty,
      &repair_nothing_to_add,  &repair_grade,       &voucher_missing,   &asset_disposed,
      &total_beyond_range,     &transfer_pending,   &write_off_pending, &loss_pending,
      &people::person_unknown, &people::person_left};

  RepairCode repair;
  RepairOutcome outcome{};
  std::optional<Date> on;
  std::optional<PersonCode> mended_by;
  std::optional<Name> contractor;
  std::optional<Money> labour;
  std::optional<Money> parts;
  std::optional<Remark> why_paid;
  std::optional<bool> capitalised;
  std::optional<Money> replaced;
  std::optional<Name> voucher;
  std::optional<Grade> grade;

  template <class V>
  static constexpr void fields(V&& v) {
    v("repair", &FinishRepair::repair, "number of the repair", "报修单号");
    v("outcome", &FinishRepair::outcome, "mended or given up", "维修结果");
    v("on", &FinishRepair::on, "day when it serves again, or was given up; left out, today",
      "结案日期");
    v("mended_by", &FinishRepair::mended_by, "who of the school's people tried", "维修人");
    v("contractor", &FinishRepair::contractor, "who else tried", "承修单位");
    v("labour", &FinishRepair::labour, "cost of labour, yuan; left out, 0", "人工费");
    v("parts", &FinishRepair::parts, "cost of parts, yuan; left out, 0", "材料配件费");
    v("why_paid", &FinishRepair::why_paid, "why it was paid for though the warranty runs",
      "保修期内付费原因");
    v("capitalised", &FinishRepair::capitalised,
      "whether it adds to the original value; left out, no", "计入原值");
    v("replaced", &FinishRepair::replaced,
      "original value of what was replaced and leaves the card, yuan; left out, 0",
      "被替换部分原值");
    v("voucher", &FinishRepair::voucher, "number of the voucher; needed where it was capitalised",
      "凭证号");
    v("grade", &FinishRepair::grade, "of what grade the mended pieces are; left out, good",
      "修后等级");
  }
};

}  // namespace bursar::assets
