#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "bursar/base/expression/operations.hpp"
#include "bursar/base/expression/program.hpp"
#include "bursar/base/expression/scope.hpp"
#include "bursar/base/expression/types.hpp"

namespace bursar::expression {

namespace detail {
/// A value as the scope said it would be, or none.
inline Value as_said(const Value& value, Type said) {
  if (said != Type::any && value.type() != said) return {};
  return value.type() == Type::text && is_blank(value.text()) ? Value() : value;
}

/// What a step without operands gives.
inline Value leaf(const Step& step, const Code& code, const Lookup& lookup) {
  switch (step.op) {
    case Op::number:
      return Value::of(Decimal::of_millionths(step.number));
    case Op::text:
      return step.size == 0 ? Value() : Value::text(code.text(step));
    case Op::date:
      return Value::day(step.number);
    case Op::name:
      return as_said(lookup.value(code.names[step.at]), code.names[step.at].type);
    case Op::here:
      return as_said(lookup.here(), code.here);
    case Op::today:
      return Value::of(lookup.today());
    case Op::limit:
      return Value::of(lookup.limit(code.limits[step.at]));
    default:
      return Value::of(step.op == Op::yes);
  }
}

/// What a sign makes of one or two operands.
inline Value sign(Op op, Operands of) {
  switch (op) {
    case Op::negate:
      return of[0].number() ? Value::of(-*of[0].number()) : Value();
    case Op::either:
      return Value::of(of[0].yes() || of[1].yes());
    case Op::both:
      return Value::of(of[0].yes() && of[1].yes());
    case Op::add:
      return sum(of[0], of[1]);
    case Op::subtract:
      return difference(of[0], of[1]);
    case Op::multiply:
    case Op::divide:
    case Op::modulo:
      return product(op, of[0], of[1]);
    default:
      return Value::of(compared(op, of[0], of[1]));
  }
}

/// What a function makes of its arguments.
inline Value function(const Step& step, Operands of, const Lookup& lookup) {
  const auto number = of[0].number();
  const auto text = of[0].type() == Type::text ? of[0].text() : std::string_view();
  switch (step.op) {
    case Op::negation:
      return Value::of(!of[0].yes());
    case Op::choose:
      return of[0].yes() ? of[1] : of[2];
    case Op::coalesce:
      return of[0].empty() ? of[1] : of[0];
    case Op::selected:
      return Value::of(is_selected(of[0], of[1]));
    case Op::count_selected:
      return count_selected(of[0]);
    case Op::string_length:
      return Value::of(Decimal(static_cast<std::int32_t>(characters(text))));
    case Op::contains:
      return of_texts(of, [](auto all, auto part) { return all.find(part) != all.npos; });
    case Op::starts_with:
      return of_texts(of, [](auto all, auto part) { return all.starts_with(part); });
    case Op::concat:
      return joined(of, lookup);
    case Op::to_number:
      return Value::of(Decimal::parse(text));
    case Op::round:
      return number ? Value::of(number->round(step.size)) : Value();
    case Op::truncate:
      return number ? Value::of(number->truncate()) : Value();
    default:
      return extreme(step.op, of);
  }
}

/// Runs all steps, each once, on a stack of at most `Depth` values.
template <std::size_t Depth>
Value run(const Code& code, const Lookup& lookup) {
  std::array<Value, Depth> stack;
  std::size_t top = 0;
  for (const auto& step : code.steps) {
    top -= step.count;
    const Operands operands(stack.data() + top, step.count);
    if (step.count == 0)
      stack[top] = leaf(step, code, lookup);
    else
      stack[top] = step.op < Op::yes ? sign(step.op, operands) : function(step, operands, lookup);
    ++top;
  }
  return stack[0];
}
}  // namespace detail

/// What an expression comes to. Nothing is allocated but what concat() puts together, which the
/// lookup keeps: a text that is given back lives no longer than the program and the lookup.
inline Value evaluate(const Program& program, const Lookup& lookup) {
  constexpr std::size_t kUsual = 8;  // few are deeper, and a small stack is ready sooner
  const auto& code = program.code();
  const auto value =
      code.depth <= kUsual ? detail::run<kUsual>(code, lookup) : detail::run<kNodes>(code, lookup);
  return code.type == Type::any || value.type() == code.type ? value : Value();
}

/// Whether a condition is met: what is empty is not.
inline bool holds(const Program& program, const Lookup& lookup) {
  return evaluate(program, lookup).yes();
}

/// Whether an answer, which is ".", is as its constraint asks. An empty answer is never asked.
inline bool answer_allowed(const Program& constraint, const Lookup& lookup) {
  const auto answer = detail::as_said(lookup.here(), constraint.code().here);
  return answer.empty() || holds(constraint, lookup);
}

}  // namespace bursar::expression
