#pragma once

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "bursar/budget/claims/forms.hpp"
#include "bursar/budget/effects.hpp"

/// What is done with many claims at a time: requests are granted by rank, claims lapse.
namespace bursar::budget {

/// The part of what waits that an allocation looks at: a set of accounts, a year, perhaps a fund.
struct Waiting {
  LedgerId ledger{};
  int year = 0;
  FundId fund{};  ///< none: any
};

/// Whether a request is among those, and still holds today.
inline bool among(const Books& books, ClaimId id, const Waiting& waiting, Date today) {
  const auto& [claims, plan] = std::tie(books.budget.claims, books.budget.plan);
  if (claims[id].until < PackedDate(today)) return false;
  for (auto part = claims[id].first; part != ClaimPartId{}; part = claims.next(part)) {
    const auto& line = plan[claims[part].line];
    if (line.year != waiting.year) return false;
    if (waiting.fund != FundId{} && line.fund != waiting.fund) return false;
    if (ledger_of(books, claims[part].line) != waiting.ledger) return false;
  }
  return true;
}

/// Whether all of a request fits in what is left; then the trial goes on as if it were granted.
inline bool fits(Trial& trial, const Books& books, ClaimId id) {
  const auto& claims = books.budget.claims;
  std::vector<ClaimPartId> granted;
  bool all = true;
  for (auto at = claims[id].first; all && at != ClaimPartId{}; at = claims.next(at)) {
    const auto& part = claims[at];
    const auto found = strictest(trial, part.line, part.cell);
    all = !found.stops || found.room >= part.amount;
    if (!all) break;
    trial.use(part.line, part.cell, part.amount);
    granted.push_back(at);
  }
  if (all) return true;
  for (const auto at : granted)
    trial.use(claims[at].line, claims[at].cell, Money() - claims[at].amount);
  return false;
}

namespace detail {
/// The requests that are granted, in their order, and what they come to.
struct Granted {
  std::vector<ClaimId> claims;
  Money amount;
};
inline Granted work_out(const Allocate& form, const Books& books, const Context& context) {
  const auto& [setup, funds] = std::tie(books.budget.setup, books.budget.funds);
  const Waiting waiting{setup.ledgers().id(form.ledger), form.year,
                        form.fund ? funds.funds().id(*form.fund) : FundId{}};
  const auto& claims = books.budget.claims;
  Trial trial(books, context.under);
  Granted granted;
  for (const auto& [priority, on, id] : claims.requests()) {
    if (!among(books, id, waiting, context.today) || !fits(trial, books, id)) continue;
    granted.claims.push_back(id);
    for (auto part = claims[id].first; part != ClaimPartId{}; part = claims.next(part))
      granted.amount += claims[part].amount;
  }
  return granted;
}
inline std::vector<ClaimCode> codes_of(const Books& books, const std::vector<ClaimId>& ids) {
  std::vector<ClaimCode> codes;
  for (const auto id : ids) codes.emplace_back(books.budget.claims.code(id));
  return codes;
}
inline std::string listed(const std::vector<ClaimCode>& codes) {
  std::string text;
  for (const auto& code : codes) text += (text.empty() ? "" : " ") + code.value;
  return text;
}
inline Verdict check_waiting(const Allocate& form, const Books& books) {
  if (auto verdict = check_ledger(books, form.ledger); !verdict) return verdict;
  const auto ledger = books.budget.setup.ledgers().id(form.ledger);
  if (auto verdict = check_year(books, ledger, form.year, "year"); !verdict) return verdict;
  return check_fund(books, form.fund);
}
}  // namespace detail

inline void complete(Allocate& form, const Books& books, const Context& context) {
  if (!detail::check_waiting(form, books)) return;
  const auto found = detail::work_out(form, books, context);
  if (found.claims.empty()) return;
  complete_figure(form.granted, detail::codes_of(books, found.claims));
  complete_figure(form.amount, found.amount);
}

inline Verdict decide(const Allocate& form, const Books& books, const Context& context) {
  if (auto verdict = detail::check_waiting(form, books); !verdict) return verdict;
  const auto found = detail::work_out(form, books, context);
  if (found.claims.empty()) return refuse(nothing_granted, "");
  const auto codes = detail::codes_of(books, found.claims);
  if (form.granted && *form.granted != codes)
    return detail::refuse_figure("granted", detail::listed(codes), detail::listed(*form.granted));
  return check_figure("amount", found.amount, form.amount);
}

inline void post(const Allocate& form, Books& books, const Context& context) {
  for (const auto id : detail::work_out(form, books, context).claims) grant(books, id, context);
}

namespace detail {
/// The claims whose last day is before one, in order of number, and what they hold. Those that a
/// case holds, or on which something is advanced, go on.
struct Lapsing {
  std::vector<ClaimId> claims;
  std::set<ClaimId> going_on;
  Money amount;
};
inline Lapsing lapsing(const Books& books, Date before) {
  const auto& claims = books.budget.claims;
  const auto held = [&](ClaimId id) {
    for (auto part = claims[id].first; part != ClaimPartId{}; part = claims.next(part))
      if (!claims.held(part, {}).second.empty()) return true;
    return false;
  };
  Lapsing found;
  std::set<ClaimId> over;
  for (const auto& [until, list] : claims.by_until()) {
    if (until >= PackedDate(before)) break;
    for (const auto id : list) {
      if (ended(claims[id].state) || claims[id].until != until) continue;
      (claims[id].advanced > Money() || held(id) ? found.going_on : over).insert(id);
    }
  }
  found.claims.assign(over.begin(), over.end());
  for (const auto id : found.claims) found.amount += claims.open(id);
  return found;
}
}  // namespace detail

inline void complete(Lapse& form, const Books& books, const Context& context) {
  complete_day(form.on, context);
  const auto found = detail::lapsing(books, day_of(form.on, context));
  complete_figure(form.count, static_cast<std::int64_t>(found.claims.size()));
  complete_figure(form.amount, found.amount);
}

inline Verdict decide(const Lapse& form, const Books& books, const Context& context) {
  const auto on = day_of(form.on, context);
  if (auto verdict = check_past(on, context); !verdict) return verdict;
  const auto found = detail::lapsing(books, on);
  if (found.claims.empty()) return refuse(nothing_lapses, "on", {{"date", date_text(on)}});
  const auto count = static_cast<std::int64_t>(found.claims.size());
  if (auto verdict = check_figure("count", count, form.count); !verdict) return verdict;
  return check_figure("amount", found.amount, form.amount);
}

inline void post(const Lapse& form, Books& books, const Context& context) {
  const auto on = day_of(form.on, context);
  const auto found = detail::lapsing(books, on);
  for (const auto id : found.claims) end_claim(books, id, ClaimState::lapsed, Change::lapsed, on);
  books.budget.claims.passed(on, found.going_on);
}

}  // namespace bursar::budget
