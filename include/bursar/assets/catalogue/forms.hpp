#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "bursar/assets/reasons.hpp"
#include "bursar/assets/terms.hpp"
#include "bursar/base/date.hpp"
#include "bursar/people/reasons.hpp"

/// What the register is kept by: schemes, categories, rooms and their keepers 分类与保管室.
namespace bursar::assets {

/// Adopts a classification in one of its editions 启用分类标准.
struct AdoptScheme {
  static constexpr std::string_view kind = "assets.adopt_scheme";
  static constexpr std::string_view about =
      "adopts a classification of assets in one edition, such as GB/T 14885 of 2022";
  static constexpr std::string_view about_zh = "启用分类标准";
  static constexpr std::array refusals{&scheme_taken, &scheme_malformed};

  SchemeCode scheme;
  Name name;
  Name edition;

  template <class V>
  static constexpr void fields(V&& v) {
    v("scheme", &AdoptScheme::scheme, "short code of scheme and edition: gbt14885-2022",
      "标准代号");
    v("name", &AdoptScheme::name, "its name: GB/T 14885", "标准名称");
    v("edition", &AdoptScheme::edition, "its edition: 2022", "版本");
  }
};

/// Adds a class of a scheme to the categories in use 增加类别.
struct AddCategory {
  static constexpr std::string_view kind = "assets.add_category";
  static constexpr std::string_view about =
      "adds a class of an adopted scheme; assets then name it as scheme:class";
  static constexpr std::string_view about_zh = "增加资产类别";
  static constexpr std::array refusals{&scheme_unknown, &category_taken};

  SchemeCode scheme;
  ClassCode code;
  Name name;

  template <class V>
  static constexpr void fields(V&& v) {
    v("scheme", &AddCategory::scheme, "the adopted scheme", "标准代号");
    v("code", &AddCategory::code, "the class within it: A02010105", "分类号");
    v("name", &AddCategory::name, "its name: desktop computers", "类别名称");
  }
};

/// Opens a custody room, or another place where assets are 设立保管室（房间）.
struct OpenRoom {
  static constexpr std::string_view kind = "assets.open_room";
  static constexpr std::string_view about =
      "opens a custody room or another place for assets; one main custody room manages the "
      "sub-rooms, and a custody room manages the other places";
  static constexpr std::string_view about_zh = "设立保管室或使用地点";
  static constexpr std::array refusals{&room_taken,      &main_store_taken, &main_store_missing,
                                       &not_under_store, &room_unknown,     &people::unit_unknown};

  RoomCode room;
  Name name;
  RoomKind type{};
  std::optional<RoomCode> under;
  std::optional<UnitCode> unit;

  template <class V>
  static constexpr void fields(V&& v) {
    v("room", &OpenRoom::room, "code of the room", "房间编号");
    v("name", &OpenRoom::name, "its name", "房间名称");
    v("type", &OpenRoom::type, "what it is for", "房间类型");
    v("under", &OpenRoom::under, "the custody room that manages it; left out, the main one",
      "所属保管室");
    v("unit", &OpenRoom::unit, "the unit that uses it; left out, the school", "使用部门");
  }
};

/// Names who keeps a room from a day on 任命保管员.
struct AppointKeeper {
  static constexpr std::string_view kind = "assets.appoint_keeper";
  static constexpr std::string_view about =
      "names who keeps a room from a day on; what is there already stays with its custodian until "
      "it is handed over";
  static constexpr std::string_view about_zh = "任命保管员";
  static constexpr std::array refusals{&room_unknown, &people::person_unknown, &people::person_left,
                                       &keeper_earlier};

  RoomCode room;
  PersonCode keeper;
  std::optional<Date> from;

  template <class V>
  static constexpr void fields(V&& v) {
    v("room", &AppointKeeper::room, "the room", "房间编号");
    v("keeper", &AppointKeeper::keeper, "who keeps it", "保管员");
    v("from", &AppointKeeper::from, "from which day; left out, today", "起始日");
  }
};

}  // namespace bursar::assets
