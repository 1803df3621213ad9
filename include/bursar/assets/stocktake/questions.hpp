#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/assets/stocktake/counting/questions.hpp"
#include "bursar/assets/stocktake/figures/questions.hpp"
#include "bursar/assets/stocktake/reconcile/questions.hpp"
#include "bursar/assets/stocktake/views.hpp"
#include "bursar/assets/views.hpp"
#include "bursar/base/types.hpp"
#include "bursar/books.hpp"

namespace bursar::assets {

/// What a stocktake says of one thing 清点明细.
struct StocktakeLine {
  StocktakeCode stocktake;
  AssetCode asset;
  std::string name;
  Finding finding{};
  Cause cause{};
  std::optional<RoomCode> room;
  std::optional<RoomCode> seen;
  std::int64_t rooms = 0;
  std::int64_t expected = 0;
  std::int64_t pieces = 0;
  std::int64_t difference = 0;
  Money value;
  Money shortage;
  std::optional<PersonCode> custodian;
  std::optional<PersonCode> counter;
  std::optional<PersonCode> witness;
  std::optional<Date> counted_on;
  Settled settled{};
  std::optional<Date> settled_on;
  std::optional<PersonCode> settled_by;
  std::optional<PersonCode> accepted_by;
  std::optional<std::string> paper;
  std::optional<std::string> reason;

