#pragma once

#include <map>
#include <string_view>
#include <utility>

#include "bursar/base/due_index.hpp"
#include "bursar/base/table.hpp"
#include "bursar/safety/hazards/records.hpp"

namespace bursar::safety {

/// What is wrong at the school, and what was 隐患.
class Hazards {
 public:
  /// Every hazard, closed ones too.
  const Table<HazardId, Hazard>& all() const { return all_; }
  const Hazard& operator[](HazardId id) const { return all_[id]; }
  /// The number of a hazard by its code, or none.
  HazardId id(std::string_view code) const { return all_.id(code); }
  /// The open ones by the days that they are due on.
  const DueIndex<HazardId>& open() const { return open_; }
  /// The hazard of a failed item that was opened last, anew or again; or none.
  HazardId last(const FindingKey& key) const {
    const auto found = last_.find(key);
    return found == last_.end() ? HazardId{} : found->second;
  }

  // What posting does; only effects call these.
  /// A hazard that nobody knew, with the first step of its trail.
  HazardId add(Hazard hazard) {
    BURSAR_ASSERT(safety::open(hazard.state) && !hazard.trail.empty());
    const auto due = hazard.due;
    const auto id = all_.add(std::move(hazard));
    if (const auto& key = all_[id].key) last_[*key] = id;
    open_.add(due, id);
    return id;
  }
  /// Something happened to a hazard: its state and its due are those of the step from now on.
  void step(HazardId id, HazardStep step) {
    auto& hazard = all_[id];
    if (safety::open(hazard.state)) open_.drop(hazard.due, id);
    hazard.state = step.state, hazard.due = step.due;
    hazard.trail.push_back(std::move(step));
    if (safety::open(hazard.state)) open_.add(hazard.due, id);
    if (safety::open(hazard.state) && hazard.key) last_[*hazard.key] = id;
  }
  /// A hazard, to be changed in anything but its state and its due.
  Hazard& change(HazardId id) { return all_[id]; }

 private:
  Table<HazardId, Hazard> all_;
  DueIndex<HazardId> open_;
  std::map<FindingKey, HazardId> last_;
};

}  // namespace bursar::safety
