#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/assets/provision/views.hpp"
#include "bursar/assets/views.hpp"

/// What the standards provide, and how far that is so 配备率.
namespace bursar::assets {

/// A standard as it was set 配备标准.
struct StandardRow {
  StandardCode standard;
  std::string name;
  Provided to{};
  std::vector<std::string> whom;
  std::vector<CategoryCode> categories;
  std::int64_t quantity = 1;
  std::string ceiling;
  std::int64_t years = 0;
  Date from;
  std::optional<Date> until;
  std::string source;

  template <class V>
  static constexpr void fields(V&& v) {
    v("standard", &StandardRow::standard, "code of the standard", "标准编号");
    v("name", &StandardRow::name, "what it is called", "标准名称");
    v("to", &StandardRow::to, "whom it provides for", "配备对象");
    v("whom", &StandardRow::whom, "the posts, the unit above, or the kind of room", "对象范围");
    v("categories", &StandardRow::categories, "categories, or the beginnings of their codes",
      "资产类别");
    v("quantity", &StandardRow::quantity, "pieces for each", "配备数量");
    v("ceiling", &StandardRow::ceiling, "the most that a piece may cost, yuan; empty where none",
      "价格上限");
    v("years", &StandardRow::years, "least years of use; 0 where none are set", "最低使用年限");
    v("from", &StandardRow::from, "first day in force", "施行日期");
    v("until", &StandardRow::until, "first day no longer in force", "终止日期");
    v("source", &StandardRow::source, "the document it rests on", "依据");
  }
};

/// Every standard.
struct Standards {
  static constexpr std::string_view kind = "assets.standards";
  static constexpr std::string_view about = "the standards of provision, ended ones too";
  static constexpr std::string_view about_zh = "配备标准";
  template <class V>
  static constexpr void fields(V&&) {}
};
inline std::vector<StandardRow> answer(const Standards&, const Books& books, Date) {
  std::vector<StandardRow> rows;
  for (const auto& s : books.provision.standards()) {
    std::vector<std::string> whom;
    for (const auto post : s.posts) whom.push_back(books.people.posts()[post].code.value);
    if (s.to == Provided::units) whom.push_back(books.people.units()[s.below].code.value);
    if (s.to == Provided::rooms) whom.emplace_back(enum_name(s.rooms));
    rows.push_back({s.code, s.name.value, s.to, whom, s.categories, s.quantity,
                    s.ceiling ? s.ceiling->text() : "", s.years, s.from, s.until, s.source.value});
  }
  return rows;
}

/// How far one standard is met 配备率.
struct ProvisionCoverageRow {
  StandardCode standard;
  std::string name;
  std::int64_t entitled = 0, equipped = 0, permille = 0;
  std::int64_t wanted = 0, held = 0;
  std::vector<std::string> missing, over;

