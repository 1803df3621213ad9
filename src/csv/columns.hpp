#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "findings.hpp"
#include "headers.hpp"

namespace bursar::csv {

/// Which columns of a file fill which fields.
struct Mapping {
  std::size_t header_row = 0;
  std::vector<Column> columns;                    ///< one for each cell of the header
  std::vector<std::vector<std::size_t>> of_slot;  ///< columns by field; several are joined
  /// Columns that say the same as another, if their cells are equal: first and second.
  std::vector<std::pair<std::size_t, std::size_t>> twins;
};

/// Takes each column for a field, and notes those that are not used. Refuses a file without a
/// column for a required field that has no default.
Result<Mapping> map_columns(const Record& header, const Headers& headers, const Options& options,
                            Findings& notes);

/// How many columns of a row would be taken for a field.
std::size_t recognised(const Record& record, const Headers& headers);

}  // namespace bursar::csv
