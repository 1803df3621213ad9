#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "bursar/base/date.hpp"
#include "bursar/base/expression/decimal.hpp"
#include "bursar/base/text.hpp"

namespace bursar::expression {

/// What a value is, or is said to be before anything runs.
enum class Type : std::uint8_t {
  none,     ///< of a value alone: it is empty
  boolean,  ///< true or false
  number,   ///< a Decimal
  text,     ///< UTF-8; what a question of one choice has, too
  date,     ///< a day
  set,      ///< what a question of several choices has
  any,      ///< before anything runs: not known. It fits everything
};

/// A type's name: "bool", "number", "text", "date", "set", "any", "none".
constexpr std::string_view type_name(Type type) {
  switch (type) {
    case Type::boolean:
      return "bool";
    case Type::number:
      return "number";
    case Type::text:
      return "text";
    case Type::date:
      return "date";
    case Type::set:
      return "set";
    case Type::any:
      return "any";
    case Type::none:
      break;
  }
  return "none";
}

/// A value of the language, or none. It copies like a number and owns nothing: texts stay where
/// they are, so whoever hands one in, and the program it comes from, must outlive it.
class Value {
 public:
  Value() = default;
  static Value of(bool yes) { return Value(Type::boolean, yes ? 1 : 0); }
  static Value of(Decimal number) { return Value(Type::number, number.millionths()); }
  static Value of(Date day) { return Value(Type::date, day.day_number()); }
  /// The day of that number, as Date::day_number() counts them; it must be one of in_range().
  static Value day(std::int64_t number) { return Value(Type::date, number); }
  template <class T>
  static Value of(const T*) = delete;  // a pointer would be true
  /// None where there is nothing.
  template <class T>
  static Value of(const std::optional<T>& value) {
    return value ? of(*value) : Value();
  }
  static Value text(std::string_view text) { return Value(Type::text, text); }
  /// The options that were chosen, in order, with one space between; none where none was.
  static Value set(std::string_view options) {
    return options.empty() ? Value() : Value(Type::set, options);
  }

  Type type() const { return type_; }
  bool empty() const { return type_ == Type::none; }
  /// Whether it is true; what is empty is not.
  bool yes() const { return type_ == Type::boolean && number_ != 0; }
  /// The number, where it is one.
  std::optional<Decimal> number() const {
    return type_ == Type::number ? Decimal::of_millionths(number_) : std::nullopt;
  }
  /// The day, where it is one.
  std::optional<Date> date() const {
    if (type_ != Type::date) return std::nullopt;
    using Calendar = boost::gregorian::gregorian_calendar;
    return Date(Calendar::from_day_number(static_cast<std::uint32_t>(number_)));
  }
  /// The text, or the options of a set; "" of anything else.
  std::string_view text() const { return text_; }

  /// Numbers and days by their order; of other types it says nothing.
  std::int64_t rank() const { return number_; }
  /// Two that are none are equal; two of different types never are.
  friend bool operator==(const Value&, const Value&) = default;

 private:
  Value(Type type, std::int64_t number) : type_(type), number_(number) {}
  Value(Type type, std::string_view text) : type_(type), text_(text) {}

  Type type_ = Type::none;
  std::int64_t number_ = 0;  // millionths, the number of a day, or 1 for true
  std::string_view text_;
};

/// Reads what a form carries as text: a number, "2026-03-02", "true", a text, options with one
/// space between. None where it is blank or does not read as that type.
inline Value read_value(Type type, std::string_view text) {
  if (is_blank(text)) return {};
  switch (type) {
    case Type::number:
      return Value::of(Decimal::parse(text));
    case Type::date:
      return Value::of(parse_date(text));
    case Type::set:
      return Value::set(text);
    case Type::boolean:
      if (text != "true" && text != "false") return {};
      return Value::of(text == "true");
    case Type::text:
    case Type::any:
      return Value::text(text);
    case Type::none:
      break;
  }
  return {};
}

}  // namespace bursar::expression
