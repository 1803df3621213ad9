// The windows of a schedule, against a naive one that asks every day to which periods it belongs
// and whether it counts, on calendars of all kinds.
#include "bursar/safety/schedules/windows.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace bursar::safety {
namespace {

using boost::gregorian::days;

/// A calendar of a school: days worked and off against the week, terms.
struct Calendar {
  std::set<Date> turned;  ///< weekdays off, weekends worked
  Limits limits;

  bool works(Date day) const {
    const int number = day.day_of_week().as_number();
    return (number == 0 || number == 6) == turned.contains(day);
  }
};

std::vector<Window> windows(const ScheduleVersion& version, const Calendar& calendar, Date from,
                            Date until) {
  std::vector<Window> found;
  each_window(
      version, calendar.limits, [&](Date day) { return calendar.works(day); }, from, until,
      [&](const Window& window) { found.push_back(window); });
  return found;
}

/// One day's season, by the year that it began in; "" where it is of none.
std::string season_of(const ScheduleVersion& version, Date day) {
  const auto number = [](int month, int of_month) { return month * 100 + of_month; };
  const int from = number(version.season_from.month, version.season_from.day);
  const int until = number(version.season_until.month, version.season_until.day);
  const int at = number(day.month().as_number(), day.day().as_number());
  const int year = day.year();
  if (from <= until) return from <= at && at <= until ? std::to_string(year) : "";
  if (at >= from) return std::to_string(year);
  return at <= until ? std::to_string(year - 1) : "";
}

/// The periods that a day is of, by names that sort as they follow each other.
std::vector<std::string> periods_of(const ScheduleVersion& version, const Calendar& calendar,
                                    Date day) {
  const auto text = date_text(day);
  const int month = day.month().as_number();
  std::vector<std::string> keys;
  switch (version.every) {
    case Every::day:
      return {text};
    case Every::week:
      while (day.day_of_week().as_number() != 1) day -= days(1);
      return {date_text(day)};
    case Every::month:
      return {text.substr(0, 7)};
    case Every::quarter:
      return {text.substr(0, 5) + std::to_string((month + 2) / 3)};
    case Every::year:
      return {text.substr(0, 4)};
    case Every::term:
      for (const auto id : calendar.limits.by_day()) {
        const auto& term = calendar.limits.terms()[id];
        const auto edge = version.edge == Edge::start ? term.from : term.until;
        const bool near = day >= edge - days(version.before) && day <= edge + days(version.within);
        if (version.edge ? near : term.holds(day)) keys.push_back(date_text(term.from));
      }
      return keys;
    case Every::season:
      if (const auto season = season_of(version, day); !season.empty()) keys.push_back(season);
      return keys;
    case Every::campaign:
      if (version.from <= day && day <= *version.until) keys.push_back("it");
      return keys;
    case Every::use:
      break;
  }
  return {};
}

bool counts(const ScheduleVersion& version, const Calendar& calendar, Date day) {
  bool in_term = false;
  for (const auto& term : calendar.limits.terms()) in_term = in_term || term.holds(day);
  const bool season = version.season_from.month == 0 || version.every == Every::season ||
                      !season_of(version, day).empty();
  switch (version.days) {
    case Days::every:
      return season;
    case Days::working:
      return season && calendar.works(day);
    case Days::term:
      return season && in_term;
    case Days::school:
      return season && in_term && calendar.works(day);
  }
  return false;
}

/// The same by asking every day of five years.
std::vector<Window> naive(const ScheduleVersion& version, const Calendar& calendar, Date from,
                          Date until) {
  std::map<std::string, std::vector<Date>> periods;
  for (auto day = Date(2023, 1, 1); day <= Date(2028, 12, 31); day += days(1))
    if (counts(version, calendar, day))
      for (const auto& key : periods_of(version, calendar, day)) periods[key].push_back(day);
  std::vector<Window> found;
  for (const auto& [key, counted] : periods) {
    const bool enough = counted.size() >= static_cast<std::size_t>(version.least_days);
    const bool meets = counted.front() <= until && from <= counted.back();
    if (enough && meets) found.push_back({counted.front(), counted.back(), version.times});
  }
  return found;
}

struct Dice {
  std::mt19937 random;
  int below(int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); }
  Date day(Date from, int most) { return from + days(below(most)); }
};

