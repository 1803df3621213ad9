#include "bursar/csv/sheet.hpp"

#include <algorithm>

#include "bursar/base/text.hpp"

namespace bursar::csv {
namespace {

bool is_break(char c) { return c == '\n' || c == '\r'; }

std::size_t breaks_in(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    count += text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
  return count;
}

/// A cell of so many bytes may still have few enough characters.
bool too_long(std::string_view cell) {
  if (cell.size() <= kCellLimit) return false;
  const auto starts = std::count_if(cell.begin(), cell.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  });
  return static_cast<std::size_t>(starts) > kCellLimit;
}

/// Bytes of white space, or of a character that shows nothing, at the front of a text.
std::size_t leading_space(std::string_view text) {
  const auto c = static_cast<unsigned char>(text[0]);
  if (c == ' ' || (c >= '\t' && c <= '\r')) return 1;
  if (c != 0xC2 && c != 0xE2 && c != 0xE3 && c != 0xEF) return 0;
  if (text.starts_with("\u00A0")) return 2;
  const auto three = text.substr(0, 3);
  if (three == "\u3000" || three == "\uFEFF" || three == "\u2028" || three == "\u202F") return 3;
  return three >= "\u2000" && three <= "\u200F" && three.size() == 3 ? 3 : 0;
}

/// Bytes of the line "sep=;" at the front of a text.
std::size_t sep_line(std::string_view text) {
  if (!text.starts_with("sep=") || text.size() < 6 || !is_break(text[5])) return 0;
  if (kDelimiters.find(text[4]) == kDelimiters.npos) return 0;
  return text.substr(5, 2) == "\r\n" ? 7 : 6;
}

}  // namespace

std::optional<char> named_delimiter(std::string_view text) {
  if (sep_line(text) == 0) return {};
  return text[4];
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && leading_space(text) > 0) text.remove_prefix(leading_space(text));
  while (!text.empty()) {
    std::size_t last = text.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) --last;
    if (leading_space(text.substr(last)) == 0) break;
    text.remove_suffix(text.size() - last);
  }
  return text;
}

bool is_blank(std::string_view text) { return text.empty() || trimmed(text).empty(); }

Records::Records(std::string_view text, char delimiter)
    : text_(text), delimiter_(delimiter), at_(sep_line(text)) {
  if (at_ > 0) ++row_, ++line_;
}

bool Records::next(Record& record) {
  if (damage_ || at_ >= text_.size()) return false;
  if (row_ == kRowLimit) return stop(rows_too_many, line_, 0, kRowLimit);
  record.cells.clear();
  if (!rewritten_.empty()) rewritten_.clear();
  record.row = ++row_;
  record.line = line_;
  do {
    if (!cell(record)) return false;
  } while (at_ < text_.size() && text_[at_] == delimiter_ && ++at_);
  end_line(record);
  record.blank = std::all_of(record.cells.begin(), record.cells.end(), is_blank);
  return true;
}

bool Records::cell(Record& record) {
  if (record.cells.size() == kColumnLimit) return stop(columns_too_many, line_, 0, kColumnLimit);
  return at_ < text_.size() && text_[at_] == '"' ? quoted(record) : plain(record);
}

bool Records::plain(Record& record) {
  const auto begin = at_;
  while (at_ < text_.size() && text_[at_] != delimiter_ && !is_break(text_[at_])) ++at_;
  return keep(record, text_.substr(begin, at_ - begin));
}

bool Records::quoted(Record& record) {
  const auto line = line_, column = record.cells.size() + 1, begin = ++at_;
  for (;; at_ += 2) {
    at_ = text_.find('"', at_);
    if (at_ == text_.npos) return stop(quote_open, line, column);
    if (at_ + 1 >= text_.size() || text_[at_ + 1] != '"') break;
  }
  const auto inside = text_.substr(begin, at_ - begin);
  line_ += breaks_in(inside);
  do ++at_;
  while (at_ < text_.size() && text_[at_] == ' ');
  const bool ends = at_ == text_.size() || text_[at_] == delimiter_ || is_break(text_[at_]);
  if (!ends) return stop(quote_stray, line_, column);
  return keep(record, unquoted(inside));
}

bool Records::keep(Record& record, std::string_view cell) {
  if (too_long(cell)) return stop(cell_too_long, line_, record.cells.size() + 1, kCellLimit);
  record.cells.push_back(cell);
  return true;
}

std::string_view Records::unquoted(std::string_view inside) {
  if (inside.find('"') == inside.npos && inside.find('\r') == inside.npos) return inside;
  auto& out = rewritten_.emplace_back();
  for (std::size_t i = 0; i < inside.size(); ++i) {
    const char c = inside[i];
    const bool pair = i + 1 < inside.size() && ((c == '"') || (c == '\r' && inside[i + 1] == '\n'));
    out += c == '\r' ? '\n' : c;
    i += pair;
  }
  return out;
}

void Records::end_line(Record& record) {
  record.open = at_ >= text_.size();
  if (record.open) return;
  at_ += text_.substr(at_, 2) == "\r\n" ? 2 : 1;
  ++line_;
}

bool Records::stop(const Reason& reason, std::size_t line, std::size_t column, std::size_t limit) {
  Figures figures{{"line", std::to_string(line)}};
  if (column > 0) figures.push_back({"column", std::to_string(column)});
  if (limit > 0) figures.push_back({"limit", std::to_string(limit)});
  damage_ = refuse(reason, "", std::move(figures));
  return false;
}

Result<Shape> survey(std::string_view text, char delimiter) {
  Records records(text, delimiter);
  Record record;
  Shape shape;
  while (records.next(record)) {
    shape.rows = record.row;
    shape.blank += record.blank;
    shape.open = record.open;
  }
  if (records.damage()) return *records.damage();
  return shape;
}

}  // namespace bursar::csv
