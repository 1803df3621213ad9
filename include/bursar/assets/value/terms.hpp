#pragma once

#include <array>
#include <cstdint>

#include "bursar/base/date.hpp"
#include "bursar/base/describe.hpp"
#include "bursar/base/money.hpp"

/// The words and the arithmetic of depreciation.
namespace bursar::assets {

/// How the cost of an asset is spread 折旧方法.
enum class Method : std::uint8_t {
  straight_line,
  by_days,
  written_down_value,
  double_declining,
  units_of_work,
  by_hand
};
constexpr auto names(Method) {
  return std::array<EnumName, 6>{{{"straight_line", "年限平均法"},
                                  {"by_days", "按日平均法"},
                                  {"written_down_value", "余额递减法"},
                                  {"double_declining", "双倍余额递减法"},
                                  {"units_of_work", "工作量法"},
                                  {"by_hand", "手工"}}};
}

/// How long a period of a schedule is 折旧期间.
enum class Every : std::uint8_t { month, quarter, half_year, year };
constexpr auto names(Every) {
  return std::array<EnumName, 4>{
      {{"month", "月"}, {"quarter", "季"}, {"half_year", "半年"}, {"year", "年"}}};
}
/// Its length in months.
constexpr int months_in(Every every) {
  constexpr std::array<int, 4> months{1, 3, 6, 12};
  return months[static_cast<std::size_t>(every)];
}

/// Which month: the one in which something happens, or the one after it.
enum class Turn : std::uint8_t { same_month, next_month };
constexpr auto names(Turn) {
  return std::array<EnumName, 2>{{{"same_month", "当月"}, {"next_month", "次月"}}};
}

/// A year of the books, and a month of one.
using Year = Whole<kFirstYear, kLastYear>;
using MonthOfYear = Whole<1, 12>;
/// A life in months, to two hundred years.
using Months = Whole<1, 2400>;
/// A share in hundredths of a per cent.
using BasisPoints = Whole<0, 10'000>;
/// Work done: hours, kilometres, pages.
using WorkUnits = Whole<0, 1'000'000'000>;

/// Months counted through, so that they can be subtracted.
constexpr int month_number(int year, int month) { return year * 12 + month - 1; }
inline int month_number(Date date) {
  const auto ymd = date.year_month_day();
  return month_number(ymd.year, ymd.month.as_number());
}
/// The first day of a month.
inline Date first_day(int month) {
  return Date(static_cast<unsigned short>(month / 12), static_cast<unsigned short>(month % 12 + 1),
              1);
}
/// The last day of a month.
inline Date last_day(int month) { return first_day(month).end_of_month(); }

/// An amount times a fraction that is not negative, rounded half up to the fen.
constexpr Money fraction(Money of, std::int64_t part, std::int64_t whole) {
  __extension__ using Wide = __int128;
  const auto doubled = static_cast<Wide>(of.fen()) * part * 2 + whole;
  return Money::fen(static_cast<std::int64_t>(doubled / (static_cast<Wide>(whole) * 2)));
}

}  // namespace bursar::assets
