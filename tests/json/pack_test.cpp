// Packs: rules as data, adopted whole or not at all.
#include "bursar/json/pack.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json/serialize.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "bursar/approvals/calendar/days.hpp"
#include "bursar/json/parse.hpp"
#include "school/rig.hpp"

namespace bursar::test {
namespace {

std::string pack(const std::string& name) {
  std::ifstream in(std::string(BURSAR_SOURCE_DIR) + "/src/packs/" + name, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(in), {});
}

/// A school whose head may set every rule.
struct Adopting : testing::Test {
  Adopting() { desk.play(kSmallSchool); }
  Result<json::Adopted> adopt(const std::string& name, const std::string& text) {
    return json::adopt(desk.school, name, text, desk.who());
  }
  Desk desk;
};

TEST_F(Adopting, PostsEachFormOnce) {
  const auto text = pack("cn-public-schools.jsonl");
  const auto first = adopt("cn-public-schools", text);
  ASSERT_TRUE(first) << first.refusal().field << ' ' << first.refusal().text();
  EXPECT_GT(first->posted, 60u);
  EXPECT_EQ(desk.school.read()->values.life_rules().size(),
            first->posted - 2 - 2 - 30);  // month rules, schemes, classes
  const auto again = adopt("cn-public-schools", text);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->posted, 0u);
  EXPECT_EQ(again->repeated, first->posted);
}

TEST_F(Adopting, KeepsWhatTheSchoolHas) {
  const auto text =
      R"({"form":"assets.adopt_scheme","fields":{"scheme":"gb","name":"G","edition":"1"}}
{"form":"assets.adopt_scheme","fields":{"scheme":"gb3","name":"G","edition":"3"}})";
  const auto adopted = adopt("own", text);
  ASSERT_TRUE(adopted) << adopted.refusal().text();
  EXPECT_EQ(adopted->kept, 1u);
  EXPECT_EQ(adopted->posted, 1u);
}

TEST_F(Adopting, AdoptsNothingWhereOneLineIsRefused) {
  const auto before = dump(desk.school);
  const std::string good =
      R"({"form":"assets.adopt_scheme","fields":{"scheme":"gb3","name":"G","edition":"3"}})";
  const auto refused = [&](const std::string& line) {
    const auto adopted = adopt("own", "# a pack\n\n" + good + "\n" + line);
    EXPECT_EQ(dump(desk.school), before);
    return adopted ? "adopted"
                   : adopted.refusal().field + " " + std::string(adopted.refusal().code());
  };
  EXPECT_EQ(
      refused(R"({"form":"assets.add_category","fields":{"scheme":"x","code":"1","name":"n"}})"),
      "line 4: scheme assets.scheme_unknown");
  EXPECT_EQ(refused(R"({"fields":{}})"), "line 4 base.missing_field");
  EXPECT_EQ(refused("[]"), "line 4 base.missing_field");
  EXPECT_EQ(refused("{"), "line 4 base.json_malformed");
  EXPECT_EQ(refused(R"({"form":"assets.dream"})"), "line 4: form base.unknown_form");
}

/// A schedule of a pack begins on the day of adopting, and so would follow what the school set.
TEST_F(Adopting, KeepsPlansOfTheSchoolOnALaterDay) {
  desk.file("people.allow", R"({"post":"head","forms":["safety.*"]})");
  ASSERT_TRUE(adopt("cn-kindergarten-safety", pack("cn-kindergarten-safety.jsonl")));
  desk.at = *Moment::parse("2026-03-09T01:00:00Z");
  const auto text = pack("cn-school-safety.jsonl");
  const auto adopted = adopt("cn-school-safety", text);
  ASSERT_TRUE(adopted) << adopted.refusal().field << ' ' << adopted.refusal().text();
  EXPECT_EQ(adopted->kept, 2u);  // the drill of each quarter, and from how many a director is asked
  const auto drill = [&] {
    return desk.school.read()->safety.schedules.all().find("drill")->versions;
  };
  ASSERT_EQ(drill().size(), 1u);
  EXPECT_EQ(drill().front().every, safety::Every::quarter);

  desk.at = *Moment::parse("2026-03-16T01:00:00Z");
  const auto again = adopt("cn-school-safety", text);
  ASSERT_TRUE(again) << again.refusal().field << ' ' << again.refusal().text();
  EXPECT_EQ(again->posted, 0u);
  EXPECT_EQ(again->repeated, adopted->posted);
  const auto renamed = adopt("our-copy", text);
  ASSERT_TRUE(renamed) << renamed.refusal().field << ' ' << renamed.refusal().text();
  EXPECT_EQ(renamed->posted, 0u);
  EXPECT_EQ(drill().size(), 1u);
}

