// Numbers and days of the naive evaluator, counted by hand.
#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

#include "base/expression/naive.hpp"

namespace bursar::expression::naive {
namespace {

std::string trimmed(std::string digits) {
  while (digits.size() > 1 && digits[0] == '0') digits.erase(0, 1);
  return digits.empty() ? "0" : digits;
}

bool below(const std::string& a, const std::string& b) {
  return a.size() != b.size() ? a.size() < b.size() : a < b;
}

std::string add(std::string a, std::string b) {
  if (a.size() < b.size()) std::swap(a, b);
  b.insert(0, a.size() - b.size(), '0');
  int carry = 0;
  for (auto i = a.size(); i-- > 0;) {
    const int column = (a[i] - '0') + (b[i] - '0') + carry;
    a[i] = static_cast<char>('0' + column % 10);
    carry = column / 10;
  }
  return trimmed((carry ? "1" : "") + a);
}

/// The greater first.
std::string subtract(std::string a, std::string b) {
  b.insert(0, a.size() - b.size(), '0');
  int borrowed = 0;
  for (auto i = a.size(); i-- > 0;) {
    int column = (a[i] - '0') - (b[i] - '0') - borrowed;
    borrowed = column < 0 ? 1 : 0;
    if (column < 0) column += 10;
    a[i] = static_cast<char>('0' + column);
  }
  return trimmed(a);
}

std::string multiply(const std::string& a, const std::string& b) {
  std::string sum = "0";
  for (const char digit : b) {
    sum = trimmed(sum + "0");
    for (int i = 0; i < digit - '0'; ++i) sum = add(sum, a);
  }
  return sum;
}

/// Quotient and what is left, as on paper.
std::pair<std::string, std::string> divide(const std::string& a, const std::string& b) {
  std::string quotient, left = "0";
  for (const char digit : a) {
    left = trimmed(left + digit);
    char times = '0';
    for (; !below(left, b); ++times) left = subtract(left, b);
    quotient += times;
  }
  return {trimmed(quotient), left};
}

std::string rounded(const std::string& a, const std::string& b) {
  auto [quotient, left] = divide(a, b);
  return below(add(left, left), b) ? quotient : add(quotient, "1");
}

MaybeNumber fitting(bool negative, const std::string& digits) {
  if (digits.size() > 18) return std::nullopt;
  return Number{negative && digits != "0", digits};
}

bool all_digits(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }
int month_days(int year, int month) {
  constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && leap(year) ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

}  // namespace

MaybeNumber read_number(const std::string& text) {
  const bool negative = !text.empty() && text[0] == '-';
  const auto unsigned_part = text.substr(negative ? 1 : 0);
  const auto point = unsigned_part.find('.');
  const auto before = unsigned_part.substr(0, point);
  auto behind = point == std::string::npos ? "" : unsigned_part.substr(point + 1);
  if (!all_digits(before) || !all_digits(behind)) return std::nullopt;
  if (point == std::string::npos ? before.empty() : behind.empty()) return std::nullopt;
  while (!behind.empty() && behind.back() == '0') behind.pop_back();
  if (behind.size() > 6) return std::nullopt;
  behind.append(6 - behind.size(), '0');
  return fitting(negative, trimmed(before + behind));
}

std::string write_number(const Number& number) {
  auto digits = number.digits;
  if (digits.size() < 7) digits.insert(0, 7 - digits.size(), '0');
  auto text = digits.substr(0, digits.size() - 6) + "." + digits.substr(digits.size() - 6);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return (number.negative ? "-" : "") + text;
}

Number opposite(Number a) {
  a.negative = !a.negative && a.digits != "0";
  return a;
}

MaybeNumber plus(const Number& a, const Number& b) {
  if (a.negative == b.negative) return fitting(a.negative, add(a.digits, b.digits));
  if (below(a.digits, b.digits)) return fitting(b.negative, subtract(b.digits, a.digits));
  return fitting(a.negative, subtract(a.digits, b.digits));
}
MaybeNumber minus(const Number& a, const Number& b) { return plus(a, opposite(b)); }
MaybeNumber times(const Number& a, const Number& b) {
  return fitting(a.negative != b.negative, rounded(multiply(a.digits, b.digits), "1000000"));
}
MaybeNumber over(const Number& a, const Number& b) {
  if (b.digits == "0") return std::nullopt;
  return fitting(a.negative != b.negative, rounded(a.digits + "000000", b.digits));
}
MaybeNumber rest(const Number& a, const Number& b) {
  if (b.digits == "0") return std::nullopt;
  return fitting(a.negative, divide(a.digits, b.digits).second);
}
MaybeNumber to_places(const Number& a, std::size_t places) {
  const std::string zeros(6 - places, '0');
  return fitting(a.negative, trimmed(rounded(a.digits, "1" + zeros) + zeros));
}
Number whole_part(const Number& a) {
  return *fitting(a.negative, trimmed(divide(a.digits, "1000000").first + "000000"));
}
int order(const Number& a, const Number& b) {
  const auto difference = minus(a, b);
  if (difference && difference->digits == "0") return 0;
  // Two numbers that differ by more than a number can say differ by their signs.
  return difference ? (difference->negative ? -1 : 1) : (a.negative ? -1 : 1);
}

std::optional<long> read_day(const std::string& text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto y = text.substr(0, 4), m = text.substr(5, 2), d = text.substr(8);
  if (!all_digits(y + m + d)) return std::nullopt;
  const int year = std::stoi(y), month = std::stoi(m), day = std::stoi(d);
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return std::nullopt;
  if (day < 1 || day > month_days(year, month)) return std::nullopt;
  long count = day - 1;
  for (int i = 1900; i < year; ++i) count += leap(i) ? 366 : 365;
  for (int i = 1; i < month; ++i) count += month_days(year, i);
  return count;
}

std::optional<std::string> write_day(long day) {
  int year = 1900, month = 1;
  if (day < 0) return std::nullopt;
  for (; year <= 2199 && day >= (leap(year) ? 366 : 365); ++year) day -= leap(year) ? 366 : 365;
  if (year > 2199) return std::nullopt;
  for (; day >= month_days(year, month); ++month) day -= month_days(year, month);
  std::array<char, 16> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", year, month,
                static_cast<int>(day) + 1);
  return buffer.data();
}

}  // namespace bursar::expression::naive
