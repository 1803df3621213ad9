#include "bursar/journal/verify.hpp"

#include <gtest/gtest.h>

#include "bursar/journal/memory.hpp"
#include "journal/chain.hpp"

namespace bursar::test {
namespace {

class Verify : public testing::Test {
 protected:
  MemoryJournal journal;
  Head kept = post(journal, 20);
  std::vector<StoredEntry>& entries = journal.entries();

  /// Seals all entries anew from one on, as somebody would who knows how the hash is made.
  void reseal_from(std::size_t index) {
    for (auto i = index; i < entries.size(); ++i)
      entries[i].hash = seal(i == 0 ? Sha256{} : entries[i - 1].hash, entries[i].view());
  }
};

TEST_F(Verify, FindsNothingWrongWithAGoodJournal) {
  EXPECT_TRUE(verify(journal));
  EXPECT_EQ(verify(journal, kept).entries, 20U);
  EXPECT_TRUE(verify(journal, head_of(entries[9])));
}

TEST_F(Verify, NamesTheChangedEntry) {
  for (auto& entry : entries) {
    for (const auto text : {&StoredEntry::by, &StoredEntry::kind, &StoredEntry::form,
                            &StoredEntry::reference, &StoredEntry::digest}) {
      (entry.*text) += "x";
      EXPECT_EQ(verify(journal).bad, entry.seq);
      (entry.*text).pop_back();
    }
  }
  EXPECT_TRUE(verify(journal));
}

TEST_F(Verify, NamesAChangedMomentOrHash) {
  for (auto& entry : entries) {
    entry.at = entry.at + -1;
    EXPECT_EQ(verify(journal).bad, entry.seq);
    entry.at = entry.at + 1;
    entry.hash[31] ^= 1;
    EXPECT_EQ(verify(journal).bad, entry.seq);
    entry.hash[31] ^= 1;
  }
}

TEST_F(Verify, NamesAMomentBeforeTheLastEvenWhereTheChainIsGood) {
  entries[10].at = entries[9].at + -60;
  reseal_from(10);
  EXPECT_EQ(verify(journal).bad, 11U);
}

TEST_F(Verify, NamesAGap) {
  entries[10].seq = 12;
  const auto found = verify(journal);
  EXPECT_EQ(found.bad, 11U);
  EXPECT_EQ(found.entries, 10U);
  EXPECT_NE(found.why.find("12"), std::string::npos);
}

TEST_F(Verify, FindsACutTailByAKeptHeadOnly) {
  Journal& port = journal;
  MemoryJournal shorter;
  port.read(0, [&](const Entry& entry) {
    shorter.begin();
    shorter.append(entry);
    shorter.commit();
    return entry.seq < 15;
  });
  EXPECT_TRUE(verify(shorter));
  EXPECT_EQ(verify(shorter, kept).bad, 16U);
}

TEST_F(Verify, FindsAJournalWrittenAnewByAKeptHeadOnly) {
  entries[4].form = "{}";
  reseal_from(4);
  EXPECT_TRUE(verify(journal));
  EXPECT_EQ(verify(journal, kept).bad, 20U);
}

}  // namespace
}  // namespace bursar::test
