#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "bursar/assets/reasons.hpp"
#include "bursar/assets/upkeep/parts/records.hpp"
#include "bursar/assets/upkeep/reasons.hpp"

/// What belongs together: components of a card, contents of a kit 附件与成套.
namespace bursar::assets {

/// Attaches cards to another 装上附件.
struct AttachParts {
  static constexpr std::string_view kind = "assets.attach_parts";
  static constexpr std::string_view about =
      "says that cards are parts of another: a lamp of a projector, a box of a science kit; both "
      "are in the same room with the same custodian";
  static constexpr std::string_view about_zh = "登记附件";
  static constexpr std::array refusals{&asset_unknown,  &asset_repeated,   &asset_disposed,
                                       &lent,           &transfer_pending, &write_off_pending,
                                       &loss_pending,   &part_cycle,       &part_attached,
                                       &part_elsewhere, &date_in_future,   &date_too_early};

  AssetCode whole;
  std::vector<AssetCode> assets;
  std::optional<Date> on;

  template <class V>
  static constexpr void fields(V&& v) {
    v("whole", &AttachParts::whole, "what they belong to", "主件编号");
    v("assets", &AttachParts::assets, "the parts", "附件编号");
    v("on", &AttachParts::on, "day of it; left out, today", "日期");
  }
};

/// Detaches parts 拆下附件.
struct DetachParts {
  static constexpr std::string_view kind = "assets.detach_parts";
  static constexpr std::string_view about =
      "ends that cards are parts of another; for parts that left the books too";
  static constexpr std::string_view about_zh = "拆下附件";
  static constexpr std::array refusals{&asset_unknown, &asset_repeated, &part_not_attached,
                                       &date_in_future, &date_too_early};

  std::vector<AssetCode> assets;
  Remark reason;
  std::optional<Date> on;

  template <class V>
  static constexpr void fields(V&& v) {
    v("assets", &DetachParts::assets, "the parts", "附件编号");
    v("reason", &DetachParts::reason, "why", "原因");
    v("on", &DetachParts::on, "day of it; left out, today", "日期");
  }
};

/// So many of one thing in a kit 成套物品.
struct KitLine {
  Name item;
  Quantity pieces;

  template <class V>
  static constexpr void fields(V&& v) {
    v("item", &KitLine::item, "what", "物品");
    v("pieces", &KitLine::pieces, "how many", "件数");
  }
  friend bool operator==(const KitLine&, const KitLine&) = default;
};

/// Says what a kit holds 成套清单.
struct SetKitContents {
  static constexpr std::string_view kind = "assets.set_kit_contents";
  static constexpr std::string_view about =
      "says what a kit must hold that has no card of its own; takes the place of the list before, "
      "and with nothing named ends it";
  static constexpr std::string_view about_zh = "登记成套清单";
  static constexpr std::array refusals{&asset_unknown,     &asset_disposed, &kit_none,
                                       &kit_item_repeated, &date_in_future, &date_too_early};

  AssetCode kit;
  std::optional<std::vector<KitLine>> items;
  std::optional<Date> on;

  template <class V>
  static constexpr void fields(V&& v) {
    v("kit", &SetKitContents::kit, "which kit", "成套资产编号");
    v("items", &SetKitContents::items, "what it holds; left out, the kit has no list any more",
      "清单");
    v("on", &SetKitContents::on, "from when; left out, today", "日期");
  }
};

/// Counts a kit: at its return, at a check 成套清点.
struct CheckKit {
  static constexpr std::string_view kind = "assets.check_kit";
  static constexpr std::string_view about =
      "counts a kit, at its return or at any time: what is missing; nothing named, it is complete";
  static constexpr std::string_view about_zh = "成套清点";
  static constexpr std::array refusals{&asset_unknown,     &asset_disposed,   &kit_none,
                                       &kit_item_repeated, &kit_item_unknown, &asset_repeated,
                                       &kit_part_unknown,  &date_in_future,   &date_too_early};

  AssetCode kit;
  std::optional<std::vector<KitLine>> missing;
  std::optional<std::vector<AssetCode>> missing_parts;
  std::optional<Date> on;

  template <class V>
  static constexpr void fields(V&& v) {
    v("kit", &CheckKit::kit, "which kit", "成套资产编号");
    v("missing", &CheckKit::missing, "what of its contents is missing", "缺少物品");
    v("missing_parts", &CheckKit::missing_parts, "which of its parts are missing", "缺少附件");
    v("on", &CheckKit::on, "day of the count; left out, today", "清点日期");
  }
};

}  // namespace bursar::assets
