#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

#include "bursar/budget/use/records.hpp"

namespace bursar::budget {

/// What use per head is measured by: targets of each utility, and how many heads there are; each
/// from a day on, until the next 人均用量定额与人数.
class Use {
 public:
  /// The targets of a utility in the order of their days.
  const std::vector<UseTarget>& targets(Utility utility) const {
    return targets_[static_cast<std::size_t>(utility)];
  }
  /// The counts of heads in the order of their days.
  const std::vector<Headcount>& headcounts() const { return headcounts_; }
  /// The target of a utility on a day, or null before the first.
  const UseTarget* target(Utility utility, Date day) const { return on(targets(utility), day); }
  /// How many heads there are on a day, or null before the first count.
  const Headcount* headcount(Date day) const { return on(headcounts_, day); }

  // What posting does; only rules call these.
  /// Sets a target that begins after the last.
  void add(UseTarget target) {
    targets_[static_cast<std::size_t>(target.utility)].push_back(std::move(target));
  }
  /// Counts heads from a day after the last.
  void add(const Headcount& count) { headcounts_.push_back(count); }

 private:
  template <class Record>
  static const Record* on(const std::vector<Record>& records, Date day) {
    const auto after =
        std::upper_bound(records.begin(), records.end(), day,
                         [](Date asked, const Record& record) { return asked < record.from; });
    return after == records.begin() ? nullptr : &*std::prev(after);
  }

  std::array<std::vector<UseTarget>, names(Utility{}).size()> targets_;
  std::vector<Headcount> headcounts_;
};

}  // namespace bursar::budget
