#include <array>

#include "bursar/csv/cells.hpp"
#include "bursar/csv/sheet.hpp"
#include "text.hpp"

namespace bursar::csv {
namespace {

/// An amount taken apart: sign, figures, and the power of ten of its unit.
struct Amount {
  std::string_view figures;
  int power = 0;
  bool negative = false;
  bool has_unit = false;
};

bool take_sign(std::string_view& text, bool& negative) {
  if (take(text, "-") || take(text, "\u2212")) return negative = true;
  return take(text, "+");
}

bool take_currency(std::string_view& text) {
  for (const std::string_view one : {"￥", "¥", "RMB", "CNY", "rmb", "人民币"})
    if (take(text, one)) return true;
  return false;
}

void take_front(std::string_view& text, Amount& amount, bool& bracket) {
  bool sign = false, currency = false;
  for (;;) {
    if (!sign && take_sign(text, amount.negative)) {
      sign = true;
    } else if (!currency && take_currency(text)) {
      currency = true;
    } else if (!bracket && !sign && take(text, "(")) {
      bracket = amount.negative = sign = true;
    } else if (!take(text, " ")) {
      return;
    }
  }
}

/// Units in the order in which they are written, taken from the end: 万 元 整.
void take_back(std::string_view& text, Amount& amount) {
  const auto spaces = [&] {
    while (take_last(text, " ")) continue;
  };
  spaces();
  if (take_last(text, "整") || take_last(text, "正")) spaces();
  if (take_last(text, "元") || take_last(text, "圆")) amount.has_unit = true;
  spaces();
  if (take_last(text, "万")) amount.power = 4;
  if (amount.power == 0 && take_last(text, "亿")) amount.power = 8;
  amount.has_unit = amount.has_unit || amount.power > 0;
  spaces();
}

/// Nothing where a bracket is left open.
std::optional<Amount> taken_apart(std::string_view text) {
  Amount amount;
  bool bracket = false;
  take_front(text, amount, bracket);
  const bool closed = take_last(text, ")");
  take_back(text, amount);
  if (bracket && !closed && !take_last(text, ")")) return {};
  if (!bracket && closed) return {};
  amount.figures = text;
  return amount;
}

bool is_foreign(std::string_view text) {
  if (text.find_first_not_of("0123456789,.-") == text.npos) return false;
  for (const std::string_view one :
       {"$", "€", "£", "USD", "HKD", "EUR", "JPY", "美元", "港元", "港币", "欧元", "日元", "英镑"})
    if (text.find(one) != text.npos) return true;
  return false;
}

/// The digits of "1,200"; nothing where the commas stand elsewhere.
std::optional<std::string> without_commas(std::string_view whole) {
  std::string out(whole.substr(0, whole.find(',')));
  if (out.size() == whole.size()) return out;
  if (out.empty() || out.size() > 3) return {};
  for (whole.remove_prefix(out.size()); !whole.empty(); whole.remove_prefix(4)) {
    if (whole.size() < 4 || whole[0] != ',' || !all_digits(whole.substr(1, 3))) return {};
    out += whole.substr(1, 3);
  }
  return out;
}

/// digits × 10^power as a whole number; nothing beyond 18 digits.
std::optional<std::int64_t> scaled(std::string digits, int power) {
  digits.append(static_cast<std::size_t>(power), '0');
  digits.erase(0, digits.find_first_not_of('0'));
  if (digits.size() > 18) return {};
  std::int64_t value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

struct Decimal {
  std::string whole;  ///< digits, the commas gone
  std::string part;   ///< without zeros at its end
};

Result<Decimal> decimal(std::string_view field, std::string_view text, const Reason& unreadable) {
  const auto dot = text.find('.');
  const auto whole = text.substr(0, dot);
  auto part = dot == text.npos ? std::string_view("0") : text.substr(dot + 1);
  if (!all_digits(part) || whole.find_first_not_of("0123456789,") != whole.npos)
    return refuse_cell(unreadable, field, text);
  const auto digits = without_commas(whole);
  if (!digits) return refuse_cell(money_grouping, field, text);
  if (digits->empty() && dot == text.npos) return refuse_cell(unreadable, field, text);
  while (part.ends_with('0')) part.remove_suffix(1);
  return Decimal{*digits, std::string(part)};
}

}  // namespace

Result<Money> read_money(std::string_view field, std::string_view cell, AmountUnit unit) {
  const auto text = folded(cell);
  if (is_sheet_error(text)) return refuse_cell(cell_error, field, text);
  if (is_foreign(text)) return refuse_cell(money_foreign, field, text);
  auto amount = taken_apart(text);
  if (!amount) return refuse_cell(money_unreadable, field, text);
  if (is_scientific(amount->figures)) return refuse_cell(money_scientific, field, text);
  if (!amount->has_unit && unit == AmountUnit::wan) amount->power = 4;
  const auto figures = decimal(field, amount->figures, money_unreadable);
  if (!figures) return refuse(*figures.refusal().reason, field, {{"text", shown(text)}});
  const int power = amount->power + 2 - static_cast<int>(figures->part.size());
  if (power < 0) return refuse_cell(money_too_fine, field, text);
  const auto fen = scaled(figures->whole + figures->part, power);
  if (!fen || *fen > Money::kLimitFen)
    return refuse(base::amount_out_of_range, field, {{"amount", shown(text)}});
  return Money::fen(amount->negative ? -*fen : *fen);
}

Result<std::int64_t> read_number(std::string_view field, std::string_view cell) {
  const auto text = folded(cell);
  if (is_sheet_error(text)) return refuse_cell(cell_error, field, text);
  std::string_view rest = text;
  bool negative = false;
  take_sign(rest, negative);
  const auto figures = decimal(field, rest, number_unreadable);
  const auto value = figures && figures->part.empty() ? scaled(figures->whole, 0) : std::nullopt;
  if (!value) return refuse_cell(number_unreadable, field, text);
  return negative ? -*value : *value;
}

Pieces split_pieces(std::string_view cell) {
  const auto text = folded(cell);
  const auto end = text.find_first_not_of("+-0123456789,.");
  if (end == text.npos || end == 0) return {text, ""};
  const std::string measure(trimmed(std::string_view(text).substr(end)));
  if (measure.find_first_of("0123456789+-*/.") != measure.npos) return {text, ""};
  return {text.substr(0, end), measure};
}

}  // namespace bursar::csv
