// Times of day as forms write them, and minutes on the school's clock.
#include "bursar/base/time_of_day.hpp"

#include <gtest/gtest.h>

namespace bursar {
namespace {

TEST(TimeOfDay, IsReadAsItIsWritten) {
  EXPECT_EQ(parse_time("00:00"), Minute{0});
  EXPECT_EQ(parse_time("07:30"), Minute{450});
  EXPECT_EQ(parse_time("23:59"), kDayMinutes - 1);
  EXPECT_EQ(parse_time("24:00"), kDayMinutes) << "the end of the day";
  for (const Minute minute : {0, 1, 59, 60, 450, 1439, 1440})
    EXPECT_EQ(parse_time(time_text(minute)), minute);
}

TEST(TimeOfDay, IsRefusedInAnyOtherShape) {
  for (const auto* text : {"", "7:30", "07:3", "07:60", "24:01", "25:00", "07.30", "07:30:00",
                           " 7:30", "-1:30", "+7:30", "ab:cd", "07：30"})
    EXPECT_FALSE(parse_time(text)) << text;
}

TEST(TimeOfDay, CountsMinutesOverDays) {
  const Date first(2026, 2, 28), next(2026, 3, 1);
  EXPECT_EQ(day_minute(next) - day_minute(first), kDayMinutes);
  EXPECT_EQ(day_of(day_minute(next)), next);
  EXPECT_EQ(day_of(day_minute(next) - 1), first);
}

TEST(TimeOfDay, OfAnEntryIsThatOfTheSchoolsClock) {
  const Date day(2026, 3, 2);
  Context context;
  context.today = day;
  context.at = Moment::start_of(day, 480);
  EXPECT_EQ(minute_of(context, 480), day_minute(day));
  context.at.seconds += 8 * 3600 + 29;
  EXPECT_EQ(minute_of(context, 480), day_minute(day) + 480) << "seconds are cut off";
}

}  // namespace
}  // namespace bursar
