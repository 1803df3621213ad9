// What the accounts promise of any books, gone through entry by entry.
#include <map>
#include <tuple>

#include "bursar/budget/checks.hpp"
#include "simulation/budget/promises.hpp"

namespace bursar::test {
namespace {

using namespace budget;

using Who = std::pair<PersonId, PartyId>;

/// Everything that was booked: debits less credits.
struct Booked {
  std::map<std::pair<LedgerId, Book>, Money> books;
  std::map<std::pair<LedgerId, AccountId>, Money> accounts;
  std::map<std::tuple<LedgerId, int, AccountId>, Money> years;
  std::map<std::pair<AccountId, Who>, Money> who;
  std::map<MoneyId, Money> money;
  std::map<Book, Money> merged;  ///< without dealings of sets of accounts with each other
};

/// Promise 1: each voucher balances in each book.
Booked booked(const Books& books, const Expect& expect) {
  Booked all;
  const auto& money = books.budget;
  const auto& chart = money.chart;
  for (std::uint32_t i = 1; i <= money.vouchers.size(); ++i) {
    const auto& voucher = money.vouchers[VoucherId(i)];
    std::map<Book, Money> sums;
    money.vouchers.each_entry(voucher, [&](const budget::Entry& entry) {
      const auto amount = entry.signed_amount();
      const auto book = book_of(chart.accounts()[entry.account].nature);
      sums[book] += amount;
      all.books[{voucher.ledger, book}] += amount;
      all.accounts[{voucher.ledger, entry.account}] += amount;
      all.years[{voucher.ledger, voucher.on.date()->year(), entry.account}] += amount;
      all.who[{entry.account, {entry.person, entry.party}}] += amount;
      if (entry.money != MoneyId{}) all.money[entry.money] += amount;
      const bool internal = entry.party != PartyId{} &&
                            money.setup.parties()[entry.party].kind == PartyKind::internal;
      if (!internal) all.merged[book] += amount;
    });
    for (const auto& [book, sum] : sums)
      if (sum != Money())
        expect(false, "voucher " + std::to_string(i) + " of " + date_text(*voucher.on.date()) +
                          " balances in its " + std::string(enum_name(book)) + " book");
  }
  return all;
}

void promise_balances(const Books& books, const Booked& all, const Expect& expect) {
  const auto& budget = books.budget;
  for (const auto& [where, sum] : all.books)
    expect(sum == Money(), budget.setup.ledgers()[where.first].code.value + " balances");
  for (const auto& [book, sum] : all.merged) expect(sum == Money(), "the merged balance balances");
  for (const auto& [where, sum] : all.accounts)
    expect(budget.vouchers.balance(where.first, where.second) == sum,
           budget.chart.accounts()[where.second].code.value + " has the balance of its entries");
  // A year that is closed leaves nothing on accounts of income and expense.
  for (const auto& [where, sum] : all.years) {
    const auto& [ledger, year, id] = where;
    const auto& account = budget.chart.accounts()[id];
    const auto* of = budget.setup.year(ledger, year);
    if (of && of->closed() && nominal(account.nature))
      expect(sum == Money(), account.code.value + " of " + std::to_string(year) + " is closed");
  }
}

/// Promise 5: money lies where the books say, and belongs to funds.
void promise_money(const Books& books, const Booked& all, const Expect& expect) {
  const auto& [funds, papers] = std::tie(books.budget.funds, books.budget.papers);
  std::map<LedgerId, Money> lies, belongs;
  for (std::uint32_t i = 1; i <= funds.money().size(); ++i) {
    const auto& money = funds.money()[MoneyId(i)];
    lies[money.ledger] += money.balance;
    expect(money.balance >= Money(), money.code.value + " is not below zero");
    expect(!money.closed || money.balance == Money(), money.code.value + " was closed empty");
    const auto entries = all.money.find(MoneyId(i));
    if (money.account != AccountId{} && books.budget.setup.ledgers()[money.ledger].opened)
      expect(money.balance == (entries == all.money.end() ? Money() : entries->second),
             money.code.value + " has the balance of its entries");
  }
  for (const auto& fund : funds.funds()) {
    belongs[fund.ledger] += fund.balance;
    expect(fund.balance >= Money(), fund.code.value + " is not below zero");
  }
  for (std::uint32_t i = 1; i <= papers.size(); ++i) {
    const auto* due = papers.due(PaperId(i));
    if (due && due->kind == DueKind::treasury && due->fund == FundId{})
      belongs[papers[PaperId(i)].ledger] += due->open;
  }
  for (const auto& [ledger, sum] : lies)
    expect(sum == belongs[ledger], books.budget.setup.ledgers()[ledger].code.value +
                                       " has the money of its funds and the treasury's");
}

/// Promise 7: what is owed stands on the accounts that the pack keeps it on.
void promise_dues(const Books& books, const Booked& all, const Expect& expect) {
  const auto& [papers, accounts] = std::tie(books.budget.papers, books.budget.chart.accounts());
  std::map<std::pair<AccountId, Who>, Money> open;
  Money tax, treasury;
  for (std::uint32_t i = 1; i <= papers.size(); ++i) {
    const auto* due = papers.due(PaperId(i));
    if (!due) continue;
    const auto& paper = papers[PaperId(i)];
    const std::string code(papers.code(PaperId(i)));
    expect(due->open >= Money() && due->open <= due->amount, code + " owes no more than it did");
    const auto& ledger = books.budget.setup.ledgers()[paper.ledger];
    if (!ledger.opened) continue;
    const Who who{paper.person, paper.party};
    const bool person = paper.person != PersonId{};
    if (due->kind == DueKind::advance)
      open[{accounts.id(person ? "1218" : "1214"), who}] += due->open;
    if (due->kind == DueKind::payable) open[{accounts.id("2302"), who}] -= due->open;
    if (due->kind == DueKind::tax) tax += due->open;
    if (due->kind == DueKind::treasury) treasury += due->open;
  }
  Money tax_booked, treasury_booked;
  for (const auto& [where, sum] : all.accounts) {
    if (where.second == accounts.id("2101")) tax_booked += sum;
    if (where.second == accounts.id("2103")) treasury_booked += sum;
  }
  expect(tax_booked == Money() - tax, "the account of taxes has what is open of them");
  expect(treasury_booked == Money() - treasury, "the treasury is owed what its account has");
  for (const auto* code : {"1214", "1218", "2302"})
    for (const auto& [where, sum] : all.who)
      if (where.first == accounts.id(code))
        expect(sum == open[where], std::string(code) + " has by who what is open with them");
  for (const auto& [where, sum] : open) {
    const auto found = all.who.find(where);
    expect(sum == (found == all.who.end() ? Money() : found->second),
           "what is open with somebody stands on its account");
  }
}

/// Promise 9: the accounts of assets are the register.
void promise_assets(const Books& books, const Booked& all, const Expect& expect) {
  const auto& setup = books.budget.setup;
  const auto& chart = books.budget.chart;
  const auto main = setup.main();
  if (main == LedgerId{} || !setup.ledgers()[main].opened) return;
  Money cost, accumulated;
  for (std::uint32_t i = 1; i <= books.assets.size(); ++i) {
    const auto id = assets::AssetId(i);
    if (books.assets[id].state == assets::State::disposed) continue;
    cost += books.assets[id].cost;
    accumulated += books.values.accumulated(id);
  }
  const auto balance = [&](Role role) {
    const auto found = all.accounts.find({main, chart.of_role(role)});
    return found == all.accounts.end() ? Money() : found->second;
  };
  expect(balance(Role::cost) == cost, "the account of fixed assets is the register");
  expect(balance(Role::depreciation) == Money() - accumulated,
         "the account of depreciation is the register's");
}

}  // namespace

void promise_accounts(const Books& books, Date, const Expect& expect) {
  const auto all = booked(books, expect);
  promise_balances(books, all, expect);
  promise_money(books, all, expect);
  promise_dues(books, all, expect);
  promise_assets(books, all, expect);
}

}  // namespace bursar::test
