#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/budget/chart/checks.hpp"
#include "bursar/budget/closing/checks.hpp"
#include "bursar/budget/vouchers/forms.hpp"
#include "bursar/people/checks.hpp"

/// What entries by hand are asked: sides, accounts, who and which fund, and that they balance.
namespace bursar::budget {

/// Original value of all assets on the books, which the account of role cost has.
inline Money register_cost(const Books& books) { return books.assets.total().value; }
/// What is depreciated of them, which the account of role depreciation has below zero.
inline Money register_accumulated(const Books& books) { return books.values.total_accumulated(); }

/// A line of a voucher with its codes looked up; what is unknown is none.
struct HandEntry {
  LedgerId ledger{};
  Entry entry;
};
/// Looks a line up; it is of the set of accounts that it names, else of the voucher's.
inline HandEntry hand_entry(const Books& books, const VoucherLine& line, const LedgerCode& home) {
  const auto& budget = books.budget;
  const auto id = [](const auto& table, const auto& code) {
    return code ? table.id(*code) : decltype(table.id(""))();
  };
  HandEntry hand;
  hand.ledger = budget.setup.ledgers().id(line.ledger.value_or(home));
  auto& entry = hand.entry;
  entry.way = line.debit ? Way::debit : Way::credit;
  entry.amount = line.debit ? *line.debit : line.credit.value_or(Money());
  entry.account = budget.chart.accounts().id(line.account);
  entry.fund = id(budget.funds.funds(), line.fund);
  entry.person = id(books.people.persons(), line.person);
  entry.party = id(budget.setup.parties(), line.party);
  entry.money = id(budget.funds.money(), line.money);
  return hand;
}

/// The lines of an opening or of a voucher by hand, one after the other.
class HandLines {
 public:
  /// Of an opening, lines have money accounts, and what is owed under its number.
  HandLines(const Books& books, const LedgerCode& home, Date on, bool opening)
      : books_(books), home_(home), on_(on), opening_(opening) {}

  /// One line by itself.
  Verdict check(const VoucherLine& line) {
    if (opening_ && line.ledger && *line.ledger != home_)
      return refuse(detail_needless, "lines",
                    {{"account", line.account.value}, {"detail", "ledger"}});
    const auto hand = hand_entry(books_, line, home_);
    if (line.debit.has_value() == line.credit.has_value()) return refuse(voucher_sides, "lines");
    if (hand.entry.amount <= Money())
      return refuse(amount_not_positive, "lines", {{"amount", hand.entry.amount.text()}});
    if (auto v = check_account(chart(), "lines", line.account); !v) return v;
    const auto& account = *chart().accounts().find(line.account);
    const auto regime = regime_on(books_.budget, hand.ledger, on_);
    if (auto v = check_regime(account, "lines", regime, std::to_string(on_.year())); !v) return v;
    if (auto verdict = check_fit(line, hand, account); !verdict) return verdict;
    if (auto verdict = check_details(line, account); !verdict) return verdict;
    if (auto verdict = check_names(line, hand); !verdict) return verdict;
    return opening_ ? check_opened(line, hand) : Verdict();
  }

 private:
  const Chart& chart() const { return books_.budget.chart; }
  bool of_money(const Account& account) const { return opening_ && account.role == Role::money; }

  Verdict check_fit(const VoucherLine& line, const HandEntry& hand, const Account& account) const {
    static constexpr Unfit own{"it is booked by papers of its own", "由专门单据记账"};
    static constexpr Unfit closed{"it opens with nothing", "无期初余额"};
    static constexpr Unfit register_of{"the register of assets is the main set's own",
                                       "资产登记簿属主账套"};
    static constexpr Unfit money{"it opens with what lies in a money account that books on it",
                                 "期初须为记入该科目的资金账户余额"};
    const auto unfit = [&](const Unfit& why) {
      return refuse_unfit("lines", account.code, account.role, why);
    };
    const auto nature = account.nature;
    const bool cash_flow = nature == Nature::budget_income || nature == Nature::budget_outlay;
    if (!opening_ && (account.role != Role::plain || cash_flow)) return unfit(own);
    if (opening_ && nominal(nature)) return unfit(closed);
    const bool of_assets = account.role == Role::cost || account.role == Role::depreciation;
    if (of_assets && hand.ledger != books_.budget.setup.main()) return unfit(register_of);
    if (of_money(account)) {
      const auto id = hand.entry.money;
      const auto* lies = id == MoneyId{} ? nullptr : &books_.budget.funds.money()[id];
      const bool here = !lies || (lies->account == hand.entry.account && has_balance(lies->kind));
      if (line.credit || !here) return unfit(money);
    }
    return check_lowest(chart(), "lines", account);
  }

