// Vouchers are written and undone, and a year has an end to its debits.
#include "bursar/budget/vouchers/writing.hpp"

#include <gtest/gtest.h>

#include "budget/rig.hpp"

namespace bursar::test {
namespace {

using namespace budget;

TEST(Writing, ARedVoucherUndoesAVoucher) {
  Accounts at;
  at.rules();
  const auto what = at.event(Event::received, 5);
  const auto booked = book(at.books, {&what, 1}, {Accounts::day(3, 2), {}, 1, {}, "test"});
  ASSERT_TRUE(check_red(at.books, booked, Accounts::day(4, 1)));
  const auto red = book_red(at.books, booked, {Accounts::day(4, 1), {}, 2, {}, "red"});
  EXPECT_EQ(red.count, 1u);
  EXPECT_EQ(at.books.vouchers.balance(at.main, at.id("1002")), Money());
  at.books.vouchers.each_entry(at.books.vouchers[red.first], [](const budget::Entry& entry) {
    EXPECT_EQ(entry.amount, Money::yuan(-5));
  });
  // Red debits count as debits: 5 in each book, twice.
  EXPECT_EQ(at.books.setup.ledgers()[at.main].years[0].turnover, Money::yuan(20));
}

TEST(Writing, AYearTakesSoManyDebits) {
  Accounts at;
  EXPECT_TRUE(check_turnover(at.books, at.main, Accounts::day(3, 2), kTurnoverLimit));
  const auto refused =
      check_turnover(at.books, at.main, Accounts::day(3, 2), kTurnoverLimit + Money::fen(1));
  EXPECT_EQ(refused.refusal().code(), "budget.turnover_beyond_range");
}

}  // namespace
}  // namespace bursar::test
