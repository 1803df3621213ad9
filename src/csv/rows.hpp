#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "columns.hpp"
#include "findings.hpp"
#include "slots.hpp"

namespace bursar::csv {

/// Reads the cells of a row into a form, by a mapping.
class RowReader {
 public:
  /// Refuses options that name unknown fields, and defaults that cannot be read.
  static Result<RowReader> from(const Options& options, const Mapping& mapping,
                                std::optional<AmountUnit> amounts_above);

  /// The columns of day numbers, found by looking at all rows, are read so from here on.
  void use_serial_dates(std::size_t slot) { fields_[slot].ways.serial_dates = true; }

  /// True where every cell of the row could be read; `bad` says what could not.
  bool read(const Record& record, Findings& bad);

  Draft& draft() { return draft_; }
  /// The row's code, if that much can be read.
  const std::string* code() const;
  /// The row's cost, if that much can be read.
  std::optional<Money> cost() const;

  const Mapping& mapping() const { return *mapping_; }
  /// The header over a field, or the field's Chinese term where it has no column.
  std::string header(std::size_t slot) const;
  AmountUnit amounts(std::size_t slot) const { return fields_[slot].ways.amounts; }

 private:
  enum class State : std::uint8_t { absent, good, bad };

  /// How one field is filled.
  struct Field {
    std::vector<std::size_t> columns;
    std::string fallback;  ///< for empty cells
    std::unordered_map<std::string, std::string> values;
    bool fill_down = false;
    Ways ways;
    std::string above;  ///< the cell of the row before
    State state = State::absent;
  };

  explicit RowReader(const Mapping& mapping);
  Verdict take(const Options& options, std::optional<AmountUnit> amounts_above);
  Verdict check_fallback(std::size_t slot);
  std::string_view raw(const Record& record, Field& field);
  std::string_view joined(const Record& record, const Field& field);
  Verdict read_field(std::size_t slot, std::string_view cell);
  void read_slot(std::size_t slot, const Record& record);
  void work_out_cost();
  void check_product(Money product);
  void settle_measure();
  void require_all();
  void fail(std::size_t slot, Refusal why);

  const Mapping* mapping_;
  std::string prefix_;
  std::vector<Field> fields_;
  Draft draft_;
  std::string scratch_;
  const Record* record_ = nullptr;
  Findings* bad_ = nullptr;
  bool good_ = true;
};

}  // namespace bursar::csv
