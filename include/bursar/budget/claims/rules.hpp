#pragma once

#include <string_view>
#include <utility>

#include "bursar/budget/claims/forms.hpp"
#include "bursar/budget/effects.hpp"

/// Money is set aside, moved on, and given back.
namespace bursar::budget {

namespace detail {
/// The last day that a claim holds: as given, else the end of its year.
inline Date until_of(const std::optional<Date>& until, Date on) {
  return until.value_or(last_day_of(year_of(on)));
}
inline void complete_until(std::optional<Date>& until, const std::optional<Date>& on) {
  if (!until && on) until = last_day_of(year_of(*on));
}
/// A number that is free, a day that is open, and a last day not before it.
template <class Form>
Verdict check_claim_days(const Form& form, const Books& books, const Context& context) {
  if (books.budget.claims.id(form.claim) != ClaimId{})
    return refuse(claim_taken, "claim", {{"claim", form.claim.value}});
  const auto on = day_of(form.on, context), until = until_of(form.until, on);
  const auto ledger = ledger_of_items(books, form.items);
  if (auto verdict = check_open_day(books, ledger, on, context); !verdict) return verdict;
  if (until >= on) return {};
  return refuse(until_passed, "until", {{"until", date_text(until)}, {"date", date_text(on)}});
}
template <class Form>
Claim claim_of(const Form& form, const Books& books, const Context& context) {
  const auto on = day_of(form.on, context);
  Claim claim;
  claim.by = books.people.persons().id(context.by);
  claim.on = on, claim.until = until_of(form.until, on);
  return claim;
}
template <class Form>
void occupy_items(const Form& form, Books& books, const Context& context, ClaimId id) {
  const auto on = day_of(form.on, context);
  for (const auto& item : form.items) occupy(books, id, demand_of(books, item, on), context);
}
/// Fills in the days of a claim, and which controls only warn of it.
template <class Form>
void complete_claim(Form& form, const Books& books, const Context& context) {
  complete_day(form.on, context);
  complete_until(form.until, form.on);
  form.warnings = warnings_of(books, form.items, day_of(form.on, context), context.under);
}
}  // namespace detail

inline void complete(Reserve& form, const Books& books, const Context& context) {
  detail::complete_claim(form, books, context);
  if (form.priority) form.warnings.reset();
}

inline Verdict decide(const Reserve& form, const Books& books, const Context& context) {
  if (auto v = detail::check_claim_days(form, books, context); !v) return v;
  if (auto verdict = check_unit(books.people, "unit", form.unit); !verdict) return verdict;
  const auto ledger = ledger_of_items(books, form.items);
  if (auto verdict = check_one_ledger(books, form.items, ledger); !verdict) return verdict;
  return check_demands(books, form.items, day_of(form.on, context), context.under, !form.priority);
}

inline void post(const Reserve& form, Books& books, const Context& context) {
  auto claim = detail::claim_of(form, books, context);
  if (form.unit) claim.unit = books.people.units().id(*form.unit);
  claim.state = form.priority ? ClaimState::requested : ClaimState::reserved;
  claim.priority = static_cast<std::uint8_t>(form.priority ? form.priority->value : 0);
  claim.cash = form.cash.value_or(false);
  const auto id = books.budget.claims.add(form.claim, form.purpose.value, claim);
  detail::occupy_items(form, books, context, id);
}

inline void reserve_for(const Reserve& form, Books& books, const Context& context) {
  if (!form.priority) hold_items(books, form.items, day_of(form.on, context), context.under);
}
inline void release_for(const Reserve&, Books& books, const Context& context) {
  end_hold(books, context.under);
}

inline void complete(Commit& form, const Books& books, const Context& context) {
  detail::complete_claim(form, books, context);
}

inline Verdict decide(const Commit& form, const Books& books, const Context& context) {
  if (auto v = detail::check_claim_days(form, books, context); !v) return v;
  if (!books.budget.setup.parties().has(form.party))
    return refuse(party_unknown, "party", {{"party", form.party.value}});
  const auto ledger = ledger_of_items(books, form.items);
  if (auto verdict = check_one_ledger(books, form.items, ledger); !verdict) return verdict;
  return check_demands(books, form.items, day_of(form.on, context), context.under);
}

inline void post(const Commit& form, Books& books, const Context& context) {
  auto claim = detail::claim_of(form, books, context);
  claim.party = books.budget.setup.parties().id(form.party);
  claim.state = ClaimState::committed;
  const auto id = books.budget.claims.add(form.claim, form.document.value, claim);
  detail::occupy_items(form, books, context, id);
}

inline void reserve_for(const Commit& form, Books& books, const Context& context) {
  hold_items(books, form.items, day_of(form.on, context), context.under);
}
inline void release_for(const Commit&, Books& books, const Context& context) {
  end_hold(books, context.under);
}

namespace detail {
inline Verdict check_released(const Release& form, const Books& books) {
  const auto& items = *form.items;
  for (std::size_t at = 0; at < items.size(); ++at) {
    const auto& [line, amount] = items[at];
    if (auto verdict = check_amount("items", amount); !verdict) return verdict;
    for (std::size_t i = 0; i < at; ++i)
      if (items[i].line == line) return refuse(item_repeated, "items", {{"line", line.value}});
    if (auto verdict = check_open(books, form.claim, line, amount); !verdict) return verdict;
  }
  return {};
}
}  // namespace detail

inline Verdict decide(const Release& form, const Books& books, const Context& context) {
  if (auto verdict = check_live(books, "claim", form.claim); !verdict) return verdict;
  if (auto v = check_not_held(books, "claim", form.claim, context.under); !v) return v;
  const auto& claims = books.budget.claims;
  const auto id = claims.id(form.claim);
  Money left;
  if (form.items) {
    if (auto verdict = check_granted(books, "claim", form.claim); !verdict) return verdict;
    if (auto verdict = detail::check_released(form, books); !verdict) return verdict;
    left = claims.open(id);
    for (const auto& item : *form.items) left -= item.amount;
  }
  return check_advanced("claim", form.claim, left, claims[id].advanced);
}

inline void post(const Release& form, Books& books, const Context& context) {
  auto& claims = books.budget.claims;
  const auto id = claims.id(form.claim);
  if (!form.items)
    return end_claim(books, id, ClaimState::released, Change::released, context.today);
  for (const auto& [line, amount] : *form.items) {
    const auto part = claims.part_of(id, books.budget.plan.id(line));
    free(books, part, amount, Change::released, context.today);
  }
  detail::end_if_empty(books, id, ClaimState::released);
}

inline Verdict decide(const Cancel& form, const Books& books, const Context& context) {
  if (auto verdict = check_live(books, "claim", form.claim); !verdict) return verdict;
  if (auto v = check_not_held(books, "claim", form.claim, context.under); !v) return v;
  const auto& claims = books.budget.claims;
  return check_advanced("claim", form.claim, Money(), claims[claims.id(form.claim)].advanced);
}

inline void post(const Cancel& form, Books& books, const Context& context) {
  cancel_claim(books, books.budget.claims.id(form.claim), context.today);
}

}  // namespace bursar::budget
