#include "safety/naive_number.hpp"

#include <algorithm>

namespace bursar::test::checklists {
namespace {

constexpr std::size_t kPlaces = 6, kDigits = 12;

/// Two numbers of digits alone, without sign or point.
using Digits = std::string;

Digits trimmed(Digits digits) {
  const auto first = digits.find_first_not_of('0');
  return first == digits.npos ? "0" : digits.substr(first);
}

int compare_digits(const Digits& a, const Digits& b) {
  if (a.size() != b.size()) return a.size() < b.size() ? -1 : 1;
  return a < b ? -1 : a == b ? 0 : 1;
}

int digit_from_the_end(const Digits& digits, std::size_t i) {
  return i < digits.size() ? digits[digits.size() - 1 - i] - '0' : 0;
}

Digits add(const Digits& a, const Digits& b) {
  Digits out;
  int carry = 0;
  for (std::size_t i = 0; i < std::max(a.size(), b.size()) || carry > 0; ++i) {
    const int here = digit_from_the_end(a, i) + digit_from_the_end(b, i) + carry;
    out.push_back(static_cast<char>('0' + here % 10));
    carry = here / 10;
  }
  std::reverse(out.begin(), out.end());
  return trimmed(out);
}

/// The first is not less than the second.
Digits subtract(const Digits& a, const Digits& b) {
  Digits out;
  int borrowed = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    int here = digit_from_the_end(a, i) - digit_from_the_end(b, i) - borrowed;
    borrowed = here < 0 ? 1 : 0;
    if (here < 0) here += 10;
    out.push_back(static_cast<char>('0' + here));
  }
  std::reverse(out.begin(), out.end());
  return trimmed(out);
}

Digits multiply(const Digits& a, const Digits& b) {
  Digits out = "0";
  for (const char digit : b) {
    out = trimmed(out + "0");
    for (char i = '0'; i < digit; ++i) out = add(out, a);
  }
  return out;
}

struct Division {
  Digits quotient = "0", rest = "0";
};

Division divide(const Digits& a, const Digits& b) {
  Division out;
  for (const char digit : a) {
    out.rest = trimmed(out.rest + digit);
    char times = '0';
    for (; compare_digits(out.rest, b) >= 0; ++times) out.rest = subtract(out.rest, b);
    out.quotient = trimmed(out.quotient + times);
  }
  return out;
}

/// Half is rounded up, which is away from zero, the sign being elsewhere.
Digits divide_to_nearest(const Digits& a, const Digits& b) {
  const auto [quotient, rest] = divide(a, b);
  return compare_digits(add(rest, rest), b) >= 0 ? add(quotient, "1") : quotient;
}

Decimal signed_one(bool below_zero, Digits digits) {
  return {below_zero && digits != "0", std::move(digits)};
}

Reckoned bounded(Decimal number) {
  if (number.digits.size() > kDigits + kPlaces) return {};
  return number;
}

const Digits kOne = "1000000";

bool all_digits(std::string_view text) { return text.find_first_not_of("0123456789") == text.npos; }

}  // namespace

Reading read_decimal(std::string_view text, bool sign, Decimal& out) {
  const bool below_zero = sign && text.starts_with('-');
  if (below_zero) text.remove_prefix(1);
  const auto point = text.find('.');
  auto before = std::string(text.substr(0, point));
  auto behind = point == text.npos ? std::string() : std::string(text.substr(point + 1));
  if (!all_digits(before) || !all_digits(behind)) return Reading::malformed;
  if (point == text.npos ? before.empty() : behind.empty()) return Reading::malformed;
  before = trimmed(before);
  while (behind.ends_with('0')) behind.pop_back();
  if (before.size() > kDigits || behind.size() > kPlaces) return Reading::long_one;
  behind.resize(kPlaces, '0');
  out = signed_one(below_zero, trimmed(before + behind));
  return Reading::good;
}

