#include "bursar/csv/reasons.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace bursar::csv {
namespace {

/// The {places} of a sentence.
std::set<std::string> places(std::string_view sentence) {
  std::set<std::string> out;
  for (auto open = sentence.find('{'); open != sentence.npos; open = sentence.find('{', open + 1))
    out.emplace(sentence.substr(open, sentence.find('}', open) - open));
  return out;
}

TEST(CsvReasons, HaveCodesOfTheirOwnAndTheSameFiguresInBothLanguages) {
  std::set<std::string_view> codes;
  for (const auto* reason : reasons) {
    EXPECT_TRUE(reason->code.starts_with("csv.")) << reason->code;
    EXPECT_TRUE(codes.insert(reason->code).second) << reason->code;
    EXPECT_EQ(places(reason->en), places(reason->zh)) << reason->code;
    EXPECT_FALSE(reason->zh.empty()) << reason->code;
  }
}

}  // namespace
}  // namespace bursar::csv
