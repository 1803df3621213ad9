#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "bursar/base/describe.hpp"
#include "bursar/safety/terms.hpp"

/// The words of hazards.
namespace bursar::safety {

/// The most hazards of one form: it does all of them or none.
inline constexpr std::size_t kHazardLimit = 200;

/// Where a hazard comes from 隐患来源.
enum class Source : std::uint8_t { inspection, report, incident };
constexpr auto names(Source) {
  return std::array<EnumName, 3>{
      {{"inspection", "检查"}, {"report", "上报"}, {"incident", "事故"}}};
}

/// How a hazard stands 隐患状态. Verified are only major ones, until they are struck off.
enum class HazardState : std::uint8_t { registered, settled, rectified, verified, closed };
constexpr auto names(HazardState) {
  return std::array<EnumName, 5>{{{"registered", "已登记"},
                                  {"settled", "已落实"},
                                  {"rectified", "已整改"},
                                  {"verified", "已验收（待销号）"},
                                  {"closed", "已销案"}}};
}

/// Whether somebody still has to do something about it.
constexpr bool open(HazardState state) { return state != HazardState::closed; }

/// What happened to a hazard 隐患经过.
enum class HazardEvent : std::uint8_t {
  found,
  found_again,
  settled,
  rectified,
  verified,
  rejected,
  listed,
  struck_off,
  reopened
};
constexpr auto names(HazardEvent) {
  return std::array<EnumName, 9>{{{"found", "发现"},
                                  {"found_again", "再次发现"},
                                  {"settled", "五落实"},
                                  {"rectified", "整改"},
                                  {"verified", "验收通过"},
                                  {"rejected", "验收未过"},
                                  {"listed", "挂牌督办"},
                                  {"struck_off", "销号"},
                                  {"reopened", "重新打开"}}};
}

}  // namespace bursar::safety
