#pragma once

#include <optional>

#include "bursar/assets/upkeep/records.hpp"
#include "bursar/base/text.hpp"

namespace bursar::assets {

/// A longer warranty, and its paper 延保.
struct WarrantyExtension {
  AssetId asset{};
  Date on;
  std::optional<Date> before{};
  Date until;
  Name paper;
  std::optional<Name> provider{};
  PersonId by{};
};

}  // namespace bursar::assets