Calendar calendar_of(Dice& dice) {
  Calendar calendar;
  for (int i = dice.below(120); i > 0; --i)
    calendar.turned.insert(dice.day(Date(2024, 6, 1), 1200));
  auto at = dice.day(Date(2024, 8, 1), 60);
  for (int i = dice.below(6); i > 0; --i) {
    const auto last = dice.day(at + days(1), 150);
    calendar.limits.set({TermCode("T" + date_text(at)), "学期", at, last, "校历"});
    at = dice.day(last + days(1), 60);
  }
  return calendar;
}

MonthDay month_day(Dice& dice) {
  return {static_cast<std::uint8_t>(1 + dice.below(12)),
          static_cast<std::uint8_t>(1 + dice.below(28))};
}

ScheduleVersion version_of(Dice& dice) {
  ScheduleVersion version;
  version.every = static_cast<Every>(dice.below(9));
  version.days = static_cast<Days>(dice.below(4));
  version.times = 1 + dice.below(3);
  version.least_days = dice.below(2) == 0 ? 1 : 1 + dice.below(31);
  version.from = dice.day(Date(2025, 1, 1), 500);
  if (version.every == Every::campaign) version.until = dice.day(version.from, 40);
  if (version.every == Every::season || dice.below(3) == 0)
    version.season_from = month_day(dice), version.season_until = month_day(dice);
  if (version.every == Every::term && dice.below(2) == 0) {
    version.edge = static_cast<Edge>(dice.below(2));
    version.before = dice.below(30), version.within = dice.below(30);
  }
  return version;
}

TEST(Windows, AreThoseOfANaiveCalendar) {
  for (unsigned seed = 0; seed < 1500; ++seed) {
    Dice dice{std::mt19937(seed)};
    const auto calendar = calendar_of(dice);
    const auto version = version_of(dice);
    const auto from = dice.day(Date(2024, 12, 1), 700), until = dice.day(from, 400);
    EXPECT_EQ(windows(version, calendar, from, until), naive(version, calendar, from, until))
        << "seed " << seed << ": every " << enum_name(version.every) << ", days "
        << enum_name(version.days) << ", " << date_text(from) << " to " << date_text(until);
  }
}

Calendar spring() {
  Calendar calendar;
  calendar.limits.set({"spring", "春季", Date(2026, 3, 2), Date(2026, 7, 3), "校历"});
  return calendar;
}

TEST(Windows, OfAMonthWithFewDaysOfTermAskNothing) {
  ScheduleVersion monthly;
  monthly.every = Every::month, monthly.days = Days::school, monthly.least_days = 5;
  const auto found = windows(monthly, spring(), Date(2026, 1, 1), Date(2026, 12, 31));
  ASSERT_EQ(found.size(), 4u) << "July has three days";
  EXPECT_EQ(found.front(), (Window{Date(2026, 3, 2), Date(2026, 3, 31), 1}));
  EXPECT_EQ(found.back(), (Window{Date(2026, 6, 1), Date(2026, 6, 30), 1}));
}

TEST(Windows, AroundTheBeginningOfATermLieBeforeIt) {
  ScheduleVersion opening;
  opening.every = Every::term, opening.edge = Edge::start, opening.before = 7, opening.within = 2;
  const auto found = windows(opening, spring(), Date(2026, 2, 23), Date(2026, 2, 23));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0], (Window{Date(2026, 2, 23), Date(2026, 3, 4), 1}));
}

TEST(Windows, OfASeasonPastNewYearAreOne) {
  ScheduleVersion winter;
  winter.every = Every::season, winter.season_from = {12, 15}, winter.season_until = {2, 28};
  const auto found = windows(winter, {}, Date(2027, 1, 10), Date(2027, 1, 10));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0], (Window{Date(2026, 12, 15), Date(2027, 2, 28), 1}));
}

TEST(Windows, AroundUseAreNone) {
  ScheduleVersion use;
  use.every = Every::use;
  EXPECT_TRUE(windows(use, spring(), Date(2026, 1, 1), Date(2026, 12, 31)).empty());
}

}  // namespace
}  // namespace bursar::safety
