#pragma once

#include <optional>
#include <string_view>

#include "bursar/base/expression/types.hpp"
#include "bursar/base/expression/words.hpp"

/// Which types go together. Type::any is one that is not known, and fits everything.
namespace bursar::expression::detail {

constexpr bool fits(Type type, Type wanted) { return type == wanted || type == Type::any; }

/// Whether < and its like order it.
constexpr bool ordered(Type type) { return fits(type, Type::number) || fits(type, Type::date); }

/// The one type that two operands have; none where they differ. Sets have nothing beside them.
constexpr std::optional<Type> same_type(Type left, Type right) {
  if (left == Type::set || right == Type::set) return std::nullopt;
  if (left == Type::any) return right;
  if (right == Type::any || left == right) return left;
  return std::nullopt;
}

constexpr std::optional<Type> sum_type(Type left, Type right) {
  const bool first = ordered(left);  // a number, a date, or not known
  return first && fits(right, Type::number) ? std::optional(left) : std::nullopt;
}

constexpr std::optional<Type> difference_type(Type left, Type right) {
  if (left == Type::date && right == Type::any) return Type::any;  // days, or a day
  if (fits(left, Type::date) && right == Type::date) return Type::number;
  return sum_type(left, right);
}

/// What a sign makes of two operands; none where they do not fit it.
constexpr std::optional<Type> sign_type(Op op, Type left, Type right) {
  const auto when = [](bool fit, Type type) { return fit ? std::optional(type) : std::nullopt; };
  switch (op) {
    case Op::either:
    case Op::both:
      return when(fits(left, Type::boolean) && fits(right, Type::boolean), Type::boolean);
    case Op::equal:
    case Op::unequal:
      return when(same_type(left, right).has_value(), Type::boolean);
    case Op::less:
    case Op::at_most:
    case Op::greater:
    case Op::at_least:
      return when(ordered(left) && ordered(right) && same_type(left, right), Type::boolean);
    case Op::add:
      return sum_type(left, right);
    case Op::subtract:
      return difference_type(left, right);
    default:
      return when(fits(left, Type::number) && fits(right, Type::number), Type::number);
  }
}

/// What a function of known arguments gives, where they may not be what they like: of `if`,
/// `coalesce`, `selected` the typing itself decides.
struct Signature {
  Type argument, result;
};

constexpr Signature signature(Op op) {
  switch (op) {
    case Op::negation:
      return {Type::boolean, Type::boolean};
    case Op::count_selected:
      return {Type::set, Type::number};
    case Op::string_length:
      return {Type::text, Type::number};
    case Op::contains:
    case Op::starts_with:
      return {Type::text, Type::boolean};
    case Op::to_number:
      return {Type::text, Type::number};
    case Op::round:
    case Op::truncate:
    case Op::least:
    case Op::most:
      return {Type::number, Type::number};
    case Op::to_date:
      return {Type::text, Type::date};
    case Op::today:
      return {Type::none, Type::date};
    case Op::limit:
      return {Type::text, Type::number};
    default:
      return {Type::none, Type::boolean};  // true() and false()
  }
}

/// Whether a text is written as a day is; whether there is such a day is another question.
constexpr bool date_form(std::string_view text) {
  constexpr std::string_view kForm = "0000-00-00";
  if (text.size() != kForm.size()) return false;
  for (std::size_t i = 0; i < kForm.size(); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (kForm[i] == '-' ? text[i] != '-' : !digit) return false;
  }
  return true;
}

}  // namespace bursar::expression::detail
