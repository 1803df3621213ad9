#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/base/expression/faults.hpp"
#include "bursar/base/expression/fitting.hpp"
#include "bursar/base/expression/lexer.hpp"
#include "bursar/base/expression/program.hpp"
#include "bursar/base/expression/scope.hpp"
#include "bursar/base/expression/syntax.hpp"

namespace bursar::expression::detail {

/// Gives every node its type, and makes its steps.
class Typing {
 public:
  Typing(std::string_view source, const std::vector<Token>& tokens, const Scope& scope)
      : source_(source), tokens_(tokens), scope_(scope) {}

  /// The first name or type that does not fit, from the inside out, if there is one.
  std::optional<Fault> run(const std::vector<Node>& nodes, Type wanted) {
    for (const auto& node : nodes) {
      add(node);
      if (fault_) return fault_;
    }
    code.type = operands_.back().type;
    // Nothing makes a set, so an expression that is one is only a name: no result.
    if (code.type == Type::set || !(fits(code.type, wanted) || wanted == Type::any))
      wrong(tokens_.front(), FaultCode::wanted);
    measure();
    return fault_;
  }
  Code code;

 private:
  /// What is known of a node that is done.
  struct Operand {
    Type type = Type::any;
    std::uint32_t step = 0;          // of a literal or a name: where it is in the code
    const Token* literal = nullptr;  // where it is a number or a text as written
    std::optional<Meaning> choice = std::nullopt;
  };

  void add(const Node& node) {
    const auto& token = tokens_[node.token];
    switch (node.kind) {
      case Node::Kind::leaf:
        return leaf(token);
      case Node::Kind::sign:
        return node.count == 1 ? minus(token) : sign(node.op, token);
      case Node::Kind::call:
        return call(token, node.count);
    }
  }

  void leaf(const Token& token) {
    const auto at = static_cast<std::uint32_t>(code.steps.size());
    if (token.kind == TokenKind::number) {
      const auto number = Decimal::parse(token_text(source_, token));
      code.steps.push_back({.op = Op::number, .number = number->millionths()});
      operands_.push_back({Type::number, at, &token});
    } else if (token.kind == TokenKind::text) {
      code.steps.push_back(text_step(literal_text(source_, token)));
      operands_.push_back({Type::text, at, &token});
    } else if (token.kind == TokenKind::here) {
      here(token);
    } else {
      name(token);
    }
  }
  void here(const Token& token) {
    const auto meaning = scope_.here();
    if (!meaning) return wrong(token, FaultCode::self);
    code.asks_here = true;
    code.here = meaning->type;
    code.steps.push_back({.op = Op::here});
    meant(*meaning);
  }
  void name(const Token& token) {
    constexpr std::size_t kNameBytes = 64;
    const auto name = reference_name(source_, token);
    const auto meaning = name.size() > kNameBytes ? std::nullopt : scope_.find(name);
    if (!meaning) return wrong(token, FaultCode::name);
    if (meaning->later) return wrong(token, FaultCode::later);
    code.steps.push_back({.op = Op::name, .at = mention(name, *meaning)});
    meant(*meaning);
  }
  void meant(const Meaning& meaning) {
    const auto choice = meaning.choice ? std::optional(meaning) : std::nullopt;
    operands_.push_back({meaning.type, 0, nullptr, choice});
  }

  void minus(const Token& token) {
    if (!fits(operands_.back().type, Type::number)) return wrong(token);
    operands_.back() = {Type::number};
    code.steps.push_back({.op = Op::negate, .count = 1});
  }
  void sign(Op op, const Token& token) {
    auto &left = operands_.end()[-2], &right = operands_.end()[-1];
    auto type = std::optional(Type::boolean);
    const bool equality = op == Op::equal || op == Op::unequal;
    if (!equality || !(is_empty(left) || is_empty(right))) {
      if (equality) take_option(left.choice, right), take_option(right.choice, left);
      if (compares(op)) take_date(op, left.type, right), take_date(op, right.type, left);
      type = sign_type(op, left.type, right.type);
    }
    if (!type) return wrong(token);
    finish(op, 2, *type);
  }
  /// A choice beside a literal: it is one of the options, and a number is one as it is written.
  void take_option(const std::optional<Meaning>& choice, Operand& literal) {
    if (choice && choice->type == Type::text && literal.literal) as_option(choice, literal);
  }
  void as_option(const std::optional<Meaning>& choice, Operand& literal) {
    const auto& token = *literal.literal;
    const bool number = literal.type == Type::number;
    const auto text = number ? token_text(source_, token) : literal_text(source_, token);
    if (choice && !scope_.offers(*choice, text)) return wrong(token, FaultCode::option);
    if (number) code.steps[literal.step] = text_step(text);
    literal.type = Type::text;
  }
  /// A date beside a text written as one: it is that day. What is ordered can be nothing else.
  void take_date(Op op, Type beside, Operand& literal) {
    const bool ordered = op >= Op::less;
    if (beside != Type::date && !(beside == Type::any && ordered)) return;
    if (literal.type != Type::text || !literal.literal) return;
    if (date_form(literal_text(source_, *literal.literal))) as_date(literal);
  }
  void as_date(Operand& literal) {
    const auto day = parse_date(literal_text(source_, *literal.literal));
    if (!day) return wrong(*literal.literal, FaultCode::date);
    code.steps[literal.step] = {.op = Op::date, .number = day->day_number()};
    literal = {Type::date};
  }

