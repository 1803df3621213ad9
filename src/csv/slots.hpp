#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bursar/csv/cells.hpp"
#include "bursar/csv/reading.hpp"

/// What a column can be taken for.
namespace bursar::csv {

/// A row on its way to a form.
struct Draft {
  assets::Acquire form;
  std::optional<Money> price;  ///< of one piece
  std::string counted_in;      ///< "台" of a quantity written "2台"
};

/// A field that cells are read into.
struct Slot {
  std::string_view name, zh;
  bool required = false;
  bool joins = false;  ///< several columns make one text: 规格 and 型号
  std::function<Verdict(Draft&, std::string_view cell, const Ways&)> read;
};

inline constexpr std::size_t kNoField = static_cast<std::size_t>(-1);

/// The fields of assets::Acquire in their order, and the unit price.
const std::vector<Slot>& slots();

/// The place of a field by its English or Chinese name, or kNoField.
std::size_t slot_of(std::string_view name);
/// The same, for options; refuses a name that is none.
Result<std::size_t> known_slot(std::string_view name);

}  // namespace bursar::csv
