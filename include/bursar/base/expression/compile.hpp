#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <variant>

#include "bursar/base/expression/faults.hpp"
#include "bursar/base/expression/lexer.hpp"
#include "bursar/base/expression/program.hpp"
#include "bursar/base/expression/scope.hpp"
#include "bursar/base/expression/syntax.hpp"
#include "bursar/base/expression/typing.hpp"

namespace bursar::expression {

/// Checks an expression and makes it ready to be evaluated, or says what is wrong with it first:
/// its length, its words, the order they stand in, its names and types. `wanted` is what it must
/// come to, Type::any where that is all the same.
inline std::variant<Program, Fault> compile(std::string_view source, const Scope& scope,
                                            Type wanted) {
  const auto fits = detail::first_characters(source, kCharacters);
  if (fits.size() < source.size()) return Fault{FaultCode::too_long, kCharacters + 1, ""};
  detail::Lexer lexer(source);
  if (auto fault = lexer.run()) return *std::move(fault);
  if (lexer.tokens.size() == 1) return Fault{FaultCode::empty, 1, ""};
  detail::Syntax syntax(source, lexer.tokens);
  if (auto fault = syntax.run()) return *std::move(fault);
  detail::Typing typing(source, lexer.tokens, scope);
  if (auto fault = typing.run(syntax.nodes, wanted)) return *std::move(fault);
  return Program(std::move(typing.code));
}

}  // namespace bursar::expression
