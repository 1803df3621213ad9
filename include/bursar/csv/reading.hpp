#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/assets/acquisition/forms.hpp"
#include "bursar/csv/cells.hpp"
#include "bursar/csv/decode.hpp"

/// Reads a register of assets that somebody else kept 导入资产台账: a file in, forms out.
namespace bursar::csv {

/// The most findings that are kept; further ones are only counted.
inline constexpr std::size_t kFindingLimit = 200'000;

/// How far the work is: rows of the file.
struct Progress {
  /// What is being done.
  enum class Stage : std::uint8_t { reading, checking, posting };
  Stage stage{};
  std::size_t done = 0;
  std::size_t total = 0;
};
constexpr auto names(Progress::Stage) {
  return std::array<EnumName, 3>{{{"reading", "读取"}, {"checking", "检查"}, {"posting", "入账"}}};
}

/// How a file is to be read. Fields are named in English (`room`) or Chinese (存放地点); besides
/// those of assets::Acquire there is `unit_price` 单价.
struct Options {
  /// Their header → our field, or "-" to leave the column out. Where a header comes twice, "原值#2"
  /// is the second. Headers not named here are recognised by the fields' own names and by words
  /// that registers use.
  std::map<std::string, std::string> columns;
  /// Field → what an empty cell stands for, and every cell where there is no such column.
  std::map<std::string, std::string> defaults;
  /// Field → what people write → our code or value: room → 一号楼201 → R201. An empty code stands
  /// for a name that several have, and refuses the cell.
  std::map<std::string, std::map<std::string, std::string>> values;
  /// Fields whose empty cells repeat the cell above, as merged cells come out of a spreadsheet.
  std::set<std::string> fill_down;
  /// Put before a category without a scheme: "gbt14885-2022:".
  std::string category_prefix;

  std::optional<Encoding> encoding;        ///< left out: recognised
  std::optional<char> delimiter;           ///< left out: the one that gives the most columns
  std::optional<AmountUnit> amounts;       ///< left out: by the header, a line above it, else yuan
  std::optional<std::size_t> expect_rows;  ///< announced elsewhere: another count is refused
  std::optional<Money> expect_cost;        ///< the same for the sum of all costs

  /// Called every thousand rows; returning false stops the work, with nothing posted.
  std::function<bool(const Progress&)> progress;
};

/// Something about a place in the file: why it is refused, or a note.
struct Finding {
  std::size_t row = 0;   ///< as the spreadsheet numbers it; 0 for the file as a whole
  std::size_t line = 0;  ///< the line of the text file on which the row begins
  std::string column;    ///< their header; "" for the row as a whole
  Refusal why;           ///< its field is ours
};

/// A column of the file, and what it was taken for.
struct Column {
  std::string header;
  std::string field;  ///< "" where it is not used
};

/// A row that reads well.
struct Row {
  std::size_t row = 0;
  std::size_t line = 0;
  assets::Acquire form;
};

/// What a file holds, read completely: each row is good or has findings in `bad`.
struct Reading {
  Encoding encoding{};
  char delimiter = ',';
  std::size_t header_row = 0;
  std::vector<Column> columns;

  std::size_t rows =
      0;  ///< rows of assets, good and bad; without totals, blank and passed-over rows
  std::vector<Row> good;
  std::vector<Finding> bad;  ///< every bad cell of every bad row, in the order of the rows
  std::size_t bad_rows = 0;
  std::vector<Finding> notes;
  std::size_t left_off = 0;   ///< findings beyond kFindingLimit
  std::optional<Money> cost;  ///< of the good rows together; nothing where it passes all bounds

  /// True where nothing is bad.
  bool clean() const { return bad.empty(); }
};

/// Reads a register from the bytes of a CSV file.
///
/// Refused as a whole: what `decode` and `survey` refuse, an unknown field in the options, a
/// default that cannot be read, a required field without a column (csv.column_missing), two columns
/// for one field whose cells differ (csv.column_twice), no rows, and csv.cancelled. Everything else
/// is a finding.
///
/// The header is the first row in which two fields are recognised; lines above it, rows of totals,
/// repeated headers and signatures below are passed over with a note. The same code twice refuses
/// both rows, or only the second where the rows are alike. A total row that differs from the sum of
/// its rows is a finding.
Result<Reading> read_register(std::string_view bytes, const Options& options = {});

}  // namespace bursar::csv
