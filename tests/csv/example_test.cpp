// The example of docs/import.md and docs/import.zh-CN.md: what they show is what comes out.
#include <fstream>
#include <sstream>

#include "bursar/csv/import.hpp"
#include "csv/sample.hpp"
#include "school/rig.hpp"

namespace bursar::csv {
namespace {

/// The first block of a language in a page.
std::string block(const std::string& page, const std::string& language) {
  std::ifstream file(std::string(BURSAR_SOURCE_DIR) + "/docs/" + page);
  std::stringstream all;
  all << file.rdbuf();
  const auto text = all.str();
  const auto fence = "```" + language + "\n";
  const auto begin = text.find(fence);
  if (begin == text.npos) return "no block of " + language + " in " + page;
  const auto from = begin + fence.size();
  return text.substr(from, text.find("```", from) - from);
}

struct CsvExample : ::testing::Test {
  CsvExample() {
    desk.play(bursar::test::kSmallSchool);
    desk.file("assets.adopt_scheme",
              R"({"scheme":"gbt14885-2022","name":"GB/T 14885","edition":"2022"})");
    for (const std::string code : {"A02010105", "A05010203", "A05010304"})
      desk.file("assets.add_category",
                R"({"scheme":"gbt14885-2022","code":")" + code + R"(","name":")" + code + "\"}");
    desk.file("assets.open_room", R"({"room":"R201","name":"微机室","type":"classroom"})");
    desk.file("assets.open_room", R"({"room":"C21","name":"二（1）班","type":"classroom"})");
  }

  Imported run(const std::string& page, Mode mode) {
    ImportOptions options;
    options.mode = mode;
    options.reading.category_prefix = "gbt14885-2022:";
    return *import_register(desk.school, block(page, "csv"), desk.who(), options);
  }

  bursar::test::Desk desk;
};

TEST_F(CsvExample, ReportsWhatThePageShows) {
  std::string report;
  for (const auto& [row, line, column, why] : run("import.md", Mode::dry_run).reading.bad)
    report += "row " + std::to_string(row) + ", " + column + ": " + why.text() + " (" +
              std::string(why.code()) + ")\n";
  EXPECT_EQ(report, block("import.md", "text"));
}

TEST_F(CsvExample, ReportsWhatTheChinesePageShows) {
  std::string report;
  for (const auto& [row, line, column, why] : run("import.zh-CN.md", Mode::dry_run).reading.bad)
    report += "第" + std::to_string(row) + "行 " + column + "：" + why.text_zh() + "（" +
              std::string(why.code()) + "）\n";
  EXPECT_EQ(report, block("import.zh-CN.md", "text"));
}

TEST_F(CsvExample, PostsTheRowThatThePageNames) {
  EXPECT_EQ(run("import.md", Mode::good_rows).accepted, 2u);
  const auto books = desk.school.read();
  const auto* asset = books->assets.find("PC-001");
  ASSERT_NE(asset, nullptr);
  EXPECT_EQ(asset->cost.text(), "11200.00");
  EXPECT_EQ(asset->quantity, 2u);
  EXPECT_EQ(books->assets.text(asset->measure), "台");
  EXPECT_EQ(books->assets.rooms()[asset->room].code.value, "R201");
  EXPECT_EQ(date_text(*asset->acquired.date()), "2014-03-05");
}

}  // namespace
}  // namespace bursar::csv
