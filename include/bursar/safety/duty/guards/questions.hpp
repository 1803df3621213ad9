#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/base/types.hpp"
#include "bursar/safety/duty/guards/forms.hpp"
#include "bursar/safety/views.hpp"

/// What may be asked of the guards' book.
namespace bursar::safety {

/// A line of the guards' book 安保日志.
struct GuardLogRow {
  GuardLogCode log;
  std::string at;
  PersonCode by;
  GuardEvent what{};
  std::optional<RoomCode> room;
  std::optional<std::string> time;
  std::string text;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = GuardLogRow;
    v("log", &T::log, "number of the line", "日志编号");
    v("at", &T::at, "the moment it was written, in UTC", "登记时刻");
    v("by", &T::by, "who wrote it", "登记人");
    v("what", &T::what, "what happened", "事项");
    v("room", &T::room, "at which post or gate", "岗亭");
    v("time", &T::time, "at what time, where it says so", "时间");
    v("text", &T::text, "what there is to say", "内容");
  }
};

/// The guards' book.
struct GuardLog {
  static constexpr std::string_view kind = "safety.guard_log";
  static constexpr std::string_view about = "the guards' book in the order of its lines";
  static constexpr std::string_view about_zh = "安保日志";
  std::optional<RoomCode> room;
  std::optional<Date> from;
  std::optional<Date> until;
  template <class V>
  static constexpr void fields(V&& v) {
    v("room", &GuardLog::room, "only of this post or gate", "岗亭");
    v("from", &GuardLog::from, "from this day; left out, from 1 January", "起");
    v("until", &GuardLog::until, "to this day; left out, to the day asked", "止");
  }
};

inline std::vector<GuardLogRow> answer(const GuardLog& q, const Books& books, Date day) {
  const auto span = span_of(q.from, q.until, day);
  const auto& rooms = books.assets.rooms();
  std::vector<GuardLogRow> rows;
  for (const auto& line : books.safety.duty.log()) {
    if (!span.holds(line.on)) continue;
    auto room = code_or_none(rooms, line.room);
    if (q.room && room != q.room) continue;
    rows.push_back({line.code, line.at.text(), books.people.persons()[line.by].code, line.what,
                    std::move(room),
                    line.time ? std::optional(time_text(*line.time)) : std::nullopt,
                    line.text.value});
  }
  return rows;
}

/// Every question of the guards' book: a new one is added here.
using GuardsQuestions = Types<GuardLog>;

}  // namespace bursar::safety