  void call(const Token& token, std::size_t count) {
    const auto* function = find_word(kFunctions, token_text(source_, token));
    if (!function || (function->op == Op::limit && !scope_.has_limits()))
      return wrong(token, FaultCode::function);
    if (count < function->least || count > function->most)
      return wrong(token, FaultCode::arguments);
    const auto first = operands_.end() - static_cast<std::ptrdiff_t>(count);
    switch (function->op) {
      case Op::choose:
        return choose(token, 3);
      case Op::coalesce:
        return choose(token, 2);
      case Op::selected:
        return selected(token);
      case Op::concat:
        return concat(token, count);
      case Op::round:
      case Op::to_date:
      case Op::limit:
        if (!takes_literal(function->op)) return wrong(token, FaultCode::literal);
        break;
      default:
        break;
    }
    const auto [argument, result] = signature(function->op);
    for (auto each = first; each != operands_.end(); ++each)
      if (!fits(each->type, argument)) return wrong(token);
    with_literal(function->op, count, result);
  }
  /// Whether the last argument is a literal; of round, one that says places.
  bool takes_literal(Op op) const {
    const auto& last = operands_.back();
    if (!last.literal) return false;
    if (op != Op::round || last.type != Type::number) return true;
    const auto places = Decimal::of_millionths(code.steps.back().number);
    return places->is_whole() && *places <= Decimal(6);
  }
  /// What a literal says becomes part of the step, which does not take it any more.
  void with_literal(Op op, std::size_t count, Type result) {
    if (op == Op::to_date) {
      as_date(operands_.back());
      return;
    }
    if (op != Op::round && op != Op::limit) return finish(op, count, result);
    const auto literal = operands_.back();
    const auto places = code.steps.back().number / Decimal::kOne;
    code.steps.pop_back(), operands_.pop_back();
    finish(op, count - 1, result);
    if (op == Op::round) code.steps.back().size = static_cast<std::uint16_t>(places);
    if (op == Op::limit) code.steps.back().at = limit(literal_text(source_, *literal.literal));
  }
  void choose(const Token& token, std::size_t count) {
    const auto &left = operands_.end()[-2], &right = operands_.end()[-1];
    auto type = same_type(left.type, right.type);
    if (is_empty(left)) type = right.type;
    if (is_empty(right)) type = left.type;
    const bool asked = count == 2 || fits(operands_.end()[-3].type, Type::boolean);
    if (!type || !asked) return wrong(token);
    finish(count == 2 ? Op::coalesce : Op::choose, count, *type);
  }
  void selected(const Token& token) {
    const auto& from = operands_.end()[-2];
    auto& option = operands_.back();
    if (!fits(from.type, Type::text) && from.type != Type::set) return wrong(token);
    const bool closed = from.choice || from.type == Type::set || from.type == Type::any;
    const bool number = option.literal && option.type == Type::number;
    if (!fits(option.type, Type::text) && !(number && closed)) return wrong(token);
    if (closed && option.literal) as_option(from.choice, option);
    finish(Op::selected, 2, Type::boolean);
  }
  void concat(const Token& token, std::size_t count) {
    for (auto each = operands_.end() - static_cast<std::ptrdiff_t>(count); each != operands_.end();
         ++each)
      if (each->type == Type::boolean || each->type == Type::set) return wrong(token);
    finish(Op::concat, count, Type::text);
  }

  void finish(Op op, std::size_t count, Type type) {
    code.steps.push_back({.op = op, .count = static_cast<std::uint8_t>(count)});
    operands_.resize(operands_.size() - count);
    operands_.push_back({type});
  }
  bool is_empty(const Operand& operand) const {
    return operand.literal && operand.type == Type::text && operand.literal->size == 2;
  }
  Step text_step(std::string_view text) {
    const auto at = static_cast<std::uint32_t>(code.texts.size());
    code.texts += text;
    return {.op = Op::text, .size = static_cast<std::uint16_t>(text.size()), .at = at};
  }
  std::uint32_t mention(std::string_view name, const Meaning& meaning) {
    const auto same = [&](const Mention& other) { return other.name == name; };
    const auto found = std::find_if(code.names.begin(), code.names.end(), same);
    const auto at = static_cast<std::uint32_t>(found - code.names.begin());
    if (found == code.names.end())
      code.names.push_back({std::string(name), meaning.position, meaning.type});
    return at;
  }
  std::uint32_t limit(std::string_view asked) {
    const auto found = std::find(code.limits.begin(), code.limits.end(), asked);
    const auto at = static_cast<std::uint32_t>(found - code.limits.begin());
    if (found == code.limits.end()) code.limits.emplace_back(asked);
    return at;
  }
  void measure() {
    std::size_t waiting = 0;
    for (const auto& step : code.steps) {
      waiting = waiting - step.count + 1;
      code.depth = std::max(code.depth, waiting);
    }
  }
  /// The first fault stays.
  void wrong(const Token& token, FaultCode fault = FaultCode::type) {
    if (!fault_) fault_ = fault_at(fault, source_, token);
  }

  std::string_view source_;
  const std::vector<Token>& tokens_;
  const Scope& scope_;
  std::vector<Operand> operands_;
  std::optional<Fault> fault_;
};

}  // namespace bursar::expression::detail
