#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "bursar/base/date.hpp"
#include "bursar/base/describe.hpp"
#include "bursar/people/fwd.hpp"
#include "bursar/people/reasons.hpp"

/// The school, its units, posts and persons 建账、部门、岗位与人员.
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
  std::optional<bool> heads;

  template <class V>
  static constexpr void fields(V&& v) {
    v("post", &AddPost::post, "code of the new post", "岗位编号");
    v("name", &AddPost::name, "its name", "岗位名称");
    v("single", &AddPost::single, "true: one person at most holds it on any day", "一人一岗");
    v("heads", &AddPost::heads, "true: who holds it in a unit heads that unit", "部门负责人岗");
  }
};

/// Says whether a post heads the unit it is held in 设定负责人岗.
struct SetHeads {
  static constexpr std::string_view kind = "people.set_heads";
  static constexpr std::string_view about =
      "says whether who holds a post in a unit heads that unit, for approvals by heads and "
      "superiors";
  static constexpr std::string_view about_zh = "设定部门负责人岗";
  static constexpr std::array refusals{&post_unknown, &heads_already};

  PostCode post;
  bool heads{};

  template <class V>
  static constexpr void fields(V&& v) {
    v("post", &SetHeads::post, "which post", "岗位");
    v("heads", &SetHeads::heads, "whether it heads a unit", "部门负责人岗");
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

}  // namespace bursar::people
