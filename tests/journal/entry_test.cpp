#include "bursar/journal/entry.hpp"

#include <gtest/gtest.h>

#include "journal/chain.hpp"

namespace bursar::test {
namespace {

Entry example() {
  Entry entry;
  entry.seq = 12;
  entry.at = Moment{kStart};
  entry.by = "T-1001";
  entry.kind = "assets.issue";
  entry.form = R"({"asset":"PC-1"})";
  entry.reference = "office-12";
  entry.digest = "00ff";
  return entry;
}

TEST(Seal, HashesTheBytesOfTheDocument) {
  Sha256 before{};
  before.fill(0xAB);
  const auto bytes = std::string(32, '\xAB') +
                     "12\n2026-03-02T01:30:00Z\nT-1001\nassets.issue\noffice-12\n00ff\n"
                     "{\"asset\":\"PC-1\"}\n";
  EXPECT_EQ(seal(before, example()), sha256(bytes));
}

TEST(Seal, LeavesLinesEmptyWhereThereIsNothing) {
  Entry entry;
  entry.seq = 1;
  entry.at = Moment{kStart};
  EXPECT_EQ(seal({}, entry), sha256(std::string(32, '\0') + "1\n2026-03-02T01:30:00Z\n\n\n\n\n\n"));
}

TEST(Seal, DoesNotCoverTheHashItself) {
  auto entry = example();
  const auto sealed = seal({}, entry);
  entry.hash.fill(1);
  EXPECT_EQ(seal({}, entry), sealed);
}

TEST(Seal, CoversEverythingElse) {
  const auto sealed = seal({}, example());
  const auto changed = [&](auto change) {
    auto entry = example();
    change(entry);
    return seal({}, entry) != sealed;
  };
  EXPECT_TRUE(changed([](Entry& e) { ++e.seq; }));
  EXPECT_TRUE(changed([](Entry& e) { e.at = e.at + 1; }));
  EXPECT_TRUE(changed([](Entry& e) { e.by = "T-1002"; }));
  EXPECT_TRUE(changed([](Entry& e) { e.kind = "assets.return"; }));
  EXPECT_TRUE(changed([](Entry& e) { e.form = "{}"; }));
  EXPECT_TRUE(changed([](Entry& e) { e.reference = ""; }));
  EXPECT_TRUE(changed([](Entry& e) { e.digest = ""; }));
  EXPECT_TRUE(changed([](Entry& e) { std::swap(e.by, e.kind); }));
  EXPECT_NE(seal(sealed, example()), sealed);
}

}  // namespace
}  // namespace bursar::test