  /// A line says what its account is kept by, and nothing else.
  Verdict check_details(const VoucherLine& line, const Account& account) const {
    const bool money = of_money(account), owed = opening_ && line.owed;
    const bool given = owed && *line.owed == DueKind::advance;  // from which money account
    const bool who = line.person || line.party, two = line.person && line.party;
    const auto is = [&](const Reason& reason, std::string_view detail) {
      return refuse(reason, "lines",
                    {{"account", account.code.value}, {"detail", std::string(detail)}});
    };
    if (account.by_who && !who) return is(detail_missing, "who");
    if ((account.by_fund || money || owed) && !line.fund) return is(detail_missing, "fund");
    if (money && !line.money) return is(detail_missing, "money");
    if ((who && !account.by_who && !owed) || two) return is(detail_needless, "who");
    if (line.fund && !account.by_fund && !money && !owed) return is(detail_needless, "fund");
    if (line.money && !money && !given) return is(detail_needless, "money");
    const bool due = line.owed || line.paper || line.due;
    return due && (!opening_ || money) ? is(detail_needless, "due") : Verdict();
  }

  Verdict check_names(const VoucherLine& line, const HandEntry& hand) const {
    const auto& funds = books_.budget.funds.funds();
    const auto fund = hand.entry.fund;
    if (line.fund && (fund == FundId{} || funds[fund].ledger != hand.ledger))
      return refuse(fund_unknown, "lines", {{"fund", line.fund->value}});
    if (line.person)
      if (auto v = people::check_known(books_.people, "lines", *line.person); !v) return v;
    if (line.party && hand.entry.party == PartyId{})
      return refuse(party_unknown, "lines", {{"party", line.party->value}});
    return {};
  }

  /// What only opening balances have.
  Verdict check_opened(const VoucherLine& line, const HandEntry& hand) {
    if (const auto ledger = ledger_of(books_.budget, hand.entry.party); ledger != LedgerId{})
      return refuse(party_internal, "lines",
                    {{"party", line.party->value},
                     {"ledger", books_.budget.setup.ledgers()[ledger].code.value},
                     {"why", "sets of accounts open without dealings"},
                     {"why_zh", "期初不含内部往来"}});
    if (line.money)
      if (auto verdict = check_money(*line.money, hand); !verdict) return verdict;
    const bool numbered =
        line.paper && std::find(papers_.begin(), papers_.end(), line.paper->value) != papers_.end();
    if (numbered || (line.paper && books_.budget.papers.id(*line.paper) != PaperId{}))
      return refuse(paper_taken, "lines", {{"paper", line.paper->value}});
    if (line.paper) papers_.push_back(line.paper->value);
    const bool some = line.owed || line.paper || line.due;
    const bool all = line.owed && line.paper && line.due;
    return some && !all ? refuse(due_missing, "lines") : Verdict();
  }

  Verdict check_money(const MoneyCode& code, const HandEntry& hand) const {
    if (hand.entry.money == MoneyId{})
      return refuse(money_unknown, "lines", {{"money", code.value}});
    const auto& money = books_.budget.funds.money()[hand.entry.money];
    if (money.closed)
      return refuse(money_closed, "lines",
                    {{"money", code.value}, {"date", date_text(*money.closed)}});
    if (money.ledger == hand.ledger) return {};
    const auto& ledgers = books_.budget.setup.ledgers();
    return refuse(money_ledger, "lines",
                  {{"money", code.value},
                   {"ledger", ledgers[money.ledger].code.value},
                   {"other", ledgers[hand.ledger].code.value}});
  }

  const Books& books_;
  const LedgerCode& home_;
  Date on_;
  bool opening_;
  std::vector<std::string_view> papers_;
};

/// The lines with their codes looked up.
inline std::vector<HandEntry> hand_entries(const Books& books,
                                           const std::vector<VoucherLine>& lines,
                                           const LedgerCode& home) {
  std::vector<HandEntry> entries;
  for (const auto& line : lines) entries.push_back(hand_entry(books, line, home));
  return entries;
}

/// The sets of accounts of entries, in the order in which they appear.
inline std::vector<LedgerId> ledgers_of(const std::vector<HandEntry>& entries) {
  std::vector<LedgerId> ledgers;
  for (const auto& one : entries)
    if (std::find(ledgers.begin(), ledgers.end(), one.ledger) == ledgers.end())
      ledgers.push_back(one.ledger);
  return ledgers;
}

/// In each set of accounts each book balances by itself.
inline Verdict check_sides(const Register& budget, const std::vector<HandEntry>& entries) {
  for (const auto ledger : ledgers_of(entries))
    for (const auto book : {Book::financial, Book::budgetary}) {
      Turnover sum;
      for (const auto& [of, entry] : entries)
        if (of == ledger && book_of(budget.chart.accounts()[entry.account].nature) == book)
          sum.add(entry);
      if (sum.balance() != Money())
        return refuse(voucher_unbalanced, "lines",
                      {word("book", book),
                       {"ledger", budget.setup.ledgers()[ledger].code.value},
                       {"debit", sum.debit.text()},
                       {"credit", sum.credit.text()}});
    }
  return {};
}

}  // namespace bursar::budget
