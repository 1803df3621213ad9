#include "bursar/journal/journal.hpp"

#include <gtest/gtest.h>

#include "journal/chain.hpp"

namespace bursar::test {
namespace {

// What a journal owes its callers stands in contract.hpp and runs against each of them.

TEST(StoredEntry, OutlivesTheViewsItWasMadeFrom) {
  auto text = std::make_unique<StoredEntry>(sample(Head{2, {}, {}}));
  const auto expected = *text;
  const StoredEntry kept(text->view());
  text.reset();
  EXPECT_TRUE(same(kept, expected));
}

TEST(StoredEntry, ViewsItsOwnTexts) {
  const auto entry = sample(Head{2, {}, {}});
  EXPECT_TRUE(same(StoredEntry(entry.view()), entry));
  EXPECT_EQ(entry.view().by.data(), entry.by.data());
}

}  // namespace
}  // namespace bursar::test