/// Files what a pack says in its comments that a school files before it, and appoints somebody to
/// each post.
void prepare(Desk& desk, const std::string& text) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("# {")) continue;
    const auto object = json::parse(std::string_view(line).substr(2))->as_object();
    const std::string kind(object.at("form").as_string());
    const auto& fields = object.at("fields").as_object();
    if (desk.file(kind, boost::json::serialize(fields)) != "posted") continue;  // has it already
    if (kind != "people.add_post") continue;
    const std::string post(fields.at("post").as_string());
    const auto person = R"("person":"holder-)" + post + '"';
    EXPECT_EQ(desk.file("people.add_person", "{" + person + R"(,"name":"n"})"), "posted");
    EXPECT_EQ(desk.file("people.appoint",
                        "{" + person + R"(,"post":")" + post + R"(","from":"2026-03-02"})"),
              "posted");
  }
}

TEST_F(Adopting, HolidaysOfMainlandChina) {
  desk.file("people.allow", R"({"post":"head","forms":["approvals.*"]})");
  const auto adopted = adopt("cn-holidays", pack("cn-holidays.jsonl"));
  ASSERT_TRUE(adopted) << adopted.refusal().field << ' ' << adopted.refusal().text();
  const auto books = desk.school.read();
  const auto& years = books->approvals.years();
  for (const auto& [year, days] : {std::pair{2024, 251}, {2025, 248}, {2026, 248}}) {
    const auto last = [](int of) { return Date(static_cast<unsigned short>(of), 12, 31); };
    EXPECT_EQ(approvals::working_days_between(years, last(year - 1), last(year)), days) << year;
  }
  const auto after = [&](const char* from) {
    return date_text(approvals::after_working_days(years, *parse_date(from), 1));
  };
  EXPECT_EQ(after("2024-02-09"), "2024-02-18");
  EXPECT_EQ(after("2024-09-30"), "2024-10-08");
  EXPECT_EQ(after("2025-01-27"), "2025-02-05");
  EXPECT_EQ(after("2026-01-02"), "2026-01-04");
  EXPECT_EQ(after("2026-02-13"), "2026-02-14");
  EXPECT_EQ(after("2026-02-14"), "2026-02-24");
  EXPECT_EQ(after("2026-09-30"), "2026-10-08");
}

TEST_F(Adopting, EveryPackOfTheHouseIsAdopted) {
  std::vector<std::string> names;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(BURSAR_SOURCE_DIR) + "/src/packs"))
    names.push_back(entry.path().filename().string());
  // A place's rules stand on the country's.
  const auto local = [](const std::string& name) { return name.find("chongqing") != name.npos; };
  std::sort(names.begin(), names.end(),
            [&](auto& a, auto& b) { return std::pair(local(a), a) < std::pair(local(b), b); });
  desk.file("people.allow", R"({"post":"head","forms":["approvals.*","budget.*","safety.*"]})");
  for (const auto& name : names) {
    const auto text = pack(name);
    prepare(desk, text);
    const auto adopted = adopt(name, text);
    EXPECT_TRUE(adopted) << name << ": " << adopted.refusal().field << ' '
                         << adopted.refusal().text();
    EXPECT_TRUE(!adopted || adopted->posted > 0) << name;
  }
}

}  // namespace
}  // namespace bursar::test
