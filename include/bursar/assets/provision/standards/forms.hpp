#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/assets/provision/reasons.hpp"
#include "bursar/assets/provision/records.hpp"
#include "bursar/assets/reasons.hpp"
#include "bursar/people/reasons.hpp"

/// Who should have how many of what 配备标准.
namespace bursar::assets {

/// Sets a standard of provision 制定配备标准.
struct SetStandard {
  static constexpr std::string_view kind = "assets.set_standard";
  static constexpr std::string_view about =
      "sets from a day on who should have how many of what, at what price and for how long at "
      "least; for holders of posts, units below one, or rooms of a kind";
  static constexpr std::string_view about_zh = "制定配备标准";
  static constexpr std::array refusals{&standard_taken,       &standard_unclear,
                                       &categories_unknown,   &people::post_unknown,
                                       &people::unit_unknown, &cost_negative};

  StandardCode standard;
  Name name;
  std::optional<std::vector<people::PostCode>> posts;
  std::optional<UnitCode> units_below;
  std::optional<RoomKind> rooms;
  std::vector<CategoryCode> categories;
  std::optional<Quantity> quantity;
  std::optional<Money> ceiling;
  std::optional<Whole<1, 100>> years;
  std::optional<Date> from;
  Name source;

  template <class V>
  static constexpr void fields(V&& v) {
    v("standard", &SetStandard::standard, "code of the standard", "标准编号");
    v("name", &SetStandard::name, "what it is called", "标准名称");
    v("posts", &SetStandard::posts, "for each holder of one of these posts", "配备岗位");
    v("units_below", &SetStandard::units_below, "for each unit directly below this one",
      "配备下属部门");
    v("rooms", &SetStandard::rooms, "for each room of this kind", "配备房间类型");
    v("categories", &SetStandard::categories, "categories, or the beginnings of their codes",
      "资产类别");
    v("quantity", &SetStandard::quantity, "pieces for each; left out, one", "配备数量");
    v("ceiling", &SetStandard::ceiling, "the most that a piece may cost, yuan", "价格上限");
    v("years", &SetStandard::years, "least years of use before replacement", "最低使用年限");
    v("from", &SetStandard::from, "first day in force; left out, today", "施行日期");
    v("source", &SetStandard::source, "the document it rests on", "依据");
  }
};

/// Ends a standard 终止配备标准.
struct EndStandard {
  static constexpr std::string_view kind = "assets.end_standard";
  static constexpr std::string_view about = "ends a standard: from that day on it holds no more";
  static constexpr std::string_view about_zh = "终止配备标准";
  static constexpr std::array refusals{&standard_unknown, &standard_ended, &date_too_early};

  StandardCode standard;
  Date until;

  template <class V>
  static constexpr void fields(V&& v) {
    v("standard", &EndStandard::standard, "which standard", "标准编号");
    v("until", &EndStandard::until, "first day no longer in force", "终止日期");
  }
};

}  // namespace bursar::assets
