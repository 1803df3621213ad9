#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "bursar/base/types.hpp"
#include "bursar/budget/views.hpp"
#include "bursar/budget/vouchers/balances/views.hpp"
#include "bursar/budget/vouchers/views.hpp"

namespace bursar::budget {

/// The vouchers.
struct AllVouchers {
  static constexpr std::string_view kind = "budget.vouchers";
  static constexpr std::string_view about = "vouchers of a set of accounts in a year, or a month";
  static constexpr std::string_view about_zh = "记账凭证清单";
  std::optional<LedgerCode> ledger;
  std::optional<Year> year;
  std::optional<MonthOfYear> month;
  template <class V>
  static constexpr void fields(V&& v) {
    v("ledger", &AllVouchers::ledger, "of which set of accounts; left out, the main one", "账套");
    v("year", &AllVouchers::year, "of which year; left out, that of the day", "年");
    v("month", &AllVouchers::month, "of which month; left out, the whole year", "月");
  }
};
inline std::vector<VoucherRow> answer(const AllVouchers& q, const Books& books, Date day) {
  const auto& budget = books.budget;
  const int year = year_asked(q.year, day);
  const int first = month_number(year, q.month ? q.month->value : 1);
  const int last = month_number(year, q.month ? q.month->value : 12);
  std::vector<VoucherRow> rows;
  const auto ledger = ledger_or_main(books, q.ledger);
  budget.vouchers.each_month(ledger, last, [&](int month, const LedgerMonth& kept) {
    if (month < first) return;
    for (const auto id : kept.vouchers) rows.push_back(voucher_row(budget, budget.vouchers[id]));
  });
  return rows;
}

/// One voucher.
struct OneVoucher {
  static constexpr std::string_view kind = "budget.voucher";
  static constexpr std::string_view about = "a voucher with its entries; or null";
  static constexpr std::string_view about_zh = "记账凭证";
  VoucherCode voucher;
  template <class V>
  static constexpr void fields(V&& v) {
    v("voucher", &OneVoucher::voucher, "which voucher", "凭证号");
  }
};
inline std::optional<VoucherSheet> answer(const OneVoucher& q, const Books& books, Date) {
  const auto* voucher = find_voucher(books.budget, q.voucher);
  if (!voucher) return {};
  return voucher_sheet(books, *voucher);
}

/// The entries on an account.
struct AccountEntries {
  static constexpr std::string_view kind = "budget.account_entries";
  static constexpr std::string_view about =
      "entries on an account and those below it, with the balance after each";
  static constexpr std::string_view about_zh = "明细账";
  AccountCode account;
  std::optional<LedgerCode> ledger;
  std::optional<Date> from;
  std::optional<Date> until;
  template <class V>
  static constexpr void fields(V&& v) {
    using T = AccountEntries;
    v("account", &T::account, "which account", "科目");
    v("ledger", &T::ledger, "of which set of accounts; left out, the main one", "账套");
    v("from", &T::from, "first day; left out, ever", "起始日期");
    v("until", &T::until, "last day; left out, until now", "截止日期");
  }
};
/// One entry on an account 明细账.
struct AccountEntryRow {
  Date on;
  VoucherCode voucher;
  Money debit;
  Money credit;
  Money balance;
  template <class V>
  static constexpr void fields(V&& v) {
    v("on", &AccountEntryRow::on, "its day", "日期");
    v("voucher", &AccountEntryRow::voucher, "of which voucher", "凭证号");
    v("debit", &AccountEntryRow::debit, "debit, yuan", "借方");
    v("credit", &AccountEntryRow::credit, "credit, yuan", "贷方");
    v("balance", &AccountEntryRow::balance, "balance after it, credits below zero, yuan", "余额");
  }
};
inline std::vector<AccountEntryRow> answer(const AccountEntries& q, const Books& books, Date) {
  const auto& budget = books.budget;
  std::vector<std::tuple<PackedDate, VoucherId, Turnover>> found;
  each_entry_on(budget, ledger_or_main(books, q.ledger), q.account,
                [&](const Voucher& voucher, VoucherId id, const Entry& entry) {
                  found.emplace_back(voucher.on, id, Turnover()),
                      std::get<2>(found.back()).add(entry);
                });
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return std::tie(std::get<0>(a), std::get<1>(a)) < std::tie(std::get<0>(b), std::get<1>(b));
  });
  std::vector<AccountEntryRow> rows;
  Money balance;
  for (const auto& [packed, id, sum] : found) {
    const auto on = *packed.date();
    balance += sum.balance();
    if ((q.from && on < *q.from) || (q.until && on > *q.until)) continue;
    const auto code = voucher_code(budget, budget.vouchers[id]);
    rows.push_back({on, code, sum.debit, sum.credit, balance});
  }
  return rows;
}

