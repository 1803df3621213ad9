#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/base/expression/decimal.hpp"
#include "bursar/base/expression/faults.hpp"

namespace bursar::expression::detail {

/// What a word of an expression is, as it is written.
enum class TokenKind : std::uint8_t {
  number,
  text,
  name,  ///< ${…}
  here,  ///< .
  word,  ///< a function, or one of and, or, div, mod
  sign,
  open,
  close,
  comma,
  end,
};

/// One word of a source of at most kCharacters characters.
struct Token {
  TokenKind kind = TokenKind::end;
  std::uint16_t at = 0, size = 0;  // in bytes
  std::uint16_t column = 1;        // in characters
};

/// The bytes of a token.
inline std::string_view token_text(std::string_view source, const Token& token) {
  return source.substr(token.at, token.size);
}

/// What a fault shows of a token.
inline Fault fault_at(FaultCode code, std::string_view source, const Token& token) {
  constexpr std::size_t kNear = 40;
  const auto near = first_characters(token_text(source, token), kNear);
  return {code, token.column, std::string(near)};
}

/// Bytes of the blank at the front of a text, 0 where there is none.
inline std::size_t blank_step(std::string_view text) {
  constexpr std::string_view wide = "\u3000";  // the space of Chinese typing
  if (text.empty()) return 0;
  if (text[0] == ' ' || text[0] == '\t' || text[0] == '\n') return 1;
  return text.starts_with(wide) ? wide.size() : 0;
}

/// What stands between the quotes of a text token.
inline std::string_view literal_text(std::string_view source, const Token& token) {
  return token_text(source, token).substr(1, token.size - 2u);
}

/// The name in "${ name }".
inline std::string_view reference_name(std::string_view source, const Token& token) {
  auto name = token_text(source, token).substr(2, token.size - 3u);
  while (const auto step = blank_step(name)) name.remove_prefix(step);
  std::size_t size = 0;
  while (size < name.size() && blank_step(name.substr(size)) == 0) ++size;
  return name.substr(0, size);
}

/// Cuts a source into tokens, the last of which is its end.
class Lexer {
 public:
  explicit Lexer(std::string_view source) : source_(source) {}

  /// The first token that is none, if there is one.
  std::optional<Fault> run() {
    while (skip_blanks(), !left().empty())
      if (auto fault = next()) return fault;
    begin(), push(TokenKind::end);
    return std::nullopt;
  }
  std::vector<Token> tokens;

 private:
  std::optional<Fault> next() {
    begin();
    const auto text = left();
    const auto second = text.size() > 1 ? text[1] : '\0';
    if (digit(text[0]) || (text[0] == '.' && digit(second))) return number();
    if (text[0] == '\'' || text[0] == '"') return literal(text[0]);
    if (text.starts_with("${")) return reference();
    if (letter(text[0])) return word();
    if (const auto size = sign(text[0], second)) return take(TokenKind::sign, size);
    switch (text[0]) {
      case '.':
        return take(TokenKind::here, 1);
      case '(':
        return take(TokenKind::open, 1);
      case ')':
        return take(TokenKind::close, 1);
      case ',':
        return take(TokenKind::comma, 1);
      default:
        return stranger();
    }
  }

  std::optional<Fault> number() {
    const auto digits = [this] {
      while (!left().empty() && digit(left()[0])) step();
    };
    digits();
    if (left().size() > 1 && left()[0] == '.' && digit(left()[1])) step(), digits();
    push(TokenKind::number);
    if (Decimal::parse(token_text(source_, tokens.back()))) return std::nullopt;
    return fault_at(FaultCode::number, source_, tokens.back());
  }

  std::optional<Fault> literal(char quote) {
    step();
    while (!left().empty() && left()[0] != quote) {
      if (malformed()) return stranger();
      step();
    }
    if (left().empty()) {
      push(TokenKind::text);
      return fault_at(FaultCode::text_open, source_, tokens.back());
    }
    return take(TokenKind::text, 1);
  }

  std::optional<Fault> reference() {
    step(), step();
    skip_blanks();
    const auto start = at_;
    while (!left().empty() && in_name()) step();
    const bool named = at_ > start;
    skip_blanks();
    if (left().empty()) return Fault{FaultCode::unfinished, column_, ""};
    if (!named || left()[0] != '}') return stranger();
    return take(TokenKind::name, 1);
  }

  std::optional<Fault> word() {
    while (!left().empty() && (letter(left()[0]) || digit(left()[0]) || left()[0] == '-')) step();
    return push(TokenKind::word);
  }

  /// The character that stands here belongs to no token. A byte that is no character is shown as
  /// all readers show it.
  std::optional<Fault> stranger() const {
    if (malformed()) return Fault{FaultCode::character, column_, "\uFFFD"};
    return Fault{FaultCode::character, column_, std::string(first_characters(left(), 1))};
  }

  bool malformed() const { return bursar::detail::utf8_step(left()) == 0; }
  bool in_name() const {
    constexpr std::string_view kNever = "{}$'\"";
    const auto c = left()[0];
    const bool control = static_cast<unsigned char>(c) <= 0x20 || c == 0x7F;
    return !control && kNever.find(c) == kNever.npos && blank_step(left()) == 0 && !malformed();
  }
  static bool digit(char c) { return c >= '0' && c <= '9'; }
  static bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
  static std::size_t sign(char first, char second) {
    constexpr std::string_view kSigns = "+-*=<>";
    const bool two = first == '!' || first == '<' || first == '>';
    if (two && second == '=') return 2;
    return kSigns.find(first) == kSigns.npos ? 0 : 1;
  }

  std::string_view left() const { return source_.substr(at_); }
  void step() { at_ += character_step(left()), ++column_; }
  void skip_blanks() {
    while (blank_step(left()) != 0) step();
  }
  void begin() { start_ = at_, start_column_ = column_; }
  std::optional<Fault> take(TokenKind kind, std::size_t characters) {
    for (; characters > 0; --characters) step();
    return push(kind);
  }
  std::optional<Fault> push(TokenKind kind) {
    const auto small = [](std::size_t number) { return static_cast<std::uint16_t>(number); };
    tokens.push_back({kind, small(start_), small(at_ - start_), small(start_column_)});
    return std::nullopt;
  }

  std::string_view source_;
  std::size_t at_ = 0, column_ = 1;
  std::size_t start_ = 0, start_column_ = 1;
};

}  // namespace bursar::expression::detail
