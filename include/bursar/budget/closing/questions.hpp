#pragma once

#include <optional>
#include <string_view>

#include "bursar/base/types.hpp"
#include "bursar/budget/views.hpp"
#include "bursar/budget/vouchers/balances/views.hpp"
#include "bursar/budget/vouchers/checks.hpp"

namespace bursar::budget {

/// The register of assets beside the accounts.
struct AssetAccounts {
  static constexpr std::string_view kind = "budget.asset_accounts";
  static constexpr std::string_view about =
      "the register of assets beside its accounts: value, depreciation, and whether they agree";
  static constexpr std::string_view about_zh = "资产账账核对";
  template <class V>
  static constexpr void fields(V&&) {}
};
/// The register of assets beside the accounts 资产账账核对.
struct AssetAccountsRow {
  Money value;
  Money cost;
  Money accumulated;
  Money depreciation;
  bool agree = false;
  template <class V>
  static constexpr void fields(V&& v) {
    using T = AssetAccountsRow;
    v("value", &T::value, "original value of the register, yuan", "登记簿原值");
    v("cost", &T::cost, "balance of the account of cost, yuan", "固定资产科目余额");
    v("accumulated", &T::accumulated, "what the register has depreciated, yuan", "登记簿累计折旧");
    v("depreciation", &T::depreciation,
      "balance of the account of depreciation, a credit above "
      "zero, yuan",
      "累计折旧科目余额");
    v("agree", &T::agree, "whether both are the same", "是否相符");
  }
};
inline AssetAccountsRow answer(const AssetAccounts&, const Books& books, Date) {
  const auto& budget = books.budget;
  const auto balance = [&](Role role) {
    const auto id = budget.chart.of_role(role);
    return id == AccountId{} ? Money() : budget.vouchers.balance(budget.setup.main(), id);
  };
  AssetAccountsRow row;
  row.value = register_cost(books), row.accumulated = register_accumulated(books);
  row.cost = balance(Role::cost), row.depreciation = Money() - balance(Role::depreciation);
  row.agree = row.value == row.cost && row.accumulated == row.depreciation;
  return row;
}

/// What a canteen made of its income.
struct CanteenResult {
  static constexpr std::string_view kind = "budget.canteen_result";
  static constexpr std::string_view about =
      "income, expense and surplus of a set of accounts in a year, against the limit of the year; "
      "or null";
  static constexpr std::string_view about_zh = "食堂收支结余";
  LedgerCode ledger;
  std::optional<Year> year;
  template <class V>
  static constexpr void fields(V&& v) {
    v("ledger", &CanteenResult::ledger, "which set of accounts", "账套");
    v("year", &CanteenResult::year, "which year; left out, that of the day", "年");
  }
};
/// Income and expense of a set of accounts in a year 收支结余.
struct CanteenResultRow {
  Money income;
  Money expense;
  Money surplus;
  std::optional<std::int64_t> per_mille;
  std::optional<std::int64_t> limit;
  bool within = true;
  template <class V>
  static constexpr void fields(V&& v) {
    using T = CanteenResultRow;
    v("income", &T::income, "income of the financial book, yuan", "收入");
    v("expense", &T::expense, "expense of the financial book, yuan", "费用");
    v("surplus", &T::surplus, "what is left, yuan", "结余");
    v("per_mille", &T::per_mille, "of the income, thousandths rounded down; none without income",
      "结余率‰");
    v("limit", &T::limit, "most that may be left, hundredths of a per cent; none without a limit",
      "结余率上限");
    v("within", &T::within, "whether it keeps the limit", "是否符合");
  }
};
inline std::optional<CanteenResultRow> answer(const CanteenResult& q, const Books& books,
                                              Date day) {
  const auto& budget = books.budget;
  const int year = year_asked(q.year, day);
  const auto id = budget.setup.ledgers().id(q.ledger);
  const auto* open = budget.setup.year(id, year);
  if (!open) return {};
  __extension__ using Wide = __int128;
  const auto result = year_result(budget, id, year);
  CanteenResultRow row;
  row.income = result.income, row.expense = result.expense;
  row.surplus = result.income - result.expense;
  if (row.income > Money()) {
    const Wide times = Wide(row.surplus.fen()) * 1000;
    const auto whole = static_cast<std::int64_t>(times / row.income.fen());
    row.per_mille = times < 0 && times % row.income.fen() != 0 ? whole - 1 : whole;
  }
  if (open->surplus_limit) {
    row.limit = *open->surplus_limit;
    row.within = Wide(row.surplus.fen()) * 10'000 <= Wide(row.income.fen()) * *row.limit;
  }
  return row;
}

/// Every question of this subject: a new one is added here.
using ClosingQuestions = Types<AssetAccounts, CanteenResult>;

}  // namespace bursar::budget
