#pragma once

#include <string>
#include <string_view>

#include "bursar/base/refusal.hpp"

/// What the readers of cells share.
namespace bursar::csv {

/// A cell as a refusal shows it: at most 40 characters.
std::string shown(std::string_view cell);

/// Refuses a cell with its text.
Refusal refuse_cell(const Reason& reason, std::string_view field, std::string_view cell);

/// True for #N/A, #REF!, ##### and the like.
bool is_sheet_error(std::string_view cell);

/// True for 1.2E+05.
bool is_scientific(std::string_view folded);

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool all_digits(std::string_view text) {
  for (const char c : text)
    if (!is_digit(c)) return false;
  return !text.empty();
}

/// Takes a prefix off where it is there.
inline bool take(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}
inline bool take_last(std::string_view& text, std::string_view suffix) {
  if (!text.ends_with(suffix)) return false;
  text.remove_suffix(suffix.size());
  return true;
}

}  // namespace bursar::csv
