#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bursar::expression::detail {

/// What a step of a program does.
enum class Op : std::uint8_t {
  // what stands for itself
  number,
  text,
  date,
  name,
  here,
  // signs
  negate,
  either,
  both,
  equal,
  unequal,
  less,
  at_most,
  greater,
  at_least,
  add,
  subtract,
  multiply,
  divide,
  modulo,
  // functions
  yes,
  no,
  negation,
  choose,
  coalesce,
  selected,
  count_selected,
  string_length,
  contains,
  starts_with,
  concat,
  to_number,
  round,
  truncate,
  least,
  most,
  to_date,
  today,
  limit,
};

/// Whether it is one of = != < <= > >=.
constexpr bool compares(Op op) { return op >= Op::equal && op <= Op::at_least; }

/// A sign or a word between two operands; those of a higher rank bind tighter.
struct Operator {
  std::string_view word;
  Op op;
  std::uint8_t rank;
  bool alone;  ///< a = b = c and a < b < c are faults: nobody means them
};

inline constexpr std::array<Operator, 13> kOperators{{
    {"or", Op::either, 1, false},
    {"and", Op::both, 2, false},
    {"=", Op::equal, 3, true},
    {"!=", Op::unequal, 3, true},
    {"<", Op::less, 4, true},
    {"<=", Op::at_most, 4, true},
    {">", Op::greater, 4, true},
    {">=", Op::at_least, 4, true},
    {"+", Op::add, 5, false},
    {"-", Op::subtract, 5, false},
    {"*", Op::multiply, 6, false},
    {"div", Op::divide, 6, false},
    {"mod", Op::modulo, 6, false},
}};

/// A function, and how many arguments it takes.
struct Function {
  std::string_view word;
  Op op;
  std::uint8_t least, most;
};

inline constexpr std::array<Function, 19> kFunctions{{
    {"true", Op::yes, 0, 0},
    {"false", Op::no, 0, 0},
    {"not", Op::negation, 1, 1},
    {"if", Op::choose, 3, 3},
    {"coalesce", Op::coalesce, 2, 2},
    {"selected", Op::selected, 2, 2},
    {"count-selected", Op::count_selected, 1, 1},
    {"string-length", Op::string_length, 1, 1},
    {"contains", Op::contains, 2, 2},
    {"starts-with", Op::starts_with, 2, 2},
    {"concat", Op::concat, 2, 16},
    {"number", Op::to_number, 1, 1},
    {"round", Op::round, 2, 2},
    {"int", Op::truncate, 1, 1},
    {"min", Op::least, 1, 16},
    {"max", Op::most, 1, 16},
    {"date", Op::to_date, 1, 1},
    {"today", Op::today, 0, 0},
    {"limit", Op::limit, 1, 1},
}};

/// The entry of a word in one of the two tables; null where it has none.
template <class Entry, std::size_t Count>
constexpr const Entry* find_word(const std::array<Entry, Count>& table, std::string_view word) {
  for (const auto& entry : table)
    if (entry.word == word) return &entry;
  return nullptr;
}

}  // namespace bursar::expression::detail
