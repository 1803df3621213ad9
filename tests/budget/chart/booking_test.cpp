// Events become entries.
#include "bursar/budget/chart/booking.hpp"

#include <gtest/gtest.h>

#include "budget/rig.hpp"

namespace bursar::test {
namespace {

using namespace budget;

Verdict check(const Accounts& at, const Happening& what) {
  return check_booking(at.books, {&what, 1}, Accounts::day(3, 2));
}
Booked book_one(Accounts& at, const Happening& what) {
  return book(at.books, {&what, 1}, {Accounts::day(3, 2), {}, 1, {}, "test"});
}

TEST(Booking, IsRefusedWithoutARuleAndSaysTheCase) {
  Accounts at;
  const auto refused = check(at, at.event(Event::received, 5));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.refusal().code(), "budget.posting_missing");
  EXPECT_EQ(refused.refusal().figures[2].value, "means=bank origin=appropriation class=- detail=-");
}

TEST(Booking, BooksBothBooks) {
  Accounts at;
  at.rules();
  ASSERT_TRUE(check(at, at.event(Event::received, 5)));
  EXPECT_EQ(book_one(at, at.event(Event::received, 5)).count, 1u);
  EXPECT_EQ(at.books.vouchers.balance(at.main, at.id("1002")), Money::yuan(5));
  EXPECT_EQ(at.books.vouchers.balance(at.main, at.id("4101")), Money::yuan(-5));
  EXPECT_EQ(at.books.vouchers.balance(at.main, at.id("8001.02")), Money::yuan(5));
}

TEST(Booking, LeavesOutABookThatMovesNothing) {
  Accounts at;
  at.rules();
  auto moved = at.event(Event::moved, 5);
  moved.other = at.quota;
  ASSERT_TRUE(check(at, moved));
  const auto booked = book_one(at, moved);
  EXPECT_EQ(at.books.vouchers[booked.first].count, 2u);
}

TEST(Booking, WantsWhoWhereTheAccountIsKeptByWho) {
  Accounts at;
  at.rules();
  const auto refused = check(at, at.event(Event::owed, 5));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.refusal().code(), "budget.detail_missing");
}

TEST(Booking, DealingsOfSetsOfAccountsAreMirrored) {
  Accounts at;
  at.rules();
  auto paid = at.event(Event::spent, 5), received = at.event(Event::received, 5);
  paid.party = at.kitchen;
  received.ledger = at.canteen, received.party = at.school;
  EXPECT_EQ(check(at, paid).refusal().code(), "budget.internal_differs");
  const Happening both[] = {paid, received};
  ASSERT_TRUE(check_booking(at.books, both, Accounts::day(3, 2)));
  EXPECT_EQ(book(at.books, both, {Accounts::day(3, 2), {}, 1, {}, "test"}).count, 2u);
}

}  // namespace
}  // namespace bursar::test
