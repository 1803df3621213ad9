#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <iterator>

#include "bursar/base/date.hpp"
#include "bursar/safety/terms.hpp"

/// What the records of several subjects are made of.
namespace bursar::safety {

/// What is looked at or done: the whole school, a unit, a room, an asset 对象.
struct Target {
  TargetKind kind = TargetKind::whole;
  std::uint32_t number = 0;  ///< in the register of its kind; 0 of the whole school

  friend auto operator<=>(const Target&, const Target&) = default;
};
inline Target target_of(UnitId unit) { return {TargetKind::unit, std::uint32_t(unit)}; }
inline Target target_of(RoomId room) { return {TargetKind::room, std::uint32_t(room)}; }
inline Target target_of(AssetId asset) { return {TargetKind::asset, std::uint32_t(asset)}; }

/// Of versions in the order of their first days, the one of a day: the last that has begun; null
/// before the first. The next one ends it.
template <class Versions>
const typename Versions::value_type* version_on(const Versions& versions, Date day) {
  const auto after = std::upper_bound(versions.begin(), versions.end(), day,
                                      [](Date asked, const auto& one) { return asked < one.from; });
  return after == versions.begin() ? nullptr : &*std::prev(after);
}

}  // namespace bursar::safety
