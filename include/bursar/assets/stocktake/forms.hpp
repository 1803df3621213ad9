#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/assets/reasons.hpp"
#include "bursar/assets/stocktake/reasons.hpp"
#include "bursar/assets/stocktake/records.hpp"
#include "bursar/assets/stocktake/settling/forms.hpp"
#include "bursar/base/types.hpp"
#include "bursar/people/reasons.hpp"

/// Counting what is there and settling what differs 固定资产清查.
namespace bursar::assets {

/// Opens a stocktake: what is to be counted is noted as the books have it at that moment 清查立项.
struct OpenStocktake {
  static constexpr std::string_view kind = "assets.open_stocktake";
  static constexpr std::string_view about =
      "opens a stocktake of the assets that fit all that is given, or of a sample of them drawn by "
      "a stated seed; notes their codes, places and pieces as the books have them now";
  static constexpr std::string_view about_zh = "资产清查立项";
  static constexpr std::array refusals{
      &stocktake_taken,  &full_count_needed,    &nothing_to_count,    &sample_differs,
      &counter_repeated, &room_unknown,         &category_unknown,    &count_differs,
      &due_too_early,    &people::unit_unknown, &people::person_left, &people::person_unknown};

  StocktakeCode stocktake;
  Occasion occasion{};
  std::vector<PersonCode> counters;
  std::optional<PersonCode> responsible;
  std::optional<RoomCode> room;
  std::optional<RoomCode> below;
  std::optional<CategoryCode> category;
  std::optional<PersonCode> custodian;
  std::optional<UnitCode> unit;
  std::optional<Whole<1, 1'000'000>> sample;
  std::optional<Text<40>> seed;
  std::optional<Date> due;
  std::optional<std::int64_t> count;

  template <class V>
  static constexpr void fields(V&& v) {
    v("stocktake", &OpenStocktake::stocktake, "number of this stocktake", "清查编号");
    v("occasion", &OpenStocktake::occasion, "why it is held", "清查事由");
    v("counters", &OpenStocktake::counters, "who counts", "清点人");
    v("responsible", &OpenStocktake::responsible,
      "who answers for it and signs its end; left out, who files this", "负责人");
    v("room", &OpenStocktake::room, "only what is in this room", "存放地点");
    v("below", &OpenStocktake::below, "only what is in this custody room or one that it manages",
      "保管室（含下属）");
    v("category", &OpenStocktake::category, "only of this category", "资产类别");
    v("custodian", &OpenStocktake::custodian, "only what this person keeps", "保管人");
    v("unit", &OpenStocktake::unit, "only what this unit uses", "使用部门");
    v("sample", &OpenStocktake::sample, "so many drawn from them; left out, all of them",
      "抽查件数");
    v("seed", &OpenStocktake::seed,
      "what the sample is drawn by: whoever draws by it again gets the same", "随机种子");
    v("due", &OpenStocktake::due, "when the counting is to be done", "应完成日期");
    v("count", &OpenStocktake::count, "how many cards are to be counted; left out, filled in",
      "应盘卡片数");
  }
};

/// Lets somebody count too, or says which rooms they are to count 清点分工.
struct AssignCounter {
  static constexpr std::string_view kind = "assets.assign_counter";
  static constexpr std::string_view about =
      "lets somebody count in a stocktake, and says which rooms are theirs; the others may still "
      "count there";
  static constexpr std::string_view about_zh = "清点分工";
  static constexpr std::array refusals{&stocktake_unknown,      &stocktake_stage,
                                       &room_unknown,           &nothing_changes,
                                       &people::person_unknown, &people::person_left};

  StocktakeCode stocktake;
  PersonCode counter;
  std::optional<std::vector<RoomCode>> rooms;

  template <class V>
  static constexpr void fields(V&& v) {
    v("stocktake", &AssignCounter::stocktake, "which stocktake", "清查编号");
    v("counter", &AssignCounter::counter, "who counts", "清点人");
    v("rooms", &AssignCounter::rooms, "which rooms are theirs; left out, wherever there is need",
      "负责房间");
  }
};

/// What was seen under one code 盘点行.
struct CountLine {
  AssetCode asset;
  std::optional<Whole<0, 1'000'000>> pieces;
  std::optional<RoomCode> room;
  std::optional<Remark> description;

  template <class V>
  static constexpr void fields(V&& v) {
    v("asset", &CountLine::asset,
      "code on it; what has none gets a provisional one, that the books do not know", "资产编号");
    v("pieces", &CountLine::pieces,
      "how many, 0 for looked for and not there; left out, 1; lots and what the books do not know "
      "need it said",
      "实点数量");
    v("room", &CountLine::room, "where it was seen; left out, the room of the list", "所见地点");
    v("description", &CountLine::description,
      "what it is, where the books do not know it; else its condition", "实物说明");
  }
};

/// A list of what somebody saw in a room 盘点表.
struct RecordCount {
  static constexpr std::string_view kind = "assets.record_count";
  static constexpr std::string_view about =
      "records what somebody saw in a room: codes, and pieces of lots; what its own keeper counted "
      "with no witness is to be counted by somebody else";
  static constexpr std::string_view about_zh = "盘点表";
  static constexpr std::array refusals{
      &stocktake_unknown,      &stocktake_stage,    &not_counter,         &witness_same,
      &counted_before,         &pieces_missing,     &surplus_undescribed, &asset_repeated,
      &difference_settled,     &room_unknown,       &date_in_future,      &date_too_early,
      &people::person_unknown, &people::person_left};

