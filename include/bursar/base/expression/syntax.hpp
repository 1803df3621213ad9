#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/base/expression/faults.hpp"
#include "bursar/base/expression/lexer.hpp"
#include "bursar/base/expression/words.hpp"

namespace bursar::expression::detail {

/// A node of an expression: it takes the results of the `count` nodes that end just before it.
struct Node {
  enum class Kind : std::uint8_t { leaf, sign, call };
  Kind kind = Kind::leaf;
  Op op = Op::negate;       // of a sign
  std::uint16_t count = 0;  // operands or arguments
  std::uint16_t token = 0;
};

/// Puts tokens into the order of evaluation: what a node takes stands before it. It keeps what is
/// open on a stack of its own, so that no source makes it recurse.
class Syntax {
 public:
  Syntax(std::string_view source, const std::vector<Token>& tokens)
      : source_(source), tokens_(tokens) {}

  /// The first token that cannot stand where it does, if there is one.
  std::optional<Fault> run() {
    while (!done_ && !fault_) {
      operand_next_ ? operand(tokens_[at_]) : follower(tokens_[at_]);
      ++at_;
    }
    return fault_;
  }
  std::vector<Node> nodes;

 private:
  /// Something that waits for what comes after it.
  struct Open {
    enum class Kind : std::uint8_t { group, call, unary, binary };
    Kind kind;
    std::uint8_t rank = 0;    // of a binary sign
    std::uint16_t count = 0;  // of a call: arguments that are complete
    std::uint16_t token = 0;
    Op op = Op::negate;
  };
  using OpenKind = Open::Kind;

  void operand(const Token& token) {
    switch (token.kind) {
      case TokenKind::number:
      case TokenKind::text:
      case TokenKind::name:
      case TokenKind::here:
        return leaf(token);
      case TokenKind::open:
        return open(OpenKind::group, token);
      case TokenKind::sign:
        return token_text(source_, token) == "-" ? minus(token) : wrong(token);
      case TokenKind::word:
        return call(token);
      case TokenKind::close:
        return call_without_arguments(token);
      case TokenKind::end:
        return wrong(token, FaultCode::unfinished);
      case TokenKind::comma:
        return wrong(token);
    }
  }

  void leaf(const Token& token) {
    if (!counted(token)) return;
    nodes.push_back({Node::Kind::leaf, Op::negate, 0, index()});
    operand_done();
  }
  void minus(const Token& token) {
    if (counted(token)) open(OpenKind::unary, token);
  }
  void call(const Token& token) {
    if (tokens_[at_ + 1].kind != TokenKind::open) return wrong(token);
    if (!counted(token)) return;
    open(OpenKind::call, token);
    ++at_;
  }
  void call_without_arguments(const Token& token) {
    const bool opened = tokens_[at_ - (at_ > 0 ? 1 : 0)].kind == TokenKind::open;
    if (!opened || open_.back().kind != OpenKind::call) return wrong(token);
    end_call();
  }

  void follower(const Token& token) {
    switch (token.kind) {
      case TokenKind::sign:
      case TokenKind::word:
        return binary(token);
      case TokenKind::close:
        return close(token);
      case TokenKind::comma:
        return comma(token);
      case TokenKind::end:
        return end(token);
      default:
        return wrong(token);
    }
  }

  void binary(const Token& token) {
    const auto* sign = find_word(kOperators, token_text(source_, token));
    if (!sign) return wrong(token);
    end_signs(sign->alone ? sign->rank + 1 : sign->rank);
    if (!open_.empty() && open_.back().kind == OpenKind::binary && open_.back().rank == sign->rank)
      return wrong(token);
    if (!counted(token)) return;
    open_.push_back({OpenKind::binary, sign->rank, 0, index(), sign->op});
    operand_next_ = true;
  }
  void close(const Token& token) {
    end_signs(0);
    if (open_.empty()) return wrong(token);
    if (open_.back().kind == OpenKind::call) {
      ++open_.back().count;
      return end_call();
    }
    open_.pop_back(), --levels_;
    operand_done();
  }
  void comma(const Token& token) {
    end_signs(0);
    if (open_.empty() || open_.back().kind != OpenKind::call) return wrong(token);
    ++open_.back().count;
    operand_next_ = true;
  }
  void end(const Token& token) {
    end_signs(0);
    if (!open_.empty()) return wrong(token, FaultCode::unfinished);
    done_ = true;
  }

  void open(OpenKind kind, const Token& token) {
    if (++levels_ > kLevels) return wrong(token, FaultCode::deep);
    open_.push_back({kind, 0, 0, index(), Op::negate});
    operand_next_ = true;
  }
  void end_call() {
    const auto call = open_.back();
    open_.pop_back(), --levels_;
    nodes.push_back({Node::Kind::call, call.op, call.count, call.token});
    operand_done();
  }
  /// An operand is complete: the signs before it are of it alone.
  void operand_done() {
    for (; !open_.empty() && open_.back().kind == OpenKind::unary; open_.pop_back(), --levels_)
      nodes.push_back({Node::Kind::sign, Op::negate, 1, open_.back().token});
    operand_next_ = false;
  }
  /// Binary signs of that rank or higher have all that is theirs.
  void end_signs(int rank) {
    for (; !open_.empty() && open_.back().kind == OpenKind::binary && open_.back().rank >= rank;
         open_.pop_back())
      nodes.push_back({Node::Kind::sign, open_.back().op, 2, open_.back().token});
  }

  bool counted(const Token& token) {
    if (++counted_ > kNodes) wrong(token, FaultCode::large);
    return !fault_;
  }
  void wrong(const Token& token, FaultCode code = FaultCode::syntax) {
    fault_ = fault_at(code, source_, token);
  }
  std::uint16_t index() const { return static_cast<std::uint16_t>(at_); }

  std::string_view source_;
  const std::vector<Token>& tokens_;
  std::vector<Open> open_;
  std::optional<Fault> fault_;
  std::size_t at_ = 0, levels_ = 0, counted_ = 0;
  bool operand_next_ = true, done_ = false;
};

}  // namespace bursar::expression::detail
