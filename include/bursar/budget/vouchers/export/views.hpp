#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "bursar/budget/vouchers/views.hpp"

/// Vouchers as text that other accounting programs read.
namespace bursar::budget {

namespace detail {
/// Text of one line in which two blanks, a semicolon or a new line would end a name.
inline std::string plain_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t';
    if (blank && (out.empty() || out.back() == ' ')) continue;
    out += blank ? ' ' : c == ';' || c == '|' ? ',' : c;
  }
  return out;
}
/// As "financial:asset:1002 银行存款".
inline std::string account_text(const Account& account) {
  return std::string(enum_name(book_of(account.nature))) + ":" +
         std::string(enum_name(account.nature)) + ":" +
         plain_text(account.code.value + " " + account.name.value);
}
/// The type that hledger knows an account of the financial book by.
inline std::string_view account_type(Nature nature) {
  constexpr std::array<std::string_view, 5> types{"A", "L", "E", "R", "X"};
  const auto index = static_cast<std::size_t>(nature);
  return index < types.size() ? types[index] : std::string_view();
}

inline void append_tag(std::string& out, std::string_view name,
                       const std::optional<std::string>& value) {
  if (!value) return;
  out += out.empty() ? "  ; " : ", ";
  out += std::string(name) + ": " + plain_text(*value);
}
template <class Tag>
std::optional<std::string> text_of(const std::optional<Code<Tag>>& code) {
  return code ? std::optional(code->value) : std::nullopt;
}

inline std::string posting_text(const Books& books, const Entry& entry) {
  const auto row = entry_row(books, entry);
  std::string tags;
  append_tag(tags, "fund", text_of(row.fund));
  append_tag(tags, "who", row.who);
  append_tag(tags, "money", text_of(row.money));
  append_tag(tags, "line", text_of(row.line));
  return "    " + account_text(books.budget.chart.accounts()[entry.account]) + "  CNY " +
         entry.signed_amount().text() + tags + "\n";
}
}  // namespace detail

/// A set of accounts in hledger's journal format: its accounts, and one transaction a voucher with
/// both books in it, each of which balances by itself.
inline std::string hledger_journal(const Books& books, LedgerId ledger) {
  const auto& budget = books.budget;
  std::string out = "; " + detail::plain_text(budget.setup.ledgers()[ledger].name.value) + "\n";
  out += "commodity CNY 1000.00\n\n";
  for (const auto& account : budget.chart.accounts()) {
    const auto type = detail::account_type(account.nature);
    out += "account " + detail::account_text(account);
    out += type.empty() ? "\n" : "  ; type: " + std::string(type) + "\n";
  }
  for (std::size_t i = 1; i <= budget.vouchers.size(); ++i) {
    const auto& voucher = budget.vouchers[VoucherId(i)];
    if (voucher.ledger != ledger) continue;
    out += "\n" + date_text(*voucher.on.date()) + " * (" + voucher_code(budget, voucher) + ") " +
           detail::plain_text(budget.vouchers.summary(voucher)) + "\n";
    budget.vouchers.each_entry(
        voucher, [&](const Entry& entry) { out += detail::posting_text(books, entry); });
  }
  return out;
}

}  // namespace bursar::budget
