// Working days: as the notices of years say.
#include <gtest/gtest.h>

#include <random>
#include <string>

#include "bursar/approvals/calendar/days.hpp"
#include "bursar/approvals/calendar/questions.hpp"
#include "bursar/approvals/calendar/rules.hpp"

namespace bursar::approvals {
namespace {

Date day(const char* text) { return *parse_date(text); }

std::vector<Date> list(std::initializer_list<const char*> texts) {
  std::vector<Date> days;
  for (const auto* text : texts) days.push_back(day(text));
  return days;
}

/// 2025 of mainland China: weekdays off and weekends worked.
SetYear notice() {
  return {
      2025,
      list({"2025-10-08", "2025-01-01", "2025-01-28", "2025-01-29", "2025-01-30", "2025-01-31",
            "2025-02-03", "2025-02-04", "2025-04-04", "2025-05-01", "2025-05-02", "2025-05-05",
            "2025-06-02", "2025-10-01", "2025-10-02", "2025-10-03", "2025-10-06", "2025-10-07"}),
      list({"2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"}), "n"};
}

std::string told(const Verdict& verdict) {
  return verdict ? "posted"
                 : std::string(verdict.refusal().code()) + ' ' + verdict.refusal().field + ": " +
                       verdict.refusal().text_zh();
}

struct CalendarTest : testing::Test {
  std::string file(const SetYear& form) {
    auto verdict = decide(form, books, {});
    if (verdict) post(form, books, {});
    return told(verdict);
  }
  std::string after(const char* from, int days) {
    return date_text(after_working_days(books.approvals.years(), day(from), days));
  }
  Books books;
};

TEST_F(CalendarTest, WithoutANoticeWeekendsAreOff) {
  EXPECT_EQ(after("2026-03-05", 1), "2026-03-06");
  EXPECT_EQ(after("2026-03-06", 1), "2026-03-09") << "opened on a Friday";
  EXPECT_EQ(after("2026-03-07", 1), "2026-03-09") << "and on a Saturday";
  EXPECT_EQ(after("2026-03-08", 5), "2026-03-13");
  EXPECT_EQ(after("2026-03-06", 0), "2026-03-06");
  EXPECT_EQ(after("2026-03-06", 10), "2026-03-20");
}

TEST_F(CalendarTest, FollowsTheNoticeOfTheYear) {
  ASSERT_EQ(file(notice()), "posted");
  EXPECT_EQ(after("2025-09-26", 1), "2025-09-28") << "a Sunday that is worked";
  EXPECT_EQ(after("2025-09-30", 1), "2025-10-09") << "a holiday of eight days";
  EXPECT_EQ(after("2025-09-30", 3), "2025-10-11");
  EXPECT_EQ(after("2025-09-30", 4), "2025-10-13");
  EXPECT_EQ(after("2024-12-31", 1), "2025-01-02") << "over the end of a year";
  EXPECT_EQ(after("2025-12-31", 1), "2026-01-01") << "2026 has no notice here";
}

TEST_F(CalendarTest, RefusesDaysThatAreNoExceptions) {
  auto form = notice();
  form.off->push_back(day("2025-05-03"));
  EXPECT_EQ(file(form),
            "approvals.day_already_so off: "
            "2025-05-03是星期六：放假日应为工作日，调休上班日应为周六或周日");
  form = notice();
  form.worked->push_back(day("2025-05-02"));
  EXPECT_EQ(file(form),
            "approvals.day_already_so worked: "
            "2025-05-02是星期五：放假日应为工作日，调休上班日应为周六或周日");
  form = notice();
  form.off->push_back(day("2025-01-01"));
  EXPECT_EQ(file(form), "approvals.day_repeated off: 2025-01-01重复列出");
  form = notice();
  form.worked->push_back(day("2026-01-04"));
  EXPECT_EQ(file(form), "approvals.day_of_other_year worked: 2026-01-04不在2025年内");
  EXPECT_TRUE(books.approvals.years().empty());
}

TEST_F(CalendarTest, ANoticeAgainReplacesTheFirst) {
  ASSERT_EQ(file(notice()), "posted");
  ASSERT_EQ(file({2025, list({"2025-10-01"}), {}, "later"}), "posted");
  EXPECT_EQ(after("2025-09-30", 1), "2025-10-02");
  const auto rows = answer(Years{}, books, {});
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].off, list({"2025-10-01"}));
  EXPECT_EQ(rows[0].worked, std::nullopt);
  EXPECT_EQ(rows[0].source.value, "later");
}

TEST_F(CalendarTest, TellsWhatDoesNotCount) {
  ASSERT_EQ(file(notice()), "posted");
  const auto row = answer(WorkingDays{day("2025-09-26"), 4}, books, {});
  EXPECT_EQ(row.due, day("2025-10-09"));
  EXPECT_EQ(row.skipped, list({"2025-09-27", "2025-10-01", "2025-10-02", "2025-10-03", "2025-10-04",
                               "2025-10-05", "2025-10-06", "2025-10-07", "2025-10-08"}));
  EXPECT_TRUE(row.announced);
  EXPECT_FALSE(answer(WorkingDays{day("2025-12-30"), 2}, books, {}).announced);
}

TEST_F(CalendarTest, EndsWithTheBooksWhateverIsOff) {
  std::map<int, Year> years;
  for (int year = kFirstYear; year <= kLastYear; ++year)
    for (Date at(static_cast<unsigned short>(year), 1, 1); at.year() == year;
         at += boost::gregorian::days(1))
      if (!weekend(at)) years[year].off.push_back(at);
  EXPECT_EQ(after_working_days(years, day("2190-01-01"), 1), day("2199-12-31"));
  EXPECT_EQ(after_working_days({}, day("2199-12-31"), 999), day("2199-12-31"));
  EXPECT_EQ(working_days_between(years, day("2190-01-01"), day("2199-12-31")), 0);
}

/// Counts every day by itself, with the notice as a list of days.
bool naive_works(const SetYear& notice, Date at) {
  for (const auto& one : *notice.off)
    if (one == at) return false;
  for (const auto& one : *notice.worked)
    if (one == at) return true;
  return at.day_of_week() != boost::date_time::Saturday &&
         at.day_of_week() != boost::date_time::Sunday;
}

TEST_F(CalendarTest, AgreesWithCountingDayByDay) {
  std::mt19937 random(20260302);
  for (int round = 0; round < 200; ++round) {
    SetYear form{2025, std::vector<Date>(), std::vector<Date>(), "n"};
    for (Date at(2025, 1, 1); at.year() == 2025; at += boost::gregorian::days(1))
      if (random() % 8 == 0) (weekend(at) ? form.worked : form.off)->push_back(at);
    std::shuffle(form.off->begin(), form.off->end(), random);
    ASSERT_EQ(file(form), "posted");
    const auto& years = books.approvals.years();
    const Date from = Date(2024, 11, 1) + boost::gregorian::days(random() % 500);
    const int days = static_cast<int>(1 + random() % 60);
    Date at = from;
    int counted = 0;
    while (counted < days) {
      at = at + boost::gregorian::days(1);
      EXPECT_EQ(works(years, at), naive_works(form, at)) << date_text(at);
      if (naive_works(form, at)) ++counted;
    }
    EXPECT_EQ(after_working_days(years, from, days), at) << date_text(from) << ' ' << days;
    EXPECT_EQ(working_days_between(years, from, at), days);
    EXPECT_EQ(working_days_between(years, at, from), 0);
  }
}

}  // namespace
}  // namespace bursar::approvals
