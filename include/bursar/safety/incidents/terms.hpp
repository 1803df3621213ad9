#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "bursar/base/describe.hpp"
#include "bursar/base/text.hpp"
#include "bursar/safety/terms.hpp"

/// The words and parts of incidents.
namespace bursar::safety {

/// The most causes of an incident.
inline constexpr std::size_t kCauseLimit = 50;

/// How bad it was 事故等级. A near miss is no accident.
enum class Severity : std::uint8_t { near_miss, minor, general, serious, grave };
constexpr auto names(Severity) {
  return std::array<EnumName, 5>{{{"near_miss", "未遂"},
                                  {"minor", "轻微"},
                                  {"general", "一般"},
                                  {"serious", "较大"},
                                  {"grave", "重大"}}};
}

/// Whether it is an accident.
constexpr bool accident(Severity severity) { return severity >= Severity::minor; }

/// What kind of cause it is 原因类别.
enum class Cause : std::uint8_t { direct, indirect, management };
constexpr auto names(Cause) {
  return std::array<EnumName, 3>{
      {{"direct", "直接原因"}, {"indirect", "间接原因"}, {"management", "管理原因"}}};
}

/// A cause of an incident 事故原因.
struct CauseLine {
  Cause cause{};
  Remark what;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = CauseLine;
    v("cause", &T::cause, "what kind of cause", "原因类别");
    v("what", &T::what, "what it was", "原因");
  }
};

}  // namespace bursar::safety
