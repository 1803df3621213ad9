#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "bursar/base/types.hpp"
#include "bursar/budget/views.hpp"

/// What may be asked about funds and money accounts.
namespace bursar::budget {

/// A fund with its year 资金.
struct FundRow {
  FundCode fund;
  std::string name;
  FundKind origin{};
  std::string purpose;
  Date from;
  std::optional<Date> until;
  Carry carry{};
  Money balance, received, paid, outlay_budget, income_budget, available;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = FundRow;
    v("fund", &T::fund, "its code", "资金编号");
    v("name", &T::name, "its name", "资金名称");
    v("origin", &T::origin, "where the money comes from", "资金性质");
    v("purpose", &T::purpose, "what it is for", "用途");
    v("from", &T::from, "first day it may be spent", "起始日期");
    v("until", &T::until, "last day", "截止日期");
    v("carry", &T::carry, "what becomes of the rest at the end of a year", "年末结转方式");
    v("balance", &T::balance, "what there is of it, yuan", "余额");
    v("received", &T::received, "received in the year, yuan", "本年收入");
    v("paid", &T::paid, "paid in the year, yuan", "本年支出");
    v("outlay_budget", &T::outlay_budget, "budget of its outlay lines, yuan", "支出预算");
    v("income_budget", &T::income_budget, "budget of its income lines, yuan", "收入预算");
    v("available", &T::available, "of its outlay lines available, yuan", "可用预算");
  }
};
/// The funds of a set of accounts.
struct FundList {
  static constexpr std::string_view kind = "budget.funds";
  static constexpr std::string_view about =
      "funds with purpose and dates, what there is of them and what they have in a year's budget";
  static constexpr std::string_view about_zh = "资金";
  std::optional<LedgerCode> ledger;
  std::optional<Year> year;
  template <class V>
  static constexpr void fields(V&& v) {
    v("ledger", &FundList::ledger, "of which set of accounts; left out, the main one", "账套");
    v("year", &FundList::year, "figures of which year; left out, that of the day", "年度");
  }
};
inline std::vector<FundRow> answer(const FundList& q, const Books& books, Date day) {
  const auto& [setup, funds, plan] =
      std::tie(books.budget.setup, books.budget.funds, books.budget.plan);
  const auto ledger = ledger_or_main(books, q.ledger);
  const int year = year_asked(q.year, day);
  std::vector<FundRow> rows;
  for (std::uint32_t i = 1; i <= funds.funds().size(); ++i) {
    const auto& fund = funds.funds()[FundId(i)];
    if (fund.ledger != ledger) continue;
    const auto moved = funds.year(FundId(i), year);
    const auto sum = plan.adopted(FundId(i), year);
    Money available;
    for (const auto id : plan.of(FundId(i), year))
      if (plan[id].adopted && plan[id].side == Side::outlay) available += plan[id].available();
    rows.push_back({fund.code, fund.name.value, fund.kind, fund.purpose.value, fund.from,
                    fund.until, fund.carry, fund.balance, moved.received, moved.paid, sum.outlay,
                    sum.income, available});
  }
  sort_by(rows, &FundRow::fund);
  return rows;
}

/// A money account 资金账户.
struct MoneyRow {
  MoneyCode money;
  std::string name;
  MoneyKind means{};
  std::optional<AccountCode> account;
  std::optional<PersonCode> keeper;
  Money balance;
  std::optional<Date> closed;

  template <class V>
  static constexpr void fields(V&& v) {
    v("money", &MoneyRow::money, "its code", "资金账户编号");
    v("name", &MoneyRow::name, "its name", "账户名称");
    v("means", &MoneyRow::means, "what it is", "种类");
    v("account", &MoneyRow::account, "account that it books on", "对应科目");
    v("keeper", &MoneyRow::keeper, "who keeps it that day", "保管人");
    v("balance", &MoneyRow::balance, "what is in it, yuan", "余额");
    v("closed", &MoneyRow::closed, "the day on which it was closed", "销户日期");
  }
};
/// The money accounts of a set of accounts.
struct MoneyAccounts {
  static constexpr std::string_view kind = "budget.money_accounts";
  static constexpr std::string_view about = "money accounts, closed ones too, and who keeps them";
  static constexpr std::string_view about_zh = "资金账户";
  std::optional<LedgerCode> ledger;
  template <class V>
  static constexpr void fields(V&& v) {
    v("ledger", &MoneyAccounts::ledger, "of which set of accounts; left out, the main one", "账套");
  }
};

/// Who keeps a money account on a day, or nobody.
inline PersonId keeper_of(const MoneyAccount& money, Date day) {
  PersonId keeper{};
  for (const auto& one : money.keepers)
    if (one.from <= day) keeper = one.person;
  return keeper;
}
namespace detail {
template <class B>
std::optional<AccountCode> account_code(const B& books, AccountId id) {
  if constexpr (requires { books.budget.chart; })
    return code_or_none(books.budget.chart.accounts(), id);
  return {};
}
}  // namespace detail

inline std::vector<MoneyRow> answer(const MoneyAccounts& q, const Books& books, Date day) {
  const auto ledger = ledger_or_main(books, q.ledger);
  std::vector<MoneyRow> rows;
  for (const auto& money : books.budget.funds.money()) {
    if (money.ledger != ledger) continue;
    rows.push_back(
        {money.code, money.name.value, money.kind, detail::account_code(books, money.account),
         code_or_none(books.people.persons(), keeper_of(money, day)), money.balance, money.closed});
  }
  sort_by(rows, &MoneyRow::money);
  return rows;
}

/// Every question of this subject: a new one is added here.
using FundsQuestions = Types<FundList, MoneyAccounts>;

}  // namespace bursar::budget
