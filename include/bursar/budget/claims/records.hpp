#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bursar/base/date.hpp"
#include "bursar/base/pool.hpp"
#include "bursar/budget/claims/terms.hpp"

/// What is set aside, and every movement on a line.
namespace bursar::budget {

/// What a claim holds of one line. Always: amount = open + what moved on + what was freed.
struct ClaimPart {
  LineId line{};
  ClaimPartId from{};  ///< the part of an earlier claim that it came out of
  ClaimId claim{};     ///< whose it is; the parts of a claim lie end to end
  std::uint8_t cell = 0;
  Money amount;
  Money open;
};

/// Money set aside: a request, an order 占用单, packed.
struct Claim {
  TextId code{}, text{};  ///< text: the purpose, or the number of the order
  PersonId by{};
  PartyId party{};
  UnitId unit{};
  ClaimPartId first{};
  PackedDate on, until;
  Money advanced;  ///< open advances on it; it does not lapse before they are cleared
  ClaimState state{};
  std::uint8_t priority = 0;  ///< 0: none
  bool cash = false;
  bool drawn = false;  ///< something was moved on or spent: then it ends as used
};

/// What an approval case holds while it waits 审批占用. No claim of its own: it ends with the case.
struct Hold {
  /// An amount of a line's available money, or of what a claim still holds.
  struct Part {
    LineId line{};
    ClaimPartId claim{};  ///< none: of what is available
    std::uint8_t cell = 0;
    Money amount;
  };
  std::string case_code;
  std::vector<Part> parts;
  std::vector<InvoiceCode> invoices;
};

/// Something that happened to a line 预算变动, packed; a line's movements hang together.
struct Movement {
  MovementId before{};  ///< the one before it on the line
  LineId line{};
  ClaimPartId part{};
  PaperId paper{};
  PackedDate on;
  std::uint32_t version = 0;  ///< of the budget, where it changed that
  Change change{};
  std::uint8_t cell = 0;
  Money amount;  ///< below zero where it undoes something
};

}  // namespace bursar::budget
