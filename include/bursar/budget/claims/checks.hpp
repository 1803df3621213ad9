#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/budget/claims/effects.hpp"

/// What papers with items of lines and claims ask, and what their items come to.
namespace bursar::budget {

namespace detail {
inline std::string_view claim_of(const LineAmount&) { return {}; }
inline std::string_view claim_of(const ClaimItem& item) {
  return item.claim ? std::string_view(*item.claim) : std::string_view();
}
inline bool last_of(const LineAmount&) { return false; }
inline bool last_of(const ClaimItem& item) { return item.last.value_or(false); }

/// What an item asks of its line or claim; both are in the books.
template <class Item>
Demand demand_of(const Books& books, const Item& item, Date on) {
  const auto& budget = books.budget;
  Demand demand;
  demand.line = budget.plan.id(item.line);
  demand.cell = period_on(budget.plan[demand.line], on);
  demand.amount = item.amount, demand.last = last_of(item);
  const auto claim = claim_of(item);
  if (!claim.empty()) demand.part = budget.claims.part_of(budget.claims.id(claim), demand.line);
  return demand;
}
/// What is left of a part after its last paper has taken an amount: it is available again.
inline Money left_by(const Books& books, ClaimPartId part, Money amount) {
  return std::max(books.budget.claims[part].open - amount, Money());
}
}  // namespace detail

/// What the items of a paper that was accepted ask, in their order.
template <class Item>
std::vector<Demand> demands_of(const Books& books, const std::vector<Item>& items, Date on) {
  std::vector<Demand> demands;
  demands.reserve(items.size());
  for (const auto& item : items) demands.push_back(detail::demand_of(books, item, on));
  return demands;
}

/// The set of accounts of a paper: that of its first line, the main one where that is unknown.
template <class Item>
LedgerId ledger_of_items(const Books& books, const std::vector<Item>& items) {
  const auto first = books.budget.plan.id(items.front().line);
  return first == LineId{} ? books.budget.setup.main() : ledger_of(books, first);
}
/// All items are of the paper's set of accounts.
template <class Item>
Verdict check_one_ledger(const Books& books, const std::vector<Item>& items, LedgerId ledger) {
  for (const auto& item : items) {
    const auto line = books.budget.plan.id(item.line);
    if (line == LineId{} || ledger_of(books, line) == ledger) continue;
    return refuse(ledger_mixed, "items",
                  {{"line", item.line.value},
                   {"ledger", ledger_text(books, ledger_of(books, line))},
                   {"other", ledger_text(books, ledger)}});
  }
  return {};
}

/// The claim is there and has not ended.
inline Verdict check_live(const Books& books, std::string_view field, const ClaimCode& code) {
  const auto id = books.budget.claims.id(code);
  if (id == ClaimId{}) return refuse(claim_unknown, field, {{"claim", code.value}});
  const auto state = books.budget.claims[id].state;
  if (!ended(state)) return {};
  return refuse(claim_ended, field, {{"claim", code.value}, word("state", state)});
}
/// The claim does not wait for its allocation.
inline Verdict check_granted(const Books& books, std::string_view field, const ClaimCode& code) {
  if (books.budget.claims[books.budget.claims.id(code)].state != ClaimState::requested) return {};
  return refuse(claim_waits, field, {{"claim", code.value}});
}
/// The claim still holds on a day.
inline Verdict check_until(const Books& books, std::string_view field, const ClaimCode& code,
                           Date on) {
  const auto until = books.budget.claims[books.budget.claims.id(code)].until;
  if (PackedDate(on) <= until) return {};
  return refuse(
      claim_lapsed, field,
      {{"claim", code.value}, {"until", date_text(*until.date())}, {"date", date_text(on)}});
}
/// No approval case but one holds anything of the claim.
inline Verdict check_not_held(const Books& books, std::string_view field, const ClaimCode& code,
                              std::string_view under) {
  const auto& claims = books.budget.claims;
  for (auto part = claims[claims.id(code)].first; part != ClaimPartId{}; part = claims.next(part))
    if (const auto holder = claims.held(part, under).second; !holder.empty())
      return refuse(claim_held, field, {{"claim", code.value}, {"case", std::string(holder)}});
  return {};
}
/// The claim has so much of a line open.
inline Verdict check_open(const Books& books, const ClaimCode& code, const LineCode& line,
                          Money amount) {
  const auto& claims = books.budget.claims;
  const auto known = books.budget.plan.id(line);
  const auto part = known == LineId{} ? ClaimPartId{} : claims.part_of(claims.id(code), known);
  if (part == ClaimPartId{})
    return refuse(claim_line, "items", {{"claim", code.value}, {"line", line.value}});
  if (claims[part].open >= amount) return {};
  return refuse(claim_short, "items",
                {{"claim", code.value},
                 {"open", claims[part].open.text()},
                 {"line", line.value},
                 {"amount", amount.text()}});
}
/// What stays open of a claim covers what is advanced on it.
inline Verdict check_advanced(std::string_view field, const ClaimCode& code, Money open,
                              Money advanced) {
  if (open >= advanced) return {};
  return refuse(claim_advanced, field, {{"claim", code.value}, {"amount", advanced.text()}});
}

/// An advance that a paper clears: so much less is advanced on its claim.
struct Cleared {
  ClaimId claim{};
  Money amount;
};

/// Goes through the items of a paper in their order: each is asked as the books stand after those
/// before it.
class ItemCheck {
 public:
  ItemCheck(const Books& books, Date on, std::string_view under, Cleared cleared = {})
      : books_(books), trial_(books, under), on_(on), under_(under), cleared_(cleared) {}

