#pragma once

#include <compare>
#include <cstdint>

namespace bursar {

/// A whole number that a form may carry only between `Least` and `Most`.
template <std::int32_t Least, std::int32_t Most>
struct Whole {
  static constexpr std::int32_t least = Least;
  static constexpr std::int32_t most = Most;
  std::int32_t value = Least;

  constexpr Whole() = default;
  constexpr Whole(std::int32_t number) : value(number) {}
  constexpr operator std::int32_t() const { return value; }
  /// Whether it lies between the two.
  constexpr bool in_range() const { return value >= Least && value <= Most; }
  friend constexpr auto operator<=>(Whole, Whole) = default;
};

/// How many pieces one entry of a register stands for 数量.
using Quantity = Whole<1, 1'000'000>;

}  // namespace bursar
