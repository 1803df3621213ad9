#pragma once

#include <cstdint>

#include "bursar/base/date.hpp"
#include "bursar/safety/ledger/terms.hpp"

/// Everything that was filed of safety, in its order.
namespace bursar::safety {

/// One form of safety that was posted 台账. Never changed.
struct LedgerRow {
  std::uint64_t seq = 0;  ///< the entry in the journal
  PackedDate on;          ///< its day
  PersonId by{};
  std::uint32_t number = 0;  ///< what it is about, in its register; of several, the first
  LedgerKind kind{};
};

}  // namespace bursar::safety
