#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "bursar/assets/upkeep/records.hpp"
#include "bursar/base/money.hpp"
#include "bursar/base/text.hpp"

namespace bursar::assets {

using RepairCode = Code<struct RepairTag>;  ///< a repair 报修单号
/// A repair's number; 0 is none.
enum class RepairId : std::uint32_t {};

/// How a repair stands 维修状态.
enum class RepairStatus : std::uint8_t { open, mended, given_up };
constexpr auto names(RepairStatus) {
  return std::array<EnumName, 3>{{{"open", "在修"}, {"mended", "修复"}, {"given_up", "无法修复"}}};
}

/// A repair of some or all pieces of a card 维修.
struct Repair {
  RepairCode code;
  AssetId asset{};
  std::int64_t pieces = 1;
  Remark fault;
  PersonId reported_by{};
  Date from;
  RepairStatus status = RepairStatus::open;
  std::optional<Date> until{};
  PersonId mended_by{};              ///< of the school's own people, or nobody
  std::optional<Name> contractor{};  ///< who else
  Money labour{}, parts{};
  bool in_warranty = false;          ///< the warranty ran when the fault was reported
  std::optional<Remark> why_paid{};  ///< why it was paid for all the same
  bool capitalised = false;
  Money replaced{};  ///< original value of what was replaced
  std::optional<Name> voucher{};
};

}  // namespace bursar::assets
