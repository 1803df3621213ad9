#pragma once

#include <sqlite3.h>

#include <array>
#include <optional>

#include "bursar/journal/entry.hpp"

namespace bursar::sqlite {

/// Reads the rows of a statement that selects BURSAR_JOURNAL_COLUMNS.
class Rows {
 public:
  explicit Rows(sqlite3_stmt* statement) : statement_(statement) {}

  /// The entry of the row the statement stands on; its texts hold until the next step. A row that
  /// is not as it was written has a hash of zeros, which matches no content.
  Entry entry();

 private:
  /// The bytes of a column of the type it must have; else remembers that the row is bad.
  std::string_view bytes(int column, int type);
  /// Text that is there, or NULL for none; an empty text is not what we write.
  std::string_view optional_text(int column);
  Moment moment(std::string_view text);
  Sha256 hash(std::string_view bytes);

  sqlite3_stmt* statement_;
  bool good_ = true;
  std::array<char, 20> last_text_{};
  Moment last_moment_;
};

}  // namespace bursar::sqlite
