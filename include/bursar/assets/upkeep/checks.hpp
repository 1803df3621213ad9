#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "bursar/assets/checks.hpp"
#include "bursar/assets/upkeep/reasons.hpp"
#include "bursar/books.hpp"

/// What the rules of upkeep ask and do again and again.
namespace bursar::assets::upkeep {

/// The code of an asset by its number.
inline AssetCode asset_code(const Books& books, AssetId id) {
  return id == AssetId{} ? AssetCode() : AssetCode(books.assets.text(books.assets[id].code));
}

/// A person's code by their number, where there is one.
inline std::optional<PersonCode> person_code(const Books& books, PersonId id) {
  return id == PersonId{} ? std::optional<PersonCode>() : books.people.persons()[id].code;
}

/// A part of a whole in ten thousandths, rounded down; 0 of nothing.
inline std::int64_t per_ten_thousand(std::int64_t part, std::int64_t whole) {
  return whole == 0 ? 0 : part * 10'000 / whole;
}

/// `amount` in the ratio of `part` to `whole`, rounded down to the fen; all of it where there is no
/// whole. A part of the whole never gets more than the whole has.
inline Money share_of(Money amount, Money part, Money whole) {
  if (whole == Money()) return amount;
  __extension__ using Wide = __int128;  // an amount by an amount passes 64 bits
  return Money::fen(static_cast<std::int64_t>(Wide(amount.fen()) * part.fen() / Wide(whole.fen())));
}

/// A verdict of a check that several forms share, with the field of this one.
inline Verdict in_field(std::string_view field, Verdict verdict) {
  if (verdict) return verdict;
  auto refusal = std::move(verdict).refusal();
  refusal.field = field;
  return refusal;
}

/// A rule is for exactly one category or one asset that the books have.
template <class Form>
Verdict check_target(const Form& form, const Books& books) {
  if (form.category.has_value() == form.asset.has_value()) return refuse(upkeep_target, "category");
  if (form.category) return check_category(books, *form.category);
  return check_asset(books, "asset", *form.asset);
}

/// What a rule is for.
template <class Form>
RuleTarget target_of(const Form& form, const Books& books) {
  if (form.category) return {books.assets.categories().id(*form.category), {}};
  return {{}, books.assets.id(*form.asset)};
}

/// The rule begins after the one that its target has already.
template <class Rule>
Verdict check_later(const Rule* latest, Date from) {
  if (!latest || latest->from < from) return {};
  return refuse(upkeep_rule_earlier, "from",
                {{"from", date_text(latest->from)}, {"date", date_text(from)}});
}

/// A day on which something can have happened to an asset: not after today, and not before the
/// school had it, or `earliest`.
inline Verdict check_on(const Asset& asset, Date on, const Context& context,
                        std::optional<Date> earliest = {}) {
  if (auto verdict = check_past("on", on, context); !verdict) return verdict;
  const auto from = std::max(*asset.acquired.date(), earliest.value_or(*asset.acquired.date()));
  if (on >= from) return {};
  return refuse(date_too_early, "on", {{"date", date_text(on)}, {"from", date_text(from)}});
}

/// The same, and not before its condition was recorded last.
inline Verdict check_graded(const Books& books, AssetId id, Date on, const Context& context) {
  const auto* last = books.upkeep.conditions.last(id);
  return check_on(books.assets[id], on, context, last ? last->on : std::optional<Date>());
}

/// The grades of an asset's pieces now.
inline Grades grades_of(const Books& books, AssetId id) {
  return books.upkeep.conditions.of(id, books.assets[id].quantity);
}

/// Records the condition of an asset.
inline void regrade(Books& books, const ConditionRecord& record) {
  const auto number = books.upkeep.conditions.add(record);
  books.upkeep.happened(record.asset, {record.on, UpkeepEvent::condition, number});
}

}  // namespace bursar::assets::upkeep
