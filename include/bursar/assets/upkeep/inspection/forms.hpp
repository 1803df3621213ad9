#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/assets/reasons.hpp"
#include "bursar/assets/upkeep/inspection/records.hpp"
#include "bursar/assets/upkeep/reasons.hpp"
#include "bursar/people/reasons.hpp"

/// Checks that come again: fire equipment, cameras, lifts 定期检验.
namespace bursar::assets {

/// Says how often something is checked, from a day on 检验周期.
struct SetInspectionRule {
  static constexpr std::string_view kind = "assets.set_inspection_rule";
  static constexpr std::string_view about =
      "says how often a category or an asset is checked, from a day on; with neither months nor "
      "days it is no longer checked";
  static constexpr std::string_view about_zh = "设定检验周期";
  static constexpr std::array refusals{&upkeep_target,  &category_unknown,    &asset_unknown,
                                       &asset_disposed, &upkeep_rule_earlier, &inspection_interval};

  InspectionCode inspection;
  std::optional<CategoryCode> category;
  std::optional<AssetCode> asset;
  std::optional<Whole<1, 600>> months;
  std::optional<Whole<1, 3'650>> days;
  std::optional<Whole<1, 600>> first_months;
  std::optional<Date> from;
  Name jurisdiction;
  Remark source;
  std::optional<Whole<1, 3'650>> first_days;
  std::optional<Whole<1, 365>> ask_days;
  std::optional<bool> bars_use;

  template <class V>
  static constexpr void fields(V&& v) {
    v("inspection", &SetInspectionRule::inspection, "kind of check, as 灭火器送修", "检验项目");
    v("category", &SetInspectionRule::category, "of what category", "资产类别");
    v("asset", &SetInspectionRule::asset, "or of what asset, before what holds for its category",
      "资产编号");
    v("months", &SetInspectionRule::months, "every so many months", "周期（月）");
    v("days", &SetInspectionRule::days, "or every so many days", "周期（天）");
    v("first_months", &SetInspectionRule::first_months,
      "months from acquisition to the first check; left out, as always", "首检（月）");
    v("from", &SetInspectionRule::from, "from when; left out, today", "自");
    v("jurisdiction", &SetInspectionRule::jurisdiction, "where it holds", "适用地区");
    v("source", &SetInspectionRule::source, "the law or standard that says so", "依据");
    v("first_days", &SetInspectionRule::first_days,
      "or days from acquisition to the first check: what must be registered within 30 days",
      "首检（天）");
    v("ask_days", &SetInspectionRule::ask_days,
      "the check is asked for so many days before it is due; left out, nobody need be asked",
      "提前申请（天）");
    v("bars_use", &SetInspectionRule::bars_use,
      "true: no use is logged of what is overdue or failed; left out, it may be used",
      "未检不得使用");
  }
};

/// What a check found 检验结论.
enum class InspectionResult : std::uint8_t { passed, failed };
constexpr auto names(InspectionResult) {
  return std::array<EnumName, 2>{{{"passed", "合格"}, {"failed", "不合格"}}};
}

/// Records a check 检验记录.
struct RecordInspection {
  static constexpr std::string_view kind = "assets.record_inspection";
  static constexpr std::string_view about =
      "records a check of assets; what failed does not serve until it is mended or passes a check";
  static constexpr std::string_view about_zh = "检验登记";
  static constexpr std::array refusals{
      &asset_unknown,      &asset_disposed,         &asset_repeated,     &inspection_no_rule,
      &inspection_by_whom, &inspection_digest,      &inspection_pieces,  &date_in_future,
      &date_too_early,     &people::person_unknown, &people::person_left};

  InspectionCode inspection;
  std::vector<AssetCode> assets;
  InspectionResult result{};
  std::optional<Quantity> failed;
  std::optional<PersonCode> inspector;
  std::optional<Name> body;
  std::optional<Text<64>> certificate;
  std::optional<Date> on;

  template <class V>
  static constexpr void fields(V&& v) {
    v("inspection", &RecordInspection::inspection, "kind of check", "检验项目");
    v("assets", &RecordInspection::assets, "what was checked", "资产编号");
    v("result", &RecordInspection::result, "whether it passed", "检验结论");
    v("failed", &RecordInspection::failed,
      "of a lot, how many pieces failed; left out, all of them", "不合格件数");
    v("inspector", &RecordInspection::inspector, "who of the school's people checked it", "检验人");
    v("body", &RecordInspection::body, "or what body", "检验单位");
    v("certificate", &RecordInspection::certificate,
      "SHA-256 of the certificate: 64 hexadecimal digits", "证书摘要");
    v("on", &RecordInspection::on, "day of the check; left out, today", "检验日期");
  }
};

}  // namespace bursar::assets
