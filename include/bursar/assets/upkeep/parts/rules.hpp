#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "bursar/assets/upkeep/checks.hpp"
#include "bursar/assets/upkeep/parts/forms.hpp"

namespace bursar::assets {

inline void complete(AttachParts& form, const Books&, const Context& context) {
  fill(form.on, context);
}

namespace upkeep {
inline Verdict check_part(const Books& books, AssetId part, AssetId whole) {
  const auto& parts = books.upkeep.parts;
  const auto code = upkeep::asset_code(books, part).value;
  if (parts.within(whole, part))
    return refuse(part_cycle, "assets",
                  {{"part", code}, {"whole", upkeep::asset_code(books, whole).value}});
  if (const auto other = parts.whole(part); other != AssetId{})
    return refuse(part_attached, "assets",
                  {{"part", code}, {"whole", upkeep::asset_code(books, other).value}});
  const auto& a = books.assets[part];
  const auto& b = books.assets[whole];
  if (a.room == b.room && a.custodian == b.custodian) return {};
  return refuse(part_elsewhere, "assets",
                {{"part", code}, {"whole", upkeep::asset_code(books, whole).value}});
}

/// The day of the last attachment or detachment of a part, or none.
inline std::optional<Date> last_attached(const Books& books, AssetId part) {
  std::optional<Date> last;
  for (const auto& one : books.upkeep.happenings(part))
    if (one.what == UpkeepEvent::attached || one.what == UpkeepEvent::detached) last = one.on;
  return last;
}
}  // namespace upkeep

inline Verdict decide(const AttachParts& form, const Books& books, const Context& context) {
  if (auto verdict = check_asset(books, "whole", form.whole); !verdict) return verdict;
  const auto whole = books.assets.id(form.whole);
  if (auto v = upkeep::check_on(books.assets[whole], *form.on, context); !v) return v;
  return check_assets(books, form.assets, [&](const Asset& asset, const AssetCode& code) {
    if (auto v = check_not_lent(books, asset, code); !v) return v;
    const auto id = books.assets.id(code);
    if (auto v = upkeep::check_on(asset, *form.on, context, upkeep::last_attached(books, id)); !v)
      return v;
    return upkeep::check_part(books, id, whole);
  });
}

namespace upkeep {
inline void attach(Books& books, Attachment one) {
  const auto part = one.part, whole = one.whole;
  const Happening what{one.on, one.attached ? UpkeepEvent::attached : UpkeepEvent::detached,
                       books.upkeep.parts.add(std::move(one))};
  books.upkeep.happened(part, what);
  books.upkeep.happened(whole, what);
}
}  // namespace upkeep

inline void post(const AttachParts& form, Books& books, const Context& context) {
  for (const auto& code : form.assets)
    upkeep::attach(books, {books.assets.id(code),
                           books.assets.id(form.whole),
                           *form.on,
                           true,
                           {},
                           books.people.persons().id(context.by)});
}

inline void complete(DetachParts& form, const Books&, const Context& context) {
  fill(form.on, context);
}

inline Verdict decide(const DetachParts& form, const Books& books, const Context& context) {
  std::unordered_set<std::string_view> seen;
  for (const auto& code : form.assets) {
    const auto id = books.assets.id(code);
    if (id == AssetId{}) return refuse(asset_unknown, "assets", {{"asset", code.value}});
    if (!seen.insert(code).second) return refuse(asset_repeated, "assets", {{"asset", code.value}});
    if (books.upkeep.parts.whole(id) == AssetId{})
      return refuse(part_not_attached, "assets", {{"part", code.value}});
    const auto since = upkeep::last_attached(books, id);
    if (auto v = upkeep::check_on(books.assets[id], *form.on, context, since); !v) return v;
  }
  return {};
}

inline void post(const DetachParts& form, Books& books, const Context& context) {
  for (const auto& code : form.assets) {
    const auto id = books.assets.id(code);
    upkeep::attach(books, {id, books.upkeep.parts.whole(id), *form.on, false, form.reason,
                           books.people.persons().id(context.by)});
  }
}

namespace upkeep {
inline Verdict check_items(std::string_view field, const std::vector<KitLine>& items) {
  std::unordered_set<std::string_view> seen;
  for (const auto& line : items)
    if (!seen.insert(line.item).second)
      return refuse(kit_item_repeated, field, {{"item", line.item.value}});
  return {};
}

inline std::vector<KitItem> kit_items(const std::vector<KitLine>& lines) {
  std::vector<KitItem> items;
  for (const auto& line : lines) items.push_back({line.item, line.pieces});
  return items;
}

/// What a kit must hold, or null where nothing was said.
inline const KitContents* contents_of(const Books& books, AssetId kit) {
  const auto* found = books.upkeep.parts.kit(kit);
  if (!found || found->contents == 0) return nullptr;
  return &books.upkeep.parts.contents()[found->contents - 1];
}

/// The day of the last list or count of a kit.
inline std::optional<Date> last_kit_day(const Books& books, AssetId kit) {
  std::optional<Date> last;
  for (const auto& one : books.upkeep.happenings(kit))
    if (one.what == UpkeepEvent::contents || one.what == UpkeepEvent::kit_checked) last = one.on;
  return last;
}

/// How many of an item a kit must hold.
inline std::int64_t pieces_of_item(const Books& books, AssetId kit, const Name& item) {
  if (const auto* contents = contents_of(books, kit))
    for (const auto& one : contents->items)
      if (one.name == item) return one.pieces;
  return 0;
}
}  // namespace upkeep

inline void complete(SetKitContents& form, const Books&, const Context& context) {
  fill(form.on, context);
}

inline Verdict decide(const SetKitContents& form, const Books& books, const Context& context) {
  if (auto verdict = check_asset(books, "kit", form.kit); !verdict) return verdict;
  const auto id = books.assets.id(form.kit);
  const auto since = upkeep::last_kit_day(books, id);
  if (auto v = upkeep::check_on(books.assets[id], *form.on, context, since); !v) return v;
  if (form.items && !form.items->empty()) return upkeep::check_items("items", *form.items);
  if (upkeep::contents_of(books, id)) return {};
  return refuse(kit_none, "items", {{"kit", form.kit.value}});
}

inline void post(const SetKitContents& form, Books& books, const Context& context) {
  const auto id = books.assets.id(form.kit);
  std::vector<KitItem> items;
  if (form.items) items = upkeep::kit_items(*form.items);
  const auto number = books.upkeep.parts.add(
      KitContents{id, *form.on, std::move(items), books.people.persons().id(context.by)});
  books.upkeep.happened(id, {*form.on, UpkeepEvent::contents, number});
}

inline void complete(CheckKit& form, const Books&, const Context& context) {
  fill(form.on, context);
}

namespace upkeep {
inline Verdict check_missing(const CheckKit& form, const Books& books, AssetId kit) {
  if (form.missing) {
    if (auto verdict = check_items("missing", *form.missing); !verdict) return verdict;
    for (const auto& line : *form.missing)
      if (const auto pieces = pieces_of_item(books, kit, line.item); line.pieces.value > pieces)
        return refuse(kit_item_unknown, "missing",
                      {{"kit", form.kit.value},
                       {"item", line.item.value},
                       {"pieces", std::to_string(pieces)},
                       {"missing", std::to_string(line.pieces.value)}});
  }
  if (!form.missing_parts) return {};
  std::unordered_set<std::string_view> seen;
  for (const auto& code : *form.missing_parts) {
    const auto part = books.assets.id(code);
    if (part == AssetId{} || books.upkeep.parts.whole(part) != kit)
      return refuse(kit_part_unknown, "missing_parts",
                    {{"part", code.value}, {"kit", form.kit.value}});
    if (!seen.insert(code).second)
      return refuse(asset_repeated, "missing_parts", {{"asset", code.value}});
  }
  return {};
}
}  // namespace upkeep

inline Verdict decide(const CheckKit& form, const Books& books, const Context& context) {
  if (auto verdict = check_asset(books, "kit", form.kit); !verdict) return verdict;
  const auto id = books.assets.id(form.kit);
  const auto* kit = books.upkeep.parts.kit(id);
  if (!kit || (kit->parts.empty() && kit->contents == 0))
    return refuse(kit_none, "kit", {{"kit", form.kit.value}});
  const auto since = upkeep::last_kit_day(books, id);
  if (auto v = upkeep::check_on(books.assets[id], *form.on, context, since); !v) return v;
  return upkeep::check_missing(form, books, id);
}

inline void post(const CheckKit& form, Books& books, const Context& context) {
  KitCheck check;
  check.kit = books.assets.id(form.kit);
  check.on = *form.on;
  if (form.missing) check.missing = upkeep::kit_items(*form.missing);
  if (form.missing_parts)
    for (const auto& code : *form.missing_parts)
      check.missing_parts.push_back(books.assets.id(code));
  check.by = books.people.persons().id(context.by);
  const auto kit = check.kit;
  const auto number = books.upkeep.parts.add(std::move(check));
  books.upkeep.happened(kit, {*form.on, UpkeepEvent::kit_checked, number});
}

}  // namespace bursar::assets
