#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "bursar/assets/upkeep/checks.hpp"
#include "bursar/assets/upkeep/remake/records.hpp"
#include "bursar/assets/value/effects.hpp"

/// What splitting, merging and refurbishing have in common.
namespace bursar::assets::upkeep {

inline std::vector<AssetId> ids_of(const Books& books, const std::vector<AssetCode>& codes) {
  std::vector<AssetId> ids;
  for (const auto& code : codes) ids.push_back(books.assets.id(code));
  return ids;
}

inline Verdict check_remake(const Books& books, const RemakeCode& code) {
  if (!books.upkeep.remakes.all().has(code)) return {};
  return refuse(remake_taken, "remake", {{"remake", code.value}});
}

/// A card may become another: it is here, and nothing about it is unfinished.
inline Verdict check_source(const Books& books, std::string_view field, const AssetCode& code,
                            Date on, const Context& context) {
  if (auto verdict = check_asset(books, field, code); !verdict) return verdict;
  const auto id = books.assets.id(code);
  const auto& asset = books.assets[id];
  if (auto verdict = check_free(books, field, asset, code); !verdict) return verdict;
  if (auto v = in_field(field, check_not_lent(books, asset, code)); !v) return v;
  if (const auto& open = books.upkeep.repairs.open(id); !open.empty())
    return refuse(
        remake_under_repair, field,
        {{"asset", code.value}, {"repair", books.upkeep.repairs.all()[open.front()].code.value}});
  if (books.upkeep.parts.concerned(id))
    return refuse(remake_has_parts, field, {{"asset", code.value}});
  if (auto verdict = check_day(asset, on, context); !verdict) return verdict;
  return upkeep::check_graded(books, id, on, context);
}

/// No check of it failed and waits for its repair.
inline Verdict check_checked(const Books& books, std::string_view field, const AssetCode& code) {
  if (books.upkeep.inspections.failing(books.assets.id(code)) == 0) return {};
  return refuse(remake_failed_check, field, {{"asset", code.value}});
}

/// A code that neither the books nor the form have yet.
inline Verdict check_new(const Books& books, std::string_view field, const AssetCode& code,
                         std::unordered_set<std::string_view>& seen) {
  if (books.assets.find(code)) return refuse(code_taken, field, {{"code", code.value}});
  if (seen.insert(code).second) return {};
  return refuse(asset_repeated, field, {{"asset", code.value}});
}

/// The paper with what its sources are carried at.
template <class Form>
Remake paper(const Books& books, const Form& form, RemakeKind kind, std::vector<AssetId> sources,
             const Context& context) {
  Remake paper;
  paper.code = form.remake;
  paper.kind = kind;
  paper.on = *form.on;
  paper.by = books.people.persons().id(context.by);
  paper.voucher = form.voucher;
  for (const auto id : sources) {
    const auto one = worth_on_leaving(books, id, *form.on);
    paper.cost_before += one.cost;
    paper.accumulated_before += one.accumulated;
  }
  paper.cost_after = paper.cost_before;
  paper.accumulated_after = paper.accumulated_before;
  paper.sources = std::move(sources);
  return paper;
}

/// A card like another, from a day on; what belonged to that one thing alone is left behind.
inline Asset heir(const Asset& like, Date on) {
  Asset asset = like;
  asset.code = asset.serial = asset.remark = {};
  asset.since = on;
  asset.due = {};
  asset.hold = Hold::none;
  asset.paper = 0;
  asset.links = {};
  return asset;
}

/// The condition with which a new card begins.
inline void begin(Books& books, AssetId id, Date on, const Grades& grades, const Context& context) {
  upkeep::regrade(books,
                  {id, on, books.people.persons().id(context.by), ConditionCause::remade, grades});
}

/// Keeps the paper, in the history of every card it names, and the condition of what came of it.
inline void file(Books& books, Remake paper, const std::vector<Grades>& grades,
                 const Context& context) {
  constexpr UpkeepEvent events[] = {UpkeepEvent::split, UpkeepEvent::merged,
                                    UpkeepEvent::refurbished};
  const auto event = events[static_cast<std::size_t>(paper.kind)];
  const auto on = paper.on;
  auto begun = paper.results;
  if (paper.leftover != AssetId{}) begun.push_back(paper.leftover);
  auto concerned = paper.sources;
  concerned.insert(concerned.end(), begun.begin(), begun.end());
  const auto number = static_cast<std::uint32_t>(books.upkeep.remakes.add(std::move(paper)));
  for (const auto id : concerned) books.upkeep.happened(id, {on, event, number});
  for (std::size_t i = 0; i < begun.size(); ++i)
    if (grades[i].sum() > 0) begin(books, begun[i], on, grades[i], context);
}

}  // namespace bursar::assets::upkeep
