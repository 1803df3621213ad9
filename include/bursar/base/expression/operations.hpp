#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "bursar/base/date.hpp"
#include "bursar/base/expression/faults.hpp"
#include "bursar/base/expression/scope.hpp"
#include "bursar/base/expression/types.hpp"
#include "bursar/base/expression/words.hpp"

/// What each sign and function makes of values. A value of a type that does not fit is as empty:
/// that happens only where the scope did not know it.
namespace bursar::expression::detail {

/// The values that a step takes.
using Operands = std::span<const Value>;

/// A day so many days later; none where that is no whole number or beyond what books can have.
inline Value later_day(const Value& day, std::optional<Decimal> days) {
  static const std::int64_t first = Date(kFirstYear, 1, 1).day_number();
  static const std::int64_t last = Date(kLastYear, 12, 31).day_number();
  if (!days || !days->is_whole()) return {};
  const auto number = day.rank() + days->millionths() / Decimal::kOne;
  if (number < first || number > last) return {};
  return Value::day(number);
}

inline Value sum(const Value& left, const Value& right) {
  const auto a = left.number(), b = right.number();
  if (a && b) return Value::of(*a + *b);
  return left.type() == Type::date ? later_day(left, b) : Value();
}

inline Value difference(const Value& left, const Value& right) {
  const auto a = left.number(), b = right.number();
  if (a && b) return Value::of(*a - *b);
  if (left.type() != Type::date) return {};
  if (right.type() == Type::date)
    return Value::of(Decimal(static_cast<std::int32_t>(left.rank() - right.rank())));
  return later_day(left, b ? std::optional(-*b) : b);
}

inline Value product(Op op, const Value& left, const Value& right) {
  const auto a = left.number(), b = right.number();
  if (!a || !b) return {};
  if (op == Op::multiply) return Value::of(*a * *b);
  return Value::of(op == Op::divide ? *a / *b : *a % *b);
}

inline bool compared(Op op, const Value& left, const Value& right) {
  if (op == Op::equal) return left == right;
  if (op == Op::unequal) return left != right;
  const auto type = left.type();
  if (type != right.type() || (type != Type::number && type != Type::date)) return false;
  switch (op) {
    case Op::less:
      return left.rank() < right.rank();
    case Op::at_most:
      return left.rank() <= right.rank();
    case Op::greater:
      return left.rank() > right.rank();
    default:
      return left.rank() >= right.rank();
  }
}

/// Whether an option is chosen; a text is a choice of one.
inline bool is_selected(const Value& from, const Value& option) {
  if (option.type() != Type::text) return false;
  if (from.type() == Type::text) return from == option;
  auto left = from.text();
  while (!left.empty()) {
    const auto one = left.substr(0, left.find(' '));
    if (one == option.text()) return true;
    left.remove_prefix(std::min(one.size() + 1, left.size()));
  }
  return false;
}

inline Value count_selected(const Value& from) {
  if (from.type() != Type::set) return Value::of(Decimal());
  const auto gaps = std::count(from.text().begin(), from.text().end(), ' ');
  return Value::of(Decimal(static_cast<std::int32_t>(gaps) + 1));
}

/// Whether both are texts and `f` says yes of them.
template <class F>
Value of_texts(Operands texts, F&& f) {
  const bool both = texts[0].type() == Type::text && texts[1].type() == Type::text;
  return Value::of(both && f(texts[0].text(), texts[1].text()));
}

/// Texts, numbers and days end to end; none where all are empty, or it is more than a text can be.
inline Value joined(Operands parts, const Lookup& lookup) {
  std::string text;
  bool any = false;
  std::array<char, 24> digits;
  for (const auto& part : parts) {
    any = any || !part.empty();
    if (const auto number = part.number())
      text.append(digits.data(), number->write(digits.data()));
    else if (const auto day = part.date())
      text.append(digits.data(), write_date(digits.data(), *day));
    else if (part.type() == Type::text)
      text += part.text();
  }
  if (!any || characters(text) > kCharacters) return {};
  return Value::text(lookup.keep(std::move(text)));
}

/// The least or the greatest of those that are not empty.
inline Value extreme(Op op, Operands numbers) {
  Value found;
  for (const auto& each : numbers) {
    if (each.type() != Type::number) continue;
    const bool better = op == Op::least ? each.rank() < found.rank() : each.rank() > found.rank();
    if (found.empty() || better) found = each;
  }
  return found;
}

}  // namespace bursar::expression::detail
