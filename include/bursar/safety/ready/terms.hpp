#pragma once

#include <cstddef>
#include <cstdint>

#include "bursar/base/describe.hpp"
#include "bursar/base/numbers.hpp"
#include "bursar/safety/terms.hpp"

/// The parts of drills and sessions.
namespace bursar::safety {

/// The most issues of a drill, and the most units of a session.
inline constexpr std::size_t kIssueLimit = 50;
inline constexpr std::size_t kAudienceLimit = 200;

/// Who of a unit came 受众.
struct Audience {
  UnitCode unit;
  Whole<1, 100000> expected;
  Whole<0, 100000> present;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = Audience;
    v("unit", &T::unit, "of which unit", "部门");
    v("expected", &T::expected, "how many were expected", "应到人数");
    v("present", &T::present, "how many came", "实到人数");
  }
};

}  // namespace bursar::safety
