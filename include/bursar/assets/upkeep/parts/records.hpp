#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "bursar/assets/upkeep/records.hpp"
#include "bursar/base/text.hpp"

namespace bursar::assets {

/// So many of something in a kit that has no card of its own 成套物品.
struct KitItem {
  Name name;
  std::int64_t pieces = 1;
};

/// A card that was attached to another, or detached from it 附件.
struct Attachment {
  AssetId part{}, whole{};
  Date on;
  bool attached = true;
  std::optional<Remark> reason{};
  PersonId by{};
};

/// What a kit must hold from a day on 成套清单.
struct KitContents {
  AssetId kit{};
  Date on;
  std::vector<KitItem> items;
  PersonId by{};
};

/// A count of a kit: what was not there 成套清点.
struct KitCheck {
  AssetId kit{};
  Date on;
  std::vector<KitItem> missing;
  std::vector<AssetId> missing_parts;
  PersonId by{};
};

}  // namespace bursar::assets
