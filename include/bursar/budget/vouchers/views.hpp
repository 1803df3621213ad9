#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "bursar/budget/closing/checks.hpp"

/// What vouchers and balances look like from outside.
namespace bursar::budget {

/// A voucher as a list shows it 记账凭证.
struct VoucherRow {
  VoucherCode voucher;
  Date on;
  std::optional<PaperCode> paper;
  std::string summary;
  Money debit;
  Money credit;

  template <class V>
  static constexpr void fields(V&& v) {
    v("voucher", &VoucherRow::voucher, "its number: main-202603-0012", "凭证号");
    v("on", &VoucherRow::on, "its day", "日期");
    v("paper", &VoucherRow::paper, "the paper that it books", "单据号");
    v("summary", &VoucherRow::summary, "what happened", "摘要");
    v("debit", &VoucherRow::debit, "its debits in both books, yuan", "借方合计");
    v("credit", &VoucherRow::credit, "its credits in both books, yuan", "贷方合计");
  }
};

/// One entry of a voucher 分录.
struct EntryRow {
  Way way{};
  AccountCode account;
  std::string name;
  Money amount;
  std::optional<FundCode> fund;
  std::optional<std::string> who;
  std::optional<MoneyCode> money;
  std::optional<LineCode> line;

  template <class V>
  static constexpr void fields(V&& v) {
    v("way", &EntryRow::way, "debit or credit", "借贷");
    v("account", &EntryRow::account, "on which account", "科目编号");
    v("name", &EntryRow::name, "the account's name", "科目名称");
    v("amount", &EntryRow::amount, "yuan; below zero in red", "金额");
    v("fund", &EntryRow::fund, "of which fund", "资金");
    v("who", &EntryRow::who, "with which person or party", "往来人员或单位");
    v("money", &EntryRow::money, "of which money account", "资金账户");
    v("line", &EntryRow::line, "on which line of the budget", "预算项目");
  }
};

/// A voucher with its entries 记账凭证.
struct VoucherSheet {
  VoucherRow voucher;
  std::vector<EntryRow> entries;

  template <class V>
  static constexpr void fields(V&& v) {
    v("voucher", &VoucherSheet::voucher, "the voucher", "凭证");
    v("entries", &VoucherSheet::entries, "its entries", "分录");
  }
};

/// The code of a voucher: set of accounts, month, number in it.
inline std::string voucher_code(const Register& budget, const Voucher& voucher) {
  const auto ymd = voucher.on.date()->year_month_day();
  auto month = month_text(ymd.year, ymd.month.as_number());
  month.erase(4, 1);
  auto number = std::to_string(voucher.number);
  if (number.size() < 4) number.insert(0, 4 - number.size(), '0');
  return budget.setup.ledgers()[voucher.ledger].code.value + "-" + month + "-" + number;
}

/// The voucher of a code, or null.
inline const Voucher* find_voucher(const Register& budget, std::string_view code) {
  const auto second = code.rfind('-');
  const auto first = second == code.npos || second == 0 ? code.npos : code.rfind('-', second - 1);
  if (first == code.npos || second - first != 7) return nullptr;
  const auto ledger = budget.setup.ledgers().id(code.substr(0, first));
  const auto year = bursar::detail::number(code.substr(first + 1, 4));
  const auto month = bursar::detail::number(code.substr(first + 5, 2));
  const auto digits = code.substr(second + 1);
  const auto number = digits.size() > 9 ? std::nullopt : bursar::detail::number(digits);
  if (ledger == LedgerId{} || !year || !month || !number) return nullptr;
  const auto id = budget.vouchers.find(ledger, month_number(*year, *month),
                                       static_cast<std::uint32_t>(*number));
  const auto* found = id == VoucherId{} ? nullptr : &budget.vouchers[id];
  return found && voucher_code(budget, *found) == code ? found : nullptr;
}

/// A voucher as a list shows it.
inline VoucherRow voucher_row(const Register& budget, const Voucher& voucher) {
  VoucherRow row;
  row.voucher = voucher_code(budget, voucher);
  row.on = *voucher.on.date();
  if (voucher.paper != PaperId{}) row.paper = PaperCode(budget.papers.code(voucher.paper));
  row.summary = budget.vouchers.summary(voucher);
  Turnover sum;
  budget.vouchers.each_entry(voucher, [&](const Entry& entry) { sum.add(entry); });
  row.debit = sum.debit, row.credit = sum.credit;
  return row;
}

/// An entry with codes and names.
inline EntryRow entry_row(const Books& books, const Entry& entry) {
  const auto& budget = books.budget;
  const auto& account = budget.chart.accounts()[entry.account];
  EntryRow row;
  row.way = entry.way, row.amount = entry.amount;
  row.account = account.code, row.name = account.name.value;
  if (entry.fund != FundId{}) row.fund = budget.funds.funds()[entry.fund].code;
  if (entry.person != PersonId{}) row.who = books.people.persons()[entry.person].code.value;
  if (entry.party != PartyId{}) row.who = budget.setup.parties()[entry.party].code.value;
  if (entry.money != MoneyId{}) row.money = budget.funds.money()[entry.money].code;
  if (entry.line != LineId{}) row.line = LineCode(budget.plan.code(entry.line));
  return row;
}

/// A voucher with all its entries.
inline VoucherSheet voucher_sheet(const Books& books, const Voucher& voucher) {
  VoucherSheet sheet{voucher_row(books.budget, voucher), {}};
  books.budget.vouchers.each_entry(
      voucher, [&](const Entry& entry) { sheet.entries.push_back(entry_row(books, entry)); });
  return sheet;
}

/// Whether an account is another, or below it: 8001.02 below 8001.
inline bool at_or_below(std::string_view account, std::string_view above) {
  return account.starts_with(above) &&
         (account.size() == above.size() || account[above.size()] == '.');
}

/// Calls `f(voucher, id, entry)` for the entries of a set of accounts on an account and those
/// below it.
template <class F>
void each_entry_on(const Register& budget, LedgerId ledger, std::string_view account, F f) {
  std::vector<bool> wanted{false};
  for (const auto& one : budget.chart.accounts()) wanted.push_back(at_or_below(one.code, account));
  for (std::size_t i = 1; i <= budget.vouchers.size(); ++i) {
    const auto& voucher = budget.vouchers[VoucherId(i)];
    if (voucher.ledger != ledger) continue;
    budget.vouchers.each_entry(voucher, [&](const Entry& entry) {
      if (wanted[static_cast<std::size_t>(entry.account)]) f(voucher, VoucherId(i), entry);
    });
  }
}

}  // namespace bursar::budget
