#pragma once

#include <compare>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "bursar/base/text.hpp"

namespace bursar {

/// The most bytes a code may have.
inline constexpr std::size_t kCodeLimit = 64;

/// A code that people already use for something: "PC2-001", "zhou", "教具-07". `Tag` names what of.
///
/// Any printable UTF-8 without white space, to kCodeLimit bytes. Full-width letters and digits are
/// refused: "ＰＣ１" beside "PC1" would be one thing in the books twice.
template <class Tag>
struct Code {
  /// What it is a code of.
  using tag = Tag;
  std::string value;

  Code() = default;
  Code(std::string text) : value(std::move(text)) {}
  Code(std::string_view text) : value(text) {}
  Code(const char* text) : value(text) {}
  operator std::string_view() const { return value; }
  /// Whether there is no code.
  bool empty() const { return value.empty(); }
  friend auto operator<=>(const Code&, const Code&) = default;
};

namespace detail {
/// Characters beyond ASCII that no code has: full-width forms of ASCII, spaces, controls, invisible
/// ones and those that turn the writing round. UTF-8 sorts as its characters do.
inline bool deceptive(std::string_view c) {
  const auto among = [c](std::string_view first, std::string_view last) {
    return c >= first && c <= last;
  };
  return among("\u0080", "\u00A0") || c == "\u00AD" || c == "\u1680" || c == "\u180E" ||
         among("\u2000", "\u200F") || among("\u2028", "\u202F") || among("\u205F", "\u206F") ||
         c == "\u3000" || among("\uFE00", "\uFE0F") || c == "\uFEFF" || among("\uFF01", "\uFF5E");
}
}  // namespace detail

/// True where the text can serve as a code.
inline bool well_formed_code(std::string_view text) {
  if (text.empty() || text.size() > kCodeLimit) return false;
  while (!text.empty()) {
    const auto c = static_cast<unsigned char>(text[0]);
    const auto step = c < 0x80 ? 1 : detail::utf8_step(text);
    if (c <= 0x20 || c == 0x7F || step == 0) return false;
    if (step > 1 && detail::deceptive(text.substr(0, step))) return false;
    text.remove_prefix(step);
  }
  return true;
}

/// Counts the digits at the end of a code on: PC-001, PC-002, … Nothing where they run out.
class CodeSeries {
 public:
  explicit CodeSeries(std::string_view first) : code_(first) {
    const auto last = first.find_last_not_of("0123456789");
    digits_ = last == first.npos ? 0 : last + 1;
  }

  /// The code it stands at.
  const std::string& code() const { return code_; }
  /// Goes on to the next code; false where the digits run out.
  bool next() {
    for (auto at = code_.size(); at > digits_; --at) {
      if (code_[at - 1] != '9') return ++code_[at - 1], true;
      code_[at - 1] = '0';
    }
    return false;
  }

 private:
  std::string code_;
  std::size_t digits_ = 0;
};

}  // namespace bursar
