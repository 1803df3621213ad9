#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "bursar/safety/checks.hpp"

/// What rows about safety are made of.
namespace bursar::safety {

/// The days that a question is about, both counted.
struct Span {
  Date from, until;
  bool holds(Date day) const { return from <= day && day <= until; }
};
/// As asked, at most 1,000 days into what is to come; left out, from 1 January of the day's year to
/// the day.
inline Span span_of(const std::optional<Date>& from, const std::optional<Date>& until, Date day) {
  constexpr boost::gregorian::days most(1000);
  return {from.value_or(Date(day.year(), 1, 1)), std::min(until.value_or(day), day + most)};
}

/// A text, or none where it is empty.
template <class T>
std::optional<std::string> text_or_none(const T& text) {
  if (text.empty()) return {};
  return std::string(text.value);
}
/// The code of whatever is kept in a table, or none.
template <class Table, class Id>
auto code_or_none(const Table& table, Id id) {
  using Code = std::remove_cvref_t<decltype(table[id].code)>;
  return id == Id{} ? std::optional<Code>() : std::optional<Code>(table[id].code);
}
/// The codes of people, in their order.
inline std::vector<PersonCode> person_codes(const Books& books, const std::vector<PersonId>& ids) {
  std::vector<PersonCode> codes;
  for (const auto id : ids) codes.push_back(books.people.persons()[id].code);
  return codes;
}
/// A part of a whole in thousandths, rounded down; none of nothing.
inline std::optional<std::int64_t> per_mille(std::int64_t part, std::int64_t whole) {
  return whole == 0 ? std::optional<std::int64_t>() : part * 1000 / whole;
}
/// Whether a question that may name a unit asks for a target: those of that unit and below.
inline bool asks_for(const Books& books, const std::optional<UnitCode>& unit, Target target) {
  if (!unit) return true;
  const auto asked = books.people.units().id(*unit);
  return asked != UnitId{} && within(books, unit_of(books, target), asked);
}
/// A month as "2026-03".
inline std::string month_text(Date day) { return date_text(day).substr(0, 7); }
/// Puts rows in the order of their codes.
template <class Row, class Code>
void sort_by(std::vector<Row>& rows, Code Row::*code) {
  std::stable_sort(rows.begin(), rows.end(),
                   [&](const Row& a, const Row& b) { return a.*code < b.*code; });
}

}  // namespace bursar::safety
