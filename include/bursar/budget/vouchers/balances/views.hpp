#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/budget/vouchers/views.hpp"

/// Balances and turnovers by account, summed from what is kept a month.
namespace bursar::budget {

/// An account in a month 科目余额表.
struct AccountBalanceRow {
  AccountCode account;
  std::string name;
  Money opening_debit;
  Money opening_credit;
  Money debit;
  Money credit;
  Money year_debit;
  Money year_credit;
  Money closing_debit;
  Money closing_credit;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = AccountBalanceRow;
    v("account", &T::account, "its code", "科目编号");
    v("name", &T::name, "its name", "科目名称");
    v("opening_debit", &T::opening_debit, "balance before the month, yuan", "期初借方");
    v("opening_credit", &T::opening_credit, "or on the other side", "期初贷方");
    v("debit", &T::debit, "debits of the month, yuan", "本期借方");
    v("credit", &T::credit, "credits of the month, yuan", "本期贷方");
    v("year_debit", &T::year_debit, "debits of the year so far, yuan", "本年借方");
    v("year_credit", &T::year_credit, "credits of the year so far, yuan", "本年贷方");
    v("closing_debit", &T::closing_debit, "balance at its end, yuan", "期末借方");
    v("closing_credit", &T::closing_credit, "or on the other side", "期末贷方");
  }
};

/// What an account had before a month, in it, and in the year up to it.
struct AccountSum {
  Money opening;
  Turnover month, year;

  /// Adds what an account below has.
  void add(const AccountSum& more) {
    opening += more.opening;
    month.add(more.month), year.add(more.year);
  }
  /// Whether nothing was ever booked.
  bool empty() const { return opening == Money() && month == Turnover{} && year == Turnover{}; }
};
/// By account, from the first.
using AccountSums = std::vector<AccountSum>;

/// Adds a set of accounts' months; without what is between sets of accounts, where that is merged.
inline void add_sums(AccountSums& sums, const Vouchers& vouchers, LedgerId ledger, int year,
                     int month, bool merged) {
  const int now = month_number(year, month), first = month_number(year, 1);
  vouchers.each_month(ledger, now, [&](int at, const LedgerMonth& kept) {
    if (sums.size() < kept.all.size()) sums.resize(kept.all.size());
    for (std::size_t i = 0; i < kept.all.size(); ++i) {
      auto sum = kept.all[i];
      if (merged && i < kept.internal.size()) sum.take(kept.internal[i]);
      auto& one = sums[i];
      if (at < now) one.opening += sum.balance();
      if (at == now) one.month.add(sum);
      if (at >= first) one.year.add(sum);
    }
  });
}

namespace detail {
inline AccountBalanceRow balance_row(const Account& account, const AccountSum& one) {
  const auto debit = [](Money balance) { return std::max(balance, Money()); };
  const auto closing = one.opening + one.month.balance();
  AccountBalanceRow row;
  row.account = account.code, row.name = account.name.value;
  row.opening_debit = debit(one.opening), row.opening_credit = debit(Money() - one.opening);
  row.debit = one.month.debit, row.credit = one.month.credit;
  row.year_debit = one.year.debit, row.year_credit = one.year.credit;
  row.closing_debit = debit(closing), row.closing_credit = debit(Money() - closing);
  return row;
}
}  // namespace detail

/// Rows by account in the order of their codes, with those above as the sums of those below.
inline std::vector<AccountBalanceRow> balance_rows(const Chart& chart, const AccountSums& sums,
                                                   std::optional<Book> book) {
  std::map<std::string_view, AccountSum> by_code;
  for (std::size_t i = 0; i < sums.size(); ++i) {
    if (sums[i].empty()) continue;
    const std::string_view code = chart.accounts()[AccountId(i + 1)].code;
    for (auto dot = code.find('.'); dot != code.npos; dot = code.find('.', dot + 1))
      by_code[code.substr(0, dot)].add(sums[i]);
    by_code[code].add(sums[i]);
  }
  std::vector<AccountBalanceRow> rows;
  for (const auto& [code, one] : by_code) {
    const auto* account = chart.accounts().find(code);
    if (account && (!book || *book == book_of(account->nature)))
      rows.push_back(detail::balance_row(*account, one));
  }
  return rows;
}

/// What income and expense of a year came to in the financial book, the closing left out.
struct YearResult {
  Money income, expense;
};
/// The result of a set of accounts in a year.
inline YearResult year_result(const Register& budget, LedgerId ledger, int year) {
  YearResult result;
  const int first = month_number(year, 1);
  budget.vouchers.each_month(ledger, first + 11, [&](int at, const LedgerMonth& kept) {
    if (at < first) return;
    for (std::size_t i = 0; i < kept.all.size(); ++i) {
      auto sum = kept.all[i];
      if (i < kept.closing.size()) sum.take(kept.closing[i]);
      const auto nature = budget.chart.accounts()[AccountId(i + 1)].nature;
      if (nature == Nature::income) result.income -= sum.balance();
      if (nature == Nature::expense) result.expense += sum.balance();
    }
  });
  return result;
}

}  // namespace bursar::budget
