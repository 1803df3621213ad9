// Who is here, in which post, and who may file what, on any day.
#include <gtest/gtest.h>

#include <string>

#include "bursar/people/checks.hpp"
#include "bursar/people/forms.hpp"
#include "bursar/people/questions.hpp"
#include "bursar/people/reasons.hpp"
#include "bursar/people/records.hpp"
#include "bursar/people/register.hpp"
#include "bursar/people/rules.hpp"
#include "school/rig.hpp"

namespace bursar::people {
namespace {

Date march(int day) { return Date(2026, 3, static_cast<unsigned short>(day)); }

TEST(Period, HoldsFromItsFirstDayAndBeforeItsLast) {
  const Period closed{march(2), march(5)}, open{march(4), {}}, empty{march(3), march(3)};
  EXPECT_FALSE(closed.holds(march(1)));
  EXPECT_TRUE(closed.holds(march(2)) && closed.holds(march(4)));
  EXPECT_FALSE(closed.holds(march(5)));
  EXPECT_TRUE(open.holds(march(31)));
  EXPECT_FALSE(empty.holds(march(3)));
  EXPECT_TRUE(closed.overlaps(open) && open.overlaps(closed));
  EXPECT_FALSE(closed.overlaps({march(5), {}})) << "the day one ends another may begin";
}

TEST(Grant, CoversItsFormOrItsWholeDomain) {
  const auto covers = [](const char* pattern, const char* form) {
    return Grant{pattern, {march(1), {}}}.covers(form);
  };
  EXPECT_TRUE(covers("assets.issue", "assets.issue"));
  EXPECT_TRUE(covers("assets.*", "assets.issue"));
  EXPECT_FALSE(covers("assets.issue", "assets.issue_more"));
  EXPECT_FALSE(covers("assets.*", "assetsx.issue"));
  EXPECT_FALSE(covers("asset*", "assets.issue"));
  EXPECT_FALSE(covers("assets.", "assets.issue"));
}

class PeopleTest : public testing::Test {
 protected:
  PeopleTest() { desk.play(test::kSmallSchool); }
  std::string file(std::string_view kind, std::string_view fields) {
    return desk.file("people." + std::string(kind), fields);
  }
  test::Desk desk;
};

TEST_F(PeopleTest, GivesRightsOnlyWhileHereAppointedAndGranted) {
  const auto may = [&](const char* person, const char* form, Date day) {
    const auto books = desk.school.read();
    return books->people.may_file(books->people.persons().id(person), form, day);
  };
  EXPECT_TRUE(may("zhou", "assets.issue", march(1)));
  EXPECT_FALSE(may("zhou", "assets.issue", Date(2026, 2, 28))) << "before they joined";
  EXPECT_FALSE(may("zhou", "people.allow", march(1)));
  EXPECT_FALSE(may("nobody", "assets.issue", march(1)));
  EXPECT_EQ(file("disallow", R"({"post":"staff","form":"assets.*","until":"2026-03-10"})"),
            "posted");
  EXPECT_TRUE(may("zhou", "assets.issue", march(9)));
  EXPECT_FALSE(may("zhou", "assets.issue", march(10)));
  EXPECT_EQ(file("leave", R"({"person":"chen","gone_from":"2026-03-05"})"), "posted");
  EXPECT_TRUE(may("chen", "assets.issue", march(4)));
  EXPECT_FALSE(may("chen", "assets.issue", march(5)));
}

TEST_F(PeopleTest, RotatesAPostWithItsRightsOnTheDay) {
  EXPECT_EQ(file("allow", R"({"post":"dean","forms":["people.add_person"]})"), "posted");
  EXPECT_EQ(file("appoint", R"({"person":"lin","post":"dean","from":"2026-03-02"})"), "posted");
  EXPECT_EQ(file("appoint", R"({"person":"chen","post":"dean","from":"2026-04-02"})"),
            "refused:people.post_taken");
  EXPECT_EQ(file("rotate",
                 R"({"post":"dean","predecessor":"lin","successor":"chen","from":"2026-03-12"})"),
            "posted");
  const auto holders = [&](Date day) { return answer(Holders{"dean"}, *desk.school.read(), day); };
  EXPECT_EQ(holders(march(11)), std::vector<PersonCode>{"lin"});
  EXPECT_EQ(holders(march(12)), std::vector<PersonCode>{"chen"});
  EXPECT_EQ(holders(march(1)), std::vector<PersonCode>{});
}

TEST_F(PeopleTest, KeepsSomebodyWhoMayGiveRights) {
  EXPECT_EQ(file("disallow", R"({"post":"head","form":"people.*"})"),
            "refused:people.last_authority");
  EXPECT_EQ(file("end_appointment", R"({"person":"tang","post":"head","until":"2026-03-09"})"),
            "refused:people.last_authority");
  EXPECT_EQ(file("leave", R"({"person":"tang","gone_from":"2026-09-01"})"),
            "refused:people.last_authority");
  EXPECT_EQ(
      file("appoint", R"({"person":"lin","post":"head","from":"2026-03-02","until":"2026-12-31"})"),
      "posted");
  EXPECT_EQ(file("leave", R"({"person":"tang","gone_from":"2026-09-01"})"),
            "refused:people.last_authority")
      << "somebody for a time is not enough";
  EXPECT_EQ(file("appoint", R"({"person":"chen","post":"head","from":"2026-03-02"})"), "posted");
  EXPECT_EQ(file("leave", R"({"person":"tang","gone_from":"2026-09-01"})"), "posted");
  EXPECT_EQ(file("leave", R"({"person":"chen","gone_from":"2026-09-01"})"),
            "refused:people.last_authority");
}

TEST_F(PeopleTest, GivesNothingNewToWhoeverIsAboutToLeave) {
  EXPECT_EQ(file("leave", R"({"person":"chen","gone_from":"2026-07-01"})"), "posted");
  EXPECT_EQ(file("appoint", R"({"person":"chen","post":"dean","from":"2026-03-02"})"),
            "refused:people.person_left");
  EXPECT_EQ(file("rotate",
                 R"({"post":"staff","predecessor":"lin","successor":"chen","from":"2026-03-02"})"),
            "refused:people.person_left");
  EXPECT_EQ(desk.file("assets.appoint_keeper", R"({"room":"c1","keeper":"chen"})"),
            "refused:people.person_left");
  EXPECT_EQ(
      desk.file(
          "assets.acquire",
          R"({"asset":"a","name":"n","category":"gb:pc","cost":1,"room":"lab","user":"chen"})"),
      "refused:people.person_left");
  EXPECT_EQ(desk.ask("people.holders", R"({"post":"staff"})"), R"(["zhou","lin","chen"])")
      << "and keeps their post to the end";
}

TEST_F(PeopleTest, GivesNothingToWhoeverHasLeftByDatingItBack) {
  EXPECT_EQ(desk.file("assets.acquire",
                      R"({"asset":"a","name":"n","category":"gb:pc","cost":1,"room":"lab"})"),
            "posted");
  desk.at = *Moment::parse("2026-03-20T01:00:00Z");
  EXPECT_EQ(file("leave", R"({"person":"chen","gone_from":"2026-03-10"})"), "posted");
  EXPECT_EQ(desk.file("assets.issue", R"({"assets":["a"],"user":"chen","on":"2026-03-05"})"),
            "refused:people.person_left");
  EXPECT_EQ(desk.file("assets.lend",
                      R"({"assets":["a"],"borrower":"chen","due":"2026-05-01","on":"2026-03-05"})"),
            "refused:people.person_left");
}

TEST_F(PeopleTest, CountsStaffOfADay) {
  EXPECT_EQ(desk.ask("people.staff"), R"({"persons":4,"part_time":1,"workload":360})");
  EXPECT_EQ(desk.ask("people.staff", R"({"post":"staff"})"),
            R"({"persons":3,"part_time":1,"workload":260})");
  EXPECT_EQ(desk.ask("people.staff", R"({"post":"none"})"),
            R"({"persons":0,"part_time":0,"workload":0})");
  EXPECT_EQ(desk.ask("people.filers", R"({"form":"assets.issue"})"), R"(["head","staff"])");
  EXPECT_EQ(desk.ask("people.may_file", R"({"person":"lin","form":"people.allow"})"), "false");
}

TEST(Founding, TakesItsDayFromItsOwnTimeZone) {
  for (const auto& [zone, day] : {std::pair{"+08:00", "2026-03-03"}, {"-03:30", "2026-03-02"}}) {
    test::Desk desk;
    desk.at = *Moment::parse("2026-03-02T20:00:00Z");
    EXPECT_EQ(
        desk.file("people.found",
                  std::string(R"({"unit":"u","school":"s","time_zone":")") + zone +
                      R"(","authority":"tang","authority_name":"t","post":"h","post_name":"h"})"),
        "posted");
    EXPECT_EQ(date_text(desk.school.read()->people.persons().find("tang")->joined), day);
    EXPECT_EQ(desk.file("people.add_post", R"({"post":"p","name":"P"})"), "posted")
        << "and may file at once";
  }
}

}  // namespace
}  // namespace bursar::people
