// The sums that parts are: what a rule proves is what it books.
#include "bursar/budget/chart/figures.hpp"

#include <gtest/gtest.h>

namespace bursar::test {
namespace {

using namespace budget;

// Cost 10, depreciated 8 of which 7 are booked, sold for 3 at costs of 0.20.
constexpr auto kSale = EventFigures::left(Money::yuan(10), Money::yuan(8), Money::yuan(7),
                                          Money::yuan(3), Money::fen(20));

TEST(Figures, OfASale) {
  EXPECT_EQ(kSale.part(Part::net), Money::yuan(2));
  EXPECT_EQ(kSale.part(Part::catch_up), Money::yuan(1));
  EXPECT_EQ(kSale.part(Part::costs), Money::fen(20));
  EXPECT_EQ(kSale.part(Part::gain), Money::fen(280));
  EXPECT_EQ(kSale.part(Part::shortfall), Money());
}

TEST(Figures, OfCostsBeyondTheProceeds) {
  const auto left = EventFigures::left(Money::yuan(10), Money::yuan(10), Money::yuan(10),
                                       Money::yuan(1), Money::yuan(4));
  EXPECT_EQ(left.part(Part::costs), Money::yuan(4));
  EXPECT_EQ(left.part(Part::gain), Money());
  EXPECT_EQ(left.part(Part::shortfall), Money::yuan(3));
}

TEST(Figures, OfAnAssetWithFees) {
  const auto asset = EventFigures::asset(Money::fen(1020), Money::fen(20));
  EXPECT_EQ(asset.part(Part::price), Money::yuan(10));
  EXPECT_EQ(EventFigures::changed(Money::yuan(5), Money::yuan(2)).part(Part::difference),
            Money::yuan(3));
}

TEST(Figures, MoneyAndRegisterMoveByTheEvent) {
  static_assert(money_moved(Event::asset_left, Place::money) ==
                sum_of(Part::gain).plus(sum_of(Part::shortfall), -1));
  static_assert(money_moved(Event::owed, Place::money) == Sum{});
  static_assert(register_moved(Event::depreciated, Role::depreciation) ==
                Sum{}.plus(sum_of(Part::amount), -1));
  static_assert(register_moved(Event::spent, Role::cost) == Sum{});
  static_assert(!has_part(Event::asset_left, Part::fees) && has_part(Event::spent, Part::amount));
}

}  // namespace
}  // namespace bursar::test
