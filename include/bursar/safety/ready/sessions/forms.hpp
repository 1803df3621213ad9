#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/base/date.hpp"
#include "bursar/base/numbers.hpp"
#include "bursar/base/text.hpp"
#include "bursar/base/types.hpp"
#include "bursar/people/reasons.hpp"
#include "bursar/safety/ready/reasons.hpp"
#include "bursar/safety/ready/terms.hpp"
#include "bursar/safety/reasons.hpp"
#include "bursar/safety/schedules/reasons.hpp"

/// Education and meetings 教育活动与会议.
namespace bursar::safety {

/// Records education or a meeting 安全教育与会议.
struct HoldSession {
  static constexpr std::string_view kind = "safety.hold_session";
  static constexpr std::string_view about =
      "records education or a meeting on safety, and who of each unit came";
  static constexpr std::string_view about_zh = "安全教育与会议登记";
  static constexpr std::array refusals{
      &too_many,          &session_taken, &date_in_future,       &schedule_unknown,
      &schedule_task,     &window_none,   &people::unit_unknown, &target_unfit,
      &audience_repeated, &audience_over, &sha256_malformed};

  SessionCode session;
  SessionKind what{};
  Name topic;
  Name speaker;
  std::optional<Name> from_outside;
  std::optional<ScheduleCode> schedule;
  std::optional<UnitCode> unit;
  std::optional<Date> on;
  Whole<1, 1440> minutes;
  std::vector<Audience> audience;
  std::optional<std::vector<EvidenceFile>> files;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = HoldSession;
    v("session", &T::session, "number of the session", "活动编号");
    v("kind", &T::what, "what kind of session", "活动种类");
    v("topic", &T::topic, "on what", "主题");
    v("speaker", &T::speaker, "who spoke", "主讲人");
    v("from_outside", &T::from_outside, "for which body outside the school", "外请单位");
    v("schedule", &T::schedule,
      "under which schedule; left out, the first that asks for it on that day", "计划编号");
    v("unit", &T::unit, "of which unit; left out, of the whole school", "部门");
    v("on", &T::on, "on which day; left out, today", "日期");
    v("minutes", &T::minutes, "how long it took, minutes", "时长（分钟）");
    v("audience", &T::audience, "who came, by units, at most 200", "受众");
    v("files", &T::files, "files that show it, at most 50", "附件");
  }
};

/// Every form of sessions: a new one is added here.
using SessionsForms = Types<HoldSession>;

}  // namespace bursar::safety
