#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/assets/reasons.hpp"
#include "bursar/assets/upkeep/reasons.hpp"
#include "bursar/assets/upkeep/remake/records.hpp"
#include "bursar/base/date.hpp"
#include "bursar/base/reasons.hpp"
#include "bursar/people/reasons.hpp"

/// One card becomes several, several become one, old things become a working one 拆分、合并、整合.
namespace bursar::assets {

/// A card that comes of a split 拆分后的卡片.
struct SplitPart {
  AssetCode asset;
  std::optional<Quantity> quantity;
  std::optional<Money> cost;
  std::optional<Name> name;
  std::optional<CategoryCode> category;
  std::optional<Text<20>> measure;
  std::optional<Grade> grade;

  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &SplitPart::asset, "its code, a new one", "资产编号");
    v("quantity", &SplitPart::quantity, "pieces on it; left out, 1", "数量");
    v("cost", &SplitPart::cost, "its original value, yuan; left out for all, shares by pieces",
      "原值");
    v("name", &SplitPart::name, "what it is; left out, as before", "资产名称");
    v("category", &SplitPart::category, "scheme:class; left out, as before", "资产类别");
    v("measure", &SplitPart::measure, "unit of measure; left out, as before", "计量单位");
    v("grade", &SplitPart::grade, "its condition; left out, that of the card where it has one",
      "完好等级");
  }
};

/// Splits one card into several 拆分.
struct Split {
  static constexpr std::string_view kind = "assets.split";
  static constexpr std::string_view about =
      "splits a card into several: a lot by its pieces, a set into what it consists of; the values "
      "of the parts make that of the whole, to the fen";
  static constexpr std::string_view about_zh = "资产拆分";
  static constexpr std::array refusals{&remake_taken,
                                       &asset_unknown,
                                       &asset_disposed,
                                       &transfer_pending,
                                       &write_off_pending,
                                       &loss_pending,
                                       &lent,
                                       &remake_under_repair,
                                       &remake_has_parts,
                                       &remake_failed_check,
                                       &remake_one,
                                       &code_taken,
                                       &asset_repeated,
                                       &category_unknown,
                                       &split_pieces,
                                       &cost_negative,
                                       &split_costs,
                                       &split_costs_missing,
                                       &split_grade_needed,
                                       &date_in_future,
                                       &date_too_early};

  RemakeCode remake;
  AssetCode asset;
  std::vector<SplitPart> into;
  Name voucher;
  std::optional<Date> on;

  template <class V>
  static constexpr void fields(V&& v) {
    v("remake", &Split::remake, "number of this paper", "拆并单号");
    v("asset", &Split::asset, "which card", "资产编号");
    v("into", &Split::into, "the cards that come of it, two at least", "拆分为");
    v("voucher", &Split::voucher, "number of the voucher", "凭证号");
    v("on", &Split::on, "day of the split; left out, today", "拆分日期");
  }
};

/// Puts several like cards on one 合并.
struct Merge {
  static constexpr std::string_view kind = "assets.merge";
  static constexpr std::string_view about =
      "puts several like cards on one: same thing, same acquisition, same place and people; "
      "pieces, original value and depreciation add up";
  static constexpr std::string_view about_zh = "资产合并";
  static constexpr std::array refusals{&remake_taken,
                                       &asset_unknown,
                                       &asset_repeated,
                                       &asset_disposed,
                                       &transfer_pending,
                                       &write_off_pending,
                                       &loss_pending,
                                       &lent,
                                       &remake_under_repair,
                                       &remake_has_parts,
                                       &remake_failed_check,
                                       &remake_one,
                                       &code_taken,
                                       &merge_unlike,
                                       &base::number_out_of_range,
                                       &date_in_future,
                                       &date_too_early};

  RemakeCode remake;
  std::vector<AssetCode> assets;
  AssetCode into;
  Name voucher;
  std::optional<Date> on;

