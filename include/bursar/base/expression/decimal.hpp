#pragma once

#include <array>
#include <charconv>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bursar::expression {

/// A number of the expression language 数: exact, a count of millionths, less than a million
/// million either way. Whatever would leave that range is no number, rather than a wrong one.
class Decimal {
 public:
  /// How many millionths make one.
  static constexpr std::int64_t kOne = 1'000'000;
  /// The first count of millionths that no number has.
  static constexpr std::int64_t kBeyond = 1'000'000'000'000 * kOne;

  constexpr Decimal() = default;
  /// A whole number.
  constexpr explicit Decimal(std::int32_t whole) : millionths_(whole * kOne) {}
  /// So many millionths, where that is within range.
  static constexpr std::optional<Decimal> of_millionths(std::int64_t count) {
    if (count <= -kBeyond || count >= kBeyond) return std::nullopt;
    Decimal made;
    made.millionths_ = count;
    return made;
  }
  /// Reads "12", "-0.5", ".5": at most 12 digits before and 6 behind the point, not counting zeros
  /// in front and at the end.
  static constexpr std::optional<Decimal> parse(std::string_view text);

  constexpr std::int64_t millionths() const { return millionths_; }
  /// Whether nothing stands behind the point.
  constexpr bool is_whole() const { return millionths_ % kOne == 0; }
  friend constexpr auto operator<=>(Decimal, Decimal) = default;

  constexpr Decimal operator-() const { return *of_millionths(-millionths_); }
  friend constexpr std::optional<Decimal> operator+(Decimal a, Decimal b) {
    return of_millionths(a.millionths_ + b.millionths_);
  }
  friend constexpr std::optional<Decimal> operator-(Decimal a, Decimal b) {
    return of_millionths(a.millionths_ - b.millionths_);
  }
  /// Rounded half away from zero to six places.
  friend constexpr std::optional<Decimal> operator*(Decimal a, Decimal b) {
    return rounded(Wide(a.millionths_) * b.millionths_, kOne);
  }
  /// Rounded alike; none by zero.
  friend constexpr std::optional<Decimal> operator/(Decimal a, Decimal b) {
    if (b.millionths_ == 0) return std::nullopt;
    return rounded(Wide(a.millionths_) * kOne, b.millionths_);
  }
  /// What is left after whole times `b`, with the sign of `a`; none by zero.
  friend constexpr std::optional<Decimal> operator%(Decimal a, Decimal b) {
    if (b.millionths_ == 0) return std::nullopt;
    return of_millionths(a.millionths_ % b.millionths_);
  }

  /// To so many places, 0 to 6, half away from zero.
  constexpr std::optional<Decimal> round(int places) const {
    std::int64_t unit = kOne;
    for (; places > 0; --places) unit /= 10;
    const auto units = rounded(millionths_, unit);
    return units ? of_millionths(units->millionths_ * unit) : units;
  }
  /// Without what stands behind the point.
  constexpr Decimal truncate() const { return *of_millionths(millionths_ - millionths_ % kOne); }

  /// Written without needless zeros: "12", "-0.5".
  std::string text() const {
    std::array<char, 24> buffer;
    return std::string(buffer.data(), write(buffer.data()));
  }
  /// The same into at least 24 characters; returns the end.
  char* write(char* out) const {
    auto left = millionths_ < 0 ? -millionths_ : millionths_;
    if (millionths_ < 0) *out++ = '-';
    out = std::to_chars(out, out + 20, left / kOne).ptr;
    left %= kOne;
    if (left == 0) return out;
    *out++ = '.';
    for (; left != 0; left = left * 10 % kOne) *out++ = static_cast<char>('0' + left * 10 / kOne);
    return out;
  }

 private:
  __extension__ using Wide = __int128;  // a product has up to 36 digits

  static constexpr std::optional<Decimal> rounded(Wide amount, Wide unit) {
    const auto magnitude = amount < 0 ? -amount : amount;
    const auto divisor = unit < 0 ? -unit : unit;
    const auto whole = magnitude / divisor + (magnitude % divisor * 2 >= divisor ? 1 : 0);
    if (whole >= kBeyond) return std::nullopt;
    const auto count = static_cast<std::int64_t>(whole);
    return of_millionths((amount < 0) == (unit < 0) ? count : -count);
  }
  /// Appends digits to a count; false where one of them is none.
  static constexpr bool append(std::int64_t& count, std::string_view digits) {
    for (const char c : digits) {
      if (c < '0' || c > '9') return false;
      count = count * 10 + (c - '0');
    }
    return true;
  }

  std::int64_t millionths_ = 0;
};

constexpr std::optional<Decimal> Decimal::parse(std::string_view text) {
  constexpr std::size_t kWhole = 12, kPart = 6;
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const auto dot = text.find('.');
  auto whole = text.substr(0, dot);
  auto part = dot == text.npos ? std::string_view() : text.substr(dot + 1);
  if (dot == text.npos ? whole.empty() : part.empty()) return std::nullopt;
  while (whole.starts_with('0')) whole.remove_prefix(1);
  while (part.ends_with('0')) part.remove_suffix(1);
  if (whole.size() > kWhole || part.size() > kPart) return std::nullopt;
  std::int64_t count = 0;
  if (!append(count, whole) || !append(count, part)) return std::nullopt;
  for (auto places = part.size(); places < kPart; ++places) count *= 10;
  return of_millionths(negative ? -count : count);
}

}  // namespace bursar::expression
