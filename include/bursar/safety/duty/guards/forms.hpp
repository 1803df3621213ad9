#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/base/text.hpp"
#include "bursar/base/types.hpp"
#include "bursar/safety/duty/reasons.hpp"
#include "bursar/safety/duty/terms.hpp"
#include "bursar/safety/reasons.hpp"

/// The guards' book 安保日志.
namespace bursar::safety {

/// Writes a line into the guards' book 安保日志.
struct LogGuard {
  static constexpr std::string_view kind = "safety.log_guard";
  static constexpr std::string_view about =
      "writes a line into the guards' book, stamped with who and when; no line is ever "
      "changed";
  static constexpr std::string_view about_zh = "安保日志";
  static constexpr std::array refusals{&log_taken, &room_unknown, &time_malformed, &too_many,
                                       &sha256_malformed};

  GuardLogCode log;
  GuardEvent what{};
  std::optional<RoomCode> room;
  std::optional<TimeOfDay> time;
  Remark text;
  std::optional<std::vector<EvidenceFile>> files;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = LogGuard;
    v("log", &T::log, "number of the line", "日志编号");
    v("what", &T::what, "what happened", "事项");
    v("room", &T::room, "at which post or gate", "岗亭");
    v("time", &T::time, "at what time, as 08:00", "时间");
    v("text", &T::text, "what there is to say", "内容");
    v("files", &T::files, "files that show it, at most 50", "附件");
  }
};

/// Every form of the guards' book: a new one is added here.
using GuardsForms = Types<LogGuard>;

}  // namespace bursar::safety
