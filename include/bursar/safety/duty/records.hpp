#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/base/date.hpp"
#include "bursar/base/moment.hpp"
#include "bursar/base/text.hpp"
#include "bursar/base/time_of_day.hpp"
#include "bursar/safety/duty/terms.hpp"
#include "bursar/safety/records.hpp"

/// Who is on duty when, who was, and what they saw.
namespace bursar::safety {

/// A duty of the day as it is asked 岗次.
struct SlotRecord {
  SlotCode code;
  Name name;
  Minute begins = 0, ends = 0;  ///< minutes of the day
  RoomId room{};
  std::int32_t need = 1;
  std::uint8_t weekdays = 0x7F;  ///< bit 0 is Monday
  bool outside = false;
  CertificateCode certificate;  ///< empty: none

  /// Whether it is asked on that day of the week.
  bool on_weekday(Date day) const {
    return (weekdays >> ((day.day_of_week().as_number() + 6) % 7) & 1) != 0;
  }
  /// Whether two slots of a day share a minute.
  bool overlaps(const SlotRecord& other) const {
    return begins < other.ends && other.begins < ends;
  }
};

/// A roster as it is from a day on 值班表版本.
struct RosterVersion {
  Date from;
  std::optional<Date> until;  ///< its last day
  Name name;
  PostId post{};
  Days days{};
  std::vector<SlotRecord> slots;
  Remark source;

  /// The place of a slot, or none.
  std::optional<std::uint16_t> slot(std::string_view code) const {
    for (std::size_t i = 0; i < slots.size(); ++i)
      if (slots[i].code.value == code) return static_cast<std::uint16_t>(i);
    return {};
  }
};

/// Who is needed when 值班表.
struct Roster {
  RosterCode code;
  std::vector<RosterVersion> versions;  ///< the earliest first
  std::optional<Date> published;        ///< the last day that duties are published for

  /// As it is on a day, or null where it asks nobody.
  const RosterVersion* on(Date day) const {
    const auto* found = version_on(versions, day);
    return found && (!found->until || day <= *found->until) ? found : nullptr;
  }
};

/// Who stands somewhere: somebody of the school, or somebody from outside.
struct Stander {
  PersonId person{};
  Name outside;

  friend bool operator==(const Stander&, const Stander&) = default;
};

/// Somebody's duty on a day 值班.
struct DutyRecord {
  std::uint16_t slot = 0;  ///< its place in the roster's version of the day
  Stander who;
  std::vector<Stander> was;  ///< whose it was before, the first first
};

/// Who was there of those planned for a slot 考勤.
struct Attendance {
  std::uint16_t slot = 0;
  PersonId by{};
  Moment at;
  std::vector<PersonId> present;
  std::vector<std::pair<PersonId, Remark>> absent;
  std::vector<PersonId> covered_by;
  std::int32_t outside_present = 0;
};

/// The duties of a roster on a day.
struct DutyDay {
  std::vector<DutyRecord> duties;  ///< by slots
  std::vector<Attendance> attendance;

  /// The attendance of a slot, or null where it was not recorded.
  const Attendance* attended(std::uint16_t slot) const {
    for (const auto& one : attendance)
      if (one.slot == slot) return &one;
    return nullptr;
  }
};

/// Where a patrol looks 点位.
struct PointRecord {
  PointCode code;
  Name name;
  RoomId room{};
};

/// A route as it is from a day on 路线版本.
struct RouteVersion {
  Date from;
  Name name;
  std::vector<PointRecord> points;

  /// The place of a point, or none.
  std::optional<std::uint16_t> point(std::string_view code) const {
    for (std::size_t i = 0; i < points.size(); ++i)
      if (points[i].code.value == code) return static_cast<std::uint16_t>(i);
    return {};
  }
};

/// Where a patrol goes 巡查路线.
struct Route {
  RouteCode code;
  std::vector<RouteVersion> versions;  ///< the earliest first
};

/// What a patrol saw at a point.
struct VisitRecord {
  std::uint16_t point = 0;  ///< its place in the route's version that the patrol went by
  std::optional<Minute> time;
  bool fine = true;
  Remark note;
};

/// A patrol 巡查.
struct Patrol {
  PatrolCode code;
  RouteId route{};
  std::uint32_t version = 0;  ///< its place in the route's versions: a later one may begin earlier
  ScheduleId schedule{};
  Date on;
  Moment at;
  PersonId by{};
  std::vector<VisitRecord> visits;
  bool whole = false;  ///< it looked at every point
  std::vector<EvidenceFile> files;
};

/// A line of the guards' book 安保日志. Never changed.
struct GuardLine {
  GuardLogCode code;
  GuardEvent what{};
  RoomId room{};
  std::optional<Minute> time;
  Remark text;
  Date on;
  Moment at;
  PersonId by{};
  std::vector<EvidenceFile> files;
};

}  // namespace bursar::safety
