#include "bursar/journal/memory.hpp"

#include "journal/contract.hpp"

namespace bursar::test {
namespace {

struct InMemory {
  std::unique_ptr<Journal> make() { return std::make_unique<MemoryJournal>(); }
};

INSTANTIATE_TYPED_TEST_SUITE_P(Memory, JournalContract, InMemory);

TEST(MemoryJournal, LetsTestsDamageItsEntries) {
  MemoryJournal journal;
  post(journal, 3);
  journal.entries()[1].form += " ";
  EXPECT_EQ(verify(journal).bad, 2U);
}

}  // namespace
}  // namespace bursar::test
