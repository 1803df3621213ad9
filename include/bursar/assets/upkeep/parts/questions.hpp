#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/assets/upkeep/checks.hpp"
#include "bursar/assets/upkeep/parts/forms.hpp"
#include "bursar/assets/upkeep/parts/rules.hpp"
#include "bursar/base/types.hpp"
#include "bursar/books.hpp"

namespace bursar::assets {

/// A kit or an asset with parts, and whether it is complete 成套资产.
struct KitRow {
  AssetCode kit;
  std::string name;
  std::vector<AssetCode> parts;
  std::vector<AssetCode> apart;
  std::vector<std::string> contents;
  std::optional<Date> checked_on;
  std::optional<PersonCode> checked_by;
  std::vector<std::string> missing;
  std::vector<AssetCode> missing_parts;
  std::int64_t pieces = 0;
  std::int64_t pieces_there = 0;
  bool complete = true;

  template <class V>
  static constexpr void fields(V&& v) {
    v("kit", &KitRow::kit, "code of the kit", "成套资产编号");
    v("name", &KitRow::name, "what it is", "资产名称");
    v("parts", &KitRow::parts, "cards that are its parts", "附件编号");
    v("apart", &KitRow::apart,
      "of them those that left the books, or are in another room or with another person",
      "不在一处的附件");
    v("contents", &KitRow::contents, "what else it must hold: item and pieces", "成套清单");
    v("checked_on", &KitRow::checked_on, "day of the last count", "上次清点");
    v("checked_by", &KitRow::checked_by, "who counted", "清点人");
    v("missing", &KitRow::missing, "what of it was missing: item and pieces", "缺少物品");
    v("missing_parts", &KitRow::missing_parts, "parts that were missing and still are its parts",
      "缺少附件");
    v("pieces", &KitRow::pieces, "parts and pieces that it must have: the denominator", "应有件数");
    v("pieces_there", &KitRow::pieces_there, "of them there: the numerator", "实有件数");
    v("complete", &KitRow::complete, "whether all is there", "齐全");
  }
};

namespace upkeep {
/// A part is apart from its whole where it left the books, is elsewhere, or with somebody else.
inline bool apart(const Books& books, AssetId part, AssetId whole) {
  const auto& a = books.assets[part];
  const auto& b = books.assets[whole];
  return a.state == State::disposed || a.room != b.room || a.custodian != b.custodian ||
         a.user != b.user;
}

inline KitRow kit_row(const Books& books, AssetId id, const PartBook::Kit& kit) {
  KitRow row;
  row.kit = upkeep::asset_code(books, id);
  row.name = books.assets.text(books.assets[id].name);
  const auto* contents = contents_of(books, id);
  const KitCheck* check = kit.check == 0 ? nullptr : &books.upkeep.parts.checks()[kit.check - 1];
  for (const auto part : kit.parts) {
    row.parts.push_back(upkeep::asset_code(books, part));
    ++row.pieces;
    const bool away = apart(books, part, id);
    const bool missed =
        check && std::count(check->missing_parts.begin(), check->missing_parts.end(), part) > 0;
    if (away) row.apart.push_back(row.parts.back());
    if (missed) row.missing_parts.push_back(row.parts.back());
    row.pieces_there += !away && !missed;
  }
  if (contents)
    for (const auto& item : contents->items) {
      row.contents.push_back(item.name.value + " " + std::to_string(item.pieces));
      row.pieces += item.pieces;
      row.pieces_there += item.pieces;
    }
  if (check) {
    row.checked_on = check->on;
    row.checked_by = upkeep::person_code(books, check->by);
    for (const auto& item : check->missing) {
      const auto missed = std::min(item.pieces, pieces_of_item(books, id, item.name));
      if (missed == 0) continue;
      row.missing.push_back(item.name.value + " " + std::to_string(missed));
      row.pieces_there -= missed;
    }
  }
  row.complete = row.pieces == row.pieces_there;
  return row;
}
}  // namespace upkeep

/// The kits, and what they lack.
struct Kits {
  static constexpr std::string_view kind = "assets.kits";
  static constexpr std::string_view about =
      "assets with parts or a list of contents: what is there, what is missing, what is apart";
  static constexpr std::string_view about_zh = "附件与成套";
  std::optional<AssetCode> kit;
  std::optional<bool> complete;
  template <class V>
  static constexpr void fields(V&& v) {
    v("kit", &Kits::kit, "only this one", "成套资产编号");
    v("complete", &Kits::complete, "only those that are complete, or are not", "齐全");
  }
};
inline std::vector<KitRow> answer(const Kits& q, const Books& books, Date) {
  std::vector<KitRow> rows;
  for (const auto& [id, kit] : books.upkeep.parts.kits()) {
    if (q.kit && books.assets.id(*q.kit) != id) continue;
    if (books.assets.ending(id) || (kit.parts.empty() && kit.contents == 0)) continue;
    auto row = upkeep::kit_row(books, id, kit);
    if (!q.complete || *q.complete == row.complete) rows.push_back(std::move(row));
  }
  std::sort(rows.begin(), rows.end(), [](auto& a, auto& b) { return a.kit < b.kit; });
  return rows;
}

/// The questions about parts and kits.
using PartQuestions = Types<Kits>;

}  // namespace bursar::assets
