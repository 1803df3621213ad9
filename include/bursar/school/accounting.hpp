#pragma once

#include <string_view>

#include "bursar/school/accounting/depreciation.hpp"
#include "bursar/school/accounting/disposal.hpp"
#include "bursar/school/accounting/purchase.hpp"
#include "bursar/school/accounting/register.hpp"

/// Forms of other domains in the budget and the accounts. No domain knows that there are any: a
/// form joins in by `check_entries`, asked after its own `decide`, and `post_entries`, called after
/// its own `post` with what the register of assets had before it. An integrator's form does so by
/// the same two functions.
namespace bursar {

namespace accounting {
/// What a form is called on a voucher.
template <class Form>
constexpr std::string_view name_of() {
  if constexpr (requires { Form::about_zh; })
    return Form::about_zh;
  else
    return Form::kind;
}
}  // namespace accounting

/// Books what a form has changed of the register of assets, where the form says no more of it: a
/// revaluation, a capitalised repair, a split, what a stocktake finds. Most change nothing.
template <class Form>
void post_entries(const Form&, const Totals& before, Books& books, const Context& context) {
  if (totals_of(books) == before) return;
  const auto on = accounting::booking_day(books, context.today);
  if (!accounting::active(books, on)) return;
  const auto slip = accounting::slip(books, on, accounting::name_of<Form>(), context);
  accounting::book_difference(books, totals_of(books), slip);
  accounting::assert_agrees(books);
}

}  // namespace bursar
