#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/base/date.hpp"
#include "bursar/base/numbers.hpp"
#include "bursar/base/text.hpp"
#include "bursar/base/types.hpp"
#include "bursar/people/certificates/reasons.hpp"
#include "bursar/people/reasons.hpp"
#include "bursar/safety/duty/guards/forms.hpp"
#include "bursar/safety/duty/patrols/forms.hpp"
#include "bursar/safety/duty/reasons.hpp"
#include "bursar/safety/duty/terms.hpp"
#include "bursar/safety/reasons.hpp"

/// Who is on duty when 值班.
namespace bursar::safety {

/// Sets who is needed when 设定值班岗次.
struct SetRoster {
  static constexpr std::string_view kind = "safety.set_roster";
  static constexpr std::string_view about =
      "says which slots of the day must be covered, on which days and by how many; "
      "again, from a later day, others";
  static constexpr std::string_view about_zh = "设定值班岗次";
  static constexpr std::array refusals{&too_many,        &roster_dates, &people::post_unknown,
                                       &slot_repeated,   &slot_times,   &room_unknown,
                                       &weekday_repeated};

  RosterCode roster;
  Name name;
  std::optional<PostCode> post;
  Days days{};
  std::vector<Slot> slots;
  std::optional<Date> from;
  std::optional<Date> until;
  std::optional<Remark> source;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = SetRoster;
    v("roster", &T::roster, "code of the roster", "值班表编号");
    v("name", &T::name, "its name", "名称");
    v("post", &T::post, "the post that the school's people on duty hold; left out, any",
      "值班岗位");
    v("days", &T::days, "which days it is for", "计入的日子");
    v("slots", &T::slots, "its slots, at most 48", "岗次");
    v("from", &T::from,
      "its first day, after that of the version before and what is published; left "
      "out, today",
      "起始日期");
    v("until", &T::until, "its last day; left out, for good", "截止日期");
    v("source", &T::source, "the rule it rests on", "依据");
  }
};

/// Publishes who stands where 排班.
struct PublishDuties {
  static constexpr std::string_view kind = "safety.publish_duties";
  static constexpr std::string_view about =
      "publishes who is on duty in a period, without a hole to the one before and "
      "without a gap";
  static constexpr std::string_view about_zh = "排班";
  static constexpr std::array refusals{&roster_unknown,
                                       &roster_period,
                                       &slot_unknown,
                                       &duty_one,
                                       &duty_day,
                                       &outside_unfit,
                                       &people::person_unknown,
                                       &people::person_left,
                                       &not_of_post,
                                       &people::certificate_lapsed,
                                       &duty_repeated,
                                       &duty_overlaps,
                                       &roster_gap};

  RosterCode roster;
  Date from;
  Date until;
  std::vector<Duty> duties;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = PublishDuties;
    v("roster", &T::roster, "of which roster", "值班表编号");
    v("from", &T::from, "the first day of the period", "起始日期");
    v("until", &T::until, "its last day", "截止日期");
    v("duties", &T::duties, "who stands where", "值班");
  }
};

/// Gives a duty to somebody else 换班、替班.
struct SwapDuty {
  static constexpr std::string_view kind = "safety.swap_duty";
  static constexpr std::string_view about =
      "gives a duty to somebody else, for another of theirs or for none; both names "
      "are kept";
  static constexpr std::string_view about_zh = "换班、替班";
  static constexpr std::array refusals{&roster_unknown,
                                       &duty_unknown,
                                       &duty_over,
                                       &duty_one,
                                       &outside_unfit,
                                       &people::person_unknown,
                                       &people::person_left,
                                       &not_of_post,
                                       &people::certificate_lapsed,
                                       &duty_repeated,
                                       &duty_overlaps};

  RosterCode roster;
  SlotCode slot;
  Date on;
  std::optional<PersonCode> person;
  std::optional<Name> outside;
  std::optional<PersonCode> to;
  std::optional<Name> to_outside;
  std::optional<SlotCode> back_slot;
  std::optional<Date> back_on;
  Remark reason;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = SwapDuty;
    v("roster", &T::roster, "of which roster", "值班表编号");
    v("slot", &T::slot, "which slot", "岗次");
    v("on", &T::on, "on which day", "日期");
    v("person", &T::person, "whose duty it is, of the school", "原值班人");
    v("outside", &T::outside, "or from outside", "原外部人员或单位");
    v("to", &T::to, "who takes it, of the school", "接班人");
    v("to_outside", &T::to_outside, "or from outside", "接班外部人员或单位");
    v("back_slot", &T::back_slot, "which slot is taken for it in return; left out, none",
      "换回岗次");
    v("back_on", &T::back_on, "and on which day", "换回日期");
    v("reason", &T::reason, "why", "原因");
  }
};

/// Records who was on duty 值班考勤.
struct RecordAttendance {
  static constexpr std::string_view kind = "safety.record_attendance";
  static constexpr std::string_view about =
      "records who of those planned for a slot was there, who was not and why, and who "
      "stood in; once for each slot of a day";
  static constexpr std::string_view about_zh = "值班考勤";
  static constexpr std::array refusals{&roster_unknown,
                                       &date_in_future,
                                       &duty_unknown,
                                       &attended_already,
                                       &attendance_differs,
                                       &outside_over,
                                       &people::person_unknown,
                                       &people::person_left,
                                       &not_of_post,
                                       &people::certificate_lapsed};

  RosterCode roster;
  SlotCode slot;
  std::optional<Date> on;
  std::optional<std::vector<PersonCode>> present;
  std::optional<std::vector<Absence>> absent;
  std::optional<std::vector<PersonCode>> covered_by;
  std::optional<Whole<0, 50>> outside_present;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = RecordAttendance;
    v("roster", &T::roster, "of which roster", "值班表编号");
    v("slot", &T::slot, "which slot", "岗次");
    v("on", &T::on, "on which day; left out, today", "日期");
    v("present", &T::present, "who of those planned was there", "到岗人");
    v("absent", &T::absent, "who of them was not", "缺勤");
    v("covered_by", &T::covered_by, "who stood in", "顶班人");
    v("outside_present", &T::outside_present, "how many from outside were there; left out, nobody",
      "外部到岗人数");
  }
};

/// Every form of rosters and duties: a new one is added here.
using RostersForms = Types<SetRoster, PublishDuties, SwapDuty, RecordAttendance>;

/// Every form of this subject.
using DutyForms = Joined<RostersForms, PatrolsForms, GuardsForms>;

}  // namespace bursar::safety
