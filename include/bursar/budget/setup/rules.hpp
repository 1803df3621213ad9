#pragma once

#include <optional>
#include <string>
#include <utility>

#include "bursar/budget/setup/checks.hpp"
#include "bursar/budget/setup/forms.hpp"

/// Sets of accounts, their years, classes and parties are set up.
namespace bursar::budget {

inline Verdict decide(const OpenLedger& form, const Books& books, const Context&) {
  if (!books.budget.setup.ledgers().has(form.ledger)) return {};
  return refuse(ledger_taken, "ledger", {{"ledger", form.ledger.value}});
}

inline void post(const OpenLedger& form, Books& books, const Context&) {
  Ledger ledger;
  ledger.code = form.ledger, ledger.name = form.name;
  books.budget.setup.add(std::move(ledger));
}

namespace detail {
template <class B>
Verdict check_regime(const B& books, LedgerId ledger, const std::optional<RegimeCode>& regime) {
  if constexpr (HasChart<B>)
    if (regime) return budget::check_regime(books, ledger, *regime);
  return {};
}
}  // namespace detail

inline Verdict decide(const OpenYear& form, const Books& books, const Context&) {
  if (auto verdict = check_ledger(books, form.ledger); !verdict) return verdict;
  const auto& setup = books.budget.setup;
  const auto id = setup.ledgers().id(form.ledger);
  const auto& years = setup.ledgers()[id].years;
  const auto year = std::to_string(form.year);
  if (setup.year(id, form.year))
    return refuse(year_taken, "year", {{"year", year}, {"ledger", form.ledger.value}});
  if (!years.empty() && form.year.value != years.back().year + 1)
    return refuse(year_order, "year",
                  {{"ledger", form.ledger.value},
                   {"next", std::to_string(years.back().year + 1)},
                   {"year", year}});
  // Accounts once begun are kept on: a year without them would part money and register from them.
  if (!form.regime && !years.empty() && !years.back().regime.empty())
    return refuse(regime_unknown, "regime", {{"regime", "-"}});
  return detail::check_regime(books, id, form.regime);
}

inline void post(const OpenYear& form, Books& books, const Context&) {
  FiscalYear year;
  year.year = form.year, year.regime = form.regime.value_or(RegimeCode());
  if (form.surplus_limit) year.surplus_limit = form.surplus_limit->value;
  auto& setup = books.budget.setup;
  setup.add(setup.ledgers().id(form.ledger), std::move(year));
}

inline Verdict decide(const AddClass& form, const Books& books, const Context&) {
  if (books.budget.setup.class_of(form.dimension, form.code) == ClassId{}) return {};
  return refuse(class_taken, "code",
                {word("dimension", form.dimension), {"class", form.code.value}});
}

inline void post(const AddClass& form, Books& books, const Context&) {
  BudgetClass added;
  added.dimension = form.dimension, added.name_code = form.code;
  added.name = form.name, added.source = form.source.value_or(Name());
  books.budget.setup.add(std::move(added));
}

inline Verdict decide(const AddParty& form, const Books& books, const Context&) {
  const auto& setup = books.budget.setup;
  if (setup.parties().has(form.party))
    return refuse(party_taken, "party", {{"party", form.party.value}});
  if (form.ledger)
    if (auto verdict = check_ledger(books, *form.ledger); !verdict) return verdict;
  const bool internal = form.role == PartyKind::internal;
  const auto* ledger = form.ledger ? setup.ledgers().find(*form.ledger) : nullptr;
  const auto unfit = [&](std::string why, std::string why_zh) {
    return refuse(party_internal, "ledger",
                  {{"party", form.party.value},
                   {"ledger", ledger ? ledger->code.value : "-"},
                   {"why", std::move(why)},
                   {"why_zh", std::move(why_zh)}});
  };
  if (internal && !ledger) return unfit("say which", "须指定账套");
  if (!internal && ledger) return unfit("only an internal party is one", "仅本校账套可指定");
  if (!internal || ledger->party == PartyId{}) return {};
  const auto& taken = setup.parties()[ledger->party].code.value;
  return unfit(taken + " is that already", "已由" + taken + "代表");
}

inline void post(const AddParty& form, Books& books, const Context&) {
  auto& setup = books.budget.setup;
  Party party;
  party.code = form.party, party.name = form.name, party.kind = form.role;
  if (form.ledger) party.ledger = setup.ledgers().id(*form.ledger);
  party.tax_number = form.tax_number.value_or(Name());
  party.account_number = form.account_number.value_or(Name());
  setup.add(std::move(party));
}

}  // namespace bursar::budget
