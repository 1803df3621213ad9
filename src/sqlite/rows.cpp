#include "rows.hpp"

#include <algorithm>

namespace bursar::sqlite {

Entry Rows::entry() {
  good_ = sqlite3_column_type(statement_, 0) == SQLITE_INTEGER;
  Entry entry;
  entry.seq = static_cast<std::uint64_t>(sqlite3_column_int64(statement_, 0));
  entry.at = moment(bytes(1, SQLITE_TEXT));
  entry.by = bytes(2, SQLITE_TEXT);
  entry.kind = bytes(3, SQLITE_TEXT);
  entry.form = bytes(4, SQLITE_TEXT);
  entry.reference = optional_text(5);
  entry.digest = optional_text(6);
  entry.hash = hash(bytes(7, SQLITE_BLOB));
  return entry;
}

// Of text too the blob is asked: it comes as it is stored, where text would be copied to end it
// with a zero byte.
std::string_view Rows::bytes(int column, int type) {
  if (sqlite3_column_type(statement_, column) != type) {
    good_ = false;
    return {};
  }
  const auto* data = static_cast<const char*>(sqlite3_column_blob(statement_, column));
  return {data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

std::string_view Rows::optional_text(int column) {
  if (sqlite3_column_type(statement_, column) == SQLITE_NULL) return {};
  const auto text = bytes(column, SQLITE_TEXT);
  if (text.empty()) good_ = false;
  return text;
}

// Entries of a batch share their moment, and parsing one takes as long as stepping to the next row.
Moment Rows::moment(std::string_view text) {
  if (std::ranges::equal(text, last_text_)) return last_moment_;
  const auto parsed = Moment::parse(text);
  if (!parsed) {
    good_ = false;
    return {};
  }
  std::ranges::copy(text, last_text_.begin());
  return last_moment_ = *parsed;
}

Sha256 Rows::hash(std::string_view bytes) {
  Sha256 hash{};
  if (good_ && bytes.size() == hash.size()) std::ranges::copy(bytes, hash.begin());
  return hash;
}

}  // namespace bursar::sqlite
