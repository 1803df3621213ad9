// Equal texts hash alike wherever they lie; those that differ in a byte, or by their end, do not.
#include "bursar/base/text_hash.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace bursar {
namespace {

TEST(TextHash, ReadsTheTextAndNothingBesides) {
  for (std::size_t size = 0; size <= 40; ++size) {
    const std::vector<char> tight(size, 'x');  // the sanitizers watch its ends
    const auto around = "a" + std::string(size, 'x') + "z";
    EXPECT_EQ(TextHash{}({tight.data(), size}),
              TextHash{}(std::string_view(around).substr(1, size)));
  }
}

TEST(TextHash, TellsTextsThatDifferInOneByteApart) {
  std::set<std::size_t> seen;
  std::size_t texts = 0;
  for (std::size_t size = 0; size <= 40; ++size) {
    const std::string text(size, 'x');
    seen.insert(TextHash{}(text)), ++texts;
    for (std::size_t at = 0; at < size; ++at)
      for (const char c : {'\0', 'y', '\xFF'}) {
        auto other = text;
        other[at] = c;
        seen.insert(TextHash{}(other)), ++texts;
      }
  }
  EXPECT_EQ(seen.size(), texts);
}

TEST(TextHash, SpreadsNumberedCodesOverEveryBit) {
  constexpr int kCodes = 10'000;
  std::vector<int> set(64);
  for (int i = 0; i < kCodes; ++i) {
    const auto hash = TextHash{}("L" + std::to_string(1'000'000 + i));
    for (std::size_t bit = 0; bit < 64; ++bit) set[bit] += static_cast<int>(hash >> bit & 1);
  }
  for (const int times : set) EXPECT_NEAR(times, kCodes / 2, kCodes / 20);
}

}  // namespace
}  // namespace bursar
