#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bursar/assets/disposal/terms.hpp"

/// Writing assets off and disposing of them 报废与处置.
namespace bursar::assets {

/// A rule's number; 0 is none.
enum class DisposalRuleId : std::uint32_t {};
/// A write-off's number; 0 is none.
enum class WriteOffId : std::uint32_t {};

/// What sizes of write-off are approved by whom, from a day on 处置审批权限.
struct DisposalRule {
  DisposalRuleCode code;
  Name jurisdiction;
  Remark source;
  Date from;
  std::optional<Date> until;  ///< the first day on which it holds no more
  std::int32_t split_days = 0;
  std::vector<DisposalBand> bands;  ///< from the smallest to the largest

  /// Whether it has not ended by a day.
  bool holds(Date day) const { return from <= day && (!until || day < *until); }
};

/// A paper that asks for assets to be written off, and what came of it 报废处置单.
struct WriteOff {
  /// How a paper stands.
  enum class Status : std::uint8_t { pending, posted, withdrawn, rejected };
  /// A card, and what of it.
  struct Item {
    AssetId asset{};
    std::int64_t pieces = 0;
    Money cost;
    Money accumulated;  ///< by the books of the application, then of the posting
  };

  WriteOffCode code;
  std::vector<Item> items;
  LossId loss{};
  std::optional<Ground> ground;
  Manner manner{};
  Remark reason, early;
  PersonId applicant{}, joint{};
  bool joined = false;  ///< the joint applicant has signed
  Date requested_on;
  Money cost, unit_most;
  DisposalRuleId rule{};
  std::uint32_t band = 0;  ///< its place in the rule
  std::vector<EvidenceFile> evidence;
  Status status = Status::pending;

  // The outcome.
  std::optional<Date> ended_on;
  PersonId ended_by{};
  std::string case_code;  ///< where it was posted by an approval case
  Remark outcome;         ///< why it was withdrawn or rejected
  std::vector<StepGiven> approvals;
  Name filed, recipient;
  Money proceeds, costs;

  /// Original value less what was depreciated of it 净值.
  Money net() const {
    Money sum;
    for (const auto& item : items) sum += item.cost - item.accumulated;
    return sum;
  }
  /// How many pieces.
  std::int64_t pieces() const {
    std::int64_t sum = 0;
    for (const auto& item : items) sum += item.pieces;
    return sum;
  }
};
constexpr auto names(WriteOff::Status) {
  return std::array<EnumName, 4>{{{"pending", "办理中"},
                                  {"posted", "已核销"},
                                  {"withdrawn", "已撤回"},
                                  {"rejected", "已驳回"}}};
}

}  // namespace bursar::assets
