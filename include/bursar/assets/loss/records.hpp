#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "bursar/assets/disposal/terms.hpp"
#include "bursar/assets/loss/terms.hpp"

/// Losses and damage, and who answers for them 损坏、丢失与赔偿.
namespace bursar::assets {

/// What was lost or damaged, and what came of it 报损单.
struct LossCase {
  /// How a case stands.
  enum class Status : std::uint8_t { reported, decided, closed };
  /// A card, or a thing without one; and who had it then.
  struct Item {
    AssetId asset{};  ///< none for a thing without a card
    std::int64_t pieces = 1;
    Money cost, accumulated;  ///< of these pieces when it was reported
    UnitId unit{};
    RoomId room{};
    PersonId custodian{}, responsible{}, user{};
    LossOutcome outcome = LossOutcome::open;
    std::optional<Date> ended_on;
  };
  /// What the inquiry found.
  struct Finding {
    LossCause cause{};
    LossBasis basis{};
    Money amount;
    Remark text;
    PersonId by{};
    Date on;
  };
  /// What somebody owes of it; neither person nor payer is the school itself.
  struct Debt {
    PersonId person{};
    Name payer;
    std::int32_t share = 0;
    Money due, paid, waived;

    /// Whether it is the school's own share.
    bool own() const { return person == PersonId{} && payer.empty(); }
    /// Whether it has this debtor.
    bool of(PersonId who, const Name& other) const { return person == who && payer == other; }
    /// What is still to be paid.
    Money owed() const { return own() ? Money() : std::max(Money(), due - paid - waived); }
    /// What was paid and is due no more.
    Money to_refund() const { return std::max(Money(), paid - due); }
  };

  LossCode code;
  LossNature nature{};
  std::vector<Item> items;
  Name thing;  ///< a thing without a card
  Remark what;
  Date on;
  PersonId found_by{}, reported_by{};
  Date reported_on;
  Name police;
  std::vector<EvidenceFile> evidence;
  std::optional<Finding> finding;
  std::vector<Debt> debts;

  /// Whether nothing waits for an outcome.
  bool closed() const {
    return std::all_of(items.begin(), items.end(),
                       [](const Item& item) { return item.outcome != LossOutcome::open; });
  }
  /// Whether everything was found again: nothing was lost.
  bool nothing_lost() const {
    return std::all_of(items.begin(), items.end(),
                       [](const Item& item) { return item.outcome == LossOutcome::found; });
  }
  /// How it stands.
  Status status() const {
    if (closed()) return Status::closed;
    return finding ? Status::decided : Status::reported;
  }
  /// The original value of what was not found again.
  Money cost() const {
    Money sum;
    for (const auto& item : items)
      if (item.outcome != LossOutcome::found) sum += item.cost;
    return sum;
  }
  /// What was left of that on the books.
  Money net() const {
    Money sum;
    for (const auto& item : items)
      if (item.outcome != LossOutcome::found) sum += item.cost - item.accumulated;
    return sum;
  }
  /// The loss in yuan: as the inquiry found it, before that the original value.
  Money amount() const {
    if (nothing_lost()) return {};
    return finding ? finding->amount : cost();
  }
  /// The item of an asset that has no outcome yet, or null.
  const Item* open_item(AssetId asset) const {
    for (const auto& item : items)
      if (item.asset == asset && item.outcome == LossOutcome::open) return &item;
    return nullptr;
  }
};
constexpr auto names(LossCase::Status) {
  return std::array<EnumName, 3>{
      {{"reported", "已报告"}, {"decided", "已认定"}, {"closed", "已结"}}};
}

/// A payment, a waiver or a refund of a case 赔偿收支.
struct LossPayment {
  /// Which of them.
  enum class Kind : std::uint8_t { paid, waived, refunded };

  LossId loss{};
  Kind kind{};
  PersonId person{};
  Name payer;
  Money amount;
  Date on;
  PersonId by{};
  Remark text;  ///< number of the receipt, or why it is waived
};
constexpr auto names(LossPayment::Kind) {
  return std::array<EnumName, 3>{{{"paid", "收到赔款"}, {"waived", "减免"}, {"refunded", "退款"}}};
}

}  // namespace bursar::assets
