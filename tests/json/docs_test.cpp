// The pages about assets and the library: their examples are played as they stand.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "bursar/json/play.hpp"
#include "school/rig.hpp"

namespace bursar::test {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> pages() {
  std::vector<fs::path> found;
  for (const auto& entry :
       fs::recursive_directory_iterator(std::string(BURSAR_SOURCE_DIR) + "/docs"))
    if (entry.path().extension() == ".md") found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

/// The lines between ```jsonl and ```; the others are empty, so that line numbers stay.
std::string examples(const fs::path& page) {
  std::ifstream in(page);
  std::string all;
  bool within = false;
  for (std::string line; std::getline(in, line);) {
    const bool fence = line.starts_with("```");
    if (within && !fence) all += line;
    all += '\n';
    if (fence) within = line == "```jsonl";
  }
  return all;
}

TEST(Pages, HaveExamplesThatComeOutAsTheySay) {
  int played = 0;
  for (const auto& page : pages()) {
    const auto text = examples(page);
    if (text.find('{') == text.npos) continue;
    Desk desk;
    const auto report =
        json::play_text(desk.school, text, page.filename().string(), page.parent_path().string());
    ++played;
    for (const auto& line : report.differences)
      ADD_FAILURE() << page << ':' << line.line << ": " << line.what << ": expected "
                    << line.expected << ", got " << line.got << ' ' << line.text;
  }
  EXPECT_GE(played, 2);
}

/// An English page and its Chinese one tell the same.
TEST(Pages, HaveTheSameExamplesInBothLanguages) {
  for (const auto& page : pages()) {
    auto chinese = page;
    chinese.replace_extension(".zh-CN.md");
    if (page.stem().extension() == ".zh-CN" || !fs::exists(chinese)) continue;
    const auto bare = [](std::string text) {
      std::string lines;
      for (std::size_t at = 0; at < text.size();) {
        const auto end = text.find('\n', at);
        const auto line = text.substr(at, end - at);
        if (line.starts_with('{')) lines += line + '\n';
        at = end + 1;
      }
      return lines;
    };
    EXPECT_EQ(bare(examples(page)), bare(examples(chinese))) << page;
  }
}

}  // namespace
}  // namespace bursar::test
