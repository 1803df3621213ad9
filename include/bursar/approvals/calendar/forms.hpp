#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/approvals/reasons.hpp"
#include "bursar/base/date.hpp"
#include "bursar/base/describe.hpp"
#include "bursar/base/types.hpp"

/// Working days 工作日历.
namespace bursar::approvals {

/// Enters a year's holidays and make-up days 年度放假安排.
struct SetYear {
  static constexpr std::string_view kind = "approvals.set_year";
  static constexpr std::string_view about =
      "enters which weekdays of a year are off and which Saturdays and Sundays are worked; "
      "again, it "
      "replaces what was entered of that year, for deadlines that begin later";
  static constexpr std::string_view about_zh = "年度放假安排";
  static constexpr std::array refusals{&day_repeated, &day_of_other_year, &day_already_so};

  Whole<1900, 2199> year;
  std::optional<std::vector<Date>> off;
  std::optional<std::vector<Date>> worked;
  Remark source;

  template <class V>
  static constexpr void fields(V&& v) {
    v("year", &SetYear::year, "which year", "年度");
    v("off", &SetYear::off, "weekdays that are off", "放假日");
    v("worked", &SetYear::worked, "Saturdays and Sundays that are worked", "调休上班日");
    v("source", &SetYear::source, "the notice that says so", "依据");
  }
};

using CalendarForms = Types<SetYear>;

}  // namespace bursar::approvals
