#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/base/types.hpp"
#include "bursar/safety/duty/views.hpp"

/// What may be asked of attendance.
namespace bursar::safety {

/// How well a roster was kept 值班到岗情况.
struct AttendanceRow {
  RosterCode roster;
  std::string name;
  std::int64_t planned = 0, recorded = 0, attended = 0;
  std::optional<std::int64_t> per_mille;
  std::int64_t covered = 0, outside_planned = 0, outside_present = 0, unrecorded = 0;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = AttendanceRow;
    v("roster", &T::roster, "code of the roster", "值班表编号");
    v("name", &T::name, "its name", "名称");
    v("planned", &T::planned, "duties of the school's people", "应值班人次");
    v("recorded", &T::recorded, "of them such whose attendance was recorded: the denominator",
      "已考勤人次");
    v("attended", &T::attended, "of these such that were kept: the numerator", "到岗人次");
    v("per_mille", &T::per_mille, "the rate in thousandths, rounded down; none of nothing",
      "到岗率（‰）");
    v("covered", &T::covered, "how often somebody stood in", "顶班人次");
    v("outside_planned", &T::outside_planned,
      "duties of people from outside in slots whose attendance was recorded", "外部应到人次");
    v("outside_present", &T::outside_present, "how many of them came", "外部实到人次");
    v("unrecorded", &T::unrecorded, "slots of days that are over without any record of attendance",
      "未考勤岗次");
  }
};

/// Who kept their duties.
struct AttendanceFigures {
  static constexpr std::string_view kind = "safety.attendance";
  static constexpr std::string_view about =
      "duties that were kept, by roster; of one person, only their duties count, and what they "
      "stood in for";
  static constexpr std::string_view about_zh = "值班到岗统计";
  std::optional<RosterCode> roster;
  std::optional<PersonCode> person;
  std::optional<Date> from;
  std::optional<Date> until;
  template <class V>
  static constexpr void fields(V&& v) {
    v("roster", &AttendanceFigures::roster, "only of this roster", "值班表编号");
    v("person", &AttendanceFigures::person, "only of this person", "值班人");
    v("from", &AttendanceFigures::from, "from this day; left out, from 1 January", "起");
    v("until", &AttendanceFigures::until, "to this day; left out, to the day asked", "止");
  }
};

namespace detail {
/// Whom a question counts: somebody, or everybody.
struct Whose {
  std::optional<PersonId> person;
  bool operator()(PersonId id) const { return id != PersonId{} && (!person || id == *person); }
  std::int64_t among(const std::vector<PersonId>& people) const {
    return std::count_if(people.begin(), people.end(), *this);
  }
};

inline void add_slot(AttendanceRow& row, const SlotView& at, const Whose& whose, Date day) {
  std::int64_t planned = 0;
  at.each_duty([&](const DutyRecord& one) { planned += whose(one.who.person); });
  row.planned += planned;
  const auto* recorded = at.attended();
  if (!recorded) {
    row.unrecorded += at.day < day && (!whose.person || planned > 0);
    return;
  }
  row.recorded += planned;
  row.attended += whose.among(recorded->present);
  row.covered += whose.among(recorded->covered_by);
  if (whose.person) return;
  row.outside_planned += at.outside();
  row.outside_present += recorded->outside_present;
}
}  // namespace detail

inline std::vector<AttendanceRow> answer(const AttendanceFigures& q, const Books& books, Date day) {
  detail::Whose whose;
  if (q.person) whose.person = books.people.persons().id(*q.person);
  std::vector<AttendanceRow> rows;
  const auto& rosters = books.safety.duty.rosters();
  for (std::uint32_t i = 1; i <= rosters.size(); ++i) {
    if (!asks_for(books, q.roster, RosterId(i))) continue;
    auto& row = rows.emplace_back();
    row.roster = rosters[RosterId(i)].code,
    row.name = rosters[RosterId(i)].versions.back().name.value;
    each_planned_slot(books, RosterId(i), span_of(q.from, q.until, day),
                      [&](const SlotView& at) { detail::add_slot(row, at, whose, day); });
    row.per_mille = per_mille(row.attended, row.recorded);
  }
  sort_by(rows, &AttendanceRow::roster);
  return rows;
}

/// Every question of attendance: a new one is added here.
using AttendanceQuestions = Types<AttendanceFigures>;

}  // namespace bursar::safety