  StocktakeCode stocktake;
  RoomCode room;
  std::vector<CountLine> lines;
  std::optional<PersonCode> counter;
  std::optional<PersonCode> witness;
  std::optional<Date> on;

  template <class V>
  static constexpr void fields(V&& v) {
    v("stocktake", &RecordCount::stocktake, "which stocktake", "清查编号");
    v("room", &RecordCount::room, "the room that was walked", "清点地点");
    v("lines", &RecordCount::lines, "what was seen", "盘点行");
    v("counter", &RecordCount::counter, "who counted; left out, who files this", "清点人");
    v("witness", &RecordCount::witness, "who was by", "监盘人");
    v("on", &RecordCount::on, "day of the count; left out, today", "盘点日期");
  }
};

/// Has things counted again, by somebody else 复盘.
struct OrderRecount {
  static constexpr std::string_view kind = "assets.order_recount";
  static constexpr std::string_view about =
      "has assets, or all that was counted in rooms, counted again by somebody who did not count "
      "them before";
  static constexpr std::string_view about_zh = "复盘通知";
  static constexpr std::array refusals{&stocktake_unknown, &stocktake_stage,    &line_unknown,
                                       &count_unknown,     &difference_settled, &room_unknown};

  StocktakeCode stocktake;
  Remark reason;
  std::optional<std::vector<AssetCode>> assets;
  std::optional<std::vector<RoomCode>> rooms;

  template <class V>
  static constexpr void fields(V&& v) {
    v("stocktake", &OrderRecount::stocktake, "which stocktake", "清查编号");
    v("reason", &OrderRecount::reason, "why", "原因");
    v("assets", &OrderRecount::assets, "these assets", "资产编号");
    v("rooms", &OrderRecount::rooms, "all that was seen in these rooms and is not settled",
      "房间编号");
  }
};

/// Ends the counting: what was not seen is missing 清点截止.
struct CloseCounting {
  static constexpr std::string_view kind = "assets.close_counting";
  static constexpr std::string_view about =
      "ends the counting: what nobody saw is missing, or with its borrower, or has left the books "
      "meanwhile; refused while a room was not walked or a count is not decided";
  static constexpr std::string_view about_zh = "清点截止";
  static constexpr std::array refusals{&stocktake_unknown, &stocktake_stage, &room_unvisited,
                                       &count_undecided};

  StocktakeCode stocktake;

  template <class V>
  static constexpr void fields(V&& v) {
    v("stocktake", &CloseCounting::stocktake, "which stocktake", "清查编号");
  }
};

/// Ends a stocktake whose differences are all settled 清查完成.
struct FinishStocktake {
  static constexpr std::string_view kind = "assets.finish_stocktake";
  static constexpr std::string_view about =
      "ends a stocktake, signed by who is responsible for it, when every difference is settled";
  static constexpr std::string_view about_zh = "资产清查完成";
  static constexpr std::array refusals{&stocktake_unknown, &stocktake_stage, &not_responsible,
                                       &differences_open};

  StocktakeCode stocktake;
  std::optional<Remark> conclusion;

  template <class V>
  static constexpr void fields(V&& v) {
    v("stocktake", &FinishStocktake::stocktake, "which stocktake", "清查编号");
    v("conclusion", &FinishStocktake::conclusion, "what it showed", "清查结论");
  }
};

/// Counts on in a stocktake whose counting was ended 清查重启.
struct ReopenStocktake {
  static constexpr std::string_view kind = "assets.reopen_stocktake";
  static constexpr std::string_view about =
      "lets the counting of a stocktake go on: what is missing and not settled is to be counted";
  static constexpr std::string_view about_zh = "资产清查重启";
  static constexpr std::array refusals{&stocktake_unknown, &stocktake_stage};

  StocktakeCode stocktake;
  Remark reason;

  template <class V>
  static constexpr void fields(V&& v) {
    v("stocktake", &ReopenStocktake::stocktake, "which stocktake", "清查编号");
    v("reason", &ReopenStocktake::reason, "why", "原因");
  }
};

/// Gives a stocktake up 清查中止.
struct AbandonStocktake {
  static constexpr std::string_view kind = "assets.abandon_stocktake";
  static constexpr std::string_view about =
      "gives a stocktake up, for a reason; what it settled stays settled";
  static constexpr std::string_view about_zh = "资产清查中止";
  static constexpr std::array refusals{&stocktake_unknown, &stocktake_stage};

  StocktakeCode stocktake;
  Remark reason;

  template <class V>
  static constexpr void fields(V&& v) {
    v("stocktake", &AbandonStocktake::stocktake, "which stocktake", "清查编号");
    v("reason", &AbandonStocktake::reason, "why", "原因");
  }
};

/// Every form of this subject: a new one is added here.
using StocktakeForms = Types<OpenStocktake, AssignCounter, RecordCount, OrderRecount, CloseCounting,
                             BookSurplus, ReportShortage, PutRight, ExplainDifference,
                             FinishStocktake, ReopenStocktake, AbandonStocktake>;

}  // namespace bursar::assets
