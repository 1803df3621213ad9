#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "bursar/agenda/filter.hpp"
#include "bursar/assets/upkeep/inspection/rules.hpp"

/// What the school owns: loans, books, stocktakes, warranties, checks of equipment.
namespace bursar::agenda {

/// Assets that are to be brought back.
inline void add_loans(Search& search) {
  if (!search.wants(Source::loan)) return;
  const auto& assets = search.books.assets;
  const auto lent = static_cast<std::uint32_t>(assets::State::on_loan);
  for (const auto id : assets.members(assets::Dimension::state, lent)) {
    const auto due = *assets[id].due.date();
    if (!search.shows(due)) continue;
    Item item;
    item.source = Source::loan, item.key = "loan:" + safety::asset_code(search.books, id).value;
    item.about = asset_name(search.books, id), item.due = due, item.rule = "借用期限";
    item.persons = {assets[id].user};
    search.add(std::move(item));
  }
}

/// Books that are to be brought back; pupils are no persons of the books, their class is named.
inline void add_books(Search& search) {
  if (!search.wants(Source::book)) return;
  const auto& library = search.books.library;
  search.each_due(library.loans_out(), [&](Date due, library::LoanId id) {
    const auto& loan = library.loans()[id];
    const auto& copy = library.copies()[loan.copy];
    const auto& reader = library.readers()[loan.reader];
    Item item;
    item.source = Source::book, item.key = "book:" + std::string(library.text(copy.code));
    item.about = library.text(library.titles()[copy.title].name);
    item.due = due, item.rule = "借用期限";
    if (reader.person == PersonId{})
      item.unit = reader.unit;
    else
      item.persons = {reader.person};
    search.add(std::move(item));
  });
}

/// Stocktakes that are to be finished.
inline void add_stocktakes(Search& search) {
  if (!search.wants(Source::stocktake)) return;
  const auto& stocktakes = search.books.stocktakes;
  for (const auto id : stocktakes.open()) {
    const auto& one = stocktakes.all()[id];
    if (!one.due) continue;
    Item item;
    item.source = Source::stocktake, item.key = "stocktake:" + one.code.value;
    item.about = together(word_of(Source::stocktake), one.code.value), item.due = *one.due;
    item.persons = {one.responsible};
    search.add(std::move(item));
  }
}

/// Warranties that end: on their last day something can still be claimed, later nothing.
inline void add_warranties(Search& search) {
  if (!search.wants(Source::warranty)) return;
  const auto& books = search.books;
  books.assets.warranties().each(search.first(), search.until(), [&](Date due, auto id) {
    const auto& asset = books.assets[id];
    if (asset.state == assets::State::disposed || asset.warranty_until != PackedDate(due)) return;
    Item item;
    item.source = Source::warranty, item.key = "warranty:" + safety::asset_code(books, id).value;
    item.about = asset_name(books, id), item.due = due;
    item.persons = {asset.custodian}, item.unit = asset.unit;
    search.add(std::move(item));
  });
}

namespace detail {
/// What the rules of a kind of check are for.
struct Covered {
  std::set<assets::CategoryId> categories;
  std::set<assets::AssetId> assets;
};
/// Calls `f(asset)` for the cards on the books that the rules of a kind are for, each once.
template <class F>
void each_card(const Books& books, const Covered& covered, F f) {
  for (const auto category : covered.categories)
    for (const auto id :
         books.assets.members(assets::Dimension::category, static_cast<std::uint32_t>(category)))
      f(id);
  for (const auto id : covered.assets) {
    const auto& asset = books.assets[id];
    if (asset.state != assets::State::disposed && !covered.categories.contains(asset.category))
      f(id);
  }
}

/// The next check of a card, and the day by which it is asked for.
inline void add_check(Search& search, assets::InspectionId kind, assets::AssetId id) {
  const auto& books = search.books;
  const auto* rule = assets::upkeep::inspection_rule(books, id, kind, search.day);
  if (!rule) return;
  const auto due = assets::upkeep::check_due(books, id, kind, *rule);
  const auto add = [&](const char* word, Date day) {
    if (!search.shows(day)) return;
    const auto& code = books.upkeep.inspections.kinds()[kind].code.value;
    Item item;
    item.source = Source::equipment;
    item.key = word + code + "/" + safety::asset_code(books, id).value;
    item.about = together(code, asset_name(books, id)), item.due = day;
    item.rule = rule->source.value;
    item.persons = {books.assets[id].custodian}, item.unit = books.assets[id].unit;
    search.add(std::move(item));
  };
  add("check:", due);
  if (rule->ask_days > 0) add("ask:", due - boost::gregorian::days(rule->ask_days));
}
}  // namespace detail

/// Equipment that is checked again. The cards that rules are for are walked, and no others.
inline void add_equipment(Search& search) {
  if (!search.wants(Source::equipment)) return;
  std::map<assets::InspectionId, detail::Covered> kinds;
  search.books.upkeep.inspections.rules.each([&](auto kind, auto target, const auto&) {
    if (target.asset != assets::AssetId{}) kinds[kind].assets.insert(target.asset);
    if (target.category != assets::CategoryId{}) kinds[kind].categories.insert(target.category);
  });
  for (const auto& one : kinds)
    detail::each_card(search.books, one.second,
                      [&](assets::AssetId id) { detail::add_check(search, one.first, id); });
}

}  // namespace bursar::agenda
