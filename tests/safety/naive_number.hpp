#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Decimals and days of the naive evaluator: digits in a string, as on paper.
namespace bursar::test::checklists {

/// A number: its sign, and the digits of its millionths without zeros in front.
struct Decimal {
  bool below_zero = false;
  std::string digits = "0";

  friend bool operator==(const Decimal&, const Decimal&) = default;
};

/// What becomes of a reckoning: nothing where it has more than 12 digits before the point.
using Reckoned = std::optional<Decimal>;

enum class Reading { good, malformed, long_one };
/// Reads `12.50`, `.5`; with a sign also `-3`.
Reading read_decimal(std::string_view text, bool sign, Decimal& out);
/// Without needless zeros.
std::string written(const Decimal& number);

Decimal whole(long number);
Decimal opposite(Decimal number);
/// Below, equal or above zero as the first is below, equal to or above the second.
int compared(const Decimal& a, const Decimal& b);
bool is_whole(const Decimal& number);
/// A whole number of at most seven digits, else nothing.
std::optional<long> small_whole(const Decimal& number);

Reckoned sum(const Decimal& a, const Decimal& b);
Reckoned product(const Decimal& a, const Decimal& b);
Reckoned quotient(const Decimal& a, const Decimal& b);
Reckoned remainder(const Decimal& a, const Decimal& b);
/// Half away from zero, to so many places.
Reckoned rounded(const Decimal& number, int places);
/// Towards zero.
Decimal cut(const Decimal& number);

/// A day, counted from 1 January 1900, which is 0.
struct Day {
  long number = 0;
  friend auto operator<=>(const Day&, const Day&) = default;
};
/// Reads YYYY-MM-DD; nothing where there is no such day from 1900 to 2199.
std::optional<Day> read_day(std::string_view text);
std::string written(Day day);
/// Nothing outside 1900 to 2199.
std::optional<Day> moved(Day day, long days);

}  // namespace bursar::test::checklists
