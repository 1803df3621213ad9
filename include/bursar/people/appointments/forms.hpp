#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "bursar/base/date.hpp"
#include "bursar/base/describe.hpp"
#include "bursar/people/certificates/reasons.hpp"
#include "bursar/people/fwd.hpp"
#include "bursar/people/reasons.hpp"

/// Who is in which post from when on 任职、轮岗与离职.
namespace bursar::people {

/// Appoints somebody to a post 任命.
struct Appoint {
  static constexpr std::string_view kind = "people.appoint";
  static constexpr std::string_view about =
      "appoints a person to a post of a unit, from a day on, and to a day where that is given";
  static constexpr std::string_view about_zh = "任命";
  static constexpr std::array refusals{&person_unknown, &person_left,        &post_unknown,
                                       &unit_unknown,   &already_appointed,  &post_taken,
                                       &dates_reversed, &certificate_missing};

  PersonCode person;
  PostCode post;
  std::optional<UnitCode> unit;
  Date from;
  std::optional<Date> until;

  template <class V>
  static constexpr void fields(V&& v) {
    v("person", &Appoint::person, "who is appointed", "人员");
    v("post", &Appoint::post, "to which post", "岗位");
    v("unit", &Appoint::unit, "of which unit; left out, the school as a whole", "部门");
    v("from", &Appoint::from, "first day in the post", "任职起始日");
    v("until", &Appoint::until, "first day no longer in it; left out, open", "任职截止日（不含）");
  }
};

/// Ends an appointment 免职.
struct EndAppointment {
  static constexpr std::string_view kind = "people.end_appointment";
  static constexpr std::string_view about =
      "ends an appointment: from that day on it holds no more";
  static constexpr std::string_view about_zh = "免职";
  static constexpr std::array refusals{&filed_since,  &person_unknown, &post_unknown,
                                       &unit_unknown, &not_appointed,  &last_authority};

  PersonCode person;
  PostCode post;
  std::optional<UnitCode> unit;
  Date until;

  template <class V>
  static constexpr void fields(V&& v) {
    v("person", &EndAppointment::person, "who holds the post", "人员");
    v("post", &EndAppointment::post, "which post", "岗位");
    v("unit", &EndAppointment::unit, "of which unit; left out, the school as a whole", "部门");
    v("until", &EndAppointment::until, "first day no longer in it", "免职日");
  }
};

/// Hands a post from one person to another on a day 轮岗.
struct Rotate {
  static constexpr std::string_view kind = "people.rotate";
  static constexpr std::string_view about =
      "hands a post from one person to another: on that day the successor has its rights and the "
      "predecessor no longer";
  static constexpr std::string_view about_zh = "岗位轮换";
  static constexpr std::array refusals{&filed_since,       &person_unknown, &person_left,
                                       &post_unknown,      &unit_unknown,   &not_appointed,
                                       &already_appointed, &post_taken,     &certificate_missing};

  PostCode post;
  std::optional<UnitCode> unit;
  PersonCode predecessor;
  PersonCode successor;
  Date from;

  template <class V>
  static constexpr void fields(V&& v) {
    v("post", &Rotate::post, "which post", "岗位");
    v("unit", &Rotate::unit, "of which unit; left out, the school as a whole", "部门");
    v("predecessor", &Rotate::predecessor, "who holds it now", "原任");
    v("successor", &Rotate::successor, "who holds it from then on", "继任");
    v("from", &Rotate::from, "the day of the rotation", "轮换日");
  }
};

/// Records that somebody leaves the school 离职.
struct Leave {
  static constexpr std::string_view kind = "people.leave";
  static constexpr std::string_view about =
      "records that a person leaves: their appointments end, and they must have handed over all "
      "they keep, answer for or use";
  static constexpr std::string_view about_zh = "离职";
  static constexpr std::array refusals{&filed_since, &person_unknown, &already_left,
                                       &still_keeps, &dates_reversed, &last_authority};

  PersonCode person;
  Date gone_from;

  template <class V>
  static constexpr void fields(V&& v) {
    v("person", &Leave::person, "who leaves", "人员");
    v("gone_from", &Leave::gone_from, "the first day they are gone", "离职日");
  }
};

}  // namespace bursar::people
