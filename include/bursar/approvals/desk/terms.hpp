#pragma once

#include <array>
#include <cstdint>

#include "bursar/base/describe.hpp"

namespace bursar::approvals {

/// What a case comes to 审批结果.
enum class Ending : std::uint8_t { posted, stale };
constexpr auto names(Ending) {
  return std::array<EnumName, 2>{{{"posted", "入账"}, {"stale", "失效"}}};
}

}  // namespace bursar::approvals