/// The trial balance.
struct TrialBalance {
  static constexpr std::string_view kind = "budget.trial_balance";
  static constexpr std::string_view about =
      "balances and turnovers of all accounts in a month, those above included";
  static constexpr std::string_view about_zh = "科目余额表";
  std::optional<LedgerCode> ledger;
  std::optional<Year> year;
  MonthOfYear month;
  std::optional<Book> book;
  template <class V>
  static constexpr void fields(V&& v) {
    v("ledger", &TrialBalance::ledger, "of which set of accounts; left out, the main one", "账套");
    v("year", &TrialBalance::year, "of which year; left out, that of the day", "年");
    v("month", &TrialBalance::month, "of which month", "月");
    v("book", &TrialBalance::book, "only of this book", "账");
  }
};
inline std::vector<AccountBalanceRow> answer(const TrialBalance& q, const Books& books, Date day) {
  const auto& budget = books.budget;
  AccountSums sums;
  add_sums(sums, budget.vouchers, ledger_or_main(books, q.ledger), year_asked(q.year, day), q.month,
           false);
  return balance_rows(budget.chart, sums, q.book);
}

/// The trial balance of all sets of accounts together.
struct MergedBalance {
  static constexpr std::string_view kind = "budget.merged_balance";
  static constexpr std::string_view about =
      "balances and turnovers over all sets of accounts, net of dealings between them";
  static constexpr std::string_view about_zh = "合并科目余额表";
  std::optional<Year> year;
  MonthOfYear month;
  template <class V>
  static constexpr void fields(V&& v) {
    v("year", &MergedBalance::year, "of which year; left out, that of the day", "年");
    v("month", &MergedBalance::month, "of which month", "月");
  }
};
inline std::vector<AccountBalanceRow> answer(const MergedBalance& q, const Books& books, Date day) {
  const auto& budget = books.budget;
  AccountSums sums;
  for (std::uint32_t i = 1; i <= budget.setup.ledgers().size(); ++i)
    add_sums(sums, budget.vouchers, LedgerId(i), year_asked(q.year, day), q.month, true);
  return balance_rows(budget.chart, sums, {});
}

/// What a sub-ledger is kept by 辅助核算.
enum class SubLedgerBy : std::uint8_t { who, fund, money };
constexpr auto names(SubLedgerBy) {
  return std::array<EnumName, 3>{
      {{"who", "往来人员或单位"}, {"fund", "资金"}, {"money", "资金账户"}}};
}

