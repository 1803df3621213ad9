#pragma once

#include <vector>

#include "bursar/assets/checks.hpp"
#include "bursar/books.hpp"

/// How the rules of other subjects open a loss case, as the stocktake does for what it misses.
namespace bursar::assets {

/// The number of a loss case is free.
inline Verdict check_loss_free(const Books&, std::string_view, const LossCode&) { return {}; }

/// Opens a case for assets that wait for nothing.
inline void open_loss(Books&, const LossCode&, const std::vector<AssetId>&, const Context&,
                      std::string_view) {}

}  // namespace bursar::assets
