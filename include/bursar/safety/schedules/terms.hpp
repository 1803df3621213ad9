#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "bursar/base/describe.hpp"
#include "bursar/safety/terms.hpp"

/// The words of schedules.
namespace bursar::safety {

/// The most targets of a schedule.
inline constexpr std::size_t kTargetLimit = 500;

/// How often something is to be done 周期.
enum class Every : std::uint8_t { day, week, month, quarter, year, term, season, campaign, use };
constexpr auto names(Every) {
  return std::array<EnumName, 9>{{{"day", "每日"},
                                  {"week", "每周"},
                                  {"month", "每月"},
                                  {"quarter", "每季度"},
                                  {"year", "每年"},
                                  {"term", "每学期"},
                                  {"season", "每季节"},
                                  {"campaign", "专项一次"},
                                  {"use", "使用前后"}}};
}

/// An end of a term 学期两端.
enum class Edge : std::uint8_t { start, end };
constexpr auto names(Edge) { return std::array<EnumName, 2>{{{"start", "开学"}, {"end", "期末"}}}; }

}  // namespace bursar::safety