/// A sub-ledger of an account.
struct SubLedger {
  static constexpr std::string_view kind = "budget.sub_ledger";
  static constexpr std::string_view about =
      "an account by who, by fund or by money account in a year, or a month; sums to the account";
  static constexpr std::string_view about_zh = "辅助账";
  AccountCode account;
  SubLedgerBy by{};
  std::optional<LedgerCode> ledger;
  std::optional<Year> year;
  std::optional<MonthOfYear> month;
  template <class V>
  static constexpr void fields(V&& v) {
    v("account", &SubLedger::account, "which account, with those below it", "科目");
    v("by", &SubLedger::by, "by what", "辅助核算");
    v("ledger", &SubLedger::ledger, "of which set of accounts; left out, the main one", "账套");
    v("year", &SubLedger::year, "of which year; left out, that of the day", "年");
    v("month", &SubLedger::month, "of which month; left out, the whole year", "月");
  }
};
/// One key of a sub-ledger 辅助账.
struct SubLedgerRow {
  std::string key;
  std::string name;
  Money opening;
  Money debit;
  Money credit;
  Money closing;
  template <class V>
  static constexpr void fields(V&& v) {
    v("key", &SubLedgerRow::key, "code of the person, party, fund or money account; \"-\" of none",
      "编号");
    v("name", &SubLedgerRow::name, "their name", "名称");
    v("opening", &SubLedgerRow::opening, "balance before, credits below zero, yuan", "期初余额");
    v("debit", &SubLedgerRow::debit, "debits, yuan", "借方");
    v("credit", &SubLedgerRow::credit, "credits, yuan", "贷方");
    v("closing", &SubLedgerRow::closing, "balance after, yuan", "期末余额");
  }
};

namespace detail {
/// Code and name of what an entry is kept by.
inline std::pair<std::string, std::string> kept_by(const Books& books, const Entry& entry,
                                                   SubLedgerBy by) {
  const auto& budget = books.budget;
  const auto of = [](const auto& record) {
    return std::pair(record.code.value, record.name.value);
  };
  if (by == SubLedgerBy::fund && entry.fund != FundId{})
    return of(budget.funds.funds()[entry.fund]);
  if (by == SubLedgerBy::money && entry.money != MoneyId{})
    return of(budget.funds.money()[entry.money]);
  if (by != SubLedgerBy::who) return {"-", ""};
  if (entry.person != PersonId{}) return of(books.people.persons()[entry.person]);
  if (entry.party != PartyId{}) return of(budget.setup.parties()[entry.party]);
  return {"-", ""};
}
}  // namespace detail

inline std::vector<SubLedgerRow> answer(const SubLedger& q, const Books& books, Date day) {
  const auto& budget = books.budget;
  const int year = year_asked(q.year, day);
  const Date first = *make_date(year, q.month ? q.month->value : 1, 1);
  const Date last = make_date(year, q.month ? q.month->value : 12, 1)->end_of_month();
  std::map<Holding, std::pair<Money, Turnover>> sums;
  each_entry_on(budget, ledger_or_main(books, q.ledger), q.account,
                [&](const Voucher& voucher, VoucherId, const Entry& entry) {
                  if (PackedDate(last) < voucher.on) return;
                  Holding key;
                  if (q.by == SubLedgerBy::fund) key.fund = entry.fund;
                  if (q.by == SubLedgerBy::money) key.money = entry.money;
                  if (q.by == SubLedgerBy::who) key.person = entry.person, key.party = entry.party;
                  auto& [opening, turnover] = sums[key];
                  if (voucher.on < PackedDate(first))
                    opening += entry.signed_amount();
                  else
                    turnover.add(entry);
                });
  std::vector<SubLedgerRow> rows;
  for (const auto& [held, sum] : sums) {
    Entry like;
    like.fund = held.fund, like.money = held.money;
    like.person = held.person, like.party = held.party;
    auto [key, name] = detail::kept_by(books, like, q.by);
    const auto& [opening, turnover] = sum;
    rows.push_back({std::move(key), std::move(name), opening, turnover.debit, turnover.credit,
                    opening + turnover.balance()});
  }
  std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.key < b.key; });
  return rows;
}

/// Every question of this subject: a new one is added here.
using VouchersQuestions =
    Types<AllVouchers, OneVoucher, AccountEntries, TrialBalance, MergedBalance, SubLedger>;

}  // namespace bursar::budget
