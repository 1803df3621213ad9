#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "bursar/base/assert.hpp"
#include "bursar/base/date.hpp"

namespace bursar {

/// What waits for a day, in the order of the days: hazards to be rectified, debts to be paid,
/// certificates to be renewed. A register keeps it where it writes the day, so that what is due in
/// a month is found without a look at all that ever was.
template <class Id>
class DueIndex {
 public:
  /// Something waits for a day; it was not there for that day.
  void add(Date due, Id id) {
    const bool added = dues_.emplace(PackedDate(due), id).second;
    BURSAR_ASSERT(added);
  }
  /// It waits no more; it was there for that day.
  void drop(Date due, Id id) {
    const auto dropped = dues_.erase({PackedDate(due), id});
    BURSAR_ASSERT(dropped == 1);
  }
  /// It waits for another day.
  void move(Date from, Date to, Id id) {
    if (from == to) return;
    drop(from, id);
    add(to, id);
  }

  /// Whether it waits for that day.
  bool has(Date due, Id id) const { return dues_.contains({PackedDate(due), id}); }
  /// How many wait.
  std::size_t size() const { return dues_.size(); }
  /// Calls `f(day, id)` for what waits for the days from one to another, both counted, by days and
  /// then by numbers.
  template <class F>
  void each(Date from, Date until, F f) const {
    const PackedDate last(until);
    for (auto at = dues_.lower_bound({PackedDate(from), Id{}}); at != dues_.end(); ++at) {
      if (at->first > last) return;
      f(*at->first.date(), at->second);
    }
  }
  /// Calls `f(day, id)` for all that waits.
  template <class F>
  void each_all(F f) const {
    for (const auto& [due, id] : dues_) f(*due.date(), id);
  }
  /// Calls `f(day, id)` for all that waits for a day before one.
  template <class F>
  void each_before(Date day, F f) const {
    for (const auto& [due, id] : dues_) {
      if (due >= PackedDate(day)) return;
      f(*due.date(), id);
    }
  }

 private:
  std::set<std::pair<PackedDate, Id>> dues_;
};

/// The same for millions, at four bytes each: what had a day, only ever added to. It is not looked
/// for to be taken out again, so whoever reads asks the record whether the day is still its own.
template <class Id>
class DayLists {
 public:
  /// Something has a day.
  void add(Date day, Id id) { lists_[day].push_back(id); }
  /// Calls `f(day, id)` for what had one of the days from one to another, both counted, by days and
  /// then by numbers, each once a day.
  template <class F>
  void each(Date from, Date until, F f) const {
    const PackedDate last(until);
    for (auto at = lists_.lower_bound(from); at != lists_.end() && at->first <= last; ++at) {
      auto ids = at->second;
      std::sort(ids.begin(), ids.end());
      ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
      for (const auto id : ids) f(*at->first.date(), id);
    }
  }

 private:
  std::map<PackedDate, std::vector<Id>> lists_;
};

}  // namespace bursar