std::string written(const Decimal& number) {
  auto digits = number.digits;
  if (digits.size() <= kPlaces) digits.insert(0, kPlaces + 1 - digits.size(), '0');
  auto text =
      digits.substr(0, digits.size() - kPlaces) + '.' + digits.substr(digits.size() - kPlaces);
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with('.')) text.pop_back();
  return (number.below_zero ? "-" : "") + text;
}

Decimal whole(long number) {
  return signed_one(number < 0, trimmed(std::to_string(number < 0 ? -number : number) + "000000"));
}

Decimal opposite(Decimal number) { return signed_one(!number.below_zero, number.digits); }

int compared(const Decimal& a, const Decimal& b) {
  if (a.below_zero != b.below_zero) return a.below_zero ? -1 : 1;
  const int size = compare_digits(a.digits, b.digits);
  return a.below_zero ? -size : size;
}

bool is_whole(const Decimal& number) { return cut(number) == number; }

std::optional<long> small_whole(const Decimal& number) {
  if (!is_whole(number) || number.digits.size() > kPlaces + 7) return {};
  return std::stol(written(number));
}

Reckoned sum(const Decimal& a, const Decimal& b) {
  if (a.below_zero == b.below_zero) return bounded({a.below_zero, add(a.digits, b.digits)});
  const bool first_more = compare_digits(a.digits, b.digits) >= 0;
  const auto& more = first_more ? a : b;
  const auto& less = first_more ? b : a;
  return bounded(signed_one(more.below_zero, subtract(more.digits, less.digits)));
}

Reckoned product(const Decimal& a, const Decimal& b) {
  const auto digits = divide_to_nearest(multiply(a.digits, b.digits), kOne);
  return bounded(signed_one(a.below_zero != b.below_zero, digits));
}

Reckoned quotient(const Decimal& a, const Decimal& b) {
  if (b.digits == "0") return {};
  const auto digits = divide_to_nearest(trimmed(a.digits + "000000"), b.digits);
  return bounded(signed_one(a.below_zero != b.below_zero, digits));
}

Reckoned remainder(const Decimal& a, const Decimal& b) {
  if (b.digits == "0") return {};
  return signed_one(a.below_zero, divide(a.digits, b.digits).rest);
}

Reckoned rounded(const Decimal& number, int places) {
  Digits unit = "1";
  for (int i = places; i < static_cast<int>(kPlaces); ++i) unit += '0';
  const auto digits = multiply(divide_to_nearest(number.digits, unit), unit);
  return bounded(signed_one(number.below_zero, digits));
}

Decimal cut(const Decimal& number) {
  const auto parts = divide(number.digits, kOne);
  return signed_one(number.below_zero, multiply(parts.quotient, kOne));
}

namespace {

bool leap(long year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

long days_of(long year, long month) {
  if (month == 2) return leap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

std::string padded(long number, std::size_t size) {
  auto text = std::to_string(number);
  return text.insert(0, size - text.size(), '0');
}

}  // namespace

std::optional<Day> read_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
  const auto number = [&](std::size_t from, std::size_t size) {
    return all_digits(text.substr(from, size)) ? std::stol(std::string(text.substr(from, size)))
                                               : -1;
  };
  const long year = number(0, 4), month = number(5, 2), day = number(8, 2);
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return {};
  if (day < 1 || day > days_of(year, month)) return {};
  Day out{day - 1};
  for (long y = 1900; y < year; ++y) out.number += leap(y) ? 366 : 365;
  for (long m = 1; m < month; ++m) out.number += days_of(year, m);
  return out;
}

std::string written(Day day) {
  long year = 1900, month = 1, rest = day.number;
  for (; rest >= (leap(year) ? 366 : 365); ++year) rest -= leap(year) ? 366 : 365;
  for (; rest >= days_of(year, month); ++month) rest -= days_of(year, month);
  return padded(year, 4) + '-' + padded(month, 2) + '-' + padded(rest + 1, 2);
}

std::optional<Day> moved(Day day, long days) {
  static const Day last = *read_day("2199-12-31");
  const Day out{day.number + days};
  if (out.number < 0 || out > last) return {};
  return out;
}

}  // namespace bursar::test::checklists
