#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "bursar/base/code.hpp"
#include "bursar/budget/vouchers/views.hpp"

/// Vouchers as text that other accounting programs read: hledger and ledger.
namespace bursar::budget {

namespace detail {
/// Whether a character is blank, or shows nothing: those programs take all of them for blanks.
inline bool is_space(std::string_view c) {
  return c <= " " || c == "\x7F" || (c < "\uFE00" && bursar::detail::deceptive(c));
}
/// The full-width form of a character of ASCII: ： of :
inline std::string full_width(char c) {
  const int wide = 0xFF00 + c - 0x20;
  return {static_cast<char>(0xE0 | wide >> 12), static_cast<char>(0x80 | (wide >> 6 & 0x3F)),
          static_cast<char>(0x80 | (wide & 0x3F))};
}
/// Text on one line with single blanks, as two would end a name; of the characters that mean
/// something in that place their full-width forms.
inline std::string plain_text(std::string_view text, std::string_view signs) {
  std::string out;
  bool blank = false;
  while (!text.empty()) {
    const auto c = text.substr(0, std::max<std::size_t>(bursar::detail::utf8_step(text), 1));
    text.remove_prefix(c.size());
    if (is_space(c)) {
      blank = true;
      continue;
    }
    if (blank && !out.empty()) out += ' ';
    blank = false;
    if (signs.find(c) == signs.npos)
      out += c;
    else
      out += full_width(c.front());
  }
  return out;
}
/// As "financial:asset:1002 银行存款".
inline std::string account_text(const Account& account) {
  return std::string(enum_name(book_of(account.nature))) + ":" +
         std::string(enum_name(account.nature)) + ":" +
         plain_text(account.code.value + " " + account.name.value, ":;|");
}
/// The type that hledger knows an account of the financial book by.
inline std::string_view account_type(Nature nature) {
  constexpr std::array<std::string_view, 5> types{"A", "L", "E", "R", "X"};
  const auto index = static_cast<std::size_t>(nature);
  return index < types.size() ? types[index] : std::string_view();
}

// A line each: hledger has several tags in a line, ledger takes the rest of the line for the first.
inline void append_tag(std::string& out, std::string_view name, std::string_view value) {
  out.append("    ; ").append(name).append(": ").append(plain_text(value, ",;[]")).append("\n");
}

inline std::string posting_text(const Books& books, const Entry& entry) {
  const auto row = entry_row(books, entry);
  std::string out = "    " + account_text(books.budget.chart.accounts()[entry.account]) + "  CNY " +
                    entry.signed_amount().text() + "\n";
  if (row.fund) append_tag(out, "fund", *row.fund);
  if (row.who) append_tag(out, "who", *row.who);
  if (row.money) append_tag(out, "money", *row.money);
  if (row.line) append_tag(out, "line", *row.line);
  return out;
}
inline std::string account_lines(const Account& account) {
  const auto type = account_type(account.nature);
  std::string out = "account " + account_text(account) + "\n";
  if (!type.empty()) append_tag(out, "type", type);
  return out;
}
}  // namespace detail

/// A set of accounts in hledger's journal format, which ledger reads as well: its accounts, and one
/// transaction a voucher with both books in it, each of which balances by itself. Debits are above
/// zero, credits below.
inline std::string hledger_journal(const Books& books, LedgerId ledger) {
  const auto& budget = books.budget;
  const auto& name = budget.setup.ledgers()[ledger].name.value;
  std::string out = "; " + detail::plain_text(name, "") + "\n";
  out += "commodity CNY\n    format CNY 1000.00\n\ntag fund\ntag who\ntag money\ntag line\n\n";
  for (const auto& account : budget.chart.accounts()) out += detail::account_lines(account);
  for (std::size_t i = 1; i <= budget.vouchers.size(); ++i) {
    const auto& voucher = budget.vouchers[VoucherId(i)];
    if (voucher.ledger != ledger) continue;
    out += "\n" + date_text(*voucher.on.date()) + " * (" +
           detail::plain_text(voucher_code(budget, voucher), "()") + ") " +
           detail::plain_text(budget.vouchers.summary(voucher), ";|") + "\n";
    budget.vouchers.each_entry(
        voucher, [&](const Entry& entry) { out += detail::posting_text(books, entry); });
  }
  return out;
}

}  // namespace bursar::budget
