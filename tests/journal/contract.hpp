#pragma once

#include <gtest/gtest.h>

#include <memory>

#include "bursar/journal/verify.hpp"
#include "journal/chain.hpp"

namespace bursar::test {

/// What every journal owes its callers. A `Maker` has `std::unique_ptr<Journal> make()`.
template <class Maker>
class JournalContract : public testing::Test {
 protected:
  Maker maker;
  std::unique_ptr<Journal> journal = maker.make();
};
TYPED_TEST_SUITE_P(JournalContract);

TYPED_TEST_P(JournalContract, StartsEmpty) {
  EXPECT_EQ(this->journal->head(), Head{});
  EXPECT_TRUE(all(*this->journal).empty());
  EXPECT_FALSE(this->journal->find("office-3"));
  EXPECT_TRUE(verify(*this->journal));
}

TYPED_TEST_P(JournalContract, GivesBackWhatWasAppended) {
  const auto head = post(*this->journal, 9);
  EXPECT_EQ(this->journal->head(), head);
  const auto entries = all(*this->journal);
  ASSERT_EQ(entries.size(), 9U);
  Head before;
  for (const auto& entry : entries) {
    EXPECT_TRUE(same(entry, sample(before))) << entry.seq;
    before = head_of(entry);
  }
}

TYPED_TEST_P(JournalContract, ReadsWhatComesAfter) {
  post(*this->journal, 9);
  EXPECT_EQ(all(*this->journal, 7).front().seq, 8U);
  EXPECT_TRUE(all(*this->journal, 9).empty());
  EXPECT_TRUE(all(*this->journal, ~std::uint64_t{0}).empty());
}

TYPED_TEST_P(JournalContract, StopsWhereTheVisitorSaysSo) {
  post(*this->journal, 9);
  int visits = 0;
  this->journal->read(0, [&](const Entry&) { return ++visits < 4; });
  EXPECT_EQ(visits, 4);
}

TYPED_TEST_P(JournalContract, FindsByReference) {
  post(*this->journal, 9);
  const auto found = this->journal->find("office-6");
  ASSERT_TRUE(found);
  EXPECT_TRUE(same(*found, all(*this->journal)[5]));
  EXPECT_FALSE(this->journal->find("office-7"));
  EXPECT_FALSE(this->journal->find(""));
}

TYPED_TEST_P(JournalContract, TakesTheTextsBeforeAppendReturns) {
  this->journal->begin();
  auto entry = sample({});
  this->journal->append(entry.view());
  entry.form.assign(entry.form.size(), '?');
  this->journal->commit();
  EXPECT_TRUE(verify(*this->journal));
}

TYPED_TEST_P(JournalContract, ShowsNothingBeforeTheCommit) {
  const auto head = post(*this->journal, 2);
  this->journal->begin();
  append(*this->journal, head, 1500);
  EXPECT_EQ(this->journal->head(), head);
  EXPECT_EQ(all(*this->journal).size(), 2U);
  EXPECT_FALSE(this->journal->find("office-3"));
  this->journal->commit();
  EXPECT_EQ(all(*this->journal).size(), 1502U);
  EXPECT_TRUE(this->journal->find("office-3"));
}

TYPED_TEST_P(JournalContract, DropsWhatIsRolledBack) {
  const auto head = post(*this->journal, 2);
  for (const int count : {0, 1, 20, 3000}) {
    this->journal->begin();
    append(*this->journal, head, count);
    this->journal->rollback();
    EXPECT_EQ(this->journal->head(), head);
    EXPECT_FALSE(this->journal->find("office-3"));
  }
  EXPECT_EQ(post(*this->journal, 3).seq, 5U);
  EXPECT_TRUE(verify(*this->journal));
}

TYPED_TEST_P(JournalContract, CommitsNothingToo) {
  this->journal->begin();
  this->journal->commit();
  EXPECT_EQ(this->journal->head(), Head{});
}

REGISTER_TYPED_TEST_SUITE_P(JournalContract, StartsEmpty, GivesBackWhatWasAppended,
                            ReadsWhatComesAfter, StopsWhereTheVisitorSaysSo, FindsByReference,
                            TakesTheTextsBeforeAppendReturns, ShowsNothingBeforeTheCommit,
                            DropsWhatIsRolledBack, CommitsNothingToo);

}  // namespace bursar::test
