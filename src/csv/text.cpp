#include "text.hpp"

#include <algorithm>
#include <array>

#include "bursar/base/text.hpp"
#include "bursar/csv/cells.hpp"
#include "bursar/csv/sheet.hpp"

namespace bursar::csv {
namespace {

bool is_invisible(std::string_view character) {
  return character == "\uFEFF" || character == "\u00AD" || character == "\u2060" ||
         (character >= "\u200B" && character <= "\u200F" && character.size() == 3);
}

bool is_odd_space(std::string_view character) {
  return character == "\u3000" || character == "\u00A0" || character == "\u202F" ||
         (character >= "\u2000" && character <= "\u200A" && character.size() == 3);
}

/// The half-width character that a full-width one stands for, or 0.
char half_width(std::string_view character) {
  if (character.size() != 3 || character < "\uFF01" || character > "\uFF5E") return 0;
  const auto low = (static_cast<unsigned char>(character[1]) & 0x3F) << 6 |
                   (static_cast<unsigned char>(character[2]) & 0x3F);
  return static_cast<char>(low - 0xF01 + '!');
}

/// Nearly all Chinese begins with another byte, and stays as it is.
bool may_change(char first) {
  return first == '\xC2' || first == '\xE2' || first == '\xE3' || first == '\xEF';
}

void append_folded(std::string& out, std::string_view character) {
  if (!may_change(character[0])) {
    out += character;
  } else if (is_invisible(character)) {
    return;
  } else if (is_odd_space(character)) {
    out += ' ';
  } else if (const char half = half_width(character)) {
    out += half;
  } else {
    out += character;
  }
}

template <std::size_t N>
bool is_one_of(std::string_view text, const std::array<std::string_view, N>& all) {
  return std::find(all.begin(), all.end(), text) != all.end();
}

/// The words of ="0012", or of '0012.
std::string_view unguarded(std::string_view code) {
  if (code.size() > 3 && code.starts_with("=\"") && code.back() == '"')
    return trimmed(code.substr(2, code.size() - 3));
  if (code.size() > 1 && code[0] == '\'') return trimmed(code.substr(1));
  return code;
}

}  // namespace

std::string folded(std::string_view cell) {
  cell = trimmed(cell);
  std::string out;
  out.reserve(cell.size());
  while (!cell.empty()) {
    if (static_cast<unsigned char>(cell[0]) < 0x80) {
      out += cell[0];
      cell.remove_prefix(1);
      continue;
    }
    const auto step = std::max<std::size_t>(bursar::detail::utf8_step(cell), 1);
    append_folded(out, cell.substr(0, step));
    cell.remove_prefix(step);
  }
  return out;
}

std::string shown(std::string_view cell) {
  constexpr int limit = 40;
  std::size_t bytes = 0;
  for (int count = 0; bytes < cell.size(); ++count) {
    if (count == limit) return std::string(cell.substr(0, bytes)) + "…";
    bytes += std::max<std::size_t>(bursar::detail::utf8_step(cell.substr(bytes)), 1);
  }
  return std::string(cell);
}

Refusal refuse_cell(const Reason& reason, std::string_view field, std::string_view cell) {
  return refuse(reason, field, {{"text", shown(cell)}});
}

bool is_sheet_error(std::string_view cell) {
  static constexpr std::array<std::string_view, 9> errors{"#N/A",    "#REF!",         "#VALUE!",
                                                          "#DIV/0!", "#NAME?",        "#NUM!",
                                                          "#NULL!",  "#GETTING_DATA", "#SPILL!"};
  if (cell.size() < 2 || cell[0] != '#') return false;
  return cell.find_first_not_of('#') == cell.npos || is_one_of(cell, errors);
}

bool is_scientific(std::string_view text) {
  const auto e = text.find_first_of("Ee");
  if (e == text.npos || e == 0 || e + 2 >= text.size()) return false;
  const bool mantissa = text.substr(0, e).find_first_not_of("-0123456789.") == text.npos;
  const bool sign = text[e + 1] == '+' || text[e + 1] == '-';
  return mantissa && sign && all_digits(text.substr(e + 2));
}

bool says_nothing(std::string_view cell) {
  static constexpr std::array<std::string_view, 14> nothing{
      "/", "\\", "-", "--", "—", "——", "－", "／", "无", "暂无", "空", "N/A", "n/a", "NULL"};
  cell = trimmed(cell);
  return cell.empty() || (cell.size() <= 6 && is_one_of(cell, nothing));
}

bool says_ditto(std::string_view cell) {
  cell = trimmed(cell);
  return cell == "同上" || cell == "〃";
}

Result<std::string> read_code(std::string_view field, std::string_view cell) {
  const auto whole = folded(cell);
  const auto code = unguarded(whole);
  if (is_sheet_error(code)) return refuse_cell(cell_error, field, code);
  if (is_scientific(code)) return refuse_cell(code_scientific, field, code);
  return std::string(code);
}

Result<std::string> read_text(std::string_view field, std::string_view cell) {
  const auto text = trimmed(cell);
  if (is_sheet_error(text)) return refuse_cell(cell_error, field, text);
  return std::string(text);
}

Result<bool> read_yes_no(std::string_view field, std::string_view cell) {
  static constexpr std::array<std::string_view, 11> yes{"是",  "有",  "对", "√",    "✓", "yes",
                                                        "Yes", "YES", "Y",  "true", "1"};
  static constexpr std::array<std::string_view, 11> no{"否", "无", "没有", "×",     "✗", "no",
                                                       "No", "NO", "N",    "false", "0"};
  const auto text = folded(cell);
  if (is_one_of<11>(text, yes)) return true;
  if (is_one_of<11>(text, no)) return false;
  return refuse_cell(yes_no_unreadable, field, text);
}

}  // namespace bursar::csv
