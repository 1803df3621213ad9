#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "bursar/base/types.hpp"
#include "bursar/budget/plan/views.hpp"

/// What a year came to in the end.
namespace bursar::budget {

/// A class of a year's final accounts, or all of a side 决算行.
struct FinalRow {
  Side side{};
  std::optional<ClassCode> economic;
  std::string name;
  Money adopted, budget, done, difference;
  Rate rate;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = FinalRow;
    v("side", &T::side, "income or outlay", "收支");
    v("economic", &T::economic, "economic class, or class of income; none of a total", "经济分类");
    v("name", &T::name, "its name", "名称");
    v("adopted", &T::adopted, "budget as it was first adopted, yuan", "年初预算");
    v("budget", &T::budget, "budget after all changes, yuan", "调整后预算");
    v("done", &T::done, "spent, or received, yuan", "决算数");
    v("difference", &T::difference, "budget after all changes less what was done, yuan", "差额");
    v("rate", &T::rate, "done of the budget after all changes", "执行率");
  }
};
/// A fund over a year 资金结余.
struct FinalFund {
  FundCode fund;
  std::string name;
  Money brought, received, paid, balance;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = FinalFund;
    v("fund", &T::fund, "the fund", "资金");
    v("name", &T::name, "its name", "名称");
    v("brought", &T::brought, "what it had when the year began, yuan", "上年结余");
    v("received", &T::received, "received in the year, yuan", "本年收入");
    v("paid", &T::paid, "paid in the year, yuan", "本年支出");
    v("balance", &T::balance, "what it had when the year ended, yuan", "年末结余");
  }
};
/// The final accounts of a year 决算.
struct FinalSheet {
  std::vector<FinalRow> rows;
  FinalRow income, outlay;
  std::vector<FinalFund> funds;

  template <class V>
  static constexpr void fields(V&& v) {
    v("rows", &FinalSheet::rows, "income, then outlay, by class", "明细");
    v("income", &FinalSheet::income, "all income", "收入合计");
    v("outlay", &FinalSheet::outlay, "all outlay", "支出合计");
    v("funds", &FinalSheet::funds, "what each fund brought and has left", "资金结余");
  }
};
/// The final accounts.
struct FinalAccounts {
  static constexpr std::string_view kind = "budget.final_accounts";
  static constexpr std::string_view about =
      "final accounts of a year: budget as adopted, after all changes and as carried out, by "
      "class; and what each fund has left; or null where the year was never opened";
  static constexpr std::string_view about_zh = "年度决算";
  std::optional<Year> year;
  std::optional<LedgerCode> ledger;
  template <class V>
  static constexpr void fields(V&& v) {
    v("year", &FinalAccounts::year, "which year; left out, that of the day", "年度");
    v("ledger", &FinalAccounts::ledger, "which set of accounts; left out, the main one", "账套");
  }
};

namespace detail {
/// What a line had in the first version of its budget; nothing where it came later.
inline Money first_adopted(const Books& books, LineId line) {
  Money sum;
  for (const auto at : movements_of(books, line))
    if (books.budget.claims[at].version == 1) sum += books.budget.claims[at].amount;
  return sum;
}

inline void add_final(FinalRow& row, Money adopted, const Line& line) {
  row.adopted += adopted, row.budget += line.budget, row.done += line.done;
  row.difference = row.budget - row.done;
  row.rate = rate_of(row.done, row.budget);
}

/// What a fund had when a year ended, as the books stand: later years are taken back.
inline Money fund_at_end(const Books& books, FundId id, int year) {
  const auto& fund = books.budget.funds.funds()[id];
  auto balance = fund.balance;
  for (const auto& later : books.budget.setup.ledgers()[fund.ledger].years) {
    if (later.year <= year) continue;
    const auto moved = books.budget.funds.year(id, later.year);
    balance = balance - moved.received + moved.paid;
  }
  return balance;
}

inline std::vector<FinalFund> final_funds(const Books& books, LedgerId ledger, int year) {
  const auto& funds = books.budget.funds;
  std::vector<FinalFund> rows;
  for (std::uint32_t i = 1; i <= funds.funds().size(); ++i) {
    const auto& fund = funds.funds()[FundId(i)];
    if (fund.ledger != ledger) continue;
    const auto moved = funds.year(FundId(i), year);
    const auto balance = fund_at_end(books, FundId(i), year);
    rows.push_back({fund.code, fund.name.value, balance - moved.received + moved.paid,
                    moved.received, moved.paid, balance});
  }
  sort_by(rows, &FinalFund::fund);
  return rows;
}
}  // namespace detail

inline std::optional<FinalSheet> answer(const FinalAccounts& q, const Books& books, Date day) {
  const auto& [plan, setup] = std::tie(books.budget.plan, books.budget.setup);
  const auto ledger = ledger_or_main(books, q.ledger);
  const int year = year_asked(q.year, day);
  if (setup.year(ledger, year) == nullptr) return {};
  FinalSheet sheet;
  sheet.income.side = Side::income, sheet.outlay.side = Side::outlay;
  std::map<std::pair<Side, ClassCode>, FinalRow> classes;
  for (const auto id : lines_of(books, ledger, year)) {
    const auto& line = plan[id];
    const auto& economic = setup.classes()[line.economic];
    auto& row = classes[{line.side, economic.name_code}];
    row.side = line.side, row.economic = economic.name_code, row.name = economic.name.value;
    const auto adopted = detail::first_adopted(books, id);
    detail::add_final(row, adopted, line);
    detail::add_final(line.side == Side::income ? sheet.income : sheet.outlay, adopted, line);
  }
  for (auto& [key, row] : classes) sheet.rows.push_back(std::move(row));
  sheet.funds = detail::final_funds(books, ledger, year);
  return sheet;
}

/// Every question of this subject: a new one is added here.
using FinalQuestions = Types<FinalAccounts>;

}  // namespace bursar::budget