  template <class V>
  static constexpr void fields(V&& v) {
    v("remake", &Merge::remake, "number of this paper", "拆并单号");
    v("assets", &Merge::assets, "which cards, two at least", "资产编号");
    v("into", &Merge::into, "code of the card that comes of them, a new one", "合并为");
    v("voucher", &Merge::voucher, "number of the voucher", "凭证号");
    v("on", &Merge::on, "day of the merger; left out, today", "合并日期");
  }
};

/// The new card of what was put together 整合后的卡片.
struct RefurbishedCard {
  AssetCode asset;
  Name name;
  std::optional<CategoryCode> category;
  std::optional<Quantity> quantity;

  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &RefurbishedCard::asset, "its code, a new one", "资产编号");
    v("name", &RefurbishedCard::name, "what it is", "资产名称");
    v("category", &RefurbishedCard::category,
      "scheme:class; left out, that of the source bought last", "资产类别");
    v("quantity", &RefurbishedCard::quantity, "pieces; left out, 1", "数量");
  }
};

/// What could not be used: a card that waits for its write-off 拆余残件.
struct Leftover {
  AssetCode asset;
  Name name;
  Money cost;
  std::optional<Quantity> quantity;

  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &Leftover::asset, "its code, a new one", "资产编号");
    v("name", &Leftover::name, "what it is", "资产名称");
    v("cost", &Leftover::cost, "its part of the sources' original value, yuan", "原值");
    v("quantity", &Leftover::quantity, "pieces; left out, 1", "数量");
  }
};

/// Makes one thing of several old ones 维修整合.
struct Refurbish {
  static constexpr std::string_view kind = "assets.refurbish";
  static constexpr std::string_view about =
      "puts old assets together into one that works; what is left over stays on the books as a "
      "card of its own until it is written off";
  static constexpr std::string_view about_zh = "维修整合";
  static constexpr std::array refusals{
      &remake_taken,        &asset_unknown,           &asset_repeated,     &asset_disposed,
      &transfer_pending,    &write_off_pending,       &loss_pending,       &lent,
      &remake_under_repair, &remake_has_parts,        &remake_one,         &code_taken,
      &room_unknown,        &needs_transfer,          &no_custodian,       &category_unknown,
      &refurbish_leftover,  &refurbish_leftover_cost, &refurbish_basis,    &refurbish_result,
      &refurbish_place,     &cost_negative,           &total_beyond_range, &date_in_future,
      &date_too_early,      &people::person_unknown,  &people::person_left};

  RemakeCode remake;
  std::vector<AssetCode> assets;
  RefurbishBasis basis{};
  Name voucher;
  std::optional<RefurbishedCard> into;
  std::optional<AssetCode> gains;
  std::optional<Money> parts;
  std::optional<Leftover> leftover;
  std::optional<Remark> no_leftover;
  std::optional<RoomCode> room;
  std::optional<PersonCode> custodian;
  std::optional<Date> on;

  template <class V>
  static constexpr void fields(V&& v) {
    v("remake", &Refurbish::remake, "number of this paper", "拆并单号");
    v("assets", &Refurbish::assets, "what was taken apart", "拆用资产编号");
    v("basis", &Refurbish::basis, "whether the result is carried at original value or at net value",
      "计价基础");
    v("voucher", &Refurbish::voucher, "number of the voucher", "凭证号");
    v("into", &Refurbish::into, "the new card that comes of it", "整合为");
    v("gains", &Refurbish::gains, "or the asset that is there and gains by it", "并入资产编号");
    v("parts", &Refurbish::parts, "cost of what was bought for it, yuan; left out, 0", "新购配件");
    v("leftover", &Refurbish::leftover, "what was left over", "拆余残件");
    v("no_leftover", &Refurbish::no_leftover, "or why nothing was", "无残件说明");
    v("room", &Refurbish::room, "where it is; left out, where the first source was", "存放地点");
    v("custodian", &Refurbish::custodian, "who keeps it; left out, the keeper of the room",
      "保管人");
    v("on", &Refurbish::on, "day of it; left out, today", "整合日期");
  }
};

}  // namespace bursar::assets
