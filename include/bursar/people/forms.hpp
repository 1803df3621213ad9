#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/base/date.hpp"
#include "bursar/base/describe.hpp"
#include "bursar/base/types.hpp"
#include "bursar/people/fwd.hpp"
#include "bursar/people/reasons.hpp"

/// Who is who, in which post, and who may file what 人员、岗位与权限.
namespace bursar::people {

/// Founds the books 建账: the first form of every journal, and the only one that needs no right.
struct Found {
  static constexpr std::string_view kind = "people.found";
  static constexpr std::string_view about =
      "founds the books: names the school, its time zone and its first authority, whose post may "
      "file every form of people";
  static constexpr std::string_view about_zh = "建账：学校、时区与首任负责人";
  static constexpr std::array refusals{&already_founded, &time_zone_malformed, &authority_files};

  UnitCode unit;
  Name school;
  Text<6> time_zone;
  PersonCode authority;
  Name authority_name;
  PostCode post;
  Name post_name;

  template <class V>
  static constexpr void fields(V&& v) {
    v("unit", &Found::unit, "code of the school as the root of its units", "学校编号");
    v("school", &Found::school, "name of the school", "学校名称");
    v("time_zone", &Found::time_zone, "offset from UTC, as +08:00", "时区");
    v("authority", &Found::authority, "the first authority; files this form", "首任负责人");
    v("authority_name", &Found::authority_name, "their name", "姓名");
    v("post", &Found::post, "their post", "岗位");
    v("post_name", &Found::post_name, "the post's name", "岗位名称");
  }
};

/// Sets up a unit 设立部门.
struct AddUnit {
  static constexpr std::string_view kind = "people.add_unit";
  static constexpr std::string_view about = "sets up a unit below another, or below the school";
  static constexpr std::string_view about_zh = "设立部门";
  static constexpr std::array refusals{&code_taken, &unit_unknown};

  UnitCode unit;
  Name name;
  std::optional<UnitCode> parent;

  template <class V>
  static constexpr void fields(V&& v) {
    v("unit", &AddUnit::unit, "code of the new unit", "部门编号");
    v("name", &AddUnit::name, "its name", "部门名称");
    v("parent", &AddUnit::parent, "the unit above; left out, the school", "上级部门");
  }
};

/// Sets up a post 设岗.
struct AddPost {
  static constexpr std::string_view kind = "people.add_post";
  static constexpr std::string_view about = "sets up a post, which people are then appointed to";
  static constexpr std::string_view about_zh = "设岗";
  static constexpr std::array refusals{&code_taken};

  PostCode post;
  Name name;
  std::optional<bool> single;

  template <class V>
  static constexpr void fields(V&& v) {
    v("post", &AddPost::post, "code of the new post", "岗位编号");
    v("name", &AddPost::name, "its name", "岗位名称");
    v("single", &AddPost::single, "true: one person at most holds it on any day", "一人一岗");
  }
};

/// Enters a person 登记人员.
struct AddPerson {
  static constexpr std::string_view kind = "people.add_person";
  static constexpr std::string_view about = "enters a person from the day they joined";
  static constexpr std::string_view about_zh = "登记人员";
  static constexpr std::array refusals{&code_taken};

  PersonCode person;
  Name name;
  std::optional<Date> joined;
  std::optional<Whole<1, 100>> workload;

  template <class V>
  static constexpr void fields(V&& v) {
    v("person", &AddPerson::person, "code of the person", "人员编号");
    v("name", &AddPerson::name, "their name", "姓名");
    v("joined", &AddPerson::joined, "first day here; left out, today", "到岗日期");
    v("workload", &AddPerson::workload, "per cent of a full post; left out, 100", "工作量（%）");
  }
};

/// Appoints somebody to a post 任命.
struct Appoint {
  static constexpr std::string_view kind = "people.appoint";
  static constexpr std::string_view about =
      "appoints a person to a post of a unit, from a day on, and to a day where that is given";
  static constexpr std::string_view about_zh = "任命";
  static constexpr std::array refusals{&person_unknown, &person_left,       &post_unknown,
                                       &unit_unknown,   &already_appointed, &post_taken,
                                       &dates_reversed};

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
                                       &already_appointed, &post_taken};

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

/// Gives the holders of a post the right to file forms 授权.
struct Allow {
  static constexpr std::string_view kind = "people.allow";
  static constexpr std::string_view about =
      "gives the holders of a post the right to file a form, or all forms of a domain (assets.*)";
  static constexpr std::string_view about_zh = "授权";
  static constexpr std::array refusals{&post_unknown, &form_unknown, &already_allowed};

  PostCode post;
  std::vector<FormName> forms;
  std::optional<Date> from;

  template <class V>
  static constexpr void fields(V&& v) {
    v("post", &Allow::post, "whose holders", "岗位");
    v("forms", &Allow::forms, "names of forms, or of domains as assets.*", "单据");
    v("from", &Allow::from, "from which day; left out, today", "生效日");
  }
};

/// Takes a right to file a form from a post 撤销授权.
struct Disallow {
  static constexpr std::string_view kind = "people.disallow";
  static constexpr std::string_view about = "ends a right of a post from a day on";
  static constexpr std::string_view about_zh = "撤销授权";
  static constexpr std::array refusals{&right_used, &post_unknown, &allowed_not, &last_authority};

  PostCode post;
  FormName form;
  std::optional<Date> until;

  template <class V>
  static constexpr void fields(V&& v) {
    v("post", &Disallow::post, "whose holders", "岗位");
    v("form", &Disallow::form, "the right exactly as it was given", "单据");
    v("until", &Disallow::until, "first day without it; left out, today", "失效日");
  }
};

/// Every form of people: a new one is added here.
using Forms = Types<Found, AddUnit, AddPost, AddPerson, Appoint, EndAppointment, Rotate, Leave,
                    Allow, Disallow>;

}  // namespace bursar::people
