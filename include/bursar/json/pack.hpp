#pragma once

#include <string_view>

#include "bursar/school.hpp"

/// Packs: rules of a country, a place or a year as data, each with its source 规则包.
namespace bursar::json {

/// What came of adopting a pack.
struct Adopted {
  std::size_t posted = 0;
  std::size_t repeated = 0;  ///< posted before, from the same line of the same pack
  std::size_t kept = 0;      ///< the school has a rule, class or plan of that name, and keeps it
};

/// Adopts a pack: files its forms, all or none, in the name of somebody who may file each of them.
///
/// A pack is text of lines, each a form: {"form": "assets.set_life", "fields": {…}}; empty lines
/// and lines that begin with # are passed over. `name` and a line's number are its reference, so
/// the same pack again posts nothing twice; what the school has under that name already, a refusal
/// that ends in `_taken`, it keeps. Another refusal names the line in its field: "line 12: months".
Result<Adopted> adopt(School& school, std::string_view name, std::string_view pack, const Who& who);

}  // namespace bursar::json
