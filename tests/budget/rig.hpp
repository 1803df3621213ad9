// Two sets of accounts, a fund, two money accounts and a few rules, for tests of the accounts.
#pragma once

#include <array>
#include <string>

#include "bursar/budget/chart/booking.hpp"

namespace bursar::test {

/// A school's accounts: the main set and the canteen's, both opened for 2026 under "t".
struct Accounts {
  budget::Register books;
  budget::LedgerId main{}, canteen{};
  budget::PartyId school{}, kitchen{};
  budget::FundId fund{};
  budget::MoneyId bank{}, quota{};

  static Date day(int month, int day) { return *make_date(2026, month, day); }

  Accounts() {
    using namespace budget;
    add("1002", Nature::asset, Role::money), add("1011", Nature::asset, Role::money);
    add("4101", Nature::income, Role::plain), add("5001", Nature::expense, Role::plain);
    add("2302", Nature::liability, Role::plain, true);
    add("6609", Nature::budget_income, Role::plain);
    add("7201", Nature::budget_outlay, Role::plain);
    add("8001.02", Nature::budget_balance, Role::position);
    main = ledger("main"), canteen = ledger("canteen");
    school = party("school", main), kitchen = party("kitchen", canteen);
    Fund money;
    money.code = "gk", money.ledger = main;
    books.funds.add(money);
    fund = books.funds.funds().id("gk");
    bank = account("bank", "1002"), quota = account("quota", "1011");
  }

  budget::AccountId id(const char* code) const { return books.chart.accounts().id(code); }
  /// Sets a rule of lines: way, code of an account or name of a place, part.
  void rule(budget::Event event, std::initializer_list<budget::PostingEntry> lines) {
    budget::Posting rule;
    rule.regime = "t", rule.event = event, rule.lines = lines;
    books.chart.add(rule);
  }
  /// Money that comes in or goes out, whole: a debit and a credit in both books.
  void rules() {
    using namespace budget;
    const auto amount = Part::amount;
    rule(Event::received, {{Way::debit, {}, Place::money, amount},
                           {Way::credit, id("4101"), {}, amount},
                           {Way::debit, {}, Place::position, amount},
                           {Way::credit, id("6609"), {}, amount}});
    rule(Event::spent, {{Way::debit, id("5001"), {}, amount},
                        {Way::credit, {}, Place::money, amount},
                        {Way::debit, id("7201"), {}, amount},
                        {Way::credit, {}, Place::position, amount}});
    rule(Event::owed,
         {{Way::debit, id("5001"), {}, amount}, {Way::credit, id("2302"), {}, amount}});
    rule(Event::moved, {{Way::debit, {}, Place::other_money, amount},
                        {Way::credit, {}, Place::money, amount},
                        {Way::debit, {}, Place::other_position, amount},
                        {Way::credit, {}, Place::position, amount}});
  }
  budget::Happening event(budget::Event event, std::int64_t yuan) const {
    budget::Happening what;
    what.event = event, what.ledger = main, what.fund = fund, what.money = bank;
    what.figures = budget::EventFigures::of(Money::yuan(yuan));
    return what;
  }

 private:
  void add(const char* code, budget::Nature nature, budget::Role role, bool by_who = false) {
    budget::Account account;
    account.code = code, account.nature = nature, account.role = role, account.by_who = by_who;
    books.chart.add(account);
  }
  budget::LedgerId ledger(const char* code) {
    budget::Ledger ledger;
    ledger.code = code, ledger.opened = true;
    ledger.years.resize(1);
    ledger.years[0].year = 2026, ledger.years[0].regime = "t";
    books.setup.add(ledger);
    return books.setup.ledgers().id(code);
  }
  budget::PartyId party(const char* code, budget::LedgerId of) {
    budget::Party party;
    party.code = code, party.kind = budget::PartyKind::internal, party.ledger = of;
    books.setup.add(party);
    return books.setup.parties().id(code);
  }
  budget::MoneyId account(const char* code, const char* books_on) {
    budget::MoneyAccount money;
    money.code = code, money.kind = budget::MoneyKind::bank, money.ledger = main;
    money.account = id(books_on), money.position = id("8001.02");
    books.funds.add(money);
    return books.funds.money().id(code);
  }
};

}  // namespace bursar::test
