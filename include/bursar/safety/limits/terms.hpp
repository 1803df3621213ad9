#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "bursar/base/describe.hpp"
#include "bursar/base/numbers.hpp"
#include "bursar/base/text.hpp"
#include "bursar/safety/terms.hpp"

/// The words and parts of limits and measures.
namespace bursar::safety {

/// The most steps of a limit.
inline constexpr std::size_t kStepLimit = 20;

/// A decimal as it is written: 12 digits before the point, 6 behind it 数值.
using DecimalText = Text<20>;

/// By whom or what a school is kept safe 三防类别.
enum class Category : std::uint8_t { people, things, technology };
constexpr auto names(Category) {
  return std::array<EnumName, 3>{{{"people", "人防"}, {"things", "物防"}, {"technology", "技防"}}};
}

/// A step of a limit that grows with the pupils 分档.
struct Step {
  Whole<0, 100000> heads;
  DecimalText number;
  std::optional<Whole<1, 100000>> per;
  std::optional<DecimalText> more;

  template <class V>
  static constexpr void fields(V&& v) {
    using T = Step;
    v("heads", &T::heads, "from how many pupils on", "人数起点");
    v("number", &T::number, "the figure from there on, a decimal", "数值");
    v("per", &T::per, "for each so many pupils beyond the first of the step …", "每增人数");
    v("more", &T::more, "… so much more, a decimal", "加多少");
  }
};

}  // namespace bursar::safety
