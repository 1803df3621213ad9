#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/assets/stocktake/views.hpp"
#include "bursar/books.hpp"

namespace bursar::assets {

/// What somebody has counted in a stocktake 清点人工作量.
struct CounterTally {
  StocktakeCode stocktake;
  PersonCode counter;
  std::vector<RoomCode> rooms;
  std::int64_t lists = 0;
  std::int64_t lines = 0;
  std::int64_t rooms_walked = 0;
  std::int64_t alone = 0;
  std::int64_t agreeing = 0;
  std::int64_t differences = 0;
  std::optional<Date> first;
  std::optional<Date> last;

  template <class V>
  static constexpr void fields(V&& v) {
    v("stocktake", &CounterTally::stocktake, "which stocktake", "清查编号");
    v("counter", &CounterTally::counter, "who counts", "清点人");
    v("rooms", &CounterTally::rooms, "rooms that are theirs; none, wherever there is need",
      "负责房间");
    v("lists", &CounterTally::lists, "lists that they filed", "盘点表数");
    v("lines", &CounterTally::lines, "lines on them", "盘点行数");
    v("rooms_walked", &CounterTally::rooms_walked, "rooms that they walked", "已清点房间数");
    v("alone", &CounterTally::alone, "things of their own that wait for another's count",
      "自盘待复核项数");
    v("agreeing", &CounterTally::agreeing, "things of their last look that agree", "相符项数");
    v("differences", &CounterTally::differences, "things of their last look that differ",
      "差异项数");
    v("first", &CounterTally::first, "day of their first list", "首次盘点日期");
    v("last", &CounterTally::last, "day of their last", "末次盘点日期");
  }
};

/// Who counted how much.
struct StocktakeCounters {
  static constexpr std::string_view kind = "assets.stocktake_counters";
  static constexpr std::string_view about = "what each counter of stocktakes has counted";
  static constexpr std::string_view about_zh = "清点人工作量";
  std::optional<StocktakeCode> stocktake;
  template <class V>
  static constexpr void fields(V&& v) {
    v("stocktake", &StocktakeCounters::stocktake, "of this one; left out, of each", "清查编号");
  }
};

namespace detail {
inline CounterTally tally_of(const Books& books, const Stocktake& one, const Counter& counter) {
  CounterTally row;
  row.stocktake = one.code, row.counter = books.people.persons()[counter.person].code;
  for (const auto room : counter.rooms) row.rooms.push_back(books.assets.rooms()[room].code);
  std::vector<RoomId> walked;
  for (const auto& list : one.lists) {
    if (list.counter != counter.person) continue;
    ++row.lists;
    row.lines += list.lines;
    row.first = std::min(row.first.value_or(list.on), list.on);
    row.last = std::max(row.last.value_or(list.on), list.on);
    walked.push_back(list.room);
  }
  std::sort(walked.begin(), walked.end());
  row.rooms_walked = std::unique(walked.begin(), walked.end()) - walked.begin();
  return row;
}
}  // namespace detail

inline std::vector<CounterTally> answer(const StocktakeCounters& q, const Books& books, Date) {
  std::vector<CounterTally> rows;
  for (const auto& one : books.stocktakes.all()) {
    if (q.stocktake && one.code != *q.stocktake) continue;
    const auto from = rows.size();
    for (const auto& counter : one.counters) rows.push_back(detail::tally_of(books, one, counter));
    each_line(
        books, one,
        [&](const AssetCode&, AssetId, const Counted&, const ExpectedLine*, const Judged& judged) {
          if (!judged.last) return;
          for (std::size_t i = 0; i < one.counters.size(); ++i) {
            if (one.counters[i].person != judged.last->counter) continue;
            rows[from + i].alone += judged.finding == Finding::own_count;
            rows[from + i].agreeing += judged.finding == Finding::found;
            rows[from + i].differences += is_difference(judged.finding);
          }
        });
  }
  return rows;
}

/// How a stocktake stands in one room 分房间清查情况.
struct RoomTally {
  StocktakeCode stocktake;
  RoomCode room;
  std::string name;
  bool walked = false;
  std::int64_t expected = 0;
  std::int64_t counted = 0;
  std::int64_t left = 0;
  std::int64_t differences = 0;
  std::int64_t unsettled = 0;
  std::int64_t checked = 0;
  std::int64_t agreeing = 0;
  std::int64_t agreement_bp = 0;

  template <class V>
  static constexpr void fields(V&& v) {
    v("stocktake", &RoomTally::stocktake, "which stocktake", "清查编号");
    v("room", &RoomTally::room, "where the books have things; of what they do not have, where seen",
      "房间编号");
    v("name", &RoomTally::name, "name of the room", "房间名称");
    v("walked", &RoomTally::walked, "whether somebody has been there", "已到场");
    v("expected", &RoomTally::expected, "cards to be counted", "应盘卡片数");
    v("counted", &RoomTally::counted, "of them, cards that are decided", "已盘卡片数");
    v("left", &RoomTally::left, "cards still to be decided", "未盘卡片数");
    v("differences", &RoomTally::differences, "differences found", "差异数");
    v("unsettled", &RoomTally::unsettled, "of them, not settled", "未处理差异数");
    v("checked", &RoomTally::checked, "denominator of the rate of agreement", "核对卡片数");
    v("agreeing", &RoomTally::agreeing, "its numerator", "相符卡片数");
    v("agreement_bp", &RoomTally::agreement_bp, "in hundredths of a per cent, rounded down",
      "账实相符率（万分之）");
  }
};

/// How stocktakes stand, room by room.
struct StocktakeRooms {
  static constexpr std::string_view kind = "assets.stocktake_rooms";
  static constexpr std::string_view about = "progress and rate of agreement of stocktakes by room";
  static constexpr std::string_view about_zh = "分房间清查情况";
  std::optional<StocktakeCode> stocktake;
  template <class V>
  static constexpr void fields(V&& v) {
    v("stocktake", &StocktakeRooms::stocktake, "of this one; left out, of each", "清查编号");
  }
};
inline std::vector<RoomTally> answer(const StocktakeRooms& q, const Books& books, Date) {
  std::vector<RoomTally> rows;
  for (const auto& one : books.stocktakes.all()) {
    if (q.stocktake && one.code != *q.stocktake) continue;
    std::map<RoomId, Agreement> sums;
    each_line(books, one,
              [&](const AssetCode&, AssetId, const Counted& counted, const ExpectedLine* planned,
                  const Judged& judged) {
                auto room = judged.last ? judged.last->booked_room
                            : planned   ? planned->room
                                        : judged.seen;
                if (room == RoomId{}) room = judged.seen;
                if (room != RoomId{})
                  sums[room].add(judged, planned != nullptr, counted.settlement != 0);
              });
    for (const auto& [id, sum] : sums) {
      const auto& room = books.assets.rooms()[id];
      const bool walked = std::any_of(one.lists.begin(), one.lists.end(),
                                      [at = id](auto& list) { return list.room == at; });
      rows.push_back({one.code, room.code, room.name.value, walked, sum.expected, sum.counted,
                      sum.expected - sum.counted, sum.differences, sum.unsettled, sum.checked,
                      sum.agreeing, sum.basis_points()});
    }
  }
  return rows;
}

}  // namespace bursar::assets
