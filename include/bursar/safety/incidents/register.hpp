#pragma once

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "bursar/base/due_index.hpp"
#include "bursar/base/table.hpp"
#include "bursar/safety/incidents/records.hpp"

namespace bursar::safety {

/// Accidents and what nearly became one 事故.
class Incidents {
 public:
  /// Every incident, closed ones too.
  const Table<IncidentId, Incident>& all() const { return all_; }
  const Incident& operator[](IncidentId id) const { return all_[id]; }
  /// The number of an incident by its code, or none.
  IncidentId id(std::string_view code) const { return all_.id(code); }
  /// All of them by the days that they happened on.
  const DueIndex<IncidentId>& by_day() const { return by_day_; }
  /// Those that are not closed.
  const std::set<IncidentId>& open() const { return open_; }

  // What posting does; only rules and effects call these.
  /// Something happened.
  IncidentId add(Incident incident) {
    const auto on = incident.on;
    const auto id = all_.add(std::move(incident));
    by_day_.add(on, id);
    open_.insert(id);
    return id;
  }
  /// A hazard is put right for an incident; it may be known already.
  void link(IncidentId id, HazardId hazard) {
    auto& hazards = all_[id].hazards;
    if (std::find(hazards.begin(), hazards.end(), hazard) == hazards.end())
      hazards.push_back(hazard);
  }
  /// An incident is closed.
  void close(IncidentId id, Date on, const Remark& conclusion) {
    all_[id].closed = on, all_[id].conclusion = conclusion;
    open_.erase(id);
  }
  /// An incident, to be changed in anything but its day and its end.
  Incident& change(IncidentId id) { return all_[id]; }

 private:
  Table<IncidentId, Incident> all_;
  DueIndex<IncidentId> by_day_;
  std::set<IncidentId> open_;
};

}  // namespace bursar::safety
