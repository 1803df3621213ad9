#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

/// The expression language a second time, as naive as can be: trees, words for types, numbers as
/// strings of digits. It was written from the page of its semantics and shares no code with the
/// library.
namespace bursar::expression::naive {

/// What is wrong, thrown.
struct Problem {
  std::string code;
  std::size_t column = 0;
  std::string near;
};

/// A number as it is taught: a sign and the digits of its millionths, without zeros in front.
struct Number {
  bool negative = false;
  std::string digits = "0";
};
using MaybeNumber = std::optional<Number>;

/// With at most 12 digits before and 6 behind the point; nothing else is a number.
MaybeNumber read_number(const std::string& text);
std::string write_number(const Number& number);
MaybeNumber plus(const Number& a, const Number& b);
MaybeNumber minus(const Number& a, const Number& b);
MaybeNumber times(const Number& a, const Number& b);
MaybeNumber over(const Number& a, const Number& b);
MaybeNumber rest(const Number& a, const Number& b);
MaybeNumber to_places(const Number& a, std::size_t places);
Number whole_part(const Number& a);
Number opposite(Number a);
/// -1, 0, 1.
int order(const Number& a, const Number& b);

/// A day's number counted from 1900-01-01, which is 0; none where there is no such day from then
/// until 2199-12-31.
std::optional<long> read_day(const std::string& text);
/// Back again; none beyond those years.
std::optional<std::string> write_day(long day);

/// The characters of a text, one string each; a byte that is part of none stands alone.
std::vector<std::string> split(const std::string& text);

/// A part of an expression with its parts.
struct Tree {
  std::string kind;  // number, text, name, here, call, sign, minus
  std::string word;  // the sign, the function, the name, what stands between the quotes
  std::string near;  // as it is written
  std::size_t column = 0;
  std::vector<std::shared_ptr<Tree>> parts;
  std::string first = "";  // of a whole: its first word, a bracket perhaps
  std::size_t first_column = 0;
};
using TreePtr = std::shared_ptr<Tree>;

/// Reads a source; throws a Problem.
TreePtr parse(const std::string& source);

/// What a name may be.
struct Meaning {
  std::string type;  // bool number text date set any
  std::set<std::string> options;
  bool later = false;
};

/// The world of an expression: "." is a name like others here.
struct World {
  std::map<std::string, Meaning> names;
  bool limits = false;
  std::string today;
  std::map<std::string, std::string> answers;  // as forms carry them
  std::map<std::string, std::string> figures;  // of limit()
};

/// The type of a whole expression; throws a Problem. `wanted` is a type or "any".
std::string check(const TreePtr& tree, const World& world, const std::string& wanted);

/// What it comes to: none, true, 1.5, 'text', 2026-03-02.
std::string walk(const TreePtr& tree, const World& world);

/// All names in it but ".".
void collect(const TreePtr& tree, std::set<std::string>& names);

}  // namespace bursar::expression::naive
