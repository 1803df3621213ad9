#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "bursar/assets/upkeep/records.hpp"
#include "bursar/base/text.hpp"

namespace bursar::assets {

/// What a rule of use demands 使用规定.
enum class UseDemand : std::uint8_t {
  logged_in_time,
  signed_out,
  switched_off,
  not_too_long,
  for_teaching
};
constexpr auto names(UseDemand) {
  return std::array<EnumName, 5>{{{"logged_in_time", "及时登记"},
                                  {"signed_out", "用后签退"},
                                  {"switched_off", "用后关机断电"},
                                  {"not_too_long", "不超时使用"},
                                  {"for_teaching", "用于教育教学"}}};
}

/// A rule of use from a day on.
struct UseRule {
  Date from;
  bool lifted = false;
  int limit = 0;  ///< days for logged_in_time, minutes for not_too_long
  Name jurisdiction;
  Remark source;
};

/// Minutes in which a thing can be used on each working day, from a day on 可用机时.
struct UseAvailability {
  Date from;
  int minutes = 0;
  int weekdays = 5;  ///< the first so many days of the week, from Monday
  Remark source;
};

/// An entry of the usage log, for one asset 使用登记.
struct Use {
  AssetId asset{};
  PersonId user{};
  Date on;
  int start = 0, end = 0;  ///< minutes after midnight
  std::optional<Name> lesson{};
  std::optional<Grade> before{}, after{};
  bool signed_out = true, left_on = false;
  PersonId by{};
  Date logged_on;
};

/// A breach of a rule of use 违规使用.
struct Breach {
  AssetId asset{};
  PersonId person{};
  UnitId unit{};  ///< of the asset, then
  UseDemand demand{};
  Date on;
  std::int64_t figure = 0;  ///< days late, or minutes too long
  bool reported = false;    ///< by an inspector; else the entry itself shows it
  PersonId by{};            ///< who filed the entry or the report
  std::optional<Remark> remark{};
};

}  // namespace bursar::assets
