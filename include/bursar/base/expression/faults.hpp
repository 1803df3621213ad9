#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "bursar/base/text.hpp"

namespace bursar::expression {

/// The most that one expression may be; evaluating one is at most kNodes steps.
inline constexpr std::size_t kCharacters = 1000;
inline constexpr std::size_t kLevels = 32;  ///< of parentheses, calls and signs in each other
inline constexpr std::size_t kNodes = 256;  ///< literals, names, signs and functions

/// What can be wrong with an expression.
enum class FaultCode : std::uint8_t {
  empty,
  character,
  text_open,
  syntax,
  unfinished,
  name,
  later,
  self,
  function,
  arguments,
  literal,
  type,
  wanted,
  option,
  number,
  date,
  too_long,
  deep,
  large,
};

namespace detail {
struct FaultText {
  std::string_view name, en, zh;
};

inline constexpr std::array<FaultText, 19> kFaultTexts{{
    {"empty", "nothing is written", "表达式为空"},
    {"character", "\"{near}\" does not belong here", "此处不能用“{near}”"},
    {"text_open", "the text that begins here does not end", "文字缺少结束引号"},
    {"syntax", "unexpected \"{near}\"", "此处不应出现“{near}”"},
    {"unfinished", "more is expected after the last word", "表达式不完整"},
    {"name", "there is no \"{near}\" here", "没有“{near}”"},
    {"later", "\"{near}\" comes later in the list", "“{near}”排在后面，只能引用前面的项目"},
    {"self", "\".\" has no meaning here", "此处不能用“.”"},
    {"function", "there is no function \"{near}\"", "不支持函数“{near}”"},
    {"arguments", "\"{near}\" takes another number of arguments", "“{near}”参数个数不符"},
    {"literal", "\"{near}\" takes a literal here", "“{near}”此处须为常量"},
    {"type", "\"{near}\" does not fit its operands' types", "“{near}”与两侧类型不符"},
    {"wanted", "the whole is of another type than wanted", "结果类型不符"},
    {"option", "\"{near}\" is none of the choices", "“{near}”不是可选项"},
    {"number", "too many digits", "位数过多"},
    {"date", "no such day", "没有此日期"},
    {"long", "beyond 1,000 characters", "过长"},
    {"deep", "beyond 32 levels", "嵌套过深"},
    {"large", "beyond 256 nodes", "过大"},
}};

/// Bytes of the first character of a text that is not empty; a byte that begins none stands alone.
inline std::size_t character_step(std::string_view text) {
  const auto step = bursar::detail::utf8_step(text);
  return step == 0 ? 1 : step;
}

/// How many characters a text has.
inline std::size_t characters(std::string_view text) {
  std::size_t count = 0;
  for (; !text.empty(); ++count) text.remove_prefix(character_step(text));
  return count;
}

/// The first characters of a text, `most` of them.
inline std::string_view first_characters(std::string_view text, std::size_t most) {
  std::size_t size = 0;
  while (most-- > 0 && size < text.size()) size += character_step(text.substr(size));
  return text.substr(0, size);
}
}  // namespace detail

/// The first thing that is wrong with an expression, and where.
struct Fault {
  FaultCode code = FaultCode::empty;
  std::size_t column = 1;  ///< in characters, from 1; one beyond the last where more is expected
  std::string near;        ///< what stands there as it is written, 40 characters at most

  /// The fault's stable code, e.g. "text_open".
  std::string_view name() const { return texts().name; }
  /// What is wrong, in English.
  std::string text() const { return fill(texts().en); }
  /// What is wrong, in Chinese 中文.
  std::string text_zh() const { return fill(texts().zh); }

  friend bool operator==(const Fault&, const Fault&) = default;

 private:
  const detail::FaultText& texts() const {
    return detail::kFaultTexts[static_cast<std::size_t>(code)];
  }
  std::string fill(std::string_view sentence) const {
    constexpr std::string_view kPlace = "{near}";
    const auto at = sentence.find(kPlace);
    if (at == sentence.npos) return std::string(sentence);
    return std::string(sentence.substr(0, at)) + near +
           std::string(sentence.substr(at + kPlace.size()));
  }
};

}  // namespace bursar::expression
