#pragma once

#include <algorithm>
#include <map>

#include "bursar/approvals/records.hpp"

/// Which days are worked, and when so many of them are over 工作日.
namespace bursar::approvals {

/// Saturday or Sunday.
inline bool weekend(Date day) {
  const auto number = day.day_of_week().as_number();
  return number == boost::date_time::Saturday || number == boost::date_time::Sunday;
}

/// Whether a day is worked: as the notice of its year says; without one, Monday to Friday are.
inline bool works(const std::map<int, Year>& years, Date day) {
  const bool off = weekend(day);
  const auto found = years.find(day.year());
  if (found == years.end()) return !off;
  const auto& except = off ? found->second.worked : found->second.off;
  return off == std::binary_search(except.begin(), except.end(), day);
}

/// The day on which so many working days are over. What begins on a day counts from the next
/// working day: one day that begins on a Friday is over on Monday. With 0 days, the day itself.
/// However much is off, it ends with the last day that the books can have.
inline Date after_working_days(const std::map<int, Year>& years, Date from, int days) {
  static const Date last(kLastYear, 12, 31);
  while (days > 0 && from < last) {
    from += boost::gregorian::days(1);
    days -= works(years, from);
  }
  return from;
}

/// How many working days lie behind `from` up to `until` itself; 0 where that is not later. So
/// between a day and the day that so many days after it are over, there are that many.
inline int working_days_between(const std::map<int, Year>& years, Date from, Date until) {
  int days = 0;
  while (from < until) {
    from += boost::gregorian::days(1);
    days += works(years, from);
  }
  return days;
}

}  // namespace bursar::approvals
