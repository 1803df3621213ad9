#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "bursar/base/code.hpp"
#include "bursar/base/numbers.hpp"
#include "bursar/base/refusal.hpp"
#include "bursar/base/text.hpp"

namespace bursar {

/// What a visitor of fields is called with: name, member, sentence in English, Chinese term.
///
/// A described struct lists its fields once:
///
///     template <class V> static constexpr void fields(V&& v) {
///       v("cost", &Acquire::cost, "original value of one piece, yuan", "原值");
///     }
///
/// JSON, tables, Python attributes, documentation, equality and printing come from that list, in
/// its order. A field that may be left out is a std::optional.
namespace detail {
struct CountFields {
  std::size_t count = 0;
  template <class Member>
  constexpr void operator()(std::string_view, Member, std::string_view, std::string_view) {
    ++count;
  }
};
}  // namespace detail

template <class T>
concept Described = requires(detail::CountFields counter) {
  T::fields(counter);
};

/// How many fields a struct lists.
template <Described T>
constexpr std::size_t field_count() {
  detail::CountFields counter;
  T::fields(counter);
  return counter.count;
}

/// Equal where each listed field is.
template <Described T>
bool same_fields(const T& a, const T& b) {
  bool same = true;
  T::fields([&](std::string_view, auto member, std::string_view, std::string_view) {
    same = same && a.*member == b.*member;
  });
  return same;
}

/// The names of an enumeration's values in their order, in JSON and in Chinese.
struct EnumName {
  std::string_view name;
  std::string_view zh;
};

/// An enumeration with a function `names(E)` beside it that gives its EnumNames.
template <class E>
concept NamedEnum = std::is_enum_v<E> && requires(E e) {
  names(e);
};

template <NamedEnum E>
constexpr std::string_view enum_name(E value) {
  const auto all = names(value);
  const auto index = static_cast<std::size_t>(value);
  return index < all.size() ? all[index].name : std::string_view();
}

/// A value of an enumeration as a figure of a refusal.
template <NamedEnum E>
Figure word(std::string_view name, E value) {
  const auto all = names(value);
  const auto& one = all[static_cast<std::size_t>(value)];
  return {std::string(name), std::string(one.name), one.zh};
}

template <NamedEnum E>
constexpr std::optional<E> enum_from(std::string_view name) {
  const auto all = names(E{});
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i].name == name) return static_cast<E>(i);
  return {};
}

namespace detail {
template <class T>
struct shape {
  static constexpr bool code = false, text = false, whole = false, optional = false, list = false;
};
template <class Tag>
struct shape<Code<Tag>> : shape<void> {
  static constexpr bool code = true;
};
template <std::size_t Max>
struct shape<Text<Max>> : shape<void> {
  static constexpr bool text = true;
};
template <std::int32_t Least, std::int32_t Most>
struct shape<Whole<Least, Most>> : shape<void> {
  static constexpr bool whole = true;
};
template <class T>
struct shape<std::optional<T>> : shape<void> {
  static constexpr bool optional = true;
};
template <class T>
struct shape<std::vector<T>> : shape<void> {
  static constexpr bool list = true;
};
}  // namespace detail

template <class T>
inline constexpr bool is_code = detail::shape<T>::code;
template <class T>
inline constexpr bool is_text = detail::shape<T>::text;
template <class T>
inline constexpr bool is_whole = detail::shape<T>::whole;
template <class T>
inline constexpr bool is_optional = detail::shape<T>::optional;
template <class T>
inline constexpr bool is_list = detail::shape<T>::list;

}  // namespace bursar
