#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bursar/base/money.hpp"
#include "bursar/csv/reading.hpp"
#include "bursar/csv/sheet.hpp"

/// Telling rows of assets from what else stands in a register.
namespace bursar::csv {

enum class Line : std::uint8_t { asset, subtotal, total, footer };

/// What a row is by the word in its first cell that is not blank: 小计, 合计, 制表人：….
Line kind_of(const Record& record);

/// The cells of a row that are not blank, as one text.
std::string text_of(const Record& record);

/// True where a row repeats the header.
bool repeats(const Record& record, const std::vector<Column>& header);

/// A cell of a row without white space at its ends; "" beyond the row's end.
inline std::string_view cell_at(const Record& record, std::size_t column) {
  return column < record.cells.size() ? trimmed(record.cells[column]) : std::string_view();
}

/// A sum of amounts, unknown once one of them is, or beyond what the books of a school can hold.
class Sum {
 public:
  static constexpr Money kLimit = Money::fen(1'000 * Money::kLimitFen);

  void add(std::optional<Money> amount) {
    if (!amount || !known_) {
      known_.reset();
      return;
    }
    *known_ += *amount;
    if (*known_ > kLimit || *known_ < Money() - kLimit) known_.reset();
  }
  const std::optional<Money>& known() const { return known_; }

 private:
  std::optional<Money> known_ = Money();
};

}  // namespace bursar::csv
