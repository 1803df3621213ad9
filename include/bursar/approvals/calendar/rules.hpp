#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/approvals/calendar/days.hpp"
#include "bursar/approvals/calendar/forms.hpp"
#include "bursar/base/result.hpp"
#include "bursar/books.hpp"

namespace bursar::approvals {

namespace detail {
inline EnumName weekday_name(Date day) {
  static constexpr std::array<EnumName, 7> all{{{"Sunday", "星期日"},
                                                {"Monday", "星期一"},
                                                {"Tuesday", "星期二"},
                                                {"Wednesday", "星期三"},
                                                {"Thursday", "星期四"},
                                                {"Friday", "星期五"},
                                                {"Saturday", "星期六"}}};
  return all[day.day_of_week().as_number()];
}

inline std::vector<Date> sorted_days(const std::optional<std::vector<Date>>& list) {
  auto days = list.value_or(std::vector<Date>());
  std::sort(days.begin(), days.end());
  return days;
}

/// Days of the year, each once, and each an exception: a weekend that is off is none.
inline Verdict check_days(int year, std::string_view field,
                          const std::optional<std::vector<Date>>& list, bool weekends) {
  const auto days = sorted_days(list);
  for (std::size_t i = 0; i < days.size(); ++i) {
    const auto text = date_text(days[i]);
    if (days[i].year() != year)
      return refuse(day_of_other_year, field, {{"date", text}, {"year", std::to_string(year)}});
    if (weekend(days[i]) != weekends) {
      const auto name = weekday_name(days[i]);
      return refuse(day_already_so, field,
                    {{"date", text},
                     {"weekday", std::string(name.name)},
                     {"weekday_zh", std::string(name.zh)}});
    }
    if (i > 0 && days[i] == days[i - 1]) return refuse(day_repeated, field, {{"date", text}});
  }
  return {};
}
}  // namespace detail

inline Verdict decide(const SetYear& form, const Books&, const Context&) {
  if (auto v = detail::check_days(form.year, "off", form.off, false); !v) return v;
  return detail::check_days(form.year, "worked", form.worked, true);
}

inline void post(const SetYear& form, Books& books, const Context&) {
  books.approvals.set(
      form.year, {detail::sorted_days(form.off), detail::sorted_days(form.worked), form.source});
}

}  // namespace bursar::approvals
