#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "bursar/books.hpp"
#include "bursar/library/reasons.hpp"
#include "bursar/people/checks.hpp"

/// What the rules of the library ask again and again.
namespace bursar::library {

using people::check_present;
using people::check_unit;

/// Fills in a day that was left out: today.
inline void fill(std::optional<Date>& day, const Context& context) {
  if (!day) day = context.today;
}

/// Not after today.
inline Verdict check_past(std::string_view field, Date day, const Context& context) {
  if (day <= context.today) return {};
  return refuse(date_in_future, field,
                {{"date", date_text(day)}, {"today", date_text(context.today)}});
}

/// Not before a day.
inline Verdict check_from(std::string_view field, Date day, Date from) {
  if (day >= from) return {};
  return refuse(date_too_early, field, {{"date", date_text(day)}, {"from", date_text(from)}});
}

/// The title is in the catalogue.
inline Verdict check_title(const Books& books, const TitleCode& title) {
  if (books.library.title(title) != TitleId{}) return {};
  return refuse(title_unknown, "title", {{"title", title.value}});
}

/// The asset is on the books.
inline Verdict check_asset(const Books& books, const std::optional<AssetCode>& asset) {
  if (!asset) return {};
  const auto id = books.assets.id(*asset);
  if (id != AssetId{} && !books.assets.ending(id)) return {};
  return refuse(asset_unknown, "asset", {{"asset", asset->value}});
}

/// A price is not below zero.
inline Verdict check_price(std::string_view field, const std::optional<Money>& price) {
  if (!price || *price >= Money()) return {};
  return refuse(price_negative, field, {{"price", price->text()}});
}

/// A copy's barcode.
inline std::string copy_text(const Books& books, CopyId id) {
  return std::string(books.library.text(books.library.copies()[id].code));
}

/// Calls `check(id, copy, code)` for each copy of a list, each of which must be in the books once.
template <class Check>
Verdict check_copies(const Books& books, const std::vector<CopyCode>& codes, Check check) {
  std::unordered_set<std::string_view> seen;
  for (const auto& code : codes) {
    const auto id = books.library.copy(code);
    if (id == CopyId{}) return refuse(copy_unknown, "copies", {{"copy", code.value}});
    if (!seen.insert(code).second) return refuse(copy_repeated, "copies", {{"copy", code.value}});
    if (auto v = check(id, books.library.copies()[id], code); !v) return v;
  }
  return {};
}

/// Refuses a copy for where it is.
inline Refusal unavailable(const Copy& copy, const CopyCode& code) {
  return refuse(not_available, "copies", {{"copy", code.value}, word("status", copy.status)});
}

/// The card is there, and not closed.
inline Verdict check_reader(const Books& books, const ReaderCode& code) {
  const auto* reader = books.library.readers().find(code);
  if (!reader) return refuse(reader_unknown, "reader", {{"reader", code.value}});
  if (!reader->closed) return {};
  return refuse(card_closed, "reader",
                {{"reader", code.value}, {"date", date_text(*reader->closed)}});
}

/// The card may be used on a day: valid, not suspended, its holder still at the school.
inline Verdict check_usable(const Books& books, const ReaderCode& code, Date day) {
  if (auto verdict = check_reader(books, code); !verdict) return verdict;
  const auto& reader = *books.library.readers().find(code);
  if (day < reader.from || (reader.until && day > *reader.until))
    return refuse(card_not_valid, "reader",
                  {{"reader", code.value},
                   {"from", date_text(reader.from)},
                   {"until", reader.until ? date_text(*reader.until) : std::string("-")}});
  if (reader.suspended && day < *reader.suspended)
    return refuse(card_suspended, "reader",
                  {{"reader", code.value}, {"date", date_text(*reader.suspended)}});
  if (reader.person == PersonId{} || books.people.persons()[reader.person].here(day)) return {};
  return refuse(reader_left, "reader", {{"reader", code.value}});
}

/// A lending rule for the card's kind is in force on a day.
inline Verdict check_rule(const Books& books, const ReaderCode& code, Date day) {
  const auto kind = books.library.readers().find(code)->kind;
  if (books.library.rule(kind, day)) return {};
  return refuse(rule_missing, "reader", {word("kind", kind), {"date", date_text(day)}});
}

/// The last day of a loan that begins on a day: by the rule, and while the card is good.
inline Date last_day(const Reader& reader, const LendingRule& rule, Date from) {
  const auto due = from + boost::gregorian::days(rule.days);
  return reader.until ? std::min(due, *reader.until) : due;
}

}  // namespace bursar::library
