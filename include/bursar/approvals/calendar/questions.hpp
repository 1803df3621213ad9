#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "bursar/approvals/calendar/days.hpp"
#include "bursar/approvals/calendar/forms.hpp"
#include "bursar/base/types.hpp"
#include "bursar/books.hpp"

/// What may be asked about working days.
namespace bursar::approvals {

/// When so many working days are over, and what does not count.
struct DueRow {
  Date due;
  std::vector<Date> skipped;
  bool announced = false;

  template <class V>
  static constexpr void fields(V&& v) {
    v("due", &DueRow::due, "the last of the working days", "到期日");
    v("skipped", &DueRow::skipped, "days until then that are not worked", "非工作日");
    v("announced", &DueRow::announced,
      "whether the notices of all years that it touches are entered; without one, Saturdays and "
      "Sundays are off",
      "放假安排已录入");
  }
};

/// When so many working days are over.
struct WorkingDays {
  static constexpr std::string_view kind = "approvals.working_days";
  static constexpr std::string_view about =
      "the day on which so many working days are over, counted from the next one on, and the days "
      "that do not count";
  static constexpr std::string_view about_zh = "工作日期限";
  Date from;
  Whole<1, 999> days;
  template <class V>
  static constexpr void fields(V&& v) {
    v("from", &WorkingDays::from, "the day before the first that counts", "起算日");
    v("days", &WorkingDays::days, "how many working days", "工作日数");
  }
};
inline DueRow answer(const WorkingDays& q, const Books& books, Date) {
  const auto& years = books.approvals.years();
  DueRow row{after_working_days(years, q.from, q.days), {}, true};
  for (auto day = q.from; day < row.due;) {
    day += boost::gregorian::days(1);
    if (!works(years, day)) row.skipped.push_back(day);
    row.announced = row.announced && years.contains(day.year());
  }
  return row;
}

/// What notices say.
struct Years {
  static constexpr std::string_view kind = "approvals.years";
  static constexpr std::string_view about =
      "the weekdays that are off and the weekends that are worked, of each year whose notice is "
      "entered";
  static constexpr std::string_view about_zh = "历年放假安排";
  template <class V>
  static constexpr void fields(V&&) {}
};
inline std::vector<SetYear> answer(const Years&, const Books& books, Date) {
  std::vector<SetYear> rows;
  for (const auto& [year, days] : books.approvals.years()) {
    SetYear row{year, {}, {}, days.source};
    if (!days.off.empty()) row.off = days.off;
    if (!days.worked.empty()) row.worked = days.worked;
    rows.push_back(std::move(row));
  }
  return rows;
}

/// Every question of this subject: a new one is added here.
using CalendarQuestions = Types<WorkingDays, Years>;

}  // namespace bursar::approvals
