#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/assets/acquisition/forms.hpp"
#include "bursar/assets/reasons.hpp"
#include "bursar/assets/stocktake/reasons.hpp"
#include "bursar/assets/stocktake/records.hpp"
#include "bursar/people/reasons.hpp"

/// How what a stocktake found different is settled, each by a form of its own 清查差异处理.
namespace bursar::assets {

/// Enters what was found and is not on the books 盘盈入账.
struct BookSurplus {
  static constexpr std::string_view kind = "assets.book_surplus";
  static constexpr std::string_view about =
      "enters what a stocktake found beyond the books: a thing that they do not have, or the "
      "pieces of a lot beyond its card, valued on evidence";
  static constexpr std::string_view about_zh = "盘盈入账";
  static constexpr std::array refusals{
      &stocktake_unknown,   &stocktake_stage,     &line_unknown,   &difference_other,
      &difference_settled,  &pieces_differ,       &surplus_way,    &code_taken,
      &category_unknown,    &room_unknown,        &no_custodian,   &date_in_future,
      &cost_negative,       &total_beyond_range,  &date_too_early, &people::person_unknown,
      &people::person_left, &people::unit_unknown};

  StocktakeCode stocktake;
  AssetCode found;
  Acquire card;
  Remark evidence;

  template <class V>
  static constexpr void fields(V&& v) {
    v("stocktake", &BookSurplus::stocktake, "which stocktake", "清查编号");
    v("found", &BookSurplus::found, "the code under which it was counted", "盘点编号");
    v("card", &BookSurplus::card,
      "its card, as in assets.acquire; pieces left out, those that are over; the way is found",
      "资产卡片");
    v("evidence", &BookSurplus::evidence, "what its value stands on: invoice, appraisal, price",
      "计价依据");
  }
};

/// One thing that is missing, or a lot of which some pieces are 盘亏行.
struct ShortageLine {
  AssetCode asset;
  std::optional<AssetCode> card;
  std::optional<Quantity> pieces;

  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &ShortageLine::asset, "which asset", "资产编号");
    v("card", &ShortageLine::card,
      "code of a new card for the pieces that are missing, where not all of a lot are",
      "短少部分卡片编号");
    v("pieces", &ShortageLine::pieces, "how many are missing; left out, filled in", "盘亏数量");
  }
};

/// Hands what is missing to a loss case 盘亏转报损.
struct ReportShortage {
  static constexpr std::string_view kind = "assets.report_shortage";
  static constexpr std::string_view about =
      "opens a loss case for what a stocktake missed; missing pieces of a lot go to a card of "
      "their own with their share of its value";
  static constexpr std::string_view about_zh = "盘亏转报损";
  static constexpr std::array refusals{&stocktake_unknown, &stocktake_stage,    &line_unknown,
                                       &difference_other,  &difference_settled, &pieces_differ,
                                       &split_unclear,     &code_taken,         &asset_repeated,
                                       &transfer_pending,  &loss_pending,       &write_off_pending,
                                       &asset_disposed};

  StocktakeCode stocktake;
  LossCode loss;
  std::vector<ShortageLine> lines;
  Remark reason;

  template <class V>
  static constexpr void fields(V&& v) {
    v("stocktake", &ReportShortage::stocktake, "which stocktake", "清查编号");
    v("loss", &ReportShortage::loss, "number of the loss case", "报损单号");
    v("lines", &ReportShortage::lines, "what is missing", "盘亏行");
    v("reason", &ReportShortage::reason, "what is known about it", "情况说明");
  }
};

/// How what stood elsewhere was put right 归位方式.
enum class PutBack : std::uint8_t { books, thing };
constexpr auto names(PutBack) {
  return std::array<EnumName, 2>{{{"books", "更正账面地点"}, {"thing", "实物归位"}}};
}

/// Puts right what was seen elsewhere than the books say 地点不符处理.
struct PutRight {
  static constexpr std::string_view kind = "assets.put_right";
  static constexpr std::string_view about =
      "puts right what was seen elsewhere than the books say: the books follow, within the same "
      "custody room and unit or after a transfer, or it was carried back";
  static constexpr std::string_view about_zh = "存放地点不符处理";
  static constexpr std::array refusals{
      &stocktake_unknown, &stocktake_stage, &line_unknown,  &difference_other, &difference_settled,
      &seen_in_many,      &needs_transfer,  &lent,          &transfer_pending, &loss_pending,
      &write_off_pending, &asset_disposed,  &asset_repeated};

  StocktakeCode stocktake;
  std::vector<AssetCode> assets;
  PutBack by{};
  std::optional<Remark> remark;

  template <class V>
  static constexpr void fields(V&& v) {
    v("stocktake", &PutRight::stocktake, "which stocktake", "清查编号");
    v("assets", &PutRight::assets, "which assets", "资产编号");
    v("by", &PutRight::by, "whether the books follow, or the thing was carried back", "处理方式");
    v("remark", &PutRight::remark, "anything else", "备注");
  }
};

/// Settles differences by an explanation that somebody accepts 差异说明.
struct ExplainDifference {
  static constexpr std::string_view kind = "assets.explain_difference";
  static constexpr std::string_view about =
      "settles differences by a reason that somebody accepts who neither keeps nor has the things";
  static constexpr std::string_view about_zh = "清查差异说明";
  static constexpr std::array refusals{
      &stocktake_unknown, &stocktake_stage,        &line_unknown,
      &difference_other,  &difference_settled,     &keeper_accepts,
      &asset_repeated,    &people::person_unknown, &people::person_left};

  StocktakeCode stocktake;
  std::vector<AssetCode> assets;
  Remark reason;
  std::optional<PersonCode> accepted_by;

  template <class V>
  static constexpr void fields(V&& v) {
    v("stocktake", &ExplainDifference::stocktake, "which stocktake", "清查编号");
    v("assets", &ExplainDifference::assets, "codes as counted", "资产编号");
    v("reason", &ExplainDifference::reason, "why account and thing differ", "差异原因");
    v("accepted_by", &ExplainDifference::accepted_by,
      "who accepts it: not the keeper, not the borrower; left out, who files this", "认可人");
  }
};

}  // namespace bursar::assets