  template <class V>
  static constexpr void fields(V&& v) {
    v("standard", &ProvisionCoverageRow::standard, "code of the standard", "标准编号");
    v("name", &ProvisionCoverageRow::name, "what it is called", "标准名称");
    v("entitled", &ProvisionCoverageRow::entitled, "how many it provides for", "应配备数");
    v("equipped", &ProvisionCoverageRow::equipped, "of them with all that they should have",
      "已配备数");
    v("permille", &ProvisionCoverageRow::permille,
      "equipped of entitled, per mille, rounded down; 0 where nobody is entitled", "配备率（‰）");
    v("wanted", &ProvisionCoverageRow::wanted, "pieces that they should have", "应配件数");
    v("held", &ProvisionCoverageRow::held, "pieces that they have", "实有件数");
    v("missing", &ProvisionCoverageRow::missing, "who has fewer than that", "缺配名单");
    v("over", &ProvisionCoverageRow::over, "who has more than that", "超配名单");
  }
};

namespace provision {
/// The code of somebody, a unit or a room.
inline std::string code_of(const Books& books, Provided to, std::uint32_t key) {
  if (to == Provided::persons) return books.people.persons()[PersonId(key)].code.value;
  if (to == Provided::units) return books.people.units()[UnitId(key)].code.value;
  return books.assets.rooms()[RoomId(key)].code.value;
}
inline std::string name_of(const Books& books, Provided to, std::uint32_t key) {
  if (to == Provided::persons) return books.people.persons()[PersonId(key)].name.value;
  if (to == Provided::units) return books.people.units()[UnitId(key)].name.value;
  return books.assets.rooms()[RoomId(key)].name.value;
}
}  // namespace provision

/// How far the standards in force are met.
struct ProvisionCoverage {
  static constexpr std::string_view kind = "assets.provision_coverage";
  static constexpr std::string_view about =
      "of each standard in force: who is entitled, who is equipped, who has too few or too many";
  static constexpr std::string_view about_zh = "配备率";
  template <class V>
  static constexpr void fields(V&&) {}
};
inline std::vector<ProvisionCoverageRow> answer(const ProvisionCoverage&, const Books& books,
                                                Date day) {
  std::vector<ProvisionCoverageRow> rows;
  for (const auto& standard : books.provision.standards()) {
    if (!standard.holds(day)) continue;
    auto& row = rows.emplace_back();
    row.standard = standard.code;
    row.name = standard.name.value;
    for (const auto& one : provision::holdings(standard, books, day)) {
      ++row.entitled;
      row.equipped += one.held >= standard.quantity;
      row.wanted += standard.quantity;
      row.held += one.held;
      if (one.held < standard.quantity)
        row.missing.push_back(provision::code_of(books, standard.to, one.key));
      if (one.held > standard.quantity)
        row.over.push_back(provision::code_of(books, standard.to, one.key));
    }
    if (row.entitled > 0) row.permille = row.equipped * 1000 / row.entitled;
    std::sort(row.missing.begin(), row.missing.end());
    std::sort(row.over.begin(), row.over.end());
  }
  return rows;
}

/// What one entitled person, unit or room has by one standard 配备明细.
struct EntitlementRow {
  std::string code;
  std::string name;
  StandardCode standard;
  std::int64_t wanted = 0, held = 0, missing = 0, over = 0, dear = 0, aged = 0;
  std::optional<Date> replace;

  template <class V>
  static constexpr void fields(V&& v) {
    v("code", &EntitlementRow::code, "the person, unit or room", "对象编号");
    v("name", &EntitlementRow::name, "its name", "对象名称");
    v("standard", &EntitlementRow::standard, "by which standard", "标准编号");
    v("wanted", &EntitlementRow::wanted, "pieces that should be there", "应配件数");
    v("held", &EntitlementRow::held, "pieces that are there", "实有件数");
    v("missing", &EntitlementRow::missing, "pieces too few", "缺配件数");
    v("over", &EntitlementRow::over, "pieces too many", "超配件数");
    v("dear", &EntitlementRow::dear, "pieces that cost more than the ceiling", "超价件数");
    v("aged", &EntitlementRow::aged, "pieces past the least years of use", "到期件数");
    v("replace", &EntitlementRow::replace, "the day on which the next one is past them",
      "最早可更新日期");
  }
};

/// Who is entitled, one by one.
struct Entitlements {
  static constexpr std::string_view kind = "assets.entitlements";
  static constexpr std::string_view about =
      "what each entitled person, unit or room has by the standards in force";
  static constexpr std::string_view about_zh = "配备明细";
  std::optional<StandardCode> standard;
  template <class V>
  static constexpr void fields(V&& v) {
    v("standard", &Entitlements::standard, "only by this standard", "标准编号");
  }
};
inline std::vector<EntitlementRow> answer(const Entitlements& q, const Books& books, Date day) {
  std::vector<EntitlementRow> rows;
  for (const auto& standard : books.provision.standards()) {
    if (!standard.holds(day) || (q.standard && *q.standard != standard.code)) continue;
    for (const auto& one : provision::holdings(standard, books, day)) {
      const auto lack = standard.quantity - one.held;
      rows.push_back({provision::code_of(books, standard.to, one.key),
                      provision::name_of(books, standard.to, one.key), standard.code,
                      standard.quantity, one.held, std::max<std::int64_t>(0, lack),
                      std::max<std::int64_t>(0, -lack), one.dear, one.aged,
                      one.replaces ? std::optional<Date>(one.replace) : std::nullopt});
    }
  }
  return rows;
}

}  // namespace bursar::assets
