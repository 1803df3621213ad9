#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "bursar/assets/upkeep/records.hpp"
#include "bursar/base/text.hpp"

namespace bursar::assets {

/// What a counter on an asset counts 计数器.
enum class Meter : std::uint8_t { pages, hours, kilometres, runs, water, electricity, gas };
constexpr auto names(Meter) {
  return std::array<EnumName, 7>{{{"pages", "页数"},
                                  {"hours", "小时"},
                                  {"kilometres", "公里"},
                                  {"runs", "次数"},
                                  {"water", "用水量"},
                                  {"electricity", "用电量"},
                                  {"gas", "用气量"}}};
}

/// How far a counter may go in a day, from a day on 日限额.
struct MeterLimit {
  Date from;
  std::int64_t per_day = 0;  ///< 0: no limit any more
  Remark source;
};

/// A reading of a counter 抄表.
struct MeterReading {
  AssetId asset{};
  Meter meter{};
  Date on;
  std::int64_t reading = 0;
  std::int64_t total = 0;             ///< counted since the first reading, over all its counters
  std::optional<std::int64_t> old{};  ///< what the counter that was exchanged showed last
  PersonId confirmed_by{};            ///< who confirmed a reading beyond the limit
  PersonId by{};
};

}  // namespace bursar::assets
