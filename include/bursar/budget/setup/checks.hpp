#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "bursar/budget/chart/terms.hpp"
#include "bursar/budget/checks.hpp"

/// What setting up asks of the chart of accounts.
namespace bursar::budget {

/// Books with a chart of accounts; without one no money account books on any.
template <class B>
concept HasChart = requires(const B& books) {
  books.budget.chart;
};

/// The regime has rules; and where the main set of accounts is opened, rules for whatever may
/// happen to an asset.
template <class B>
Verdict check_regime(const B& books, LedgerId ledger, const RegimeCode& regime) {
  const auto& chart = books.budget.chart;
  if (!chart.knows(regime.value))
    return refuse(regime_unknown, "regime", {{"regime", regime.value}});
  const auto& setup = books.budget.setup;
  if (ledger != setup.main() || !setup.ledgers()[ledger].opened) return {};
  for (const auto event :
       {Event::asset_left, Event::asset_changed, Event::depreciated, Event::depreciation_taken_on})
    if (!chart.choose(regime.value, event, {}))
      return refuse(posting_missing, "regime",
                    {{"regime", regime.value},
                     word("event", event),
                     {"case", "means=- origin=- class=- detail=-"}});
  return {};
}

/// The account is in the chart, and has the role that a money account books on.
template <class B>
Verdict check_account(const B& books, std::string_view field, const MoneyCode& money,
                      const std::optional<AccountCode>& account, Role role) {
  if (!account) return {};
  const auto& found = *books.budget.chart.accounts().find(*account);
  if (found.role == role) return {};
  return refuse(money_accounts, field,
                {{"money", money.value}, {"account", account->value}, word("role", found.role)});
}
/// The account is in the chart.
template <class B>
Verdict check_account_known(const B& books, std::string_view field,
                            const std::optional<AccountCode>& account) {
  if (!account || books.budget.chart.accounts().has(*account)) return {};
  return refuse(account_unknown, field, {{"account", account->value}});
}

}  // namespace bursar::budget
