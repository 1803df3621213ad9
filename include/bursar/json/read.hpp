#pragma once

#include <boost/json/value.hpp>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "bursar/base/date.hpp"
#include "bursar/base/describe.hpp"
#include "bursar/base/moment.hpp"
#include "bursar/base/money.hpp"
#include "bursar/base/reasons.hpp"
#include "bursar/base/result.hpp"

/// From JSON to described structs, with exact refusals: the field, what was expected, what came.
namespace bursar::json {

/// Reads an object into a struct: every listed field, and no other.
template <Described T>
Verdict read(const boost::json::value& value, T& into, const std::string& path = {});

namespace detail {
inline Refusal wrong(const std::string& field, std::string_view expected,
                     const boost::json::value& got) {
  constexpr std::string_view kinds[] = {"null",     "true or false", "a number", "a number",
                                        "a number", "a text",        "a list",   "an object"};
  const auto kind = kinds[static_cast<std::size_t>(got.kind())];
  return refuse(base::wrong_type, field,
                {{"expected", std::string(expected)}, {"got", std::string(kind)}});
}

/// The beginning of a stranger's text, for a refusal.
inline std::string quoted(const boost::json::value& text) {
  return std::string(std::string_view(text.get_string()).substr(0, 40));
}

inline std::optional<std::int64_t> whole(const boost::json::value& value) {
  if (value.is_int64()) return value.get_int64();
  if (value.is_uint64()) return std::numeric_limits<std::int64_t>::max();
  return {};
}

template <class T>
Verdict read_whole(const boost::json::value& value, T& into, const std::string& field) {
  const auto number = whole(value);
  if (!number) return wrong(field, "a whole number", value);
  constexpr auto least = std::numeric_limits<std::int32_t>::min();
  constexpr auto most = std::numeric_limits<std::int32_t>::max();
  if constexpr (is_whole<T>) {
    if (*number < least || *number > most)
      return refuse(base::number_out_of_range, field,
                    {{"number", std::to_string(*number)},
                     {"least", std::to_string(T::least)},
                     {"most", std::to_string(T::most)}});
    into = static_cast<std::int32_t>(*number);
  } else {
    into = static_cast<T>(*number);
  }
  return {};
}

template <class T>
Verdict read_parsed(const boost::json::value& value, std::optional<T> parsed, T& into,
                    const std::string& field, std::string_view expected) {
  if (!parsed && value.is_string())
    return refuse(base::wrong_type, field,
                  {{"expected", std::string(expected)}, {"got", "\"" + quoted(value) + "\""}});
  if (!parsed) return wrong(field, expected, value);
  into = *parsed;
  return {};
}

template <class T>
Verdict read_choice(const boost::json::value& value, T& into, const std::string& field) {
  if (!value.is_string()) return wrong(field, "a text", value);
  if (const auto known = enum_from<T>(std::string_view(value.get_string()))) {
    into = *known;
    return {};
  }
  std::string choices;
  for (const auto& name : names(T{})) choices.append(choices.empty() ? "" : ", ").append(name.name);
  return refuse(base::choice_unknown, field, {{"given", quoted(value)}, {"choices", choices}});
}

template <class T>
std::optional<T> parsed(const boost::json::value& value,
                        std::optional<T> (*parse)(std::string_view)) {
  return value.is_string() ? parse(std::string_view(value.get_string())) : std::optional<T>();
}

inline std::optional<Money> money(const boost::json::value& value) {
  const auto yuan = whole(value);
  if (!yuan) return parsed<Money>(value, &Money::parse);
  constexpr auto most = std::int64_t{99'999'999'999'999};  // as many digits as a text may have
  return *yuan < -most || *yuan > most ? std::optional<Money>() : Money::yuan(*yuan);
}

template <class T>
Verdict read_value(const boost::json::value& value, T& into, const std::string& field);

template <class T>
Verdict read_list(const boost::json::value& value, T& into, const std::string& field) {
  if (!value.is_array()) return wrong(field, "a list", value);
  const auto& list = value.get_array();
  into.resize(list.size());
  for (std::size_t i = 0; i < list.size(); ++i) {
    auto verdict = read_value(list[i], into[i], field + "[" + std::to_string(i) + "]");
    if (!verdict) return verdict;
  }
  return {};
}

template <class T>
Verdict read_value(const boost::json::value& value, T& into, const std::string& field) {
  if constexpr (is_optional<T>) {
    return read_value(value, into.emplace(), field);
  } else if constexpr (std::is_same_v<T, bool>) {
    if (!value.is_bool()) return wrong(field, "true or false", value);
    into = value.get_bool();
  } else if constexpr (is_whole<T> || std::is_integral_v<T>) {
    return read_whole(value, into, field);
  } else if constexpr (std::is_same_v<T, Date>) {
    return read_parsed(value, parsed<Date>(value, &parse_date), into, field,
                       "a date as 2026-03-02");
  } else if constexpr (std::is_same_v<T, Money>) {
    return read_parsed(value, money(value), into, field, "an amount as \"1200.00\"");
  } else if constexpr (NamedEnum<T>) {
    return read_choice(value, into, field);
  } else if constexpr (is_list<T>) {
    return read_list(value, into, field);
  } else if constexpr (Described<T>) {
    return read(value, into, field + ".");
  } else {
    if (!value.is_string()) return wrong(field, "a text", value);
    into = T(std::string_view(value.get_string()));
  }
  return {};
}

/// Finds fields in an object. Ours come in their listed order, so a first pass looks only at the
/// next one; a stranger's may come in any order, and get a second pass.
class Members {
 public:
  Members(const boost::json::object& object, bool in_order)
      : object_(object), next_(object.begin()), in_order_(in_order) {}

