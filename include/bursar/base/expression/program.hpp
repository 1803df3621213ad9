#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/base/expression/scope.hpp"
#include "bursar/base/expression/types.hpp"
#include "bursar/base/expression/words.hpp"

namespace bursar::expression {

namespace detail {
/// A step takes the `count` newest results and leaves one.
struct Step {
  Op op = Op::number;
  std::uint8_t count = 0;
  std::uint16_t size = 0;   // of a text: its bytes; of round: places
  std::uint32_t at = 0;     // of a text: where it begins; of a name, a limit: its place in the list
  std::int64_t number = 0;  // of a literal: millionths, or the number of a day
};

/// An expression as steps in the order of evaluation.
struct Code {
  std::vector<Step> steps;
  std::string texts;  // all text literals, end to end
  std::vector<Mention> names;
  std::vector<std::string> limits;
  Type type = Type::any;
  Type here = Type::any;
  bool asks_here = false;
  std::size_t depth = 0;  // the most results that wait at once

  std::string_view text(const Step& step) const {
    return std::string_view(texts).substr(step.at, step.size);
  }
};
}  // namespace detail

/// An expression that was checked. It is made by compile(), never changes, and is evaluated as
/// often as wanted: it needs nothing of its source or scope any more.
class Program {
 public:
  explicit Program(detail::Code code) : code_(std::move(code)) {}

  /// What it comes to; Type::any where the scope did not know.
  Type type() const { return code_.type; }
  /// The names it mentions, each once, in the order they are first mentioned.
  std::span<const Mention> names() const { return code_.names; }
  /// Whether it mentions ".".
  bool asks_here() const { return code_.asks_here; }
  /// The codes that it asks limit() for, each once.
  std::span<const std::string> limits() const { return code_.limits; }
  /// How many steps evaluating it takes, never more nor fewer.
  std::size_t steps() const { return code_.steps.size(); }
  /// For those who evaluate it.
  const detail::Code& code() const { return code_; }

 private:
  detail::Code code_;
};

}  // namespace bursar::expression
