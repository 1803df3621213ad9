#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/assets/reasons.hpp"
#include "bursar/assets/upkeep/reasons.hpp"
#include "bursar/assets/upkeep/warranty/records.hpp"
#include "bursar/base/date.hpp"

/// Until when somebody else mends it 保修.
namespace bursar::assets {

/// Gives assets a longer warranty 延保.
struct ExtendWarranty {
  static constexpr std::string_view kind = "assets.extend_warranty";
  static constexpr std::string_view about =
      "gives assets a longer warranty, or their first, with its paper";
  static constexpr std::string_view about_zh = "延长保修";
  static constexpr std::array refusals{&asset_unknown,       &asset_repeated,    &asset_disposed,
                                       &transfer_pending,    &write_off_pending, &loss_pending,
                                       &warranty_not_longer, &date_in_future,    &date_too_early};

  std::vector<AssetCode> assets;
  Date until;
  Name paper;
  std::optional<Name> provider;
  std::optional<Date> on;

  template <class V>
  static constexpr void fields(V&& v) {
    v("assets", &ExtendWarranty::assets, "which assets", "资产编号");
    v("until", &ExtendWarranty::until, "the new last day", "保修截止");
    v("paper", &ExtendWarranty::paper, "number of the warranty's paper", "保修凭证号");
    v("provider", &ExtendWarranty::provider, "who gives it", "保修单位");
    v("on", &ExtendWarranty::on, "day of the paper; left out, today", "日期");
  }
};

}  // namespace bursar::assets
