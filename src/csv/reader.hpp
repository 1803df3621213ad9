#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "bursar/csv/sheet.hpp"
#include "findings.hpp"
#include "headers.hpp"
#include "lines.hpp"
#include "rows.hpp"
#include "totals.hpp"
#include "twice.hpp"

namespace bursar::csv {

/// The row in which the columns are named, and what stands above it.
struct Heading {
  std::size_t row = 0;
  std::size_t recognised = 0;
};

/// The row among the first ones in which the most fields are recognised; else the first row that
/// has several cells.
Heading find_heading(std::string_view text, char delimiter, const Headers& headers);

/// What the columns amount to when all rows are looked at: refuses twins that differ, and finds the
/// columns of dates that hold day numbers only.
Verdict look_at_columns(std::string_view text, char delimiter, const Mapping& mapping,
                        RowReader& rows, Findings& notes);

/// Reads all rows below a heading.
class Reader {
 public:
  Reader(std::string_view text, const Options& options, const Shape& shape, RowReader& rows,
         Reading& reading, Findings& notes);

  /// Refuses only where the caller cancels.
  Verdict read();

 private:
  void row(const Record& record);
  bool passes_over(const Record& record);
  bool fits(const Record& record);
  void asset(const Record& record);
  bool is_footer(const Record& record, Line kind) const;
  void finish();
  void check_announced();
  void note_file(const Reason& reason, Figures figures = {});
  Verdict report(std::size_t done) const;

  std::string_view text_;
  const Options& options_;
  const Shape& shape_;
  RowReader& rows_;
  Reading& reading_;
  Findings& notes_;
  Findings bad_;
  Totals totals_;
  Twice twice_;
  std::size_t last_needed_ = 0;  ///< the last column that a required field is in
  std::size_t cost_column_, price_column_, code_column_;
  std::size_t short_rows_ = 0;
  std::size_t unnamed_cells_ = 0;
  Finding first_unnamed_;
  bool below_total_ = false;
};

}  // namespace bursar::csv
