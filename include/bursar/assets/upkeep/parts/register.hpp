#pragma once

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "bursar/assets/upkeep/parts/records.hpp"

namespace bursar::assets {

/// Which card belongs to which, and what kits hold.
class PartBook {
 public:
  /// What is known of a kit: numbers in the lists below, counted from 1.
  struct Kit {
    std::vector<AssetId> parts;
    std::uint32_t contents = 0, check = 0;
  };

  /// Every attachment and detachment, every list of contents, every count.
  const std::vector<Attachment>& attachments() const { return attachments_; }
  const std::vector<KitContents>& contents() const { return contents_; }
  const std::vector<KitCheck>& checks() const { return checks_; }
  /// The kits by their numbers.
  const std::map<AssetId, Kit>& kits() const { return kits_; }
  /// A kit, or null.
  const Kit* kit(AssetId id) const {
    const auto found = kits_.find(id);
    return found == kits_.end() ? nullptr : &found->second;
  }
  /// What a card is a part of, or none.
  AssetId whole(AssetId part) const {
    const auto found = wholes_.find(part);
    return found == wholes_.end() ? AssetId{} : found->second;
  }
  /// Whether one card is another, or belongs to it, or to a part of it.
  bool within(AssetId part, AssetId whole) const {
    for (; part != AssetId{}; part = this->whole(part))
      if (part == whole) return true;
    return false;
  }
  /// Whether a card is part of another, has parts, or is a kit.
  bool concerned(AssetId id) const {
    const auto* found = kit(id);
    return whole(id) != AssetId{} || (found && (!found->parts.empty() || found->contents > 0));
  }

  /// Attaches a card to another, or detaches it.
  std::uint32_t add(Attachment one) {
    auto& parts = kits_[one.whole].parts;
    if (one.attached) {
      parts.push_back(one.part);
      wholes_[one.part] = one.whole;
    } else {
      parts.erase(std::find(parts.begin(), parts.end(), one.part));
      wholes_.erase(one.part);
    }
    attachments_.push_back(std::move(one));
    return static_cast<std::uint32_t>(attachments_.size() - 1);
  }
  /// Says what a kit holds; where it is nothing, there is no list any more.
  std::uint32_t add(KitContents one) {
    const auto number = static_cast<std::uint32_t>(contents_.size() + 1);
    kits_[one.kit].contents = one.items.empty() ? 0 : number;
    contents_.push_back(std::move(one));
    return static_cast<std::uint32_t>(contents_.size() - 1);
  }
  /// Keeps a count of a kit.
  std::uint32_t add(KitCheck one) {
    kits_[one.kit].check = static_cast<std::uint32_t>(checks_.size() + 1);
    checks_.push_back(std::move(one));
    return static_cast<std::uint32_t>(checks_.size() - 1);
  }

 private:
  std::vector<Attachment> attachments_;
  std::vector<KitContents> contents_;
  std::vector<KitCheck> checks_;
  std::map<AssetId, Kit> kits_;
  boost::unordered_flat_map<AssetId, AssetId> wholes_;
};

}  // namespace bursar::assets
