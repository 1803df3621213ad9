#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/budget/claims/checks.hpp"

/// What approval cases hold while they wait.
namespace bursar::budget {

namespace detail {
/// What a case holds for an item: the last one out of a claim holds all that this has open, for
/// what it frees may be what later items of the line live on; those hold so much less.
inline Money held_for(const Books& books, const std::vector<Demand>& demands, std::size_t at,
                      Money taken) {
  const auto& one = demands[at];
  const auto& claims = books.budget.claims;
  if (one.part != ClaimPartId{})
    return one.last ? taken + left_by(books, one.part, one.amount) : taken;
  for (std::size_t i = 0; i < at; ++i) {
    const auto& before = demands[i];
    if (before.part == ClaimPartId{} || !before.last || before.line != one.line ||
        claims[before.part].cell != one.cell)
      continue;
    taken -= std::min(taken, left_by(books, before.part, before.amount));
  }
  return taken;
}
}  // namespace detail

/// A case holds what the items of its form would take, and its invoices; of a clearing what is
/// beyond the advance, which holds the rest already.
template <class Item>
void hold_items(Books& books, const std::vector<Item>& items, Date on, std::string_view under,
                std::vector<InvoiceCode> invoices = {}, Money cleared = {}) {
  Hold held;
  held.case_code = under, held.invoices = std::move(invoices);
  const auto demands = demands_of(books, items, on);
  for (std::size_t at = 0; at < demands.size(); ++at) {
    const auto& one = demands[at];
    const auto against = std::min(cleared, one.amount);
    cleared -= against;
    const auto amount = detail::held_for(books, demands, at, one.amount - against);
    if (amount > Money()) held.parts.push_back({one.line, one.part, one.cell, amount});
  }
  hold(books, std::move(held));
}

}  // namespace bursar::budget