  template <class V>
  static constexpr void fields(V&& v) {
    v("stocktake", &StocktakeLine::stocktake, "which stocktake", "清查编号");
    v("asset", &StocktakeLine::asset, "code under which it is counted", "资产编号");
    v("name", &StocktakeLine::name, "what it is", "资产名称");
    v("finding", &StocktakeLine::finding, "what the count found", "清点结果");
    v("cause", &StocktakeLine::cause, "why it was not expected", "计划外原因");
    v("room", &StocktakeLine::room, "where the books had it when it was counted", "账面地点");
    v("seen", &StocktakeLine::seen, "where it was seen last", "所见地点");
    v("rooms", &StocktakeLine::rooms, "in how many rooms it was looked for or seen", "清点房间数");
    v("expected", &StocktakeLine::expected, "pieces by the books", "账面数量");
    v("pieces", &StocktakeLine::pieces, "pieces counted", "实点数量");
    v("difference", &StocktakeLine::difference, "pieces beyond the books; below zero, missing",
      "差异数量");
    v("value", &StocktakeLine::value, "original value by the books, yuan", "账面原值");
    v("shortage", &StocktakeLine::shortage, "original value of what is missing, yuan", "盘亏原值");
    v("custodian", &StocktakeLine::custodian, "who kept it when the stocktake was opened",
      "保管人");
    v("counter", &StocktakeLine::counter, "who counted it last", "清点人");
    v("witness", &StocktakeLine::witness, "who was by", "监盘人");
    v("counted_on", &StocktakeLine::counted_on, "when", "盘点日期");
    v("settled", &StocktakeLine::settled, "how the difference was settled", "处理方式");
    v("settled_on", &StocktakeLine::settled_on, "when", "处理日期");
    v("settled_by", &StocktakeLine::settled_by, "by whom", "处理人");
    v("accepted_by", &StocktakeLine::accepted_by, "who accepted the explanation", "认可人");
    v("paper", &StocktakeLine::paper, "loss case or card that it led to", "关联单据");
    v("reason", &StocktakeLine::reason, "what was said of it", "说明");
  }
};

/// What stocktakes say of each thing.
struct StocktakeLines {
  static constexpr std::string_view kind = "assets.stocktake_lines";
  static constexpr std::string_view about =
      "what stocktakes found of each thing, as expected first, then what was not expected";
  static constexpr std::string_view about_zh = "清点明细";
  std::optional<StocktakeCode> stocktake;
  std::optional<Finding> finding;
  std::optional<RoomCode> room;
  std::optional<bool> open;
  template <class V>
  static constexpr void fields(V&& v) {
    v("stocktake", &StocktakeLines::stocktake, "of this one; left out, of all", "清查编号");
    v("finding", &StocktakeLines::finding, "only what was found so", "清点结果");
    v("room", &StocktakeLines::room, "only what the books have here, or was seen here", "房间");
    v("open", &StocktakeLines::open, "whether a difference that is not settled; left out, either",
      "差异未处理");
  }
};

namespace detail {
/// Calls `visit(stocktake)` for the one that is named, or for all.
template <class Visit>
void each_stocktake(const Books& books, const std::optional<StocktakeCode>& code, Visit visit) {
  for (const auto& one : books.stocktakes.all())
    if (!code || one.code == *code) visit(one);
}

inline std::string name_of(const Books& books, const Stocktake& stocktake, const AssetCode& code,
                           AssetId asset) {
  if (asset != AssetId{}) return std::string(books.assets.text(books.assets[asset].name));
  const auto* extra = stocktake.extras.find(code);
  return extra ? extra->description.value : std::string();
}

inline StocktakeLine line_row(const Books& books, const Stocktake& stocktake, const AssetCode& code,
                              AssetId asset, const Counted& counted, const ExpectedLine* planned,
                              const Judged& judged) {
  const auto room = [&](RoomId id) {
    return id == RoomId{} ? std::optional<RoomCode>() : books.assets.rooms()[id].code;
  };
  const auto person = [&](PersonId id) {
    return id == PersonId{} ? std::optional<PersonCode>() : books.people.persons()[id].code;
  };
  StocktakeLine row;
  row.stocktake = stocktake.code, row.asset = code;
  row.name = name_of(books, stocktake, code, asset);
  row.finding = judged.finding, row.cause = judged.cause;
  row.room = room(judged.last ? judged.last->booked_room : planned ? planned->room : RoomId{});
  if (judged.pieces > 0) row.seen = room(judged.seen);
  row.rooms = judged.rooms, row.expected = judged.expected, row.pieces = judged.pieces;
  row.difference = judged.difference(), row.shortage = judged.shortage();
  row.value = judged.value;
  if (planned) row.custodian = person(planned->custodian);
  if (judged.last) {
    row.counter = person(judged.last->counter), row.witness = person(judged.last->witness);
    if (row.counter) row.counted_on = judged.last->on.date();
  }
  const auto* settled = stocktake.settlement(counted);
  if (!settled) return row;
  row.settled = settled->how, row.settled_on = settled->on;
  row.settled_by = person(settled->by), row.accepted_by = person(settled->accepted);
  if (!settled->paper.empty()) row.paper = settled->paper.value;
  if (!settled->reason.empty()) row.reason = settled->reason.value;
  return row;
}
}  // namespace detail

inline std::vector<StocktakeLine> answer(const StocktakeLines& q, const Books& books, Date) {
  std::vector<StocktakeLine> rows;
  detail::each_stocktake(books, q.stocktake, [&](const Stocktake& stocktake) {
    each_line(books, stocktake,
              [&](const AssetCode& code, AssetId asset, const Counted& counted,
                  const ExpectedLine* planned, const Judged& judged) {
                if (q.finding && judged.finding != *q.finding) return;
                const bool open = is_difference(judged.finding) && counted.settlement == 0;
                if (q.open && open != *q.open) return;
                auto row =
                    detail::line_row(books, stocktake, code, asset, counted, planned, judged);
                if (!q.room || row.room == q.room || row.seen == q.room)
                  rows.push_back(std::move(row));
              });
  });
  return rows;
}

/// One thing that somebody has still to count 待盘项.
struct WalkRow {
  StocktakeCode stocktake;
  RoomCode room;
  std::string room_name;
  AssetCode asset;
  std::string name;
  std::optional<std::string> model;
  std::optional<PersonCode> custodian;
  bool lot = false;
  bool needs_witness = false;
  bool again = false;
  bool lent = false;

