#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "safety/naive_number.hpp"

/// Expressions as the naive evaluator reads them: a tree, walked anew each time.
namespace bursar::test::checklists {

/// What several choices have.
struct Chosen {
  std::vector<std::string> options;
  friend bool operator==(const Chosen&, const Chosen&) = default;
};
/// What an answer or an expression comes to; the first is nothing.
using Value = std::variant<std::monostate, bool, Decimal, std::string, Day, Chosen>;

inline bool is_none(const Value& value) { return value.index() == 0; }

enum class Sort { nothing, boolean, number, text, date, set };
struct Type {
  Sort sort = Sort::nothing;
  /// Of a choice, or of several: what may be chosen.
  std::vector<std::string> options = {};
};

/// Why an expression is none.
struct Fault {
  std::string code;
  std::size_t column = 0;
  std::string near = {};
  std::string why() const;
  std::string why_zh() const;
};

struct Tree {
  enum class Kind { number, text, name, self, call, sign, pair };
  Kind kind{};
  /// The operator, the function, the name, or what a literal says.
  std::string word;
  std::string near;
  std::size_t column = 0;
  Value literal = {};
  std::vector<Tree> parts = {};
};

/// What an expression may speak of.
struct Scope {
  std::map<std::string, Type> names;
  std::set<std::string> later;
  std::optional<Type> self;
};

struct Compiled {
  Tree tree;
  Type type;
};
/// `wanted` nothing: whatever it is, but for a set.
std::variant<Compiled, Fault> read_expression(const std::string& source, const Scope& scope,
                                              Sort wanted);

/// What a tree is walked among.
struct Surroundings {
  std::function<Value(const std::string&)> named;
  Value self;
  Day today;
  std::function<Value(const std::string&)> limit;
};
Value walked(const Tree& tree, const Surroundings& around);

/// What it names, and which limits it asks for.
void collect(const Tree& tree, std::set<std::string>& names, std::vector<std::string>& limits);

/// Text by characters.
std::vector<std::string> characters(std::string_view text);
bool is_blank_text(const std::string& text);

/// A word of an expression.
struct Word {
  enum class Kind { number, text, name, word, sign, end };
  Kind kind{};
  std::string says;
  std::string near;
  std::size_t column = 0;
};
/// All of them, an end behind them; throws the first fault.
std::vector<Word> words_of(const std::string& source);

/// Of the reader: the tree, or the first fault of words and of their order.
std::variant<Tree, Fault> read_tree(const std::string& source);
/// Of the static check: the type, or the first fault of names and types. Literals become what they
/// stand beside.
std::variant<Type, Fault> check_tree(Tree& tree, const Scope& scope);

}  // namespace bursar::test::checklists