  /// The next item, of an amount and a line, out of a claim where it names one. Requests that wait
  /// do not ask controls.
  template <class Item>
  Verdict check(const std::vector<Item>& items, std::size_t at, bool controlled = true) {
    const auto& item = items[at];
    if (auto verdict = check_amount("items", item.amount); !verdict) return verdict;
    for (std::size_t i = 0; i < at; ++i)
      if (items[i].line == item.line && detail::claim_of(items[i]) == detail::claim_of(item))
        return refuse(item_repeated, "items", {{"line", item.line.value}});
    if (auto v = check_line(books_, "items", item.line, on_, Side::outlay); !v) return v;
    if constexpr (requires { item.claim; })
      if (item.claim) return check_claim(item.line, *item.claim, item.amount, item.last == true);
    if (!controlled) return {};
    const auto demand = detail::demand_of(books_, item, on_);
    if (auto v = check_room(trial_, demand.line, demand.cell, demand.amount); !v) return v;
    if (at + 1 < items.size()) trial_.use(demand.line, demand.cell, demand.amount);
    return {};
  }

 private:
  Verdict check_claim(const LineCode& line, const ClaimCode& code, Money amount, bool last) {
    if (auto verdict = check_live(books_, "items", code); !verdict) return verdict;
    if (auto verdict = check_granted(books_, "items", code); !verdict) return verdict;
    if (auto verdict = check_until(books_, "items", code, on_); !verdict) return verdict;
    const auto& claims = books_.budget.claims;
    const auto id = claims.id(code);
    const auto part = claims.part_of(id, books_.budget.plan.id(line));
    if (part != ClaimPartId{} && claims[part].open >= amount)
      if (const auto [held, by] = claims.held(part, under_);
          claims[part].open - held < amount || (last && held > Money()))
        return refuse(claim_held, "items", {{"claim", code.value}, {"case", std::string(by)}});
    if (auto verdict = check_open(books_, code, line, amount); !verdict) return verdict;
    if (last)
      trial_.use(claims[part].line, claims[part].cell,
                 Money() - detail::left_by(books_, part, amount));
    auto advanced = claims[id].advanced;
    if (advanced == Money()) return {};
    if (id == cleared_.claim) advanced -= cleared_.amount;
    taken_.emplace_back(id, last ? claims[part].open : amount);
    auto open = claims.open(id);
    for (const auto& [claim, taken] : taken_)
      if (claim == id) open -= taken;
    return check_advanced("items", code, open, advanced);
  }

  const Books& books_;
  Trial trial_;
  Date on_;
  std::string_view under_;
  Cleared cleared_;
  std::vector<std::pair<ClaimId, Money>> taken_;  // out of claims with advances
};

/// The items of a paper, one by one: amount, line, claim, controls.
template <class Item>
Verdict check_demands(const Books& books, const std::vector<Item>& items, Date on,
                      std::string_view under, bool controlled = true, Cleared cleared = {}) {
  ItemCheck check(books, on, under, cleared);
  for (std::size_t at = 0; at < items.size(); ++at)
    if (auto verdict = check.check(items, at, controlled); !verdict) return verdict;
  return {};
}

namespace detail {
/// Goes on as if an item had been the last one out of its claim, where it says so.
template <class Item>
void free_last(const Books& books, const Item& item, LineId line, std::string_view claim,
               Trial& trial) {
  const auto& claims = books.budget.claims;
  const auto id = claims.id(claim);
  if (!last_of(item) || id == ClaimId{}) return;
  const auto part = claims.part_of(id, line);
  if (part != ClaimPartId{})
    trial.use(line, claims[part].cell, Money() - left_by(books, part, item.amount));
}
}  // namespace detail

/// The controls that would only warn of the items of a paper; nothing for none.
template <class Item>
std::optional<std::vector<ControlCode>> warnings_of(const Books& books,
                                                    const std::vector<Item>& items, Date on,
                                                    std::string_view under) {
  if (books.budget.control.in_force().empty()) return {};
  Trial trial(books, under);
  std::vector<ControlId> passed;
  for (std::size_t at = 0; at < items.size(); ++at) {
    const auto line = books.budget.plan.id(items[at].line);
    if (line == LineId{}) continue;
    if (const auto claim = detail::claim_of(items[at]); !claim.empty()) {
      detail::free_last(books, items[at], line, claim, trial);
      continue;
    }
    const auto period = period_on(books.budget.plan[line], on);
    each_warning(trial, line, period, items[at].amount,
                 [&](ControlId control, Money) { passed.push_back(control); });
    if (at + 1 < items.size()) trial.use(line, period, items[at].amount);
  }
  return codes_of(std::move(passed), books);
}

/// Whether money of a part was asked for in cash, by its claim or one that it came out of.
inline bool in_cash(const Books& books, ClaimPartId part) {
  const auto& claims = books.budget.claims;
  for (; part != ClaimPartId{}; part = claims[part].from)
    if (claims[claims[part].claim].cash) return true;
  return false;
}

}  // namespace bursar::budget
