// What is kept as entries come.
#include "bursar/budget/vouchers/register.hpp"

#include <gtest/gtest.h>

namespace bursar::test {
namespace {

using namespace budget;
using budget::Entry;  // not that of the journal

VoucherId begin(Vouchers& vouchers, int month) {
  Voucher voucher;
  voucher.ledger = LedgerId(1), voucher.on = *make_date(2026, month, 1);
  return vouchers.begin(voucher, "test");
}
Entry entry(std::uint32_t account, std::int64_t fen) {
  Entry entry;
  entry.account = AccountId(account), entry.amount = Money::fen(fen);
  return entry;
}

TEST(Vouchers, AreNumberedByMonth) {
  Vouchers vouchers;
  const auto first = begin(vouchers, 1), second = begin(vouchers, 1), third = begin(vouchers, 2);
  EXPECT_EQ(vouchers[second].number, 2u);
  EXPECT_EQ(vouchers[third].number, 1u);
  EXPECT_EQ(vouchers.find(LedgerId(1), month_number(2026, 1), 1), first);
  EXPECT_EQ(vouchers.find(LedgerId(1), month_number(2026, 1), 3), VoucherId{});
  EXPECT_EQ(vouchers.find(LedgerId(2), month_number(2026, 1), 1), VoucherId{});
}

TEST(Vouchers, KeepTurnoversAndBalances) {
  Vouchers vouchers;
  begin(vouchers, 1);
  vouchers.enter(entry(3, 100), false);
  vouchers.enter(entry(3, -40), true);
  const auto& kept = vouchers.months().begin()->second;
  EXPECT_EQ(kept.all[2].debit, Money::fen(60));
  EXPECT_EQ(kept.internal[2].debit, Money::fen(-40));
  EXPECT_TRUE(kept.closing.empty());
  EXPECT_EQ(vouchers.balance(LedgerId(1), AccountId(3)), Money::fen(60));
  Money held;
  vouchers.each_balance([&](const Holding&, Money balance) { held += balance; });
  EXPECT_EQ(held, Money::fen(60));
}

}  // namespace
}  // namespace bursar::test
