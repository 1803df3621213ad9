#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/base/result.hpp"
#include "bursar/csv/reasons.hpp"

namespace bursar::csv {

/// The most characters a cell may have: a closing quote that is missing shows itself here.
inline constexpr std::size_t kCellLimit = 10'000;
/// The most columns a row may have.
inline constexpr std::size_t kColumnLimit = 200;
/// The most rows a file may have, blank ones too.
inline constexpr std::size_t kRowLimit = 1'000'000;

/// The delimiters that a file is tried with, in this order.
inline constexpr std::string_view kDelimiters = ",;\t";

/// A row of a file, as long as the reader stands on it.
struct Record {
  std::size_t row = 0;   ///< counted from 1 with blank rows, as a spreadsheet numbers them
  std::size_t line = 0;  ///< the physical line on which it begins, from 1
  std::vector<std::string_view> cells;  ///< unquoted; line breaks within a cell are "\n"
  bool blank = false;                   ///< no cell holds more than white space
  bool open = false;                    ///< the file ends here without a line break
};

/// Walks the rows of a text as RFC 4180 and Excel write them: CRLF, LF or CR, quoted cells with
/// delimiters, line breaks and doubled quotes. A quote within an unquoted cell is a character (17"
/// monitor). A first line "sep=;" is Excel's own and is passed over.
class Records {
 public:
  /// `text` is UTF-8 and outlives the reader.
  Records(std::string_view text, char delimiter);

  /// Moves on to the next row; false at the end, and where the text is damaged.
  bool next(Record& record);

  /// What stopped the walk: csv.quote_open, csv.quote_stray, csv.cell_too_long,
  /// csv.columns_too_many, csv.rows_too_many, with line and column. Nothing at a good end.
  const std::optional<Refusal>& damage() const { return damage_; }

 private:
  bool cell(Record& record);
  bool plain(Record& record);
  bool quoted(Record& record);
  bool keep(Record& record, std::string_view cell);
  std::string_view unquoted(std::string_view inside);
  void end_line(Record& record);
  bool stop(const Reason& reason, std::size_t line, std::size_t column, std::size_t limit = 0);

  std::string_view text_;
  char delimiter_;
  std::size_t at_ = 0;
  std::size_t row_ = 0;
  std::size_t line_ = 1;
  std::deque<std::string> rewritten_;  ///< cells of this row that differ from the file's bytes
  std::optional<Refusal> damage_;
};

/// What a whole text amounts to: how many rows, and whether the last one is ended.
struct Shape {
  std::size_t rows = 0;  ///< the number of the last one
  std::size_t blank = 0;
  bool open = false;
};

/// Walks a whole text once; refuses what Records would stop at, so that nothing begins on a file
/// that is cut.
Result<Shape> survey(std::string_view text, char delimiter);

/// The delimiter that a first line "sep=;" names.
std::optional<char> named_delimiter(std::string_view text);

/// True where a text has nothing but white space, full-width and zero-width too.
bool is_blank(std::string_view text);

/// The text without white space at both ends, full-width and zero-width too.
std::string_view trimmed(std::string_view text);

}  // namespace bursar::csv
