#pragma once

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <deque>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "bursar/base/table.hpp"
#include "bursar/budget/control/records.hpp"

namespace bursar::budget {

/// How spending is held to the budget, what warned, shares and standards 预算控制.
class Controls {
 public:
  /// The most that may be in force at a time.
  static constexpr std::size_t kMost = 256;

  /// Every control, ended ones too, in the order of their setting.
  const Table<ControlId, Control>& controls() const { return controls_; }
  /// Every share.
  const Table<ShareId, Share>& shares() const { return shares_; }
  /// Every standard, of each code in the order of their days.
  const std::vector<Standard>& standards() const { return standards_; }
  /// Every warning that was passed.
  const std::vector<Warning>& warnings() const { return warnings_; }
  /// Those in force, in the order of their setting.
  const std::vector<ControlId>& in_force() const { return in_force_; }
  /// The controls of a list that lines share, in the order of their setting; 0 is the empty one.
  const std::vector<ControlId>& list(std::uint32_t number) const { return lists_[number]; }
  /// What the lines under a control have together in a year.
  ControlYear together(ControlId control, int year) const {
    const auto found = groups_.find(key(control, year));
    return found == groups_.end() ? ControlYear{} : found->second;
  }
  /// The standard of a code on a day, or null.
  const Standard* standard(std::string_view code, Date day) const {
    for (auto one = standards_.rbegin(); one != standards_.rend(); ++one)
      if (one->code.value == code && one->from <= day) return &*one;
    return nullptr;
  }

  // What posting does; only rules call these.
  /// Sets a control.
  ControlId add(Control control) {
    const auto id = controls_.add(std::move(control));
    in_force_.push_back(id);
    return id;
  }
  /// Ends a control.
  void end(ControlId id) {
    controls_[id].ended = true;
    std::erase(in_force_, id);
  }
  /// The number of a list of controls.
  std::uint32_t intern(const std::vector<ControlId>& list) {
    const auto next = static_cast<std::uint32_t>(lists_.size());
    const auto [place, added] = numbers_.try_emplace(list, next);
    if (added) lists_.push_back(list);
    return place->second;
  }
  /// What the lines under a control have together in a year, to be changed.
  ControlYear& change(ControlId control, int year) { return groups_[key(control, year)]; }
  /// Sets a share.
  void add(Share share) { shares_.add(std::move(share)); }
  /// Sets a standard.
  void add(Standard standard) { standards_.push_back(std::move(standard)); }
  /// Notes that a warning was passed.
  void add(Warning warning) { warnings_.push_back(warning); }

 private:
  static std::uint64_t key(ControlId control, int year) {
    return std::uint64_t{static_cast<std::uint32_t>(control)} << 16 |
           static_cast<std::uint16_t>(year);
  }

  Table<ControlId, Control> controls_;
  Table<ShareId, Share> shares_;
  std::vector<Standard> standards_;
  std::vector<Warning> warnings_;
  std::vector<ControlId> in_force_;
  std::deque<std::vector<ControlId>> lists_{{}};
  std::map<std::vector<ControlId>, std::uint32_t> numbers_{{{}, 0}};
  boost::unordered_flat_map<std::uint64_t, ControlYear> groups_;
};

}  // namespace bursar::budget