  template <class V>
  static constexpr void fields(V&& v) {
    v("stocktake", &WalkRow::stocktake, "which stocktake", "清查编号");
    v("room", &WalkRow::room,
      "where the books have it now, or where it was seen that they do not have", "存放地点");
    v("room_name", &WalkRow::room_name, "name of the room", "房间名称");
    v("asset", &WalkRow::asset, "code of the asset", "资产编号");
    v("name", &WalkRow::name, "what it is", "资产名称");
    v("model", &WalkRow::model, "specification and model", "规格型号");
    v("custodian", &WalkRow::custodian, "who keeps it", "保管人");
    v("lot", &WalkRow::lot, "several pieces: their number is to be said", "须点数量");
    v("needs_witness", &WalkRow::needs_witness,
      "the counter keeps it: counted alone, it is to be counted again", "须有监盘人");
    v("again", &WalkRow::again, "it is a recount", "复盘");
    v("lent", &WalkRow::lent, "it is on loan: to be seen with its borrower", "借出");
  }
};

/// The list to walk with: what a counter has still to see. It does not say how many the books have,
/// so that lots are counted and not copied.
struct StocktakeWalk {
  static constexpr std::string_view kind = "assets.stocktake_walk";
  static constexpr std::string_view about =
      "what is still to be counted by somebody, room by room: in the rooms that are theirs, or "
      "everywhere; without the number of pieces, so that it is counted and not copied";
  static constexpr std::string_view about_zh = "待盘清单";
  StocktakeCode stocktake;
  PersonCode counter;
  std::optional<RoomCode> room;
  template <class V>
  static constexpr void fields(V&& v) {
    v("stocktake", &StocktakeWalk::stocktake, "of which stocktake", "清查编号");
    v("counter", &StocktakeWalk::counter, "who walks", "清点人");
    v("room", &StocktakeWalk::room, "only this room", "房间");
  }
};

namespace detail {
/// A row of the list to walk with.
inline WalkRow walk_row(const Books& books, const Stocktake& stocktake, const AssetCode& code,
                        AssetId id, const Counted& counted, const ExpectedLine* planned,
                        PersonId walker) {
  const auto& assets = books.assets;
  WalkRow row;
  row.stocktake = stocktake.code, row.asset = code, row.again = counted.again;
  row.name = name_of(books, stocktake, code, id);
  auto room = counted.last == 0 ? RoomId{} : stocktake.sightings[counted.last - 1].room;
  if (id != AssetId{} && assets[id].state != State::disposed) {
    const auto& asset = assets[id];
    room = asset.room;
    row.custodian = books.people.persons()[asset.custodian].code;
    row.lot = asset.quantity > 1;
    row.lent = asset.state == State::on_loan;
    row.needs_witness = asset.custodian == walker;
    if (asset.model != TextId{}) row.model = std::string(assets.text(asset.model));
  } else {
    row.lot = true;  // what the books do not know needs its number said
  }
  row.needs_witness = row.needs_witness || (planned && planned->custodian == walker);
  row.room = assets.rooms()[room].code, row.room_name = assets.rooms()[room].name.value;
  return row;
}
}  // namespace detail

inline std::vector<WalkRow> answer(const StocktakeWalk& q, const Books& books, Date) {
  std::vector<WalkRow> rows;
  const auto* stocktake = books.stocktakes.find(q.stocktake);
  const auto person = books.people.persons().id(q.counter);
  const auto* counter = stocktake ? stocktake->counter(person) : nullptr;
  if (!counter || stocktake->stage != Stage::counting) return rows;
  const auto theirs = [&](const RoomCode& room) {
    const auto id = books.assets.rooms().id(room);
    return counter->rooms.empty() ||
           std::count(counter->rooms.begin(), counter->rooms.end(), id) > 0;
  };
  each_line(books, *stocktake,
            [&](const AssetCode& code, AssetId id, const Counted& counted,
                const ExpectedLine* planned, const Judged& judged) {
              const bool out = judged.finding == Finding::with_borrower && !judged.last;
              if (!out && !is_open(judged.finding)) return;
              bool seen = false;
              stocktake->each_look(
                  counted, [&](const Sighting& look) { seen = seen || look.counter == person; });
              if (seen) return;
              auto row = detail::walk_row(books, *stocktake, code, id, counted, planned, person);
              if (theirs(row.room) && (!q.room || row.room == *q.room))
                rows.push_back(std::move(row));
            });
  std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
    return a.room != b.room ? a.room < b.room : a.asset < b.asset;
  });
  return rows;
}

/// Every question of this subject: a new one is added here.
using StocktakeQuestions = Types<StocktakeList, StocktakeLines, StocktakeFigures, StocktakeRooms,
                                 StocktakeCounters, StocktakeWalk, Reconcile, ReconcileTotals>;

}  // namespace bursar::assets
