#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "bursar/assets/upkeep/records.hpp"
#include "bursar/base/money.hpp"
#include "bursar/base/text.hpp"

namespace bursar::assets {

using RemakeCode = Code<struct RemakeTag>;  ///< a paper of splitting or putting together 拆并单号
/// A paper's number; 0 is none.
enum class RemakeId : std::uint32_t {};

/// What was done to cards 拆并方式.
enum class RemakeKind : std::uint8_t { split, merged, refurbished };
constexpr auto names(RemakeKind) {
  return std::array<EnumName, 3>{
      {{"split", "拆分"}, {"merged", "合并"}, {"refurbished", "维修整合"}}};
}

/// By which figure a thing made of others is carried 计价基础.
enum class RefurbishBasis : std::uint8_t { original, net };
constexpr auto names(RefurbishBasis) {
  return std::array<EnumName, 2>{{{"original", "原值"}, {"net", "账面净值"}}};
}

/// Cards that became other cards, with what they were carried at before and after 拆并.
struct Remake {
  RemakeCode code;
  RemakeKind kind{};
  RefurbishBasis basis{};
  Date on;
  PersonId by{};
  Name voucher;
  std::vector<AssetId> sources, results;
  AssetId leftover{};                   ///< the card of what was left over, or none
  std::optional<Remark> no_leftover{};  ///< why nothing was
  Money cost_before{}, accumulated_before{};
  Money parts{};  ///< what was bought for it
  Money cost_after{}, accumulated_after{};
  Money left_cost{}, left_accumulated{};
  Money eliminated{};  ///< original value set against its depreciation, by net value
};

}  // namespace bursar::assets