  const boost::json::value* find(std::string_view name) {
    auto found = next_;
    if (next_ == object_.end() || next_->key() != name)
      found = in_order_ ? object_.end() : object_.find(name);
    if (found == object_.end()) return nullptr;
    ++taken_;
    next_ = found + 1;
    return &found->value();
  }
  bool all_taken() const { return taken_ == object_.size(); }

 private:
  const boost::json::object& object_;
  boost::json::object::const_iterator next_;
  bool in_order_;
  std::size_t taken_ = 0;
};

template <Described T>
Refusal unknown_field(const boost::json::object& object, const std::string& path) {
  for (const auto& member : object) {
    bool known = false;
    T::fields([&](std::string_view name, auto, std::string_view, std::string_view) {
      known = known || name == member.key();
    });
    if (!known) {
      const auto name = path + std::string(member.key().substr(0, 80));
      return refuse(base::unknown_field, name, {{"name", name}});
    }
  }
  return refuse(base::unknown_field, path);
}
template <Described T>
Verdict read_members(Members& members, T& into, const std::string& path) {
  Verdict verdict;
  T::fields([&](std::string_view name, auto member, std::string_view, std::string_view) {
    if (!verdict) return;
    using Field = std::remove_cvref_t<decltype(into.*member)>;
    const auto* found = members.find(name);
    if (found && !(is_optional<Field> && found->is_null()))
      verdict = read_value(*found, into.*member, path + std::string(name));
    else if (!is_optional<Field>)
      verdict = refuse(base::missing_field, path + std::string(name),
                       {{"name", path + std::string(name)}});
  });
  return verdict;
}
}  // namespace detail

template <Described T>
Verdict read(const boost::json::value& value, T& into, const std::string& path) {
  if (!value.is_object())
    return detail::wrong(path.substr(0, path.empty() ? 0 : path.size() - 1), "an object", value);
  detail::Members in_order(value.get_object(), true);
  if (detail::read_members(in_order, into, path) && in_order.all_taken()) return {};
  into = T{};
  detail::Members members(value.get_object(), false);
  if (auto verdict = detail::read_members(members, into, path); !verdict) return verdict;
  if (members.all_taken()) return {};
  return detail::unknown_field<T>(value.get_object(), path);
}

}  // namespace bursar::json
