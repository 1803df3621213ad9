#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "bursar/base/date.hpp"
#include "bursar/base/pool.hpp"
#include "bursar/budget/spending/terms.hpp"

/// Papers that book something, what is owed, invoices.
namespace bursar::budget {

/// A paper that booked something 单据, packed. Its movements and vouchers lie end to end.
struct Paper {
  TextId code{}, text{};  ///< text: who else paid, which tax
  PaperKind kind{};
  LedgerId ledger{};
  PersonId by{}, person{};
  PartyId party{};
  MoneyId money{}, other{};  ///< other: where money moved to, another set of accounts of ours too
  FundId fund{};             ///< of a receipt; of a payment within the school, where it came in
  PackedDate on;
  Money amount;
  VoucherId voucher{};          ///< its first, or none
  std::uint32_t vouchers = 0;   ///< how many
  MovementId movement{};        ///< its first on a line, or none
  std::uint32_t movements = 0;  ///< how many, with those between them that are of claims alone
  PaperId reverses{}, reversed{};
  PaperId settles{}, against{};  ///< whose debts it settled, or the advance that it cleared
  Money settled;                 ///< how much of them
};

/// One line's share of what is owed. They are settled in their order: what is settled of the whole
/// is the front of them.
struct DuePart {
  LineId line{};
  Money amount;
};

/// What is owed to somebody, or by somebody 往来款; found by its paper.
struct Due {
  PaperId paper{};
  DueKind kind{};
  FundId fund{};      ///< none: of the treasury
  bool cash = false;  ///< whether all of it was asked for in cash
  PackedDate due;
  Money amount, open;
  std::vector<DuePart> parts;       ///< of a payable or a tax
  ClaimPartId claim{};              ///< of an advance
  std::vector<PaperId> settled_by;  ///< those that were not undone
};

/// An invoice's number; 0 is none.
enum class InvoiceId : std::uint32_t {};

/// By which paper an invoice was claimed 发票登记.
struct InvoiceUse {
  TextId code{};
  PaperId paper{};
  Money amount;
};

}  // namespace bursar::budget
