#pragma once

#include <array>
#include <cstdint>

#include "bursar/assets/upkeep/records.hpp"

namespace bursar::assets {

/// Why the condition of an asset was recorded.
enum class ConditionCause : std::uint8_t {
  assessed,
  repair_requested,
  mended,
  given_up,
  inspection_failed,
  inspection_passed,
  used,
  remade
};
constexpr auto names(ConditionCause) {
  return std::array<EnumName, 8>{{{"assessed", "鉴定"},
                                  {"repair_requested", "报修"},
                                  {"mended", "修复"},
                                  {"given_up", "无法修复"},
                                  {"inspection_failed", "检验不合格"},
                                  {"inspection_passed", "检验合格"},
                                  {"used", "使用后"},
                                  {"remade", "拆并整合"}}};
}

/// The condition of an asset's pieces from a day on 完好登记.
struct ConditionRecord {
  AssetId asset{};
  Date on;
  PersonId by{};
  ConditionCause cause{};
  Grades grades;
};

}  // namespace bursar::assets
