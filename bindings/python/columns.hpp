#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <cstring>
#include <deque>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/base/canonical.hpp"
#include "layouts.hpp"

/// Rows as columns, for data frames: filled without the GIL, then handed over as plain bytes.
namespace bursar::python {

/// One column. Texts are numbers into `values`, -1 for none; dates are days since 1970-01-01.
struct Column {
  enum class Is : std::uint8_t { text, choice, whole, boolean, money, date, lists };

  std::string name;
  Is is = Is::text;
  bool gaps = false;                  ///< a number, boolean or amount may be left out
  std::vector<std::int64_t> numbers;  ///< whole, boolean, money (fen) and dates
  std::vector<std::int32_t> places;   ///< texts: which of the values
  std::deque<std::string> values;     ///< each text once, in the order they came
  std::vector<std::vector<std::string>> lists;
};

/// Columns as Python has them: a list of (name, what it is, data, values).
py::list write_columns(const std::vector<Column>& columns);

namespace detail {
/// What stands for a number that is left out; for a date it is numpy's own NaT.
inline constexpr auto kNoNumber = std::numeric_limits<std::int64_t>::min();

/// What is within an optional, or the value itself; null where there is none.
template <class M>
const auto* there(const M& value) {
  if constexpr (is_optional<M>)
    return value ? &*value : nullptr;
  else
    return &value;
}
/// The type that `there` points to.
template <class M>
using there_t = std::remove_cvref_t<decltype(*there(std::declval<const M&>()))>;

template <class T>
constexpr Column::Is column_is() {
  if constexpr (is_list<T>) return Column::Is::lists;
  if constexpr (std::is_same_v<T, Money>) return Column::Is::money;
  if constexpr (std::is_same_v<T, Date>) return Column::Is::date;
  if constexpr (std::is_same_v<T, bool>) return Column::Is::boolean;
  if constexpr (std::is_integral_v<T> || is_whole<T>) return Column::Is::whole;
  if constexpr (NamedEnum<T> || is_code<T>) return Column::Is::choice;
  return Column::Is::text;
}

template <class T>
std::string_view text_of(const T& value) {
  if constexpr (NamedEnum<T>)
    return enum_name(value);
  else
    return value;
}

inline std::int64_t number_of(Money value) { return value.fen(); }
inline std::int64_t number_of(Date value) { return (value - Date(1970, 1, 1)).days(); }
inline std::int64_t number_of(std::int64_t value) { return value; }

/// Numbers texts by their first appearance.
class Numbering {
 public:
  explicit Numbering(std::deque<std::string>& values) : values_(values) {}
  std::int32_t operator()(std::string_view text) {
    const auto found = places_.find(text);
    if (found != places_.end()) return found->second;
    const auto place = static_cast<std::int32_t>(values_.size());
    places_.emplace(values_.emplace_back(text), place);
    return place;
  }

 private:
  std::deque<std::string>& values_;  // a deque: views of its texts stay valid
  boost::unordered_flat_map<std::string_view, std::int32_t> places_;
};

template <class Row, class Get>
void fill_texts(Column& column, const std::vector<Row>& rows, Get get) {
  Numbering number(column.values);
  column.places.reserve(rows.size());
  for (const auto& row : rows) {
    const auto* value = get(row);
    column.places.push_back(value ? number(text_of(*value)) : -1);
  }
}

template <class Row, class Get>
void fill_numbers(Column& column, const std::vector<Row>& rows, Get get) {
  column.numbers.reserve(rows.size());
  for (const auto& row : rows) {
    const auto* value = get(row);
    column.numbers.push_back(value ? number_of(*value) : kNoNumber);
  }
}

/// One of a list as text; a struct as its JSON.
template <class T>
std::string listed_text(const T& one) {
  if constexpr (std::is_same_v<T, Date>)
    return date_text(one);
  else if constexpr (Described<T>)
    return to_json(one);
  else
    return std::string(text_of(one));
}

template <class Row, class Get>
void fill_lists(Column& column, const std::vector<Row>& rows, Get get) {
  for (const auto& row : rows) {
    auto& list = column.lists.emplace_back();
    const auto* all = get(row);
    if (all == nullptr) continue;
    for (const auto& one : *all) list.push_back(listed_text(one));
  }
}

template <class T, class Row, class Get>
void fill(Column& column, const std::vector<Row>& rows, Get get) {
  if constexpr (column_is<T>() == Column::Is::lists)
    fill_lists(column, rows, get);
  else if constexpr (column_is<T>() <= Column::Is::choice)
    fill_texts(column, rows, get);
  else
    fill_numbers(column, rows, get);
}

/// Adds a column for each field of a struct that `get` finds in a row, or null. A struct within it
/// becomes columns of its own, with its field's name before theirs: rate_n, rate_d.
template <class Struct, class Row, class Get>
void add_columns(std::vector<Column>& columns, const std::vector<Row>& rows,
                 const std::string& front, bool gaps, Get get) {
  Struct::fields([&](std::string_view name, auto member, std::string_view, std::string_view) {
    using M = std::remove_cvref_t<decltype(std::declval<Struct>().*member)>;
    using T = there_t<M>;
    const auto value = [&](const Row& row) -> const T* {
      const Struct* within = get(row);
      return within ? there(within->*member) : nullptr;
    };
    const bool may_lack = gaps || is_optional<M>;
    if constexpr (Described<T>) {
      add_columns<T>(columns, rows, front + std::string(name) + "_", may_lack, value);
    } else {
      auto& column = columns.emplace_back();
      column.name = front + std::string(name);
      column.is = column_is<T>();
      if (columns.size() == 1 && is_code<M>) column.is = Column::Is::text;  // the row's own code
      fill<T>(column, rows, value);
      column.gaps = may_lack && column.is > Column::Is::choice && column.is != Column::Is::date &&
                    column.is != Column::Is::lists;
    }
  });
}
}  // namespace detail

template <Described Row>
std::vector<Column> columns_of(const std::vector<Row>& rows) {
  std::vector<Column> columns;
  detail::add_columns<Row>(columns, rows, "", false, [](const Row& row) { return &row; });
  return columns;
}

}  // namespace bursar::python
