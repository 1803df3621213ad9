#pragma once

#include <charconv>
#include <compare>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace bursar {

/// An amount of money 金额: a whole number of fen 分, checked against overflow.
///
/// Written as yuan with two decimals: "1200.00", "-0.50".
class Money {
 public:
  /// The largest amount a form may carry, either way: a hundred billion yuan.
  static constexpr std::int64_t kLimitFen = 10'000'000'000'000;

  constexpr Money() = default;
  /// So many fen.
  static constexpr Money fen(std::int64_t fen) { return Money(fen); }
  /// So many yuan.
  static constexpr Money yuan(std::int64_t yuan) { return Money(yuan) * 100; }

  /// The amount in fen.
  constexpr std::int64_t fen() const { return fen_; }
  /// Whether a form may carry it.
  constexpr bool in_range() const { return fen_ >= -kLimitFen && fen_ <= kLimitFen; }

  friend constexpr auto operator<=>(Money, Money) = default;

  /// Sums and products beyond 64 bits throw: the limit on forms keeps books far from there.
  friend constexpr Money operator+(Money a, Money b) {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(a.fen_, b.fen_, &sum)) overflow();
    return Money(sum);
  }
  friend constexpr Money operator-(Money a, Money b) {
    std::int64_t difference = 0;
    if (__builtin_sub_overflow(a.fen_, b.fen_, &difference)) overflow();
    return Money(difference);
  }
  friend constexpr Money operator*(Money a, std::int64_t times) {
    std::int64_t product = 0;
    if (__builtin_mul_overflow(a.fen_, times, &product)) overflow();
    return Money(product);
  }
  constexpr Money& operator+=(Money other) { return *this = *this + other; }
  constexpr Money& operator-=(Money other) { return *this = *this - other; }

  /// Reads "12", "12.5", "-12.50"; nothing for anything else, or for more than 14 digits of yuan.
  static std::optional<Money> parse(std::string_view text) {
    const bool negative = !text.empty() && text.front() == '-';
    if (negative) text.remove_prefix(1);
    const auto dot = text.find('.');
    const auto whole = text.substr(0, dot);
    const auto part = dot == text.npos ? std::string_view("0") : text.substr(dot + 1);
    if (whole.size() > 14 || part.size() > 2) return std::nullopt;
    const auto yuan = digits(whole);
    const auto cents = digits(part);
    if (!yuan || !cents) return std::nullopt;
    const auto fen = *yuan * 100 + (part.size() == 1 ? *cents * 10 : *cents);
    return Money(negative ? -fen : fen);
  }

  /// As "1200.00".
  std::string text() const {
    char buffer[32];
    return std::string(buffer, write(buffer));
  }

  /// Writes the text into a buffer of at least 24 characters and returns its end.
  char* write(char* out) const {
    std::uint64_t left = static_cast<std::uint64_t>(fen_);
    if (fen_ < 0) {
      *out++ = '-';
      left = 0 - left;
    }
    out = std::to_chars(out, out + 20, left / 100).ptr;
    *out++ = '.';
    *out++ = static_cast<char>('0' + left % 100 / 10);
    *out++ = static_cast<char>('0' + left % 10);
    return out;
  }

 private:
  constexpr explicit Money(std::int64_t fen) : fen_(fen) {}
  [[noreturn]] static void overflow() { throw std::overflow_error("an amount beyond 64 bits"); }
  static std::optional<std::int64_t> digits(std::string_view text) {
    std::int64_t value = 0;
    if (text.empty()) return std::nullopt;
    for (const char c : text) {
      if (c < '0' || c > '9') return std::nullopt;
      value = value * 10 + (c - '0');
    }
    return value;
  }

  std::int64_t fen_ = 0;
};

}  // namespace bursar
