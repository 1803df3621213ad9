#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/budget/claims/checks.hpp"

/// What approval cases hold while they wait.
namespace bursar::budget {

/// A case holds what the items of its form would take, and its invoices; of a clearing what is
/// beyond the advance, which holds the rest already. The last item out of a claim holds all that
/// this has open; what it frees is its line's, for other items of the form may live on it.
template <class Item>
void hold_items(Books& books, const std::vector<Item>& items, Date on, std::string_view under,
                std::vector<InvoiceCode> invoices = {}, Money cleared = {}) {
  Hold held;
  held.case_code = under, held.invoices = std::move(invoices);
  std::vector<Taking> takings;
  for (const auto& one : demands_of(books, items, on)) {
    const auto against = std::min(cleared, one.amount);
    const auto taken = one.amount - against;
    cleared -= against;
    if (one.part == ClaimPartId{}) {
      takings.push_back({one.line, one.cell, taken});
      continue;
    }
    const auto freed = one.last ? detail::left_by(books, one.part, one.amount) : Money();
    takings.push_back({one.line, books.budget.claims[one.part].cell, Money() - freed});
    if (taken + freed > Money())
      held.parts.push_back({one.line, one.part, one.cell, taken + freed});
  }
  hold_net(held, takings);
  hold(books, std::move(held));
}

}  // namespace bursar::budget
