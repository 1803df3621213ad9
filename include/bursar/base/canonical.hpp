#pragma once

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

#include "bursar/base/date.hpp"
#include "bursar/base/describe.hpp"
#include "bursar/base/moment.hpp"
#include "bursar/base/money.hpp"

namespace bursar {

/// Canonical JSON: fields in their listed order, absent ones left out, no white space, only the
/// escapes that JSON demands. Equal values give equal bytes, which is what the hashes stand on.
/// Money and dates are strings ("1200.00", "2026-03-02"), so that no reader rounds them.
template <class T>
void append_json(std::string& out, const T& value);

namespace detail {
inline bool needs_escape(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

inline void append_escaped(std::string& out, char c) {
  constexpr std::string_view hex = "0123456789abcdef";
  out += '\\';
  if (c == '\n') {
    out += 'n';
  } else if (c == '\t') {
    out += 't';
  } else if (c == '"' || c == '\\') {
    out += c;
  } else {
    out += "u00";
    out += hex[static_cast<unsigned char>(c) >> 4];
    out += hex[c & 15];
  }
}

/// Appends a text with what stands before and behind it in one growth: most of what an entry costs
/// is such pieces.
inline void append_between(std::string& out, std::string_view before, std::string_view text,
                           std::string_view behind) {
  const auto size = out.size();
  out.resize(size + before.size() + text.size() + behind.size());
  auto at = out.begin() + static_cast<std::ptrdiff_t>(size);
  at = std::copy(before.begin(), before.end(), at);
  at = std::copy(text.begin(), text.end(), at);
  std::copy(behind.begin(), behind.end(), at);
}

inline void append_json_text(std::string& out, std::string_view text) {
  auto special = std::find_if(text.begin(), text.end(), needs_escape);
  if (special == text.end()) return append_between(out, "\"", text, "\"");
  out += '"';
  for (const char c : text) needs_escape(c) ? append_escaped(out, c) : out.push_back(c);
  out += '"';
}

template <class T>
void append_written(std::string& out, const T& value) {
  char buffer[32];
  buffer[0] = '"';
  char* end = value.write(buffer + 1);
  *end++ = '"';
  out.append(buffer, end);
}

template <class T>
void append_json_struct(std::string& out, const T& value) {
  std::string_view before = "{\"";
  const auto append = [&](std::string_view name, const auto& field) {
    append_between(out, before, name, "\":");
    append_json(out, field);
    before = ",\"";
  };
  T::fields([&](std::string_view name, auto member, std::string_view, std::string_view) {
    const auto& field = value.*member;
    if constexpr (is_optional<std::remove_cvref_t<decltype(field)>>) {
      if (field) append(name, *field);
    } else {
      append(name, field);
    }
  });
  if (before == "{\"") out += '{';
  out += '}';
}
}  // namespace detail

template <class T>
void append_json(std::string& out, const T& value) {
  if constexpr (std::is_same_v<T, bool>) {
    out += value ? "true" : "false";
  } else if constexpr (is_whole<T>) {
    append_json(out, value.value);
  } else if constexpr (std::is_integral_v<T>) {
    char buffer[24];
    out.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr);
  } else if constexpr (std::is_same_v<T, Date>) {
    char buffer[10];
    if (value.is_special()) return void(out += "null");  // never filled in: check_bounds refuses it
    out.append(1, '"').append(buffer, write_date(buffer, value)).append(1, '"');
  } else if constexpr (std::is_same_v<T, Money> || std::is_same_v<T, Moment>) {
    detail::append_written(out, value);
  } else if constexpr (NamedEnum<T>) {
    detail::append_json_text(out, enum_name(value));
  } else if constexpr (std::is_convertible_v<const T&, std::string_view>) {
    detail::append_json_text(out, value);
  } else if constexpr (is_optional<T>) {
    if (value) append_json(out, *value);
    if (!value) out += "null";
  } else if constexpr (is_list<T>) {
    out += '[';
    for (std::size_t i = 0; i < value.size(); ++i) {
      if (i > 0) out += ',';
      append_json(out, value[i]);
    }
    out += ']';
  } else {
    static_assert(Described<T>, "a field of a type that canonical JSON does not know");
    detail::append_json_struct(out, value);
  }
}

/// The canonical JSON of one value.
template <class T>
std::string to_json(const T& value) {
  std::string out;
  append_json(out, value);
  return out;
}

}  // namespace bursar
