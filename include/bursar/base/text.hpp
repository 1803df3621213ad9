#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace bursar {

namespace detail {
/// Length in bytes of the well-formed UTF-8 character at the front of `text`, 0 where it is not.
inline std::size_t utf8_step(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const auto follows = [&](std::size_t i) { return i < text.size() && (byte(i) & 0xC0) == 0x80; };
  const auto lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) return follows(1) ? 2 : 0;
  if (lead < 0xF0) {
    const bool overlong = lead == 0xE0 && follows(1) && byte(1) < 0xA0;
    const bool surrogate = lead == 0xED && follows(1) && byte(1) > 0x9F;
    return follows(1) && follows(2) && !overlong && !surrogate ? 3 : 0;
  }
  if (lead > 0xF4 || !follows(1) || !follows(2) || !follows(3)) return 0;
  const bool beyond = (lead == 0xF0 && byte(1) < 0x90) || (lead == 0xF4 && byte(1) > 0x8F);
  return beyond ? 0 : 4;
}
}  // namespace detail

/// Number of characters in UTF-8 text; nothing where it is malformed or holds control characters
/// other than tab and newline.
inline std::optional<std::size_t> character_count(std::string_view text) {
  std::size_t count = 0;
  while (!text.empty()) {
    const auto c = static_cast<unsigned char>(text[0]);
    if ((c < 0x20 && c != '\t' && c != '\n') || c == 0x7F) return {};
    const auto step = detail::utf8_step(text);
    if (step == 0) return {};
    text.remove_prefix(step);
    ++count;
  }
  return count;
}

/// True for text that shows nothing: empty, or white space alone.
inline bool is_blank(std::string_view text) {
  constexpr std::string_view wide = "\u3000";  // the space of Chinese typing
  while (!text.empty()) {
    const bool narrow = text[0] == ' ' || text[0] == '\t' || text[0] == '\n';
    if (!narrow && !text.starts_with(wide)) return false;
    text.remove_prefix(narrow ? 1 : wide.size());
  }
  return true;
}

/// Free text of at most `Max` characters, UTF-8.
template <std::size_t Max>
struct Text {
  static constexpr std::size_t max = Max;
  std::string value;

  Text() = default;
  Text(std::string text) : value(std::move(text)) {}
  Text(std::string_view text) : value(text) {}
  Text(const char* text) : value(text) {}
  operator std::string_view() const { return value; }
  /// Whether there is no text.
  bool empty() const { return value.empty(); }
  friend auto operator<=>(const Text&, const Text&) = default;
};

using Name = Text<100>;     ///< a name 名称
using Remark = Text<1000>;  ///< a sentence or two 说明

}  // namespace bursar
