#pragma once

#include <compare>
#include <cstdint>

#include "bursar/base/date.hpp"
#include "bursar/base/pool.hpp"
#include "bursar/budget/chart/terms.hpp"

/// Vouchers and their entries.
namespace bursar::budget {

/// An entry's number, counted through all vouchers; 0 is none.
enum class EntryId : std::uint32_t {};

/// A voucher 记账凭证, packed; its code is that of its ledger, its month and its number in it.
struct Voucher {
  LedgerId ledger{};
  PackedDate on;
  std::uint32_t number = 0;  ///< in its month, from 1
  EntryId first{};           ///< its first entry; the others follow it
  std::uint32_t count = 0;
  PaperId paper{};        ///< none: of a form of another domain, an opening, a closing
  std::uint64_t seq = 0;  ///< the entry of the journal
  PersonId by{};
  TextId summary{};
  bool closing = false;  ///< of the closing of a year
};

/// One entry of a voucher 分录, packed.
struct Entry {
  Money amount;  ///< below zero in red
  AccountId account{};
  FundId fund{};
  PersonId person{};
  PartyId party{};
  MoneyId money{};
  LineId line{};
  Way way{};

  /// What it adds to the balance: debits above zero.
  Money signed_amount() const { return way == Way::debit ? amount : Money() - amount; }
};
static_assert(sizeof(Entry) <= 40);

/// What was booked on an account, in a month or over some time.
struct Turnover {
  Money debit, credit;

  /// Counts an entry on its side; red ones below zero.
  void add(const Entry& entry) { (entry.way == Way::debit ? debit : credit) += entry.amount; }
  /// Counts another turnover too.
  void add(const Turnover& more) { debit += more.debit, credit += more.credit; }
  /// Leaves a part of it out.
  void take(const Turnover& part) { debit -= part.debit, credit -= part.credit; }
  /// Debits less credits.
  Money balance() const { return debit - credit; }
  friend bool operator==(const Turnover&, const Turnover&) = default;
};

/// What a balance is kept by; the sub-ledgers are sums of these.
struct Holding {
  LedgerId ledger{};
  AccountId account{};
  FundId fund{};
  PersonId person{};
  PartyId party{};
  MoneyId money{};

  friend auto operator<=>(const Holding&, const Holding&) = default;
};

}  // namespace bursar::budget
