#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/assets/reasons.hpp"
#include "bursar/assets/upkeep/reasons.hpp"
#include "bursar/assets/upkeep/records.hpp"
#include "bursar/base/date.hpp"
#include "bursar/people/reasons.hpp"

/// In what condition things are 完好.
namespace bursar::assets {

/// The grade of a card's pieces, or of some of them.
struct GradedPieces {
  AssetCode asset;
  Grade grade{};
  std::optional<Quantity> pieces;

  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &GradedPieces::asset, "which asset", "资产编号");
    v("grade", &GradedPieces::grade, "in what condition", "完好等级");
    v("pieces", &GradedPieces::pieces, "so many of its pieces; left out, all", "件数");
  }
};

/// Records in what condition assets are 完好情况登记.
struct RecordCondition {
  static constexpr std::string_view kind = "assets.record_condition";
  static constexpr std::string_view about =
      "records the condition of assets, each with all its pieces: good and worn ones serve, faulty "
      "and unusable ones do not";
  static constexpr std::string_view about_zh = "完好情况登记";
  static constexpr std::array refusals{&asset_unknown,
                                       &asset_disposed,
                                       &date_in_future,
                                       &date_too_early,
                                       &condition_pieces,
                                       &condition_under_repair,
                                       &condition_inspection_failed,
                                       &people::person_unknown,
                                       &people::person_left};

  std::vector<GradedPieces> lines;
  std::optional<Date> on;
  std::optional<PersonCode> assessor;

  template <class V>
  static constexpr void fields(V&& v) {
    v("lines", &RecordCondition::lines, "which assets, in what condition", "鉴定明细");
    v("on", &RecordCondition::on, "day of the assessment; left out, today", "鉴定日期");
    v("assessor", &RecordCondition::assessor, "who assessed them; left out, who files this",
      "鉴定人");
  }
};

}  // namespace bursar::assets
