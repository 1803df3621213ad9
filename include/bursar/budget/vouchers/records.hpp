#pragma once

#include <cstdint>

#include "bursar/base/date.hpp"
#include "bursar/base/pool.hpp"
#include "bursar/budget/chart/terms.hpp"

/// Vouchers and their entries.
namespace bursar::budget {

/// A voucher 记账凭证, packed; its code is that of its ledger, its month and its number in it.
struct Voucher {
  LedgerId ledger{};
  PackedDate on;
  std::uint32_t number = 0;  ///< in its month, from 1
  std::uint32_t first = 0;   ///< place of its first entry
  std::uint32_t count = 0;
  PaperId paper{};        ///< none: of a form of another domain, an opening, a closing
  std::uint64_t seq = 0;  ///< the entry of the journal
  PersonId by{};
  TextId summary{};
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
};

/// What was booked on an account in a month, or is its balance.
struct Turnover {
  Money debit, credit;
};

}  // namespace bursar::budget
