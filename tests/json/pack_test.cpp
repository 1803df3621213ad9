// Packs: rules as data, adopted whole or not at all.
#include "bursar/json/pack.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

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

TEST_F(Adopting, EveryPackOfTheHouseIsAdopted) {
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(BURSAR_SOURCE_DIR) + "/src/packs")) {
    const auto name = entry.path().filename().string();
    const auto adopted = adopt(name, pack(name));
    EXPECT_TRUE(adopted) << name << ": " << adopted.refusal().field << ' '
                         << adopted.refusal().text();
  }
}

}  // namespace
}  // namespace bursar::test
